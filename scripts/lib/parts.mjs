// What is built, from what, and whether it is up to date: by the sources' content, so that a new clone or a changed branch
// builds exactly what differs. Node's built-ins only.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot, root } from './root.mjs';

const frontEnd = (name, ...packages) => ({
  name,
  sources: [`apps/${name}`, ...packages.map((each) => `packages/${each}`)],
  output: `apps/${name}/dist/index.html`,
});

export const parts = [
  {
    name: 'server',
    sources: ['apps/server/src', 'apps/server/package.json', 'packages/contract'],
    output: 'apps/server/dist/main.js',
  },
  { name: 'm365-sim', sources: ['packages/m365-sim'], output: 'packages/m365-sim/dist/main.js' },
  frontEnd('web', 'contract', 'api-client', 'ui-core', 'ui'),
  frontEnd('console', 'contract', 'api-client', 'ui-core', 'ui'),
  frontEnd('outlook-addin', 'contract', 'api-client', 'ui-core', 'ui'),
  frontEnd('player', 'contract', 'ui-core'),
];

const COMMON = ['package-lock.json', 'tsconfig.base.json', 'scripts/build.mjs'];
const NO_SOURCE = new Set(['node_modules', 'dist', 'test']);

/** The parts whose output is missing or older than their sources. */
export function staleParts() {
  return parts.filter((part) => !existsSync(inRoot(part.output)) || readStamp(part) !== fingerprint(part));
}

export function stampPart(part) {
  mkdirSync(dirname(stampPath(part)), { recursive: true });
  writeFileSync(stampPath(part), fingerprint(part));
}

/** Before a build: one that is broken off must not pass for whole. */
export function unstampPart(part) {
  rmSync(stampPath(part), { force: true });
}

function stampPath(part) {
  return inRoot('.cache/build', `${part.name}.stamp`);
}

function readStamp(part) {
  return existsSync(stampPath(part)) ? readFileSync(stampPath(part), 'utf8') : null;
}

function fingerprint(part) {
  const hash = createHash('sha256');
  for (const source of [...part.sources, ...COMMON]) {
    for (const path of filesOf(join(root, source)))
      hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !NO_SOURCE.has(entry.name) && !/\.(test|fixture)\.tsx?$/.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesOf(join(path, entry.name)));
}
