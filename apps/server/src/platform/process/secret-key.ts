/** The key that secrets are encrypted with: given by the operator, else made once and kept beside the data, never in it. */
import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const KEY_BYTES = 32;

export interface SecretKeyOptions {
  readonly secretKey: Buffer | null;
  readonly dataFolder: string;
}

/** @throws if the kept key was damaged: another one could not read what is encrypted. */
export async function loadSecretKey(options: SecretKeyOptions): Promise<Buffer> {
  if (options.secretKey) return options.secretKey;
  const path = join(options.dataFolder, 'secret.key');
  const kept = (await read(path)) ?? (await make(path, options.dataFolder));
  const key = Buffer.from(kept.trim(), 'hex');
  if (key.length !== KEY_BYTES)
    throw new Error(`The secret key in ${path} is damaged: restore it, or secrets have to be entered again.`);
  await chmod(path, 0o600);
  return key;
}

async function read(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

/** Linked into place whole, so that of two processes that start at once both read the same key. */
async function make(path: string, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const mine = `${path}.${randomUUID()}`;
  await writeFile(mine, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { mode: 0o600 });
  await link(mine, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(mine);
  return readFile(path, 'utf8');
}
