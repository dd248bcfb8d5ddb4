/** Tells the relays of other processes that there are rows. Sent after the commit, on its own, at most every 20 ms. */
import type pg from 'pg';
import type { Logger } from '../logger/index.ts';

export const WAKE_CHANNEL = 'ones_outbox';

const AT_MOST_EVERY_MS = 20;

/** For a process that runs no relay itself. A wake that is lost costs a second: relays look by themselves. */
export function createWaker(pool: pg.Pool, logger: Logger): () => void {
  let waiting = false;
  const send = () => {
    waiting = false;
    pool
      .query(`notify ${WAKE_CHANNEL}`)
      .catch((error: unknown) => logger.warn({ err: error }, 'The relay could not be woken.'));
  };
  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(send, AT_MOST_EVERY_MS);
  };
}
