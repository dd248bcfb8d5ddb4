import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installedPostgres, testDatabase } from '@ones/testkit';
import { afterAll, describe, expect, it } from 'vitest';
import { installedBinaries, startEmbedded } from './embedded/index.ts';
import { migrate, openDatabase } from './index.ts';

const OURS = fileURLToPath(new URL('../../../migrations', import.meta.url));

describe('migrate', async () => {
  const database = await testDatabase();
  await database.pool.query('drop schema public cascade; create schema public');
  const folder = await mkdtemp(join(tmpdir(), 'ones-migrations-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const write = (name: string, sql: string) => writeFile(join(folder, name), sql);
  const tables = async () =>
    (await database.pool.query(`select tablename from pg_tables where schemaname = 'public' order by 1`)).rows.map(
      (row) => row.tablename,
    );

  it('[X5] applies each file once, in order, when two processes start together', async () => {
    await write('0001_a.sql', 'create table a (id int primary key); select pg_sleep(0.05);');
    await write('0002_b.sql', 'create table b (a_id int references a);');
    const applied = await Promise.all([migrate(database.pool, folder), migrate(database.pool, folder)]);
    expect(applied.flat()).toEqual(['0001_a.sql', '0002_b.sql']);
    expect(await migrate(database.pool, folder)).toEqual([]);
    expect(await tables()).toEqual(['a', 'b', 'schema_migration']);
  });

  it('[X5] leaves nothing of a file that fails', async () => {
    await write('0003_c.sql', 'create table c (id int); create table a (id int);');
    await expect(migrate(database.pool, folder)).rejects.toThrow(
      /^Migration 0003_c.sql failed and left nothing behind: /,
    );
    expect(await tables()).toEqual(['a', 'b', 'schema_migration']);
  });

  it('[X5] refuses a file that was changed after it had been applied', async () => {
    await write('0002_b.sql', 'create table b (a_id int);');
    await expect(migrate(database.pool, folder)).rejects.toThrow(
      'Migration 0002_b.sql was changed after it had been applied',
    );
    await write('0002_b.sql', 'create table b (a_id int references a);');
  });

  it('[X5] refuses a file that comes before one already applied', async () => {
    await write('0001_aa.sql', 'select 1;');
    await expect(migrate(database.pool, folder)).rejects.toThrow('Migration 0001_aa.sql comes before 0002_b.sql');
    await rm(join(folder, '0001_aa.sql'));
  });

  it('[X5] refuses a database that is newer than the files', async () => {
    await rm(join(folder, '0003_c.sql'));
    await rm(join(folder, '0002_b.sql'));
    await expect(migrate(database.pool, folder)).rejects.toThrow('which this version of ONES does not know');
  });
});

const installed = installedPostgres();

describe.runIf(installed)(`our migrations on PostgreSQL ${installed?.version}`, async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'ones-installed-'));
  const server = await startEmbedded({
    dataFolder,
    durable: false,
    ...(installed ? { binaries: installedBinaries(installed.folder) } : {}),
  });
  const database = openDatabase({ connectionString: server.connectionString });
  afterAll(async () => {
    await database.close();
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  });

  it('[B1] apply to the oldest PostgreSQL that we promise', async () => {
    const applied = await migrate(database.pool, OURS);
    expect(applied.length).toBeGreaterThan(0);
    const { rows } = await database.pool.query(`select current_setting('server_version_num')::int / 10000 as version`);
    expect(rows).toEqual([{ version: installed?.version }]);
  });
});
