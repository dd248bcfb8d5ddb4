/** Runs jobs: starts graphile-worker on connections of its own, keeps its heart beating, stops it in order. */
import { EventEmitter } from 'node:events';
import { run, runOnce, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../db/database.ts';
import type { Logger } from '../logger/index.ts';
import type { Metrics } from '../metrics/index.ts';
import { startHeartbeat, unlockAll } from './heartbeat.ts';
import type { Job } from './job.ts';
import { ensureSchedules, jobOf, type Schedule } from './schedule.ts';
import { type TaskSurroundings, taskListOf } from './tasks.ts';
import { workerLogger } from './worker-logger.ts';

export interface WorkerOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly jobs: readonly Job<never>[];
  readonly schedules?: readonly Schedule[];
  /** Jobs at once; 10 unless told. */
  readonly concurrency?: number;
  /** Nobody else can be working on this database: jobs that a killed process held are given back at once. */
  readonly alone?: boolean;
  /** How often a worker says that it lives, and after which silence it counts as dead: 5 s and 20 s. */
  readonly heartbeat?: { readonly intervalMs: number; readonly silentForMs: number };
}

export interface Worker {
  readonly id: string;
  /** Lets running jobs end, for five seconds; then they are tried again by another. */
  stop(): Promise<void>;
}

/** New jobs are told at once; this finds those whose time has come. */
const POLL_MS = 250;
/** Jobs that end within this time are taken off the queue in one statement. */
const ENDED_TOGETHER_MS = 20;

export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { database, logger, concurrency = 10 } = options;
  const { intervalMs, silentForMs } = options.heartbeat ?? { intervalMs: 5000, silentForMs: 20_000 };
  const jobs = allJobs(options);
  if (options.alone) await unlockAll(database.pool);
  await ensureSchedules(options.schedules ?? [], database.db, options.clock);
  // LISTEN keeps one connection for good, so the jobs' own bookkeeping has a pool beside the handlers'.
  const pool = new pg.Pool({
    connectionString: database.connectionString,
    max: concurrency + 1,
    application_name: 'ones-worker',
  });
  let stopping = false;
  const onError = (error: Error) => {
    if (!stopping) logger.warn({ err: error }, 'A connection of the worker broke.');
  };
  pool.on('error', onError);
  pool.on('connect', (client) => void client.on('error', onError));
  const events: WorkerEvents = new EventEmitter();
  let id = '';
  events.once('pool:create', ({ workerPool }) => {
    id = workerPool.id;
  });
  const runner = await run({
    pgPool: pool,
    taskList: taskListOf(jobs, surroundings(options)),
    concurrency,
    events,
    useNodeTime: true,
    noHandleSignals: true,
    pollInterval: POLL_MS,
    preset: { worker: { completeJobBatchDelay: ENDED_TOGETHER_MS } },
    logger: workerLogger(logger),
    crontab: '',
  });
  runner.promise.catch((error: unknown) => logger.error({ err: error }, 'The worker ended by itself.'));
  const heart = startHeartbeat({ pool: database.pool, workerId: id, logger, intervalMs, silentForMs });
  const stop = async () => {
    stopping = true;
    await runner.stop();
    await heart.stop();
    await pool.end();
  };
  return { id, stop };
}

/** Runs what is due by now and returns: for tests, which decide themselves when. */
export async function runDueJobs(options: WorkerOptions): Promise<void> {
  await runOnce({
    pgPool: options.database.pool,
    taskList: taskListOf(allJobs(options), surroundings(options)),
    useNodeTime: true,
    noHandleSignals: true,
    logger: workerLogger(options.logger),
  });
}

function allJobs(options: WorkerOptions): readonly Job<never>[] {
  const jobs = [
    ...options.jobs,
    ...(options.schedules ?? []).map((schedule) => jobOf(schedule, options.database.db, options.clock)),
  ];
  const names = jobs.map((job) => job.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  // The last would answer for both: a schedule that enqueues a job of its own name never comes to an end.
  if (twice !== undefined) throw new Error(`Two jobs are called ${twice}.`);
  return jobs;
}

function surroundings(options: WorkerOptions): TaskSurroundings {
  const ended = options.metrics.counter('jobs_total', 'Jobs ended, by name and outcome.', ['job', 'outcome']);
  const seconds = options.metrics.histogram(
    'job_seconds',
    'How long jobs took.',
    [0.01, 0.05, 0.2, 1, 5, 20, 60],
    ['job'],
  );
  return {
    pool: options.database.pool,
    logger: options.logger,
    onJobEnded: (job, outcome, duration) => {
      ended.inc({ job, outcome });
      seconds.observe({ job }, duration);
    },
  };
}
