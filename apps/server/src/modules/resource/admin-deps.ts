/** What setting up resources needs of others, handed in where the roles are wired. */
import type { Conflict } from '@ones/contract';
import type { Clock } from '../../kernel/clock.ts';
import type { Db, TransactionHost } from '../../platform/db/index.ts';

/** A combined room whose parts are changed: what was booked with the whole is held with the new parts as well. */
export interface PartsChange {
  readonly wholeId: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export interface ResourceAdminDeps {
  readonly host: TransactionHost;
  readonly clock: Clock;
  /** How many bookings are to come. */
  readonly upcoming: (db: Db, resourceId: string) => Promise<number>;
  /** What stands in the way; nothing: it is done. */
  readonly holdParts: (db: Db, change: PartsChange, now: Date) => Promise<readonly Conflict[]>;
}
