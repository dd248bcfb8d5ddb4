/** What a former start left in the cluster: a server that is still going down, or a note of one that was killed. */
import { readFileSync, readlinkSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedError } from './embedded-error.ts';
import { processExists } from './folder-lock.ts';

const PATIENCE_MS = 15_000;

/**
 * Returns when nothing serves the cluster any more. The caller holds the folder's lock: a server that still runs is an
 * orphan, so it is asked to end.
 */
export async function settleFormerPostmaster(cluster: string, socketPath: string): Promise<void> {
  const begin = performance.now();
  let asked = false;
  for (;;) {
    const pid = await notedPid(cluster);
    const alive = pid !== null && isPostmasterOf(pid, cluster);
    if (!alive && !(await answers(socketPath))) break;
    if (performance.now() - begin > PATIENCE_MS) {
      throw new EmbeddedError(
        `The database in ${cluster} is still served by another PostgreSQL${pid ? ` (process ${pid})` : ''}: stop it first.`,
      );
    }
    if (alive && !asked) process.kill(pid, 'SIGINT');
    asked ||= alive;
    await delay(25);
  }
  // PostgreSQL trusts its notes by the process number alone, which after a restart of the machine may be anybody's.
  for (const note of [join(cluster, 'postmaster.pid'), `${socketPath}.lock`, socketPath])
    await rm(note, { force: true });
}

async function notedPid(cluster: string): Promise<number | null> {
  const note = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(note, 10);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

/** PostgreSQL works in its cluster's folder; where the system does not tell that, its name must do. */
function isPostmasterOf(pid: number, cluster: string): boolean {
  if (!processExists(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return (
      readlinkSync(`/proc/${pid}/cwd`) === cluster && readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')
    );
  } catch {
    return false;
  }
}

export function answers(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketPath);
    const end = (result: boolean) => () => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', end(true)).once('error', end(false));
  });
}
