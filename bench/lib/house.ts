/** The built server with an embedded database of its own in a temporary folder: what a bench measures. Nothing simulated. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@ones/server/kernel/clock';
import { type Database, inTransaction, openDatabase } from '@ones/server/platform/db';
import { findRunning } from '@ones/server/platform/db/embedded';
import { makeApiToken } from '../../apps/server/src/modules/identity/index.ts';

export interface House {
  readonly port: number;
  readonly database: Database;
  /** A person's, who may book. */
  readonly token: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** @param root the repository, where the built server lies. */
export async function startHouse(root: string): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'ones-bench-'));
  const port = await freePort();
  const env = { ...process.env, ONES_PORT: String(port), ONES_DATA: folder, NODE_ENV: 'production' };
  const child = startNode(root, [join(root, 'apps/server/dist/main.js')], env);
  await said(child, 'ready');
  const connectionString = await findRunning(folder);
  if (connectionString === null) throw new Error('The database of the server under the bench is not to be found.');
  const database = openDatabase({ connectionString, connections: 4 });
  const stop = async () => {
    await database.close();
    await ended(child);
    await rm(folder, { recursive: true, force: true });
  };
  return { port, database, token: await tokenOfSomebody(database), pid: child.pid ?? 0, stop };
}

/** The bare server of `reference.ts` on the same database. */
export async function startReference(root: string, connectionString: string) {
  const child = startScript(root, 'bench/reference.ts', [connectionString]);
  const { port } = await said(child, 'ready');
  return { port: Number(port), stop: () => ended(child) };
}

/** A script of the benches in a process of its own. */
export function startScript(root: string, path: string, args: readonly string[]): ChildProcess {
  return startNode(root, [join(root, 'scripts/run-ts.mjs'), join(root, path), ...args], { ...process.env });
}

/** Ends when we do, whatever ends us. */
function startNode(root: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const line = join(root, 'scripts/lib/end-with-parent.mjs');
  return spawn(process.execPath, ['--import', line, ...args], { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
}

export function said(child: ChildProcess, kind: string): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    child.on('message', (message: Record<string, unknown>) => {
      if (message.kind === kind) resolve(message);
    });
    child.once('exit', (code) => reject(new Error(`A program of the bench ended with ${code}.`)));
  });
}

export function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  const over = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  return over;
}

async function tokenOfSomebody(database: Database): Promise<string> {
  const id = randomUUID();
  await database.pool.query(
    `insert into person (id, display_name, email, time_zone, state, source, roles, created_at, updated_at)
     values ($1, 'Bench', 'bench@bench.example', 'UTC', 'active', 'local', '{manager,user}', now(), now())`,
    [id],
  );
  const host = { db: database.db, wakeRelay: () => {} };
  return inTransaction(host, (tx) => makeApiToken(tx, id, 'bench', systemClock.now()));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
