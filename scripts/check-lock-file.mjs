// The lock file works with every registry and on every system: it names no registry, and lists the packages of other systems,
// too. npm leaves those out that the registry at hand does not have, and `npm ci` then refuses its own lock file;
// `--complete` adds them, without the checksum that only their registry knows.
import { writeFileSync } from 'node:fs';
import { inRoot } from './lib/root.mjs';
import { readTracked } from './lib/tracked.mjs';

const lock = JSON.parse(readTracked('package-lock.json'));

const bound = Object.entries(lock.packages).filter(([, { resolved }]) => /^https?:/.test(resolved ?? ''));
for (const [path] of bound) process.stdout.write(`${path} names where it was downloaded from\n`);

const missing = Object.entries(lock.packages).flatMap(([path, parent]) =>
  Object.entries(parent.optionalDependencies ?? {})
    .filter(([name]) => !placesFor(path, name).some((place) => lock.packages[place]))
    .map(([name, version]) => ({ name, version, parent })),
);

/** Where Node looks for a package that the one at `path` asks for. */
function placesFor(path, name) {
  const above = path
    .split('/node_modules/')
    .map((_part, index, parts) => parts.slice(0, index + 1).join('/node_modules/'));
  return [`node_modules/${name}`, ...above.map((each) => `${each}/node_modules/${name}`)];
}

if (process.argv.includes('--complete')) complete();
else
  for (const { name } of missing)
    process.stdout.write(`${name} is missing: node scripts/check-lock-file.mjs --complete\n`);

process.exitCode = bound.length > 0 || (missing.length > 0 && !process.argv.includes('--complete')) ? 1 : 0;

function complete() {
  for (const { name, version, parent } of missing) {
    lock.packages[`node_modules/${name}`] = {
      version,
      ...systemOf(name),
      ...(parent.dev ? { dev: true } : {}),
      optional: true,
    };
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync(inRoot('package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`);
  process.stdout.write(`${missing.length} packages of other systems added\n`);
}

/** Such packages are named by their system: `cli-linux-arm64-musl`, `binding-win32-x64-msvc`, `darwin-arm64`. */
function systemOf(name) {
  const [, os, cpu, kind] =
    /[-/](aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-([a-z0-9]+)(?:-(\w+))?$/.exec(
      name,
    ) ?? [];
  if (!os) throw new Error(`Which system is ${name} for?`);
  const libc = /^musl/.test(kind ?? '') ? ['musl'] : /^gnu/.test(kind ?? '') ? ['glibc'] : null;
  return { cpu: [cpu], ...(libc ? { libc } : {}), os: [os] };
}
