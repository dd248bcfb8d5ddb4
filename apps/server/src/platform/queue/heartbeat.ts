/**
 * Gives back the jobs of dead workers. graphile-worker itself waits four hours; our workers say every few seconds that they
 * live. By the database's own clock, not the kernel's: this is about processes, which a virtual hour does not age.
 */
import type pg from 'pg';
import type { Logger } from '../logger/index.ts';

export interface HeartbeatOptions {
  readonly pool: pg.Pool;
  readonly workerId: string;
  readonly logger: Logger;
  readonly intervalMs: number;
  readonly silentForMs: number;
}

export interface Heartbeat {
  stop(): Promise<void>;
}

export function startHeartbeat(options: HeartbeatOptions): Heartbeat {
  const { pool, workerId, logger } = options;
  let beating: Promise<void> = Promise.resolve();
  const beat = async () => {
    try {
      await pool.query(
        `insert into worker_heartbeat (worker_id, seen_at) values ($1, clock_timestamp())
         on conflict (worker_id) do update set seen_at = excluded.seen_at`,
        [workerId],
      );
      const dead = await unlockSilent(pool, options.silentForMs);
      if (dead.length > 0) logger.warn({ dead }, 'Workers are silent; their jobs are given back.');
    } catch (error) {
      logger.warn({ err: error }, 'A heartbeat was missed.');
    }
  };
  const next = () => {
    beating = beating.then(beat);
  };
  next();
  const timer = setInterval(next, options.intervalMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await beating;
      await pool.query('delete from worker_heartbeat where worker_id = $1', [workerId]);
    },
  };
}

/** A worker without any row was killed before its first beat; its lock's age is all there is to go by. */
async function unlockSilent(pool: pg.Pool, silentForMs: number): Promise<readonly string[]> {
  const { rows } = await pool.query<{ dead: string[] }>(
    `with silent as (
       delete from worker_heartbeat where seen_at < clock_timestamp() - make_interval(secs => $1) returning worker_id
     ), unknown as (
       select distinct locked_by from graphile_worker._private_jobs
       where locked_by is not null and locked_at < clock_timestamp() - make_interval(secs => $1)
         and not exists (select 1 from worker_heartbeat where worker_id = locked_by)
     ), dead as (
       select worker_id from silent union select locked_by from unknown
     )
     select array_agg(worker_id) as dead, graphile_worker.force_unlock_workers(array_agg(worker_id)) from dead having count(*) > 0`,
    [silentForMs / 1000],
  );
  return rows[0]?.dead ?? [];
}

/** For the start of a process that knows itself alone with the database: whoever holds a job is dead. */
export async function unlockAll(pool: pg.Pool): Promise<void> {
  await pool.query('delete from worker_heartbeat');
  await pool.query(
    `select graphile_worker.force_unlock_workers(array_agg(locked_by)) from graphile_worker._private_jobs where locked_by is not null`,
  );
}
