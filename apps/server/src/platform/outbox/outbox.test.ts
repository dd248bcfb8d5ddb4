import { testDatabase, waitFor } from '@ones/testkit';
import { afterEach, expect, it } from 'vitest';
import { systemClock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { inTransaction } from '../db/index.ts';
import { createLogger } from '../logger/index.ts';
import { type Broadcast, createSubscriptions, createWaker, drain, listenToEvents, startRelay } from './index.ts';

const database = await testDatabase();
const logger = createLogger({ level: 'silent' });
const subscriptions = createSubscriptions();
subscriptions.subscribe('booking.moved', { job: 'push', keyOf: (event) => String(event.payload.bookingId) });
subscriptions.subscribe('booking.moved', {
  job: 'mail',
  payloadOf: ({ payload }) => (payload.quiet ? null : { to: payload.bookingId }),
});
subscriptions.subscribe('*', { job: 'audit' });

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
  await database.pool.query('delete from graphile_worker._private_jobs; delete from outbox');
});

function moved(bookingId: string, more: object = {}) {
  const occurredAt = systemClock.now();
  return { id: newId(occurredAt), type: 'booking.moved', occurredAt, payload: { bookingId, ...more } };
}

async function jobs(): Promise<{ name: string; key: string | null; payload: unknown }[]> {
  const { rows } = await database.pool.query(
    `select identifier as name, key, payload from graphile_worker._private_jobs
     join graphile_worker._private_tasks as task on task.id = task_id`,
  );
  return rows;
}

const publish = (...events: ReturnType<typeof moved>[]) =>
  inTransaction(database, async (tx) => {
    for (const event of events) tx.publish(event);
  });

it('[S2] turns an event into one job for each subscriber, and jobs of one key into one', async () => {
  const first = moved('b1');
  const second = moved('b1', { quiet: true });
  await publish(first, second);
  expect(await drain({ database, subscriptions })).toBe(2);
  const plain = (event: typeof first) => ({ event: { ...event, occurredAt: event.occurredAt.toISOString() } });
  const made = await jobs();
  expect(made).toHaveLength(4);
  expect(made).toEqual(
    expect.arrayContaining([
      { name: 'audit', key: `audit:${first.id}`, payload: plain(first) },
      { name: 'audit', key: `audit:${second.id}`, payload: plain(second) },
      { name: 'push', key: 'push:b1', payload: plain(second) },
      { name: 'mail', key: `mail:${first.id}`, payload: { to: 'b1' } },
    ]),
  );
  expect(await drain({ database, subscriptions })).toBe(0);
});

it('[S2] makes no job of what nobody wants, and asks once for all that is relayed together', async () => {
  const answers = [false, true];
  let asked = 0;
  const some = createSubscriptions();
  some.subscribe('*', { job: 'always' });
  some.subscribe('booking.moved', { job: 'wanted', isWanted: async () => answers[asked++] ?? false });
  await publish(moved('b1'), moved('b2'));
  await drain({ database, subscriptions: some });
  expect([asked, (await jobs()).map(({ name }) => name)]).toEqual([1, ['always', 'always']]);
  await publish(moved('b1'));
  await drain({ database, subscriptions: some });
  expect((await jobs()).filter(({ name }) => name === 'wanted')).toHaveLength(1);
});

it('[S2] keeps an event when its jobs could not be made', async () => {
  await publish(moved('b1'));
  const broken = createSubscriptions();
  broken.subscribe('*', {
    job: 'broken',
    payloadOf: () => {
      throw new Error('cannot');
    },
  });
  await expect(drain({ database, subscriptions: broken })).rejects.toThrow('cannot');
  expect(await drain({ database, subscriptions })).toBe(1);
});

it('[S2] relays each event once, however many relays there are', async () => {
  await publish(...Array.from({ length: 500 }, (_, index) => moved(`b${index}`)));
  const counts = await Promise.all([1, 2, 3].map(() => drain({ database, subscriptions })));
  expect(counts.reduce((sum, count) => sum + count)).toBe(500);
  expect((await jobs()).filter(({ name }) => name === 'audit')).toHaveLength(500);
});

it('[D6] reaches listening processes through a relay of another process, long before it would look by itself', async () => {
  const heard: Broadcast[] = [];
  let gaps = 0;
  const connectionString = database.connectionString;
  const listener = await listenToEvents({
    connectionString,
    logger,
    onEvent: (event) => void heard.push(event),
    onGap: () => gaps++,
  });
  const relay = await startRelay({ database, subscriptions, logger, pollMs: 3_600_000 });
  closers.push(listener.stop, relay.stop);
  await relay.drain();
  database.onWakeRelay(createWaker(database.pool, logger));
  const event = moved('b1');
  await publish(event);
  await waitFor(() => heard.length === 1, { intervalMs: 2 });
  expect(heard).toEqual([
    { id: event.id, type: 'booking.moved', occurredAt: event.occurredAt, payload: { bookingId: 'b1' } },
  ]);
  expect(gaps).toBe(1);
});

it('[D2] says that something was missed after the connection was cut', async () => {
  const heard: Broadcast[] = [];
  let gaps = 0;
  const connectionString = database.connectionString;
  const listener = await listenToEvents({
    connectionString,
    logger,
    onEvent: (event) => void heard.push(event),
    onGap: () => gaps++,
  });
  closers.push(listener.stop);
  await database.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ones-listen' and datname = current_database()`,
  );
  await waitFor(() => gaps === 2);
  await publish(moved('b2'));
  await drain({ database, subscriptions });
  await waitFor(() => heard.length === 1);
  expect(gaps).toBe(2);
});

it('[D2] sends an event that is too long without its payload', async () => {
  const heard: Broadcast[] = [];
  const connectionString = database.connectionString;
  const listener = await listenToEvents({
    connectionString,
    logger,
    onEvent: (event) => void heard.push(event),
    onGap: () => {},
  });
  closers.push(listener.stop);
  await publish(moved('b3', { ids: Array.from({ length: 500 }, () => newId(systemClock.now())) }));
  await drain({ database, subscriptions });
  await waitFor(() => heard.length === 1);
  expect(heard[0]).toMatchObject({ type: 'booking.moved', payload: null });
});
