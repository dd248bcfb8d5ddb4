/** Jobs that failed and are still in the queue, for whoever runs the system: which kind, since when, why, and once more. */
import { sql } from 'kysely';
import { systemClock } from '../../kernel/clock.ts';
import type { Db, Tx } from '../db/index.ts';

export interface FailingJobs {
  readonly name: string;
  readonly count: number;
  /** When the one that has failed for the longest failed first. */
  readonly since: Date;
  /** Of the one that was tried last. */
  readonly lastError: string;
  /** When the next one is tried; null: all were given up. */
  readonly nextAt: Date | null;
}

const ERROR_LENGTH = 300;

/** One entry for each kind, the longest failing first. */
export async function failingJobs(db: Db): Promise<FailingJobs[]> {
  const { rows } = await sql<FailingJobs>`
    select task.identifier as name, count(*)::int as count, min(job.created_at) as since,
      left((array_agg(job.last_error order by job.updated_at desc))[1], ${ERROR_LENGTH}) as "lastError",
      min(job.run_at) filter (where job.attempts < job.max_attempts) as "nextAt"
    from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
    where job.last_error is not null
    group by task.identifier order by since`.execute(db);
  return rows;
}

/** Those of one kind are tried at once, those that were given up as well. @returns how many. */
export async function tryFailingAgain({ db }: Tx, name: string): Promise<number> {
  const { rows } = await sql`
    update graphile_worker._private_jobs set run_at = ${systemClock.now()}, attempts = least(attempts, 1)
    where last_error is not null and locked_at is null
      and task_id = (select id from graphile_worker._private_tasks where identifier = ${name})
    returning id`.execute(db);
  return rows.length;
}
