import { inTransaction } from '@ones/server/platform/db';
import { createSubscriptions } from '@ones/server/platform/outbox';
import { addJob, defineJob } from '@ones/server/platform/queue';
import { expect, it } from 'vitest';
import { drainJobs, testClock, testDatabase } from './index.ts';

const database = await testDatabase();
const clock = testClock();

it('[S2] runs what follows from an event, and later jobs when their time has come', async () => {
  const subscriptions = createSubscriptions();
  subscriptions.subscribe('kettle.filled', { job: 'boil' });
  const done: string[] = [];
  const later = new Date(clock.now().getTime() + 3_600_000);
  const jobs = [
    defineJob('boil', async () => {
      done.push('boil');
      await addJob(database.db, 'pour', {});
      await addJob(database.db, 'rinse', {}, { runAt: later });
    }),
    defineJob('pour', async (_payload, { attempt }) => {
      done.push(`pour ${attempt}`);
      if (attempt === 1) throw new Error('too hot');
    }),
    defineJob('rinse', async () => void done.push('rinse')),
  ];
  await inTransaction(database, async (tx) =>
    tx.publish({
      id: '01a2020b-9dc4-70ec-8489-488a0629affe',
      type: 'kettle.filled',
      occurredAt: clock.now(),
      payload: {},
    }),
  );
  await drainJobs({ database, subscriptions, jobs });
  expect(done).toEqual(['boil', 'pour 1']);
  clock.advance({ minutes: 1 });
  await drainJobs({ database, subscriptions, jobs });
  expect(done).toEqual(['boil', 'pour 1', 'pour 2']);
  clock.set(later);
  await drainJobs({ database, subscriptions, jobs });
  expect(done).toEqual(['boil', 'pour 1', 'pour 2', 'rinse']);
});
