/** Where the database's socket lies: in the data folder, or, where that makes the path too long, in the system's temporary one. */
import { createHash } from 'node:crypto';
import { chmod, chown, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Launcher } from './launcher.ts';

/** unix(7): 108 bytes with the closing zero; macOS has 104. */
const LONGEST = 100;

export const socketName = '.s.PGSQL.5432';

export function socketFolderOf(dataFolder: string): string {
  const beside = join(dataFolder, 'run');
  if (Buffer.byteLength(join(beside, socketName)) <= LONGEST) return beside;
  return join(tmpdir(), `ones-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 16)}`);
}

/** Makes the folder, for its owner alone: whoever may open the socket may read the database. */
export async function makeSocketFolder(dataFolder: string, owner: Launcher['owner']): Promise<string> {
  const folder = socketFolderOf(dataFolder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  if (owner) await chown(folder, owner.uid, owner.gid);
  return folder;
}
