import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSecretKey } from './index.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ones-key-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the secret key', () => {
  it('[X3] is made once, for its owner alone, however many processes start', async () => {
    const dataFolder = join(folder, 'new');
    const keys = await Promise.all([1, 2, 3].map(() => loadSecretKey({ secretKey: null, dataFolder })));
    keys.push(await loadSecretKey({ secretKey: null, dataFolder }));
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
    expect(keys[0]).toHaveLength(32);
    expect((await stat(join(dataFolder, 'secret.key'))).mode & 0o777).toBe(0o600);
  });

  it('[X3] is the one that the operator gave', async () => {
    const secretKey = Buffer.alloc(32, 1);
    expect(await loadSecretKey({ secretKey, dataFolder: join(folder, 'given') })).toEqual(secretKey);
  });

  it('[X3] is never replaced when it is damaged', async () => {
    await writeFile(join(folder, 'secret.key'), 'half a ke');
    await expect(loadSecretKey({ secretKey: null, dataFolder: folder })).rejects.toThrow('is damaged');
  });
});
