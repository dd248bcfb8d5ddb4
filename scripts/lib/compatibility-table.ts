/** The table of compatibility out of what tests have booked: as a page, and as the data that the console draws. Pure. */
import { integrationTypes } from '../../apps/server/src/integrations/microsoft365/capabilities.ts';
import {
  comparedFunctions,
  type Origin,
} from '../../apps/server/src/integrations/microsoft365/compatibility/functions.fixture.ts';
import type { Cell } from '../../apps/server/src/integrations/microsoft365/compatibility/proves.fixture.ts';

type Result = Cell['outcome'] | 'not-asked' | 'not-yet';

const words: Readonly<Record<Result, string>> = {
  yes: '✓ yes',
  'yes-if-allowed': '◇ if allowed',
  partly: '◐ partly',
  no: '✕ no',
  'not-asked': '–',
  'not-yet': 'not tried',
};

const origins: readonly Origin[] = ['ones', 'outlook'];
const originWords = { ones: 'ONES', outlook: 'Outlook' } as const;
/** From the best to the worst: a column is as good as the worst of its types. */
const ranking: readonly Result[] = ['not-asked', 'yes', 'yes-if-allowed', 'partly', 'no', 'not-yet'];

export const inCamelCase = (id: string) => id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Each cell once, in the table's order. @throws where two tests disagree, or name a function that is not compared. */
export function sortedCells(cells: readonly Cell[]): Cell[] {
  const known = new Map<string, Cell>();
  for (const cell of cells) {
    const key = keyOf(cell);
    const other = known.get(key);
    if (other && other.outcome !== cell.outcome) throw new Error(`Two tests disagree about ${key}.`);
    if (!other || cell.test < other.test) known.set(key, cell);
  }
  const sorted = comparedFunctions.flatMap(({ id }) =>
    integrationTypes.flatMap((type) =>
      origins.flatMap((origin) => known.get(keyOf({ function: id, type: type.id, origin })) ?? []),
    ),
  );
  if (sorted.length < known.size) throw new Error('A test proves a cell that the table does not have.');
  return sorted;
}

const keyOf = (cell: Pick<Cell, 'function' | 'type' | 'origin'>) => `${cell.function} ${cell.type} ${cell.origin}`;

function resultOf(cells: readonly Cell[], id: string, origin: Origin, type: string): Result {
  if (comparedFunctions.find((one) => one.id === id)?.notAsked === origin) return 'not-asked';
  return cells.find((cell) => keyOf(cell) === keyOf({ function: id, type, origin }))?.outcome ?? 'not-yet';
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** The page's two tables, what works and what exactly happens, and between them what nobody has tried. */
export function tablesOf(cells: readonly Cell[], title: (type: string) => string): string {
  const columns = integrationTypes.flatMap(({ id }) => origins.map((origin) => ({ type: id, origin })));
  const overview = table(
    ['function', ...columns.map(({ type, origin }) => `${title(type)}: booked in ${originWords[origin]}`)],
    comparedFunctions.map((one) => [
      one.title,
      ...columns.map(({ type, origin }) => words[resultOf(cells, one.id, origin, type)]),
    ]),
  );
  return `${overview}\n\n## Not tried\n\n${untried(cells, title)}\n\n## What exactly happens\n\n${details(cells, title)}`;
}

/** Of each type what no test has booked there: nothing is said of it, though another type may be alike. */
function untried(cells: readonly Cell[], title: (type: string) => string): string {
  const lines = integrationTypes.flatMap(({ id: type }) =>
    origins.flatMap((origin) => {
      const titles = comparedFunctions
        .filter(({ id }) => resultOf(cells, id, origin, type) === 'not-yet')
        .map((one) => one.title);
      return titles.length > 0 ? [`- **${title(type)}**, booked in ${originWords[origin]}: ${titles.join('; ')}.`] : [];
    }),
  );
  return lines.length > 0 ? lines.join('\n') : 'Nothing: each cell was booked.';
}

function details(cells: readonly Cell[], title: (type: string) => string): string {
  const rows = comparedFunctions.flatMap(({ id, title: name }) =>
    origins.flatMap((origin) => {
      const here = cells.filter((cell) => cell.function === id && cell.origin === origin);
      return [...new Set(here.map(({ what }) => what))].map((what) => {
        const same = here.filter((cell) => cell.what === what);
        const types = same.length === integrationTypes.length ? 'all' : same.map(({ type }) => title(type)).join('; ');
        return [name, originWords[origin], types, what, [...new Set(same.map(({ test }) => test))].join('; ')];
      });
    }),
  );
  return table(['function', 'booked in', 'types', 'what happens', 'booked by the test'], rows);
}

/** What the console draws: types that write to people's calendars, and types that do not, as good as the worst of them. */
export function comparisonOf(cells: readonly Cell[]) {
  const worst = (id: string, writesTo: string, origin: Origin) =>
    integrationTypes
      .filter((type) => type.writesTo === writesTo)
      .map((type) => resultOf(cells, id, origin, type.id))
      .reduce((one, other) => (ranking.indexOf(other) > ranking.indexOf(one) ? other : one), 'not-asked');
  return comparedFunctions.map(({ id }) => ({
    id: inCamelCase(id),
    cells: {
      a1: inCamelCase(worst(id, 'organizer', 'ones')),
      a2: inCamelCase(worst(id, 'organizer', 'outlook')),
      b1: inCamelCase(worst(id, 'resource', 'ones')),
      b2: inCamelCase(worst(id, 'resource', 'outlook')),
    },
  }));
}
