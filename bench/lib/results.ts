/** RESULTS.md: each table in a section of its own, in place of what the same bench said before; its prose is written by hand. */
import { readFileSync, writeFileSync } from 'node:fs';
import { type Table, toMarkdown } from './table.ts';

const results = new URL('../RESULTS.md', import.meta.url);
const SECTION = '\n## ';

/** With `--save` among the arguments of the program. */
export const isSaving = (): boolean => process.argv.includes('--save');

/** @param taken when, and on what machine. */
export function saveTables(tables: readonly Table[], taken: string): void {
  const [preface = '', ...before] = readFileSync(results, 'utf8').split(SECTION);
  const sections = new Map(before.map((section) => [titleOf(section), section.trimEnd()]));
  for (const table of tables) {
    const section = toMarkdown(table).slice(SECTION.length - 1);
    sections.set(titleOf(section), `${section.trimEnd()}\n\nTaken ${taken}.`);
  }
  const whole = [preface.trimEnd(), ...[...sections.values()].map((section) => `## ${section}`)];
  writeFileSync(results, `${whole.join('\n\n')}\n`);
}

const titleOf = (section: string): string => section.split('\n', 1)[0] ?? '';
