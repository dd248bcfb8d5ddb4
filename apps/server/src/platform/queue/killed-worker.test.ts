import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { testDatabase, waitFor } from '@ones/testkit';
import { build } from 'esbuild';
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../kernel/clock.ts';
import { createLogger } from '../logger/index.ts';
import { createMetrics } from '../metrics/index.ts';
import { addJob, defineJob, startWorker, type Worker } from './index.ts';

const database = await testDatabase();
const source = fileURLToPath(new URL('./killed-worker.fixture.ts', import.meta.url));
/** Inside the repository, so that the packages are found from there. */
const program = fileURLToPath(new URL('../../../../../.cache/test/killed-worker.mjs', import.meta.url));
const children: ChildProcess[] = [];
const workers: Worker[] = [];

async function killAWorkerAtItsJob(): Promise<void> {
  await build({
    entryPoints: [source],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  await addJob(database.db, 'long-job', { n: 1 });
  const child = spawn(process.execPath, [program, database.connectionString], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  await waitFor(() => output.includes('taken'), { what: 'the child to take the job' });
  await waitFor(heartbeats, { what: 'the first heartbeat' });
  child.kill('SIGKILL');
  await waitFor(() => child.signalCode === 'SIGKILL');
}

async function heartbeats(): Promise<boolean> {
  return (await database.pool.query('select 1 from worker_heartbeat')).rowCount === 1;
}

async function takeOver(options: { alone?: boolean; silentForMs: number }): Promise<() => object | undefined> {
  let payload: object | undefined;
  const job = defineJob('long-job', async (given) => {
    payload = given;
  });
  const { silentForMs, alone } = options;
  workers.push(
    await startWorker({
      database,
      clock: systemClock,
      logger: createLogger({ level: 'silent' }),
      metrics: createMetrics(),
      jobs: [job],
      alone: alone ?? false,
      heartbeat: { intervalMs: 100, silentForMs },
    }),
  );
  return () => payload;
}

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await database.pool.query('delete from graphile_worker._private_jobs; delete from worker_heartbeat');
});

describe('the job of a worker that was killed', () => {
  it('[S2] is done by another once its worker has been silent for long enough', async () => {
    await killAWorkerAtItsJob();
    const done = await takeOver({ silentForMs: 1500 });
    expect(await waitFor(done, { timeoutMs: 15_000 })).toEqual({ n: 1 });
  });

  it('[S2] is done by another even if its worker never said that it lived', async () => {
    await killAWorkerAtItsJob();
    await database.pool.query('delete from worker_heartbeat');
    const done = await takeOver({ silentForMs: 1500 });
    expect(await waitFor(done, { timeoutMs: 15_000 })).toEqual({ n: 1 });
  });

  it('[S2] is done at once by a process that is alone with its database', async () => {
    await killAWorkerAtItsJob();
    const done = await takeOver({ alone: true, silentForMs: 3_600_000 });
    expect(await waitFor(done, { timeoutMs: 15_000 })).toEqual({ n: 1 });
  });

  it('[S2] stays with a worker that lives', async () => {
    await killAWorkerAtItsJob();
    await takeOver({ silentForMs: 3_600_000 });
    const { rows } = await database.pool.query('select locked_by from graphile_worker._private_jobs');
    expect(rows).toEqual([{ locked_by: expect.stringMatching(/./) }]);
  });
});
