/** Series: the days of very many of them, and one long one booked on many rooms at once. */
import { randomUUID } from 'node:crypto';
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

/** What the database takes for it at least, with the same keys and the same constraint. */
const SAME_ROWS = `
  with b as (insert into booking (id, subject, organizer_name, origin, time_zone, created_at, updated_at)
      values ($1, 'Bench', 'Bench', 'api', 'UTC', now(), now())),
    day as materialized (select gen_random_uuid() as id, $2::timestamptz + i * interval '1 day' as start
      from generate_series(0, $3::int - 1) i),
    o as (insert into occurrence (id, booking_id, original_start, starts_at, ends_at)
      select id, $1, start, start, start + interval '10 min' from day),
    there as materialized (select gen_random_uuid() as id, day.id as occurrence, room, start
      from day cross join unnest($4::uuid[]) room),
    a as (insert into allocation (id, occurrence_id, booking_id, resource_id, starts_at, ends_at, state, exchange,
        exchange_since, created_at)
      select id, occurrence, $1, room, start, start + interval '10 min', 'confirmed', 'none', now(), now() from there)
  insert into hold (id, allocation_id, resource_id, held, active)
    select gen_random_uuid(), id, room, tstzrange(start, start + interval '10 min'), true from there`;

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
  const bare: number[] = [];
  for (let at = 0; at < TRIES; at += 1) {
    const start = new Date(first + (23 * 60 + at * 10) * 60_000);
    const values = [randomUUID(), start, holds / ROOMS, rooms.slice(0, ROOMS)];
    const begin = performance.now();
    await house.database.pool.query(SAME_ROWS, values);
    bare.push(performance.now() - begin);
  }
  const row = (what: string, times: readonly number[]) => {
    const { p50, p95 } = spreadOf(times);
    return [what, holds.toLocaleString('en'), ms(p50), ms(p95)];
  };
  return {
    title: 'A long series on many rooms',
    about: `One request: every day of 24 months on ${ROOMS} rooms, every date checked and held in one transaction. The bare statement makes up the same rows (booking, occurrences, allocations, holds) and writes them, without HTTP. ${TRIES} tries each.`,
    columns: ['what', 'holds', 'p50', 'p95'],
    rows: [row('ONES', took), row('bare: the same rows as one statement', bare)],
  };
}
