/** The database's files: made once, whole or not at all, and owned by whoever runs PostgreSQL. */
import { execFile } from 'node:child_process';
import { chown, lstat, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import { EmbeddedError } from './embedded-error.ts';
import type { Launcher } from './launcher.ts';

const exec = promisify(execFile);

export interface ClusterOptions {
  readonly cluster: string;
  readonly binaries: Binaries;
  readonly launcher: Launcher;
  readonly environment: NodeJS.ProcessEnv;
  /** false: a crash of the machine may lose everything, as tests do not mind. */
  readonly durable: boolean;
}

/** Makes the cluster if there is none. */
export async function ensureCluster(options: ClusterOptions): Promise<void> {
  const { cluster, launcher } = options;
  const existing = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => null);
  const { stdout } = await exec(join(options.binaries.folder, 'postgres'), ['--version'], { env: options.environment });
  const version = /\d+/.exec(stdout)?.[0];
  if (existing === null) await makeCluster(options);
  else if (existing.trim() !== version) {
    throw new EmbeddedError(
      `The database in ${cluster} is of PostgreSQL ${existing.trim()}, this is PostgreSQL ${version}: restore a backup into an empty data folder.`,
    );
  } else if (launcher.owner && (await lstat(cluster)).uid !== launcher.owner.uid) {
    await giveAway(cluster, launcher.owner);
  }
}

/** In a folder beside, renamed when it is whole: a start that was killed half way leaves nothing to trip over. */
async function makeCluster(options: ClusterOptions): Promise<void> {
  const { cluster, launcher } = options;
  const unfinished = `${cluster}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  if (launcher.owner) await chown(unfinished, launcher.owner.uid, launcher.owner.gid);
  const [program, ...args] = launcher.run(join(options.binaries.folder, 'initdb'), [
    ...['--pgdata', unfinished, '--username', 'ones', '--auth', 'trust', '--encoding', 'UTF8', '--locale', 'C'],
    ...(options.durable ? [] : ['--no-sync']),
  ]);
  try {
    await exec(program as string, args, { env: options.environment });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new EmbeddedError(`The database could not be made in ${cluster}: ${reason}`, { cause });
  }
  await rename(unfinished, cluster);
}

async function giveAway(path: string, owner: { uid: number; gid: number }): Promise<void> {
  await chown(path, owner.uid, owner.gid);
  for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chown(join(entry.parentPath, entry.name), owner.uid, owner.gid);
  }
}
