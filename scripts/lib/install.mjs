// Installs the packages of the lock file where they are missing or others. Node's built-ins only.
import { existsSync, readFileSync } from 'node:fs';
import { inRoot, root } from './root.mjs';
import { run, runNode } from './run.mjs';

/** What npm wrote down at the end of its last installation against what the lock file asks for. */
export function isInstalled() {
  const wanted = readPackages(inRoot('package-lock.json'));
  const present = readPackages(inRoot('node_modules/.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, { version, link, optional, peer }]) => {
    if (!path.startsWith('node_modules/')) return true;
    if (link) return existsSync(inRoot(path));
    if (!present[path]) return Boolean(optional || peer);
    return present[path].version === version;
  });
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return null;
  }
}

/** The npm that started us, where one did. */
export async function installPackages() {
  const args = ['ci', '--engine-strict', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const options = { cwd: root };
  const { code, output } = npm?.endsWith('.js')
    ? await runNode([npm, ...args], options)
    : await run('npm', args, options);
  if (code !== 0) throw new Error(`The packages could not be installed:\n${output}`);
}
