/** Applies the plain SQL files of a folder, in the order of their names, each once, whoever starts first. Files are append-only. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';

/** The database and the migration files do not belong together. */
export class MigrationError extends Error {
  readonly code = 'migrations-disagree';
}

interface MigrationFile {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** Any constant does: it only has to be the same in every process. */
const ADVISORY_LOCK = 6_910_153;

/** @returns the names of the files applied now. */
export async function migrate(pool: pg.Pool, folder: string): Promise<readonly string[]> {
  const files = await readMigrations(folder);
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [ADVISORY_LOCK]);
    try {
      return await applyMissing(client, files);
    } finally {
      await client.query('select pg_advisory_unlock($1)', [ADVISORY_LOCK]);
    }
  } finally {
    client.release();
  }
}

async function readMigrations(folder: string): Promise<readonly MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex') };
    }),
  );
}

async function applyMissing(client: pg.PoolClient, files: readonly MigrationFile[]): Promise<readonly string[]> {
  await client.query(
    `create table if not exists schema_migration (
       name text primary key,
       checksum text not null,
       applied_at timestamptz not null default now()
     )`,
  );
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from schema_migration order by name',
  );
  refuseDisagreement(rows, files);
  const missing = files.slice(rows.length);
  for (const file of missing) await apply(client, file);
  return missing.map((file) => file.name);
}

function refuseDisagreement(
  applied: readonly { name: string; checksum: string }[],
  files: readonly MigrationFile[],
): void {
  for (const [index, row] of applied.entries()) {
    const file = files.find((each) => each.name === row.name);
    if (!file)
      throw new MigrationError(
        `The database has migration ${row.name}, which this version of ONES does not know: it is older.`,
      );
    if (file.checksum !== row.checksum) {
      throw new MigrationError(`Migration ${row.name} was changed after it had been applied: write a new one instead.`);
    }
    const inPlace = files[index];
    if (inPlace && inPlace.name !== row.name) {
      throw new MigrationError(
        `Migration ${inPlace.name} comes before ${row.name}, which is applied already: give it a later number.`,
      );
    }
  }
}

async function apply(client: pg.PoolClient, file: MigrationFile): Promise<void> {
  await client.query('begin');
  try {
    await client.query(file.sql);
    await client.query('insert into schema_migration (name, checksum) values ($1, $2)', [file.name, file.checksum]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new MigrationError(`Migration ${file.name} failed and left nothing behind: ${reason}.`, { cause });
  }
}
