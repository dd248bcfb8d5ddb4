/** Databases by copying a template that has every migration; for whoever has a PostgreSQL in which they may make some. */
import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { migrate, openDatabase } from '@ones/server/platform/db';
import { migrateQueue } from '@ones/server/platform/queue';
import pg from 'pg';

const MIGRATIONS = fileURLToPath(new URL('../../../apps/server/migrations', import.meta.url));
const TEMPLATE_LOCK = 6_910_154;

export interface ClonedDatabase {
  readonly connectionString: string;
  drop(): Promise<void>;
}

export async function cloneDatabase(server: string): Promise<ClonedDatabase> {
  const template = await ensureTemplate(server);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, (client) => client.query(`create database ${name} template ${template}`));
  return {
    connectionString: withDatabase(server, name),
    drop: async () => {
      await onServer(server, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

/** Made once for each state of the migrations, whichever test file comes first. */
async function ensureTemplate(server: string): Promise<string> {
  const template = `ones_template_${await fingerprint()}`;
  await onServer(server, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (rowCount === 1) return;
    const unfinished = `${template}_unfinished`;
    await client.query(`drop database if exists ${unfinished} with (force)`);
    await client.query(`create database ${unfinished}`);
    await fill(withDatabase(server, unfinished));
    await client.query(`alter database ${unfinished} rename to ${template}`);
  });
  return template;
}

async function fill(connectionString: string): Promise<void> {
  const database = openDatabase({ connectionString });
  try {
    await migrate(database.pool, MIGRATIONS);
    await migrateQueue(database.pool);
  } finally {
    await database.close();
  }
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(MIGRATIONS)).sort())
    hash.update(name).update(await readFile(`${MIGRATIONS}/${name}`));
  return hash.digest('hex').slice(0, 16);
}

/** The advisory lock, if one was taken, ends with the connection. */
async function onServer(server: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(connectionString: string, name: string): string {
  const url = new URL(connectionString);
  url.pathname = `/${name}`;
  return url.href;
}
