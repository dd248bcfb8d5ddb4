/** Series: the days of very many of them, and one long one booked on many rooms at once. */

import { dateOf, dayOf, instantsOf, type RecurrencePattern, type Series } from '@ones/server/kernel/recurrence/index';
import { openClient } from './lib/client.ts';
import type { Context } from './lib/context.ts';
import { spreadOf } from './lib/measure.ts';
import { ms, type Table } from './lib/table.ts';

const SERIES = 10_000;
const ROUNDS = 5;
const DAY = 86_400_000;
const YEAR = 2027;

const patterns: readonly RecurrencePattern[] = [
  { type: 'daily', interval: 1 },
  { type: 'weekly', interval: 1, daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] },
  { type: 'weekly', interval: 1, daysOfWeek: ['tuesday'] },
  { type: 'weekly', interval: 2, daysOfWeek: ['monday', 'thursday'], firstDayOfWeek: 'monday' },
  { type: 'absoluteMonthly', interval: 1, dayOfMonth: 31 },
  { type: 'relativeMonthly', interval: 1, daysOfWeek: ['friday'], index: 'last' },
  { type: 'absoluteYearly', interval: 1, dayOfMonth: 29, month: 2 },
  { type: 'relativeYearly', interval: 1, daysOfWeek: ['monday'], index: 'first', month: 9 },
];

/** Every zone that the platform knows, every pattern, hours of a day in quarters. */
function manySeries(): Series[] {
  const zones = Intl.supportedValuesOf('timeZone');
  return Array.from({ length: SERIES }, (_, at) => ({
    recurrence: {
      pattern: patterns[at % patterns.length] as RecurrencePattern,
      range: { type: 'noEnd', startDate: dateOf(dayOf(`${YEAR}-01-01`) + (at % 28)) },
    },
    timeZone: zones[at % zones.length] as string,
    startOfDay: (at % 96) * 15 * 60_000,
    length: 45 * 60_000,
  }));
}

function expandAll(all: readonly Series[], until: number): number {
  let count = 0;
  for (const series of all) count += instantsOf(series, until).length / 2;
  return count;
}

export function expansion(): Table {
  const all = manySeries();
  const until = Date.UTC(YEAR + 1, 0, 1);
  const cold = performance.now();
  const count = expandAll(all, until);
  const first = performance.now() - cold;
  const took = Array.from({ length: ROUNDS }, () => {
    const begin = performance.now();
    expandAll(all, until);
    return performance.now() - begin;
  });
  return {
    title: `${SERIES.toLocaleString('en')} series expanded over a year`,
    about:
      'All six patterns, in every zone the platform knows. The first run finds out what each zone does in the year. That every instant is Temporal’s is a property test’s business.',
    columns: ['occurrences', 'first run', 'later runs p50'],
    rows: [[count.toLocaleString('en'), ms(first), ms(spreadOf(took).p50)]],
  };
}

const ROOMS = 14;
const TRIES = 5;

/** As many holds as a thousand dates on ten rooms have: a day of two years each, on fourteen rooms, in one request. */
export async function series({ house, rooms }: Context, now: Date): Promise<Table> {
  const client = await openClient(house.port, house.token);
  const first = Math.floor(now.getTime() / DAY) * DAY + DAY;
  const took: number[] = [];
  let holds = 0;
  for (let at = 0; at < TRIES; at += 1) {
    // Late in the evening: none of the made-up meetings is there.
    const start = new Date(first + (22 * 60 + at * 10) * 60_000).toISOString();
    const end = new Date(first + (22 * 60 + at * 10 + 10) * 60_000).toISOString();
    const range = { type: 'noEnd', startDate: start.slice(0, 10) };
    const body = { resourceIds: rooms.slice(0, ROOMS), start, end, timeZone: 'UTC', subject: 'Bench', attendees: [] };
    const begin = performance.now();
    const recurrence = { pattern: { type: 'daily', interval: 1 }, range };
    const answer = await client.ask('POST', '/api/bookings', { ...body, recurrence });
    took.push(performance.now() - begin);
    if (answer.status !== 201) throw new Error(`A series was answered with ${answer.status}: ${answer.body}`);
    const { id } = JSON.parse(answer.body) as { id: string };
    const { rows } = await house.database.pool.query<{ count: number }>(
      'select count(*)::int as count from hold h join allocation a on a.id = h.allocation_id where a.booking_id = $1',
      [id],
    );
    holds = rows[0]?.count ?? 0;
  }
  client.close();
  return {
    title: 'A long series on many rooms',
    about: `One request: every day of 24 months on ${ROOMS} rooms, every date checked and held in one transaction. ${TRIES} tries.`,
    columns: ['holds', 'p50', 'p95'],
    rows: [[holds.toLocaleString('en'), ms(spreadOf(took).p50), ms(spreadOf(took).p95)]],
  };
}
