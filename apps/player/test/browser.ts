/** The Chromium of the tests, and the player built as it is shipped. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';

const root = new URL('..', import.meta.url).pathname;

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
}

export async function buildPlayer(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'ones-player-'));
  await build({ root, logLevel: 'silent', build: { outDir, emptyOutDir: true } });
  return outDir;
}
