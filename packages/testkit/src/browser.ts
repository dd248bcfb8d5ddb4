/** The Chromium of the tests, found as `npm test` finds or installs it, and front ends built as they are shipped. */
import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../../scripts/lib/browser.mjs';

/** A closed network answers Chromium's own calls home by refusals, many at a time. */
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

/** @throws if there is none: `npm test` installs one. */
export async function launchBrowser(): Promise<Browser> {
  const found = await findBrowser();
  if (!found) throw new Error('There is no Chromium: `npm test` installs one.');
  return chromium.launch({
    executablePath: found.executablePath,
    args: [...ARGS, ...found.args],
    env: { ...process.env, ...found.env },
  });
}

/**
 * Builds `apps/<name>` into a folder of its own, which the caller removes.
 * In a process of its own: vitest's NODE_ENV would make it React's development build, without a service worker.
 */
export async function buildFrontEnd(name: string): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), `ones-${name}-`));
  const cwd = fileURLToPath(new URL(`../../../apps/${name}`, import.meta.url));
  const vite = createRequire(join(cwd, 'package.json'))
    .resolve('vite/package.json')
    .replace('package.json', 'bin/vite.js');
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', outDir, '--emptyOutDir'], { cwd, env });
  return outDir;
}
