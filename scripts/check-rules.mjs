// Lists the rules of docs/RULES.md that no test's title names, and fails on titles that name a rule which does not exist.
import { readTracked, trackedFiles } from './lib/tracked.mjs';

const RULE = String.raw`[SBDXTU]\d+`;

const rules = new Set(
  Array.from(
    (readTracked('docs/RULES.md') ?? '').matchAll(new RegExp(String.raw`\*\*(${RULE})\*\*`, 'g')),
    ([, rule]) => rule,
  ),
);
const named = new Map();

for (const path of await trackedFiles(/\.test\.tsx?$/)) {
  for (const [, names] of (readTracked(path) ?? '').matchAll(/['"`]\[([A-Z]\d[^\]]*)\]/g)) {
    for (const [rule] of names.matchAll(new RegExp(RULE, 'g'))) named.set(rule, path);
  }
}

if (rules.size === 0) {
  process.stdout.write('docs/RULES.md lists no rule yet\n');
} else {
  const untested = [...rules].filter((rule) => !named.has(rule));
  const unknown = [...named].filter(([rule]) => !rules.has(rule));
  if (untested.length > 0) process.stdout.write(`without a test: ${untested.join(', ')}\n`);
  for (const [rule, path] of unknown) process.stdout.write(`${path} names ${rule}, which is no rule\n`);
  process.exitCode = unknown.length > 0 ? 1 : 0;
}
