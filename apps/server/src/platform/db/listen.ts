/** LISTEN on a connection of its own, which comes back by itself. What was sent while it was away is lost, and said so. */
import pg from 'pg';
import type { Logger } from '../logger/index.ts';

export interface ListenOptions {
  /** Direct, not through a pooler that lends connections for single transactions. */
  readonly connectionString: string;
  readonly channels: readonly string[];
  readonly logger: Logger;
  onNotification(channel: string, payload: string): void;
  /** After every (re)connection. */
  onConnected(): void;
}

export interface Listener {
  stop(): Promise<void>;
}

const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 10_000;

/** @throws if the first connection fails; later ones are tried until they succeed. */
export async function listen(options: ListenOptions): Promise<Listener> {
  let stopped = false;
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | undefined;
  let failures = 0;

  const connect = async () => {
    const next = new pg.Client({
      connectionString: options.connectionString,
      application_name: 'ones-listen',
      keepAlive: true,
    });
    let over = false;
    const lost = () => {
      if (over) return;
      over = true;
      if (client === next) client = null;
      if (!stopped) reconnectLater();
    };
    next.on('error', lost).on('end', lost);
    next.on('notification', ({ channel, payload }) => options.onNotification(channel, payload ?? ''));
    try {
      await next.connect();
      for (const channel of options.channels) await next.query(`listen ${next.escapeIdentifier(channel)}`);
    } catch (error) {
      over = true;
      await next.end().catch(() => undefined);
      throw error;
    }
    client = next;
    failures = 0;
    if (stopped) await next.end();
    else options.onConnected();
  };

  // Back-off with full jitter, so that the processes of a building do not return all at once.
  const reconnectLater = () => {
    const delay = Math.random() * Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** failures);
    failures = Math.min(failures + 1, 10);
    retry = setTimeout(() => {
      connect().catch((error: unknown) => {
        options.logger.warn({ err: error }, 'The database cannot be listened to; trying again.');
        if (!stopped) reconnectLater();
      });
    }, delay);
  };

  await connect();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(retry);
      await client?.end();
    },
  };
}
