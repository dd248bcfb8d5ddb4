/** Is the database one that ONES can work with? Reads, and writes nothing. */
import { type Database, listen } from '../platform/db/index.ts';
import type { Logger } from '../platform/logger/index.ts';
import { type Finding, ok, watch, wrong } from './finding.ts';

const OLDEST = 15;
const ANSWER_WITHIN_MS = 2000;

export async function checkDatabase(database: Database, logger: Logger): Promise<readonly Finding[]> {
  return [
    await checkVersion(database),
    await checkExtension(database),
    await checkConnections(database),
    await checkDirect(database, logger),
  ];
}

async function checkVersion({ pool }: Database): Promise<Finding> {
  const { rows } = await pool.query<{ version: number }>(
    `select current_setting('server_version_num')::int / 10000 as version`,
  );
  const version = rows[0]?.version ?? 0;
  return version >= OLDEST
    ? ok(`PostgreSQL ${version}`)
    : wrong(`PostgreSQL ${version} is too old: ONES needs version ${OLDEST} or later.`);
}

/** The exclusion constraint on holds stands on it (rule B1). */
async function checkExtension({ pool }: Database): Promise<Finding> {
  const { rowCount } = await pool.query(`select 1 from pg_available_extensions where name = 'btree_gist'`);
  return rowCount === 1
    ? ok('Extension btree_gist is there')
    : wrong('Extension btree_gist is missing: install the package postgresql-contrib.');
}

async function checkConnections({ pool }: Database): Promise<Finding> {
  const { rows } = await pool.query<{ most: number; used: number }>(
    `select current_setting('max_connections')::int as most, (select count(*) from pg_stat_activity where backend_type = 'client backend') as used`,
  );
  const { most, used } = rows[0] ?? { most: 0, used: 0 };
  return most - used >= 40
    ? ok(`${used} of ${most} connections used`)
    : watch(`${used} of ${most} connections used: a server process takes up to 35.`);
}

/** A pooler that lends connections for single transactions swallows LISTEN: jobs and displays would learn of nothing. */
async function checkDirect({ pool, connectionString }: Database, logger: Logger): Promise<Finding> {
  let heard = () => {};
  const answer = new Promise<boolean>((resolve) => {
    heard = () => resolve(true);
    setTimeout(() => resolve(false), ANSWER_WITHIN_MS).unref();
  });
  const listener = await listen({
    connectionString,
    channels: ['ones_doctor'],
    logger,
    onNotification: () => heard(),
    onConnected: () => {},
  });
  try {
    await pool.query('notify ones_doctor');
    return (await answer)
      ? ok('The connection is direct')
      : wrong(
          'DATABASE_URL leads to a pooler that swallows LISTEN: give ONES a direct connection, or a session pooler.',
        );
  } finally {
    await listener.stop();
  }
}
