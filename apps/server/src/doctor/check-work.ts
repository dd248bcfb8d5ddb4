/** Does the work get done: events relayed, jobs run, workers alive? Reads only. */
import type { Database } from '../platform/db/index.ts';
import { type Finding, ok, watch, wrong } from './finding.ts';

export async function checkWork(database: Database): Promise<readonly Finding[]> {
  const { rowCount } = await database.pool.query(
    `select 1 from pg_tables where schemaname = 'graphile_worker' and tablename = '_private_jobs'`,
  );
  if (rowCount === 0) return [watch('The database is empty: the first start of the server prepares it.')];
  return [await checkWorkers(database), await checkOutbox(database), await checkJobs(database)];
}

async function checkWorkers({ pool }: Database): Promise<Finding> {
  const { rows } = await pool.query<{ alive: number }>(
    `select count(*) as alive from worker_heartbeat where seen_at > clock_timestamp() - interval '20 seconds'`,
  );
  const alive = rows[0]?.alive ?? 0;
  return alive > 0
    ? ok(`${alive} worker${alive === 1 ? '' : 's'} alive`)
    : watch('No worker is alive: is the server running with the role "worker"?');
}

async function checkOutbox({ pool }: Database): Promise<Finding> {
  const { rows } = await pool.query<{ events: number }>('select count(*) as events from outbox');
  const events = rows[0]?.events ?? 0;
  return events < 1000
    ? ok(`${events} events wait in the outbox`)
    : wrong(`${events} events wait in the outbox: the relay does not keep up.`);
}

async function checkJobs({ pool }: Database): Promise<Finding> {
  const { rows } = await pool.query<{ name: string; count: number; last: string | null }>(
    `select task.identifier as name, count(*) as count, max(job.last_error) as last
     from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
     where job.attempts >= job.max_attempts group by 1 order by 2 desc limit 5`,
  );
  if (rows.length === 0) return ok('No job was given up');
  return wrong(
    `Jobs were given up: ${rows.map(({ name, count, last }) => `${count} × ${name} (${last ?? 'no reason kept'})`).join('; ')}`,
  );
}
