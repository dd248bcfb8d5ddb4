/** One server a data folder. A lock left by a killed process is taken over; a held one says who holds it. */
import { readFileSync } from 'node:fs';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedError } from './embedded-error.ts';

export interface FolderLock {
  release(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  /** Tells a process from a later one with the same number; null where the system does not say. */
  readonly startedAt: string | null;
}

const PATIENCE_MS = 500;

/** @throws EmbeddedError if a living process holds the folder. */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, 'ones.lock');
  const mine = join(folder, `ones.lock.${process.pid}`);
  await writeFile(mine, JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) } satisfies Holder));
  try {
    const begin = performance.now();
    while (!(await linked(mine, path))) {
      const holder = await readHolder(path);
      if (holder && isAlive(holder)) {
        // One that is being killed this moment is given the time to be gone.
        if (performance.now() - begin < PATIENCE_MS) {
          await delay(50);
          continue;
        }
        throw new EmbeddedError(
          `The data folder ${folder} is in use by process ${holder.pid}: stop that one first, or choose another folder with ONES_DATA.`,
        );
      }
      await setAside(path);
    }
  } finally {
    await rm(mine, { force: true });
  }
  return { release: () => rm(path, { force: true }) };
}

/** A hard link is made or not made, never half: whoever makes it has the lock, with the holder's name already inside. */
async function linked(mine: string, path: string): Promise<boolean> {
  try {
    await link(mine, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function readHolder(path: string): Promise<Holder | null> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (typeof value !== 'object' || value === null || !('pid' in value) || typeof value.pid !== 'number') return null;
    return {
      pid: value.pid,
      startedAt: 'startedAt' in value && typeof value.startedAt === 'string' ? value.startedAt : null,
    };
  } catch {
    return null;
  }
}

/** Renamed before it is removed, so that of two who find it dead only one removes it. */
async function setAside(path: string): Promise<void> {
  const dead = `${path}.dead.${process.pid}`;
  await rename(path, dead).catch(() => undefined);
  await rm(dead, { force: true });
}

function isAlive(holder: Holder): boolean {
  if (!processExists(holder.pid)) return false;
  return holder.startedAt === null || startOf(holder.pid) === holder.startedAt;
}

/** A process that has ended counts as gone even while its parent has not asked how. */
export function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return statOf(pid)?.[0] !== 'Z';
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The tick at which the process began; null if it is gone, or where the system does not say. */
function startOf(pid: number): string | null {
  return statOf(pid)?.[19] ?? null;
}

/** The fields of proc(5)'s stat from the third on, the state. The name in field 2 may hold spaces and brackets. */
function statOf(pid: number): readonly string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}
