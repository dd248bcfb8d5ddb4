// For tests: a Chromium, found as the repository's own scripts find it.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { packageRoot } from './page-assets.ts';

interface FoundBrowser {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

export async function launchBrowser(): Promise<Browser> {
  const script = pathToFileURL(join(packageRoot(), '../../scripts/lib/browser.mjs')).href;
  const { findBrowser } = (await import(script)) as { findBrowser(): Promise<FoundBrowser | null> };
  const found = await findBrowser();
  if (!found) throw new Error('No Chromium was found; npm test installs one.');
  const args = [...found.args, '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
  return chromium.launch({ ...found, args });
}
