/** The queue's own tables, in a schema of their own (`graphile_worker`): the library's migrations, not ours. */
import { runMigrations } from 'graphile-worker';
import type pg from 'pg';
import { quietLogger } from './worker-logger.ts';

const ADVISORY_LOCK = 6_910_155;

/** Several processes may start at once: one migrates, the others wait. */
export async function migrateQueue(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [ADVISORY_LOCK]);
    try {
      await runMigrations({ pgPool: pool, logger: quietLogger });
    } finally {
      await client.query('select pg_advisory_unlock($1)', [ADVISORY_LOCK]);
    }
  } finally {
    client.release();
  }
}
