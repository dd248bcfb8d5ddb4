/** What webhooks need of the rest. */
import type { Booking, Resource } from '@ones/contract';
import type { Clock } from '../../kernel/clock.ts';
import type { Db, TransactionHost } from '../../platform/db/index.ts';
import type { HostTrouble, PostRequest, PostResult } from '../../platform/http-client/index.ts';
import type { Sealer } from '../../platform/seal/index.ts';

export interface WebhookDeps {
  readonly host: TransactionHost;
  readonly clock: Clock;
  readonly sealer: Sealer;
  /** With a simulated tenant: http and the machine's own addresses, too. */
  readonly anywhere: boolean;
  readonly post: (request: PostRequest) => Promise<PostResult>;
  readonly hostTrouble: (host: string) => Promise<HostTrouble | null>;
  /** As a stranger sees it (rule B9). */
  readonly booking: (bookingId: string) => Promise<Booking | null>;
  /** Names the declines of a booking: the same until another is declined; null where none is. */
  readonly declines: (db: Db, bookingId: string, resourceIds: readonly string[]) => Promise<string | null>;
  readonly resource: (db: Db, resourceId: string) => Promise<Resource | null>;
}
