// The lock file works with every registry: it names none.
import { readTracked } from './lib/tracked.mjs';

const { packages } = JSON.parse(readTracked('package-lock.json'));
const bound = Object.entries(packages).filter(([, { resolved }]) => /^https?:/.test(resolved ?? ''));

for (const [path] of bound) process.stdout.write(`${path} names where it was downloaded from\n`);
if (bound.length > 0) process.stdout.write('Write it anew with omit-lockfile-registry-resolved (.npmrc).\n');
process.exitCode = bound.length > 0 ? 1 : 0;
