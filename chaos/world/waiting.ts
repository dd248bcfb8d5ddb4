/** What ONES has to do still: its jobs by their time, and whether events wait to become jobs. One question, asked at each step. */
import type { Database } from '@ones/server/platform/db';
import type { Due } from './turns.ts';

export interface WaitingJob extends Due {
  readonly at: number;
}

export interface Waiting {
  /** Those of later too, soonest first. */
  readonly jobs: readonly WaitingJob[];
  readonly hasEvents: boolean;
}

/**
 * The queue takes jobs by their time, and those of one instant in no order that could be relied on: each gets a time of its own
 * within the millisecond before, by its number.
 */
export async function orderJobs({ database }: { readonly database: Pick<Database, 'pool'> }): Promise<void> {
  await database.pool.query(
    `create or replace function job_in_turn() returns trigger language plpgsql as $$
     begin
       new.run_at := date_trunc('milliseconds', new.run_at) - interval '1 ms' + (new.id % 999 + 1) * interval '1 microsecond';
       return new;
     end $$;
     create or replace trigger job_in_turn before insert on graphile_worker._private_jobs
       for each row execute function job_in_turn()`,
  );
}

interface Row {
  readonly name: string | null;
  readonly key: string | null;
  readonly at: Date | null;
  readonly error: string | null;
}

export async function whatWaits({ database }: { readonly database: Pick<Database, 'pool'> }): Promise<Waiting> {
  const { rows } = await database.pool.query<Row>(
    `select * from (
       select task_identifier as name, key, date_trunc('milliseconds', run_at + interval '999 microseconds') as at,
              last_error as error, id from graphile_worker.jobs
       where attempts < max_attempts and locked_at is null
       union all select null, null, null, null, null where exists (select 1 from outbox)
     ) waiting order by at, id`,
  );
  return {
    jobs: rows.flatMap(({ name, key, at, error }) =>
      name === null || at === null ? [] : [{ name, key, at: at.getTime(), error }],
    ),
    hasEvents: rows.some(({ name }) => name === null),
  };
}
