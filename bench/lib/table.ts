/** A result as rows of words, printed to the terminal and into RESULTS.md. */

export interface Table {
  readonly title: string;
  /** What was measured how, in a sentence or two. */
  readonly about: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(1)} ms`;
export const perSecond = (value: number): string => Math.round(value).toLocaleString('en');
export const percent = (value: number): string => `${Math.round(value * 100)} %`;

export function toText(table: Table): string {
  const all = [table.columns, ...table.rows];
  const widths = table.columns.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  const lines = all.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '));
  return `\n${table.title}\n${table.about}\n\n${lines.join('\n')}\n`;
}

export function toMarkdown(table: Table): string {
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  return [
    `## ${table.title}`,
    '',
    table.about,
    '',
    line(table.columns),
    line(table.columns.map(() => '---')),
    ...table.rows.map(line),
    '',
  ].join('\n');
}
