/** A real PostgreSQL as a child process: no port, only a socket that nobody else may open; it ends with us, however we end. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, open, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { type Binaries, packagedBinaries } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import { EmbeddedError } from './embedded-error.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import { answers, settleFormerPostmaster } from './former-postmaster.ts';
import { type Abilities, abilitiesHere, launcherFor } from './launcher.ts';
import { makeSocketFolder, socketFolderOf, socketName } from './socket-folder.ts';

export { installedBinaries } from './binaries.ts';
export { EmbeddedError } from './embedded-error.ts';

export interface EmbeddedOptions {
  readonly dataFolder: string;
  /** false: fast and forgetful, for tests. */
  readonly durable?: boolean;
  /** Another PostgreSQL than the packaged one. */
  readonly binaries?: Binaries;
  /** What this machine can do; found out by trying unless told. */
  readonly abilities?: Abilities;
  /** Connections at most; 100 unless told. */
  readonly connections?: number;
}

export interface EmbeddedPostgres {
  readonly connectionString: string;
  readonly pid: number;
  /** Settles when the server has ended; `expected` tells whether we asked it to. */
  readonly ended: Promise<{ readonly expected: boolean }>;
  stop(): Promise<void>;
}

const DATABASE = 'ones';
const START_PATIENCE_MS = 60_000;
const STOP_PATIENCE_MS = 10_000;

/** @throws EmbeddedError, with a sentence for the operator. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  await mkdir(options.dataFolder, { recursive: true, mode: 0o700 });
  const dataFolder = await realpath(options.dataFolder);
  const lock = await lockFolder(dataFolder);
  try {
    return await startLocked({ ...options, dataFolder }, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** The database of a server that runs in this data folder at present; null if none does. */
export async function findRunning(dataFolder: string): Promise<string | null> {
  const folder = socketFolderOf(await realpath(dataFolder).catch(() => dataFolder));
  return (await answers(join(folder, socketName))) ? connectionStringFor(folder, DATABASE) : null;
}

async function startLocked(options: EmbeddedOptions, lock: FolderLock): Promise<EmbeddedPostgres> {
  const { dataFolder } = options;
  const durable = options.durable ?? true;
  const cluster = join(dataFolder, 'postgres');
  const launcher = launcherFor(options.abilities ?? abilitiesHere());
  const binaries = options.binaries ?? (await packagedBinaries(join(dataFolder, 'lib')));
  const environment = environmentFor(binaries);
  const socketFolder = await makeSocketFolder(dataFolder, launcher.owner);
  const socketPath = join(socketFolder, socketName);
  await settleFormerPostmaster(cluster, socketPath);
  await ensureCluster({ cluster, binaries, launcher, environment, durable });
  const { command, watchesStdin } = launcher.serve(join(binaries.folder, 'postgres'), [
    ...['-D', cluster],
    ...settings(socketFolder, durable, options.connections ?? 100).flatMap((setting) => ['-c', setting]),
  ]);
  const log = await open(join(dataFolder, 'postgres.log'), 'a', 0o600);
  const [program, ...args] = command;
  // Detached: Ctrl-C goes to a terminal's whole group, but the database has to outlive our last transaction.
  const child = spawn(program as string, args, {
    stdio: [watchesStdin ? 'pipe' : 'ignore', log.fd, log.fd],
    env: environment,
    cwd: dataFolder,
    detached: true,
  });
  await log.close();
  const server = supervise(child, watchesStdin, lock);
  const connectionString = connectionStringFor(socketFolder, DATABASE);
  await untilReady(server, socketPath, dataFolder);
  await ensureDatabase(socketFolder);
  return { connectionString, pid: child.pid as number, ended: server.ended, stop: server.stop };
}

/** Libraries of the package must not meet those of another PostgreSQL, nor a PGDATA that the operator uses elsewhere. */
function environmentFor(binaries: Binaries): NodeJS.ProcessEnv {
  return {
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    LC_ALL: 'C',
    TZ: 'UTC',
    ...(binaries.libraryPath === null
      ? {}
      : { LD_LIBRARY_PATH: binaries.libraryPath, DYLD_LIBRARY_PATH: binaries.libraryPath }),
  };
}

function settings(socketFolder: string, durable: boolean, connections: number): readonly string[] {
  return [
    'listen_addresses=',
    `unix_socket_directories=${socketFolder}`,
    'unix_socket_permissions=0700',
    `max_connections=${connections}`,
    'shared_buffers=64MB',
    // Its files lie on a disk without a head to move: an index is worth its while where four times the price would forbid it.
    'random_page_cost=1.1',
    'max_wal_size=256MB',
    'jit=off',
    'timezone=UTC',
    'log_timezone=UTC',
    'log_min_messages=warning',
    ...(durable ? ['fsync=on'] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off']),
  ];
}

interface Supervised {
  readonly ended: Promise<{ readonly expected: boolean }>;
  hasEnded(): boolean;
  stop(): Promise<void>;
}

function supervise(child: ChildProcess, watchesStdin: boolean, lock: FolderLock): Supervised {
  let expected = false;
  let over = false;
  const ended = new Promise<{ expected: boolean }>((resolve) => {
    const finish = () => {
      over = true;
      void lock.release().finally(() => resolve({ expected }));
    };
    child.once('exit', finish).once('error', finish);
  });
  const signal = (name: 'SIGINT' | 'SIGQUIT') => {
    if (watchesStdin) child.stdin?.end();
    else child.kill(name);
  };
  const stop = async () => {
    expected = true;
    if (over) return;
    signal('SIGINT');
    const late = setTimeout(() => signal('SIGQUIT'), STOP_PATIENCE_MS);
    await ended;
    clearTimeout(late);
  };
  return { ended, hasEnded: () => over, stop };
}

async function untilReady(server: Supervised, socketPath: string, dataFolder: string): Promise<void> {
  const begin = performance.now();
  while (!(await acceptsQueries(socketPath))) {
    if (server.hasEnded()) {
      const log = await readFile(join(dataFolder, 'postgres.log'), 'utf8').catch(() => '');
      throw new EmbeddedError(`The embedded PostgreSQL did not start: ${log.trim().split('\n').slice(-3).join(' ')}`);
    }
    if (performance.now() - begin > START_PATIENCE_MS) {
      await server.stop();
      throw new EmbeddedError(`The embedded PostgreSQL did not answer within ${START_PATIENCE_MS / 1000} seconds.`);
    }
    await delay(20);
  }
}

async function acceptsQueries(socketPath: string): Promise<boolean> {
  if (!(await answers(socketPath))) return false;
  const client = new pg.Client({ connectionString: connectionStringFor(join(socketPath, '..'), 'postgres') });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function ensureDatabase(socketFolder: string): Promise<void> {
  const client = new pg.Client({ connectionString: connectionStringFor(socketFolder, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** `pg` takes a socket's folder as the parameter `host`. */
function connectionStringFor(socketFolder: string, database: string): string {
  return `postgres://ones@localhost/${database}?host=${encodeURIComponent(socketFolder)}`;
}
