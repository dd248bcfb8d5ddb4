/** Turns our jobs into graphile-worker's tasks: `RetryAt`, logs and counts. */
import type { JobHelpers, TaskList } from 'graphile-worker';
import type pg from 'pg';
import { systemClock } from '../../kernel/clock.ts';
import { addSeconds } from '../../kernel/interval.ts';
import type { Logger } from '../logger/index.ts';
import type { Job } from './job.ts';
import { RetryAt } from './job.ts';

export type JobOutcome = 'done' | 'retried' | 'failed' | 'given-up';

export interface TaskSurroundings {
  readonly pool: pg.Pool;
  readonly logger: Logger;
  onJobEnded(name: string, outcome: JobOutcome, seconds: number): void;
}

export function taskListOf(jobs: readonly Job<never>[], around: TaskSurroundings): TaskList {
  return Object.fromEntries(
    jobs.map((job) => [job.name, (payload: unknown, helpers: JobHelpers) => perform(job, payload, helpers, around)]),
  );
}

async function perform(
  job: Job<never>,
  payload: unknown,
  helpers: JobHelpers,
  around: TaskSurroundings,
): Promise<void> {
  const begin = performance.now();
  const { id, attempts, max_attempts: maxAttempts } = helpers.job;
  const logger = around.logger.child({ job: job.name, jobId: id, attempt: attempts });
  const ended = (outcome: JobOutcome) => around.onJobEnded(job.name, outcome, (performance.now() - begin) / 1000);
  try {
    // The payload is what `addJob` was given for this name: JSON of our own making.
    await job.handler(payload as never, { jobId: id, attempt: attempts, logger, signal: helpers.abortSignal });
    ended('done');
  } catch (error) {
    if (error instanceof RetryAt) {
      await enqueueAgain(around.pool, helpers, { at: error.at, attempts: attempts - 1, lastError: null, since: null });
      ended('retried');
      return;
    }
    if (attempts >= maxAttempts) {
      logger.error({ err: error }, 'A job was given up.');
      ended('given-up');
      throw error;
    }
    const at = addSeconds(systemClock.now(), Math.exp(Math.min(attempts, 10)));
    await enqueueAgain(around.pool, helpers, {
      at,
      attempts,
      lastError: error instanceof Error ? error.message : String(error),
      since: attempts > 1 ? helpers.job.created_at : systemClock.now(),
    });
    logger.warn({ err: error, again: at }, 'A job failed and is tried again.');
    ended('failed');
  }
}

interface NextTry {
  readonly at: Date;
  readonly attempts: number;
  readonly lastError: string | null;
  /** When it failed first: kept where the queue has the time at which a job was made. */
  readonly since: Date | null;
}

/**
 * graphile-worker would time the next try by the database's clock. Nothing is enqueued if somebody has asked for the same
 * meanwhile, which takes the running job's key from it: that job finds out by itself what is in the way. The row's lock
 * keeps such a request from coming in between, where it would be overwritten.
 */
async function enqueueAgain(pool: pg.Pool, { job }: JobHelpers, next: NextTry): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    `with mine as (
       select id from graphile_worker._private_jobs where id = $7 and key is not distinct from $5 for update
     )
     select again.id from mine, lateral graphile_worker.add_job(
       identifier => $1, payload => $2::json, run_at => $3, max_attempts => $4, job_key => $5, priority => $6
     ) again`,
    [job.task_identifier, JSON.stringify(job.payload), next.at, job.max_attempts, job.key, job.priority, job.id],
  );
  if (rows[0] === undefined) return;
  // The former stands until its worker has ended it, and is in nobody's count beside its successor.
  await pool.query(
    `with former as (update graphile_worker._private_jobs set last_error = null where id = $5)
     update graphile_worker._private_jobs
     set attempts = $2, last_error = $3, created_at = coalesce($4, created_at) where id = $1`,
    [rows[0].id, next.attempts, next.lastError, next.since, job.id],
  );
}
