/** What the live line needs of others, handed in where the realtime role is wired. */
import type { Logger } from 'pino';
import type { Clock } from '../../kernel/clock.ts';
import type { Db, TransactionHost } from '../../platform/db/index.ts';
import type { Authenticate } from '../../platform/http/index.ts';
import type { DoorMeetings, DoorPlaces } from '../displays/index.ts';

export interface LiveDeps {
  readonly host: TransactionHost;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly authenticate: Authenticate;
  readonly places: DoorPlaces;
  readonly meetings: DoorMeetings;
  /** Organizers and attendees of bookings that are people we know, by booking. */
  readonly peopleOf: (db: Db, bookingIds: readonly string[]) => Promise<ReadonlyMap<string, readonly string[]>>;
}
