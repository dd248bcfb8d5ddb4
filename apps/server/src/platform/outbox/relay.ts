/**
 * Turns outbox rows into jobs, one for each subscriber, and tells every process of the event. Requests only write rows: a
 * NOTIFY takes a lock on the whole database at commit, so one relay does it for many.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import type { DomainEvent } from '../../kernel/domain-event.ts';
import type { Database, Db } from '../db/database.ts';
import { type Listener, listen } from '../db/listen.ts';
import type { Logger } from '../logger/index.ts';
import { addJobs, type JobSpec } from '../queue/index.ts';
import { broadcastEvents } from './broadcast.ts';
import type { Subscription, Subscriptions } from './subscriptions.ts';
import { WAKE_CHANNEL } from './waker.ts';

export interface RelayOptions {
  readonly database: Database;
  readonly subscriptions: Subscriptions;
  readonly logger: Logger;
  /** How often it looks by itself: a second, unless told. */
  readonly pollMs?: number;
}

export interface Relay {
  /** There may be rows: cheap, and never too often. */
  wake(): void;
  /** Relays what is there now; the number of events. */
  drain(): Promise<number>;
  stop(): Promise<void>;
}

const BATCH = 200;
/** Under load one look takes what several requests wrote. */
const AT_MOST_EVERY_MS = 25;
const POLL_MS = 1000;

export async function startRelay(options: RelayOptions): Promise<Relay> {
  const { database, logger } = options;
  let running: Promise<number> | null = null;
  let again = false;
  let stopped = false;
  const wake = (): void => {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    const pause = delay(AT_MOST_EVERY_MS);
    running = drain(options)
      .catch((error: unknown) => {
        logger.warn({ err: error }, 'Events could not be relayed; they wait.');
        return 0;
      })
      .finally(async () => {
        if (!stopped) await pause;
        running = null;
        if (again) {
          again = false;
          wake();
        }
      });
  };
  const listener: Listener = await listen({
    connectionString: database.connectionString,
    channels: [WAKE_CHANNEL],
    onNotification: wake,
    onConnected: wake,
    logger,
  });
  const poll = setInterval(wake, options.pollMs ?? POLL_MS);
  wake();
  return {
    wake,
    drain: () => drain(options),
    stop: async () => {
      stopped = true;
      clearInterval(poll);
      await listener.stop();
      await running;
    },
  };
}

/** Relays until nothing is left; for tests without a running relay too. */
export async function drain(options: Pick<RelayOptions, 'database' | 'subscriptions'>): Promise<number> {
  let total = 0;
  for (;;) {
    const count = await options.database.db.transaction().execute((db) => relayBatch(db, options.subscriptions));
    total += count;
    if (count < BATCH) return total;
  }
}

/** One transaction: an event is gone from the outbox exactly when its jobs are in the queue. */
async function relayBatch(db: Db, subscriptions: Subscriptions): Promise<number> {
  const { rows } = await sql<{
    event_id: string;
    type: string;
    payload: Record<string, unknown>;
    occurred_at: Date;
    id: number;
  }>`
    delete from outbox where id in (select id from outbox order by id limit ${BATCH} for update skip locked)
    returning id, event_id, type, payload, occurred_at`.execute(db);
  const events: DomainEvent[] = rows
    .sort((a, b) => a.id - b.id)
    .map((row) => ({ id: row.event_id, type: row.type, occurredAt: row.occurred_at, payload: row.payload }));
  if (events.length === 0) return 0;
  const wanted = await wantedNow(db, new Set(events.flatMap((event) => subscriptions.of(event.type))));
  await addJobs(
    db,
    events.flatMap((event) => jobsOf(event, wanted(subscriptions.of(event.type)))),
  );
  await broadcastEvents(db, events);
  return events.length;
}

/** What nobody wants is not queued: a job that finds nothing to do costs as much as half a booking. */
async function wantedNow(db: Db, subscriptions: ReadonlySet<Subscription>) {
  const answers = new Map<Subscription['isWanted'], boolean>();
  for (const { isWanted } of subscriptions) {
    if (isWanted && !answers.has(isWanted)) answers.set(isWanted, await isWanted(db));
  }
  return (some: readonly Subscription[]) => some.filter(({ isWanted }) => answers.get(isWanted) ?? true);
}

function jobsOf(event: DomainEvent, subscriptions: readonly Subscription[]): readonly JobSpec[] {
  return subscriptions.flatMap((subscription) => {
    const payload = subscription.payloadOf ? subscription.payloadOf(event) : { event };
    if (!payload) return [];
    const { job: name, atOnce = false } = subscription;
    return [{ name, payload, key: subscription.keyOf?.(event) ?? event.id, atOnce }];
  });
}
