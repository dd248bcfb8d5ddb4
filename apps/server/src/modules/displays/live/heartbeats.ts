/** Keeps when each display was last heard, for many displays in one statement every few seconds (rule D5). */
import type { Logger } from 'pino';
import type { Clock } from '../../../kernel/clock.ts';
import { addSeconds } from '../../../kernel/interval.ts';
import type { TransactionHost } from '../../../platform/db/index.ts';
import { storeLastSeen } from '../displays.repository.ts';

const FLUSH_EVERY_MS = 5000;
const STORED_AT_MOST_EVERY_SECONDS = 15;

export interface Heartbeats {
  heard(playerId: string): void;
  /** Stores what is due at once. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

export function startHeartbeats(deps: {
  readonly host: TransactionHost;
  readonly clock: Clock;
  readonly logger: Logger;
}): Heartbeats {
  const stored = new Map<string, Date>();
  let due = new Map<string, Date>();

  const heard = (playerId: string) => {
    const now = deps.clock.now();
    const last = stored.get(playerId);
    if (!last || addSeconds(last, STORED_AT_MOST_EVERY_SECONDS) <= now) due.set(playerId, now);
  };
  const flush = async () => {
    if (due.size === 0) return;
    const batch = due;
    due = new Map();
    for (const [playerId, at] of batch) stored.set(playerId, at);
    try {
      await storeLastSeen(deps.host.db, batch);
    } catch (error) {
      deps.logger.warn({ err: error }, 'When displays were last heard could not be stored.');
      for (const playerId of batch.keys()) stored.delete(playerId);
    }
  };
  const flushing = setInterval(() => void flush(), FLUSH_EVERY_MS);
  return {
    heard,
    flush,
    stop: async () => {
      clearInterval(flushing);
      await flush();
    },
  };
}
