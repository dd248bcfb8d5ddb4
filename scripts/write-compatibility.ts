/**
 * `npm run compatibility`: books every cell, keeps what the tests counted in docs/compatibility.json, and writes from it
 * docs/compatibility.md and the console's comparison. `--collect` takes the results of the last run instead. `--check` tells
 * whether page and comparison say what the results do, `--check-run` whether the results are those of the last run.
 */
import { spawn } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { connection as typeWords } from '../apps/console/src/i18n/en/connection.ts';
import type { Cell } from '../apps/server/src/integrations/microsoft365/compatibility/proves.fixture.ts';
import { comparisonOf, inCamelCase, sortedCells, tablesOf } from './lib/compatibility-table.ts';

const root = new URL('../', import.meta.url);
const last = new URL('.cache/test/cells.jsonl', root);
const results = new URL('docs/compatibility.json', root);
const page = new URL('docs/compatibility.md', root);
const comparison = new URL('apps/console/src/connection/wizard/comparison.generated.ts', root);
/** The files whose tests book cells. */
const BOOKED_BY = 'apps/server/src/integrations/microsoft365/policy-in-outlook.';

const has = (flag: string) => process.argv.includes(flag);

function titleOf(type: string): string {
  const titles: Readonly<Record<string, string>> = typeWords.type;
  const title = titles[inCamelCase(type)];
  if (title === undefined) throw new Error(`There are no words for the type ${type}.`);
  return title;
}

async function ofLastRun(): Promise<Cell[]> {
  const lines = (await readFile(last, 'utf8')).split('\n').filter((line) => line !== '');
  return sortedCells(lines.map((line) => JSON.parse(line) as Cell));
}

async function book(): Promise<void> {
  await rm(last, { force: true });
  const vitest = fileURLToPath(new URL('node_modules/vitest/vitest.mjs', root));
  const child = spawn(process.execPath, [vitest, 'run', BOOKED_BY], { cwd: fileURLToPath(root), stdio: 'inherit' });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error('Some cells could not be booked: nothing was written.');
}

/** Each of the type's own lines, so that a change of one cell is a change of one line. */
const asJson = (cells: readonly Cell[]) => `[\n${cells.map((cell) => `  ${JSON.stringify(cell)}`).join(',\n')}\n]\n`;

function pageOf(cells: readonly Cell[]): string {
  return `# What works in each type

Four types of integration, and for each whether a meeting was booked in ONES or in Outlook. Nothing here is typed by hand: a test
books each cell over the simulated tenant and says what it found (\`npm run compatibility\`); \`npm test\` fails where this page says
something else. "If allowed": for people whom an administrator has named. "–": nobody could ask for it. "not tried": no
test books it in that type.

${tablesOf(cells, titleOf)}
`;
}

function comparisonFile(cells: readonly Cell[]): string {
  const rows = comparisonOf(cells).map((row) => `  ${JSON.stringify(row)},`);
  return `/** Written by \`npm run compatibility\` from what tests have booked; not by hand. */\nexport const comparison = [\n${rows.join('\n')}\n] as const;\n`;
}

async function compare(written: readonly (readonly [URL, string])[], how: string): Promise<void> {
  for (const [address, wanted] of written) {
    if ((await readFile(address, 'utf8').catch(() => '')) === wanted) continue;
    console.error(`Out of date (${how}): ${address.pathname.slice(root.pathname.length)}`);
    process.exitCode = 1;
  }
}

const kept = async () => sortedCells(JSON.parse(await readFile(results, 'utf8')) as Cell[]);
const drawn = (cells: readonly Cell[]) => [
  [page, pageOf(cells)] as const,
  [comparison, comparisonFile(cells)] as const,
];

if (has('--check')) {
  await compare(drawn(await kept()), 'run npm run compatibility');
} else if (has('--check-run')) {
  await compare([[results, asJson(await ofLastRun())]], 'the tests found something else; npm run compatibility');
} else {
  if (!has('--collect')) await book();
  const cells = await ofLastRun();
  await writeFile(results, asJson(cells));
  for (const [address, text] of drawn(cells)) await writeFile(address, text);
}
