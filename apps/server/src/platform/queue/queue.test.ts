import { testDatabase, waitFor } from '@ones/testkit';
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../kernel/clock.ts';
import { inTransaction } from '../db/index.ts';
import { createLogger } from '../logger/index.ts';
import { createMetrics } from '../metrics/index.ts';
import { failingJobs, tryFailingAgain } from './failing-jobs.ts';
import {
  addJob,
  addJobs,
  defineJob,
  type Job,
  queueCounts,
  RetryAt,
  type Schedule,
  startWorker,
  type Worker,
} from './index.ts';
import { nextTime } from './schedule.ts';

const database = await testDatabase();
const metrics = createMetrics();
const workers: Worker[] = [];

async function work(jobs: readonly Job<never>[], schedules: readonly Schedule[] = []): Promise<Worker> {
  const logger = createLogger({ level: 'silent' });
  const worker = await startWorker({ database, clock: systemClock, logger, metrics, jobs, schedules });
  workers.push(worker);
  return worker;
}

interface Row {
  key: string | null;
  payload: unknown;
  run_at: Date;
  attempts: number;
  last_error: string | null;
  locked_by: string | null;
}

async function waiting(): Promise<readonly Row[]> {
  const { rows } = await database.pool.query<Row>('select * from graphile_worker._private_jobs order by id');
  return rows;
}

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await database.pool.query('delete from graphile_worker._private_jobs');
});

describe('addJob', () => {
  it('[S16] takes a waiting job forward when what it waited for was mended', async () => {
    const later = new Date(systemClock.now().getTime() + 600_000);
    await addJob(database.db, 'sync', {}, { key: 'c', runAt: later });
    await addJobs(database.db, [{ name: 'sync', key: 'c', payload: {}, atOnce: true }]);
    const [job] = await waiting();
    expect(job?.run_at.getTime()).toBeLessThanOrEqual(systemClock.now().getTime());
  });

  it('[S9] makes one waiting job of ten with one key, with the last payload', async () => {
    for (let edit = 1; edit <= 10; edit++) await addJob(database.db, 'push', { edit }, { key: 'booking-1' });
    await addJob(database.db, 'push', { edit: 0 }, { key: 'booking-2' });
    await addJob(database.db, 'mail', { edit: 0 }, { key: 'booking-1' });
    expect((await waiting()).map((job) => [job.key, job.payload])).toEqual([
      ['push:booking-1', { edit: 10 }],
      ['push:booking-2', { edit: 0 }],
      ['mail:booking-1', { edit: 0 }],
    ]);
  });

  it('[S9] enqueues with the transaction or not at all', async () => {
    const failed = inTransaction(database, async (tx) => {
      await addJob(tx, 'push', {});
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await waiting()).toEqual([]);
  });

  it('[S13] leaves a waiting job the time that a gate gave it, where asked to', async () => {
    const later = new Date(systemClock.now().getTime() + 600_000);
    await addJob(database.db, 'pull', { n: 1 }, { key: 'c', runAt: later });
    await addJob(database.db, 'pull', { n: 2 }, { key: 'c', keepRunAt: true });
    await addJobs(database.db, [
      { name: 'pull', key: 'c', payload: { n: 3 } },
      { name: 'pull', key: 'c', payload: { n: 4 } },
    ]);
    expect(await waiting()).toMatchObject([{ payload: { n: 4 }, run_at: later }]);
  });
});

describe('a worker', () => {
  it('[S13] is not started with two jobs of one name', async () => {
    const job = defineJob('twice', async () => undefined);
    const schedule = { name: 'twice', everySeconds: 3600, run: async () => undefined };
    await expect(work([job], [schedule])).rejects.toThrow('Two jobs are called twice.');
  });

  it('[S13] runs a job again at the time that it asks for, without a failure', async () => {
    const seen: number[] = [];
    const at = new Date(systemClock.now().getTime() + 400);
    const jobs = [
      defineJob<{ mailbox: string }>('throttled', async ({ mailbox }, { attempt }) => {
        expect(mailbox).toBe('harbour3');
        seen.push(attempt);
        if (systemClock.now() < at) throw new RetryAt(at);
      }),
    ];
    await work(jobs);
    await addJob(database.db, 'throttled', { mailbox: 'harbour3' }, { key: 'k' });
    await waitFor(() => seen.length === 2);
    expect(seen).toEqual([1, 1]);
    expect(systemClock.now().getTime()).toBeGreaterThanOrEqual(at.getTime());
  });

  it('[S13] does not lose a request that came while the job waited for its gate', async () => {
    const seen: object[] = [];
    const later = new Date(systemClock.now().getTime() + 600_000);
    await work([
      defineJob<{ n: number }>('gated', async (payload) => {
        seen.push(payload);
        if (payload.n > 1) return;
        await addJob(database.db, 'gated', { n: 2 }, { key: 'k' });
        throw new RetryAt(later);
      }),
    ]);
    await addJob(database.db, 'gated', { n: 1 }, { key: 'k' });
    await waitFor(() => seen.length === 2);
    expect(seen).toEqual([{ n: 1 }, { n: 2 }]);
    await waitFor(async () => (await waiting()).length === 0);
  });

  it('[S9] tries a failed job again later, and counts', async () => {
    await work([
      defineJob('fails', async () => {
        throw new Error('out of order');
      }),
    ]);
    await addJob(database.db, 'fails', { n: 1 }, { key: 'k' });
    const again = await waitFor(async () => {
      const jobs = await waiting();
      return jobs.length === 1 && jobs[0]?.attempts === 1 && jobs[0].locked_by === null ? jobs[0] : null;
    });
    expect(again).toMatchObject({ key: 'fails:k', payload: { n: 1 }, last_error: 'out of order' });
    expect(again.run_at.getTime()).toBeGreaterThan(systemClock.now().getTime());
    expect(await metrics.registry.metrics()).toContain('ones_jobs_total{job="fails",outcome="failed"} 1');
    // Somebody who looks sees since when and why, and has it tried at once; it is still the same trouble.
    const [first] = await failingJobs(database.db);
    expect(first).toMatchObject({ name: 'fails', count: 1, lastError: 'out of order', nextAt: again.run_at });
    const retry = (name: string) => inTransaction(database, (tx) => tryFailingAgain(tx, name));
    expect([await retry('other'), await retry('fails')]).toEqual([0, 1]);
    await waitFor(async () => (await waiting())[0]?.attempts === 2, { what: 'the second try' });
    expect(await failingJobs(database.db)).toMatchObject([{ since: first?.since, count: 1 }]);
    // What is planned for later does not wait.
    await addJob(database.db, 'planned', {}, { runAt: new Date(systemClock.now().getTime() + 3_600_000) });
    expect(await queueCounts(database.db)).toEqual({ waiting: 0, failing: 1 });
  });

  it('[S9] gives a job up after its last try and keeps it for whoever looks', async () => {
    await work([
      defineJob('hopeless', async () => {
        throw new Error('never');
      }),
    ]);
    await addJob(database.db, 'hopeless', {}, { maxAttempts: 1 });
    await waitFor(async () => (await waiting())[0]?.last_error === 'never');
    expect(await metrics.registry.metrics()).toContain('ones_jobs_total{job="hopeless",outcome="given-up"} 1');
    expect(await failingJobs(database.db)).toMatchObject([{ name: 'hopeless', lastError: 'never', nextAt: null }]);
  });

  it('[S15] runs what comes again and again, once for all workers', async () => {
    const times: number[] = [];
    const schedule: Schedule = {
      name: 'tick',
      everySeconds: 1,
      run: async () => void times.push(systemClock.now().getTime()),
    };
    await work([], [schedule]);
    await work([], [schedule]);
    await waitFor(() => times.length === 3);
    expect(new Set(times.map((time) => Math.floor(time / 1000))).size).toBe(3);
    await waitFor(async () => (await waiting()).length === 1);
  });
});

it.each([
  [{ everySeconds: 60 }, '2026-03-02T09:00:30Z', '2026-03-02T09:01:00.000Z'],
  [{ everySeconds: 60 }, '2026-03-02T09:01:00Z', '2026-03-02T09:02:00.000Z'],
  [{ everySeconds: 86_400, offsetSeconds: 7200 }, '2026-03-02T01:00:00Z', '2026-03-02T02:00:00.000Z'],
  [{ everySeconds: 86_400, offsetSeconds: 7200 }, '2026-03-02T02:00:00Z', '2026-03-03T02:00:00.000Z'],
])('[S15] finds the next time of %j after %s', (schedule, now, expected) => {
  expect(nextTime(schedule, new Date(now)).toISOString()).toBe(expected);
});
