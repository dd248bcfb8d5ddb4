/** How much waits in the queue, for the console and the metrics. What is planned for a later time does not wait. */
import { sql } from 'kysely';
import { systemClock } from '../../kernel/clock.ts';
import type { Db } from '../db/index.ts';

export async function queueCounts(db: Db): Promise<{ readonly waiting: number; readonly failing: number }> {
  const { rows } = await sql<{ waiting: number; failing: number }>`
    select count(*) filter (where last_error is null and run_at <= ${systemClock.now()})::int as waiting,
      count(*) filter (where last_error is not null)::int as failing
    from graphile_worker._private_jobs`.execute(db);
  return rows[0] ?? { waiting: 0, failing: 0 };
}
