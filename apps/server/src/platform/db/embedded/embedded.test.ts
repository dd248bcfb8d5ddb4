import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { waitFor } from '@ones/testkit';
import { build } from 'esbuild';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../index.ts';
import { processExists } from './folder-lock.ts';
import { type EmbeddedOptions, type EmbeddedPostgres, startEmbedded } from './index.ts';
import { type Abilities, abilitiesHere } from './launcher.ts';

const here = abilitiesHere();
const source = fileURLToPath(new URL('./embedded.fixture.ts', import.meta.url));
const program = fileURLToPath(new URL('../../../../../../.cache/test/embedded.mjs', import.meta.url));

let folder = '';
const servers: EmbeddedPostgres[] = [];
const children: ChildProcess[] = [];

async function start(options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbedded({ dataFolder: folder, ...options });
  servers.push(server);
  return server;
}

async function notesIn(server: EmbeddedPostgres): Promise<readonly string[]> {
  const database = openDatabase({ connectionString: server.connectionString });
  const { rows } = await database.pool.query<{ text: string }>('select text from note');
  await database.close();
  return rows.map((row) => row.text);
}

/** A process that keeps the database, and the number of the database's own process. */
async function startKeeper(abilities: Abilities): Promise<{ keeper: ChildProcess; pid: number }> {
  const keeper = spawn(process.execPath, [program, folder, JSON.stringify(abilities)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(keeper);
  let output = '';
  keeper.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  await waitFor(() => output.includes('\n'), { timeoutMs: 30_000, what: 'the database of the keeper' });
  return { keeper, pid: Number(output) };
}

beforeAll(async () => {
  await build({
    entryPoints: [source],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ones-embedded-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  await rm(folder, { recursive: true, force: true });
});

describe('the embedded database', () => {
  it('[X4] opens no port, and its socket to nobody else', async () => {
    const server = await start();
    const database = openDatabase({ connectionString: server.connectionString });
    const { rows } = await database.pool.query(
      `select current_setting('listen_addresses') as port, current_setting('fsync') as fsync`,
    );
    await database.close();
    expect(rows).toEqual([{ port: '', fsync: 'on' }]);
    expect((await stat(join(folder, 'run'))).mode & 0o777).toBe(0o700);
  });

  it('[X5] starts again in the same folder, also after a start that was broken off while making it', async () => {
    await mkdir(join(folder, 'postgres.unfinished'));
    await writeFile(join(folder, 'postgres.unfinished', 'PG_VERSION'), '18\n');
    const first = await start();
    await first.stop();
    expect(await first.ended).toEqual({ expected: true });
    const second = await start();
    expect(processExists(second.pid)).toBe(true);
  });

  it('[X5] says who holds the folder', async () => {
    await start();
    await expect(startEmbedded({ dataFolder: folder })).rejects.toThrow(
      `The data folder ${folder} is in use by process ${process.pid}: stop that one first, or choose another folder with ONES_DATA.`,
    );
  });

  it('[X5] keeps its socket elsewhere when the path would be too long', async () => {
    const dataFolder = join(folder, 'a'.repeat(60), 'b'.repeat(60));
    const server = await start({ dataFolder });
    const socketFolder = new URL(server.connectionString).searchParams.get('host') ?? '';
    expect(socketFolder.startsWith(tmpdir())).toBe(true);
    expect((await stat(socketFolder)).mode & 0o777).toBe(0o700);
    await server.stop();
    await rm(socketFolder, { recursive: true });
  });

  it('[X5] is not kept from starting by the notes of killed processes whose numbers are others’ now', async () => {
    const first = await start();
    await first.stop();
    await writeFile(join(folder, 'ones.lock'), JSON.stringify({ pid: process.pid, startedAt: '1' }));
    await writeFile(join(folder, 'postgres', 'postmaster.pid'), `${process.ppid}\n${folder}/postgres\n`);
    const second = await start();
    expect(processExists(second.pid)).toBe(true);
    expect(JSON.parse(await readFile(join(folder, 'ones.lock'), 'utf8')).pid).toBe(process.pid);
  });

  it('[X5] refuses the files of another version of PostgreSQL', async () => {
    await mkdir(join(folder, 'postgres'), { mode: 0o700 });
    await writeFile(join(folder, 'postgres', 'PG_VERSION'), '14\n');
    await expect(startEmbedded({ dataFolder: folder })).rejects.toThrow(/is of PostgreSQL 14, this is PostgreSQL 18/);
  });

  it('[X5] says so when it ends by itself', async () => {
    const server = await start();
    process.kill(server.pid, 'SIGKILL');
    expect(await server.ended).toEqual({ expected: false });
  });
});

const ways: { way: string; possible: boolean; abilities: Abilities }[] = [
  { way: 'as this machine does it', possible: true, abilities: here },
  {
    way: 'without a signal for the death of a parent',
    possible: true,
    abilities: { ...here, setprivDeathSignal: false },
  },
  {
    way: 'as another user, where root may not make user namespaces',
    possible: here.setprivUser,
    abilities: { ...here, unshare: false },
  },
];

describe.each(ways.filter(({ possible }) => possible))('killed with its keeper, $way', ({ abilities }) => {
  it('[B1] leaves no process behind and loses nothing that was acknowledged', async () => {
    const { keeper, pid } = await startKeeper(abilities);
    keeper.kill('SIGKILL');
    const next = await start({ abilities });
    expect(await notesIn(next)).toEqual(['acknowledged']);
    await waitFor(() => !processExists(pid));
  });

  it('[B1] comes back after its own process was killed, too', async () => {
    const { keeper, pid } = await startKeeper(abilities);
    process.kill(pid, 'SIGKILL');
    keeper.kill('SIGKILL');
    const next = await start({ abilities });
    expect(await notesIn(next)).toEqual(['acknowledged']);
  });

  it('[X5] stops when it is told to', async () => {
    const server = await start({ abilities });
    await server.stop();
    expect(processExists(server.pid)).toBe(false);
  });
});

it('[X5] says what to do where root has no way to run it', async () => {
  const abilities = { root: true, unshare: false, setprivUser: false, setprivDeathSignal: false };
  await expect(startEmbedded({ dataFolder: folder, abilities })).rejects.toThrow(
    'start ONES as an ordinary user, or set DATABASE_URL',
  );
});
