/** A worker process of its own, for the test that kills it: it takes a job and never ends it. */
import { systemClock } from '../../kernel/clock.ts';
import { openDatabase } from '../db/index.ts';
import { createLogger } from '../logger/index.ts';
import { createMetrics } from '../metrics/index.ts';
import { defineJob, startWorker } from './index.ts';

const connectionString = process.argv[2];
if (!connectionString) throw new Error('The database has to be named.');

await startWorker({
  database: openDatabase({ connectionString }),
  clock: systemClock,
  logger: createLogger({ level: 'silent' }),
  metrics: createMetrics(),
  jobs: [
    defineJob('long-job', async () => {
      process.stdout.write('taken\n');
      await new Promise(() => {});
    }),
  ],
  heartbeat: { intervalMs: 100, silentForMs: 20_000 },
});
