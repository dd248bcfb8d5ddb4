/** Puts jobs into the queue, with the caller's transaction or at once. A request's transaction publishes an event instead. */
import { sql } from 'kysely';
import { systemClock } from '../../kernel/clock.ts';
import type { Db } from '../db/database.ts';
import type { Tx } from '../db/transaction.ts';

export interface JobOptions {
  /** A waiting job of the same name and key is replaced: ten edits make one push. A running one is not waiting. */
  readonly key?: string;
  readonly runAt?: Date;
  /** Smaller is sooner; 0 unless told. */
  readonly priority?: number;
  /** A waiting job of the same key keeps its time, for example the one that Microsoft's Retry-After gave it. */
  readonly keepRunAt?: boolean;
  /** A job of the same key, waiting or running, stays as it is. */
  readonly onlyIfAbsent?: boolean;
  /** Tries before it is given up; 25 unless told. */
  readonly maxAttempts?: number;
}

export interface JobSpec {
  readonly name: string;
  readonly payload: object;
  readonly key: string | null;
  /** Now, even if a job of the same key waits for a later time. */
  readonly atOnce?: boolean;
}

export async function addJob(to: Db | Tx, name: string, payload: object, options: JobOptions = {}): Promise<void> {
  const mode = options.onlyIfAbsent ? 'unsafe_dedupe' : options.keepRunAt ? 'preserve_run_at' : 'replace';
  await sql`select 1 from graphile_worker.add_job(
    identifier => ${name}, payload => ${JSON.stringify(payload)}::json, run_at => ${options.runAt ?? systemClock.now()}::timestamptz,
    max_attempts => ${options.maxAttempts ?? null}::int, job_key => ${options.key ? jobKey(name, options.key) : null}::text,
    priority => ${options.priority ?? null}::int, job_key_mode => ${mode}
  )`.execute('publish' in to ? to.db : to);
}

/** Many at once; waiting jobs of the same key keep their time unless told. The last of several with one key counts. */
export async function addJobs(db: Db, specs: readonly JobSpec[]): Promise<void> {
  await addAll(
    db,
    specs.filter((spec) => !spec.atOnce),
    true,
  );
  await addAll(
    db,
    specs.filter((spec) => spec.atOnce),
    false,
  );
}

async function addAll(db: Db, specs: readonly JobSpec[], keepRunAt: boolean): Promise<void> {
  if (specs.length === 0) return;
  const now = systemClock.now();
  const rows = specs.map(({ name, payload, key }) => ({
    identifier: name,
    payload,
    run_at: now,
    job_key: key === null ? null : jobKey(name, key),
  }));
  const distinct = rows.filter(
    (row, index) => row.job_key === null || rows.findLastIndex((other) => other.job_key === row.job_key) === index,
  );
  await sql`select 1 from graphile_worker.add_jobs(
    array(select json_populate_recordset(null::graphile_worker.job_spec, ${JSON.stringify(distinct)}::json)),
    job_key_preserve_run_at => ${keepRunAt}
  )`.execute(db);
}

/** graphile-worker's keys are the whole queue's: the name keeps different jobs of one key apart. */
function jobKey(name: string, key: string): string {
  return `${name}:${key}`;
}
