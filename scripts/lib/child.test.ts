import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { waitFor } from '@ones/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { processExists } from '../../apps/server/src/platform/db/embedded/folder-lock.ts';
import { type Child, startChild } from './child.mjs';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ones-child-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function program(name: string, code: string): Promise<string> {
  const path = join(folder, `${name}.mjs`);
  await writeFile(path, code);
  return path;
}

const start = (path: string): Child => startChild({ program: path, env: process.env, log: 'ignore' });

it('[X5] lets a program end that has nothing left to do', async () => {
  const child = start(await program('short', ''));
  expect(await child.ended).toEqual({ code: 0, complaints: '' });
});

it('[X5] keeps what a program complained of', async () => {
  const child = start(await program('failing', "process.stderr.write('The port is taken.'); process.exitCode = 1;"));
  expect(await child.ended).toEqual({ code: 1, complaints: 'The port is taken.' });
});

it('[X5] ends a program in order', async () => {
  const code =
    "const alive = setInterval(() => {}, 1000); process.on('SIGTERM', () => clearInterval(alive)); process.send('up');";
  let up = false;
  const path = await program('long', code);
  const child = startChild({ program: path, env: process.env, log: 'ignore', onMessage: () => (up = true) });
  await waitFor(() => up);
  await child.stop();
  expect(await child.ended).toEqual({ code: 0, complaints: '' });
});

it('[X5] ends with the process that started it, even if that one is killed', async () => {
  const path = await program('orphan', 'setInterval(() => {}, 1000);');
  const library = fileURLToPath(new URL('./child.mjs', import.meta.url));
  const code = `import { startChild } from ${JSON.stringify(library)};
    const child = startChild({ program: ${JSON.stringify(path)}, env: process.env, log: 'ignore' });
    process.stdout.write(child.pid + '\\n');`;
  const parent = spawn(process.execPath, [await program('parent', code)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  parent.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  await waitFor(() => output.includes('\n'));
  const pid = Number(output);
  expect(processExists(pid)).toBe(true);
  parent.kill('SIGKILL');
  await waitFor(() => !processExists(pid), { what: 'the orphan to end' });
});
