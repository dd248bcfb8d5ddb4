/**
 * `npm run bench [-- name …] [--save]`: the numbers, each beside a reference taken in the same minute. Prints tables, and
 * with `--save` writes them into bench/RESULTS.md. Never a test: how fast it must be depends on the machine.
 */
import { fileURLToPath } from 'node:url';
import { systemClock } from '@ones/server/kernel/clock';
import { availability, type Query } from './availability.ts';
import { conflict } from './conflict.ts';
import { create } from './create.ts';
import { day } from './day.ts';
import type { Context } from './lib/context.ts';
import { fill } from './lib/fill.ts';
import { startHouse, startReference } from './lib/house.ts';
import { machine } from './lib/machine.ts';
import { isSaving, saveTables } from './lib/results.ts';
import { slotsOf } from './lib/slots.ts';
import { type Table, toText } from './lib/table.ts';
import { race } from './race.ts';
import { expansion, series } from './series.ts';
import { told } from './told.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const now = systemClock.now();

/** On one server with 200 rooms and 50,000 meetings, in this order. */
const together: Readonly<Record<string, (context: Context) => Promise<Table>>> = {
  race,
  create,
  conflict,
  day: (context) => day(context, now),
  availability: ({ house }) =>
    availability(
      house,
      '200 rooms, 50,000 meetings',
      [
        { what: 'all free ones', query: { limit: '200' } },
        { what: 'first 50', query: {} },
        { what: 'first 20', query: { limit: '20' } },
      ],
      now,
    ),
  series: (context) => series(context, now),
  told: (context) => told(context, now),
};

const names = process.argv.slice(2).filter((name) => !name.startsWith('--'));
const known = ['expand', ...Object.keys(together), 'large'];
const unknown = names.find((name) => !known.includes(name));
if (unknown !== undefined) throw new Error(`There is no bench "${unknown}": ${known.join(', ')}.`);
const chosen = (name: string) => names.length === 0 || names.includes(name);

const before = machine();
const tables: Table[] = [];
const add = (table: Table) => {
  tables.push(table);
  process.stdout.write(toText(table));
};
process.stdout.write(`${before}\n`);
if (chosen('expand')) add(expansion());
if (Object.keys(together).some(chosen)) await smallHouse();
if (chosen('large')) await largeHouse();
if (isSaving()) saveTables(tables, `${now.toISOString()} on ${before}`);

async function smallHouse(): Promise<void> {
  const house = await startHouse(root);
  const rooms = await fill(house.database, { rooms: 200, meetings: 50_000, days: 60 });
  const reference = await startReference(root, house.database.connectionString);
  try {
    const context = { house, reference, rooms, nextSlot: slotsOf(rooms, now) };
    for (const [name, bench] of Object.entries(together)) if (chosen(name)) add(await bench(context));
  } finally {
    await reference.stop();
    await house.stop();
  }
}

async function largeHouse(): Promise<void> {
  const house = await startHouse(root);
  try {
    await fill(house.database, { rooms: 10_000, meetings: 1_000_000, days: 10 });
    const queries: readonly Query[] = [
      { what: 'first 20', query: { limit: '20' } },
      { what: 'first 20 for 12 people with a screen', query: { limit: '20', capacity: '12', amenities: 'Screen' } },
    ];
    add(await availability(house, '10,000 rooms, 1,000,000 meetings', queries, now));
  } finally {
    await house.stop();
  }
}
