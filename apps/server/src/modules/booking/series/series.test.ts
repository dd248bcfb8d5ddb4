/** Real parts: PostgreSQL. */
import type { CreateBooking, Recurrence } from '@ones/contract';
import { testClock, testDatabase } from '@ones/testkit';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { edges, quarters, wallTime } from '../../../kernel/recurrence/changes.fixture.ts';
import { bookResource } from '../book-resource.ts';
import { makeOffice, type Office } from '../booking.fixture.ts';
import { findBooking } from '../booking.repository.ts';
import { expectSoundHolds } from '../sound-holds.fixture.ts';
import { previewSeries } from './preview-series.ts';

const clock = testClock('2027-02-01T08:00:00Z');
const host = await testDatabase();
afterAll(() => expectSoundHolds(host));

const weekly = (numberOfOccurrences: number): Recurrence => ({
  pattern: { type: 'weekly', interval: 1, daysOfWeek: ['tuesday'] },
  range: { type: 'numbered', startDate: '2027-02-02', numberOfOccurrences },
});

/** Tuesdays at nine in Oslo, from the second of February 2027. */
function request(office: Office, more: Partial<CreateBooking> = {}) {
  const body: CreateBooking = {
    resourceIds: [office.room('Harbour 1')],
    start: '2027-02-02T09:00:00+01:00',
    end: '2027-02-02T09:30:00+01:00',
    timeZone: 'Europe/Oslo',
    subject: 'Stand-up',
    attendees: [],
    recurrence: weekly(12),
    ...more,
  };
  return { body, organizerId: office.ada.personId, origin: 'web' as const, actor: office.ada, idempotencyKey: null };
}

async function made(office: Office, more: Partial<CreateBooking> = {}) {
  const result = await bookResource(office.deps, request(office, more));
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

async function holdsOf(bookingId: string): Promise<string[]> {
  const { rows } = await host.pool.query<{ start: Date }>(
    `select lower(h.held) as start from hold h join allocation a on a.id = h.allocation_id
     where a.booking_id = $1 and h.active order by 1`,
    [bookingId],
  );
  return rows.map((row) => row.start.toISOString());
}

/** A single meeting on the same hour as the series, so many weeks later. */
function single(office: Office, room: string, week: number, more: Partial<CreateBooking> = {}) {
  const start = new Date(Date.UTC(2027, 1, 2 + 7 * week, week >= 8 ? 7 : 8));
  const end = new Date(start.getTime() + 30 * 60_000);
  const times = { start: start.toISOString(), end: end.toISOString() };
  return bookResource(office.deps, {
    body: { resourceIds: [office.room(room)], ...times, subject: 'Secret plans', attendees: [], ...more },
    organizerId: office.bo.personId,
    origin: 'web',
    actor: office.bo,
    idempotencyKey: null,
  });
}

describe('Booking a series', () => {
  it('[B6] holds every occurrence, at the same hour of the wall clock', async () => {
    const office = await makeOffice(host, clock, false);
    const booking = await made(office);
    const holds = await holdsOf(booking.id);
    expect(holds).toHaveLength(12);
    expect(holds[0]).toBe('2027-02-02T08:00:00.000Z');
    // Summer time begins on the 28th of March.
    expect(holds.slice(7, 9)).toEqual(['2027-03-23T08:00:00.000Z', '2027-03-30T07:00:00.000Z']);
    expect(booking.recurrence?.range.recurrenceTimeZone).toBe('Europe/Oslo');
  });

  it('[B6] holds an endless one until 24 months from now', async () => {
    const office = await makeOffice(host, clock, false);
    const { pattern } = weekly(1);
    const booking = await made(office, { recurrence: { pattern, range: { type: 'noEnd', startDate: '2027-02-02' } } });
    const holds = await holdsOf(booking.id);
    expect(holds.length).toBeGreaterThan(103);
    expect(holds.at(-1)?.slice(0, 7)).toBe('2029-01');
  });

  it('[B6.1] holds nothing of it where one date is taken, and names every taken date', async () => {
    const office = await makeOffice(host, clock, false);
    for (const week of [2, 9]) expect(await single(office, 'Harbour 1', week)).toMatchObject({ ok: true });
    const refusal = await bookResource(office.deps, request(office));
    expect(refusal).toMatchObject({ ok: false, refusal: { code: 'slot-taken' } });
    if (refusal.ok || refusal.refusal.code !== 'slot-taken') throw new Error('The series was booked.');
    expect(refusal.refusal.conflicts.map(({ start }) => start)).toEqual([
      '2027-02-16T08:00:00.000Z',
      '2027-04-06T07:00:00.000Z',
    ]);
    expect(refusal.refusal.alternatives.map((one) => one.resourceName)).toContain('Harbour 2');
    const { rows } = await host.pool.query('select 1 from booking where organizer_person_id = $1', [
      office.ada.personId,
    ]);
    expect(rows).toHaveLength(0);
  });

  it('[B6.2] skips the dates that the person chose to skip, and takes other rooms on others', async () => {
    const office = await makeOffice(host, clock, false);
    for (const week of [2, 9]) expect(await single(office, 'Harbour 1', week)).toMatchObject({ ok: true });
    const otherRooms = [{ date: '2027-04-06', resourceIds: [office.room('Harbour 2')] }];
    const booking = await made(office, { onConflict: { skip: ['2027-02-16'], otherRooms } });
    expect(await holdsOf(booking.id)).toHaveLength(10);
    const { rows } = await host.pool.query<{ id: string }>('select id from booking where part_of = $1', [booking.id]);
    expect(await holdsOf(rows[0]?.id ?? '')).toEqual(['2027-04-06T07:00:00.000Z']);
  });

  it('[B6.3] lists in a dry run who stands in the way, and a room that is free then', async () => {
    const office = await makeOffice(host, clock, false);
    await single(office, 'Harbour 1', 1);
    const { body } = request(office);
    const asked = {
      resourceIds: body.resourceIds,
      start: body.start,
      end: body.end,
      timeZone: 'Europe/Oslo',
      recurrence: weekly(12),
    };
    const viewer = { personId: office.ada.personId, manages: false };
    await host.pool.query(
      `insert into out_of_service (id, resource_id, starts_at, ends_at, created_by, created_at)
        values (gen_random_uuid(), $1, '2027-02-16T00:00:00Z', '2027-02-17T00:00:00Z', 'Ada', now())`,
      [office.room('Harbour 1')],
    );
    const preview = await previewSeries(office.deps, asked, { viewer, actor: office.ada });
    if (!preview.ok) throw new Error(JSON.stringify(preview.refusal));
    expect(preview.value.occurrences).toHaveLength(12);
    expect(preview.value.goesOn).toBe(false);
    expect(preview.value.conflicts).toMatchObject([
      {
        date: '2027-02-09',
        start: '2027-02-09T08:00:00.000Z',
        reason: 'taken',
        blockers: [{ subject: 'Secret plans' }],
      },
      { date: '2027-02-16', reason: 'out-of-service', message: null, blockers: [] },
    ]);
    const offered = preview.value.conflicts[0]?.alternatives.map((one) => one.resourceName);
    expect(offered).toContain('Harbour 2');
    expect(await holdsOf('00000000-0000-0000-0000-000000000000')).toEqual([]);
  });

  it('[B9] keeps the title of a private meeting out of the dry run, but not from those who take part', async () => {
    const office = await makeOffice(host, clock, false);
    await single(office, 'Harbour 1', 1, { private: true });
    const { resourceIds, start, end } = request(office).body;
    const asked = { resourceIds, start, end, timeZone: 'Europe/Oslo', recurrence: weekly(3) };
    const titles = async (personId: string) => {
      const preview = await previewSeries(office.deps, asked, {
        viewer: { personId, manages: true },
        actor: office.ada,
      });
      return preview.ok ? preview.value.conflicts.flatMap((one) => one.blockers.map((b) => b.subject)) : null;
    };
    expect(await titles(office.ada.personId)).toEqual([null]);
    expect(await titles(office.bo.personId)).toEqual(['Secret plans']);
  });

  it('[X5] refuses what cannot be, with the field', async () => {
    const office = await makeOffice(host, clock, false);
    const pathOf = async (more: Partial<CreateBooking>) => {
      const result = await bookResource(office.deps, request(office, more));
      return result.ok || !('path' in result.refusal) ? null : result.refusal.path;
    };
    const { timeZone: _zone, ...noZone } = request(office).body;
    const without = await bookResource(office.deps, { ...request(office), body: noZone });
    expect(without).toMatchObject({ ok: false, refusal: { path: '/body/timeZone' } });
    expect(await pathOf({ timeZone: 'Mars/Olympus' })).toBe('/body/timeZone');
    const daily = { ...weekly(3), pattern: { type: 'daily' as const, interval: 1 } };
    expect(await pathOf({ recurrence: daily, end: '2027-02-03T10:00:00+01:00' })).toBe('/body/end');
    expect(await pathOf({ recurrence: { ...weekly(3), pattern: { type: 'weekly', interval: 1 } } })).toBe(
      '/body/recurrence/pattern/daysOfWeek',
    );
    expect(await pathOf({ onConflict: { skip: ['2027-02-03'] } })).toBe('/body/onConflict/skip/0');
    expect(await pathOf({ recurrence: weekly(1), onConflict: { skip: ['2027-02-02'] } })).toBe('/body/onConflict');
  });

  it('[B1] gives a slot to one of ten series and ten single meetings that want it at once', async () => {
    const office = await makeOffice(host, clock, false);
    const races = Array.from({ length: 10 }, (_, at) => [
      bookResource(office.deps, request(office)),
      single(office, 'Harbour 1', at),
    ]).flat();
    await Promise.all(races);
    const { rows } = await host.pool.query<{ overlaps: number; starts: number }>(
      `select count(*)::int as starts, (count(*) - count(distinct lower(held)))::int as overlaps from hold
       where active and resource_id = $1`,
      [office.room('Harbour 1')],
    );
    expect(rows[0]?.overlaps).toBe(0);
    // Either one series has all of its dates, or no series has any.
    const { rows: series } = await host.pool.query<{ held: number }>(
      `select count(*)::int as held from hold h join allocation a on a.id = h.allocation_id
         join booking b on b.id = a.booking_id
       where h.active and h.resource_id = $1 and b.recurrence is not null group by b.id`,
      [office.room('Harbour 1')],
    );
    expect(series.length).toBeLessThanOrEqual(1);
    for (const { held } of series) expect(held).toBe(12);
  });
});

describe('a booking in any zone, on the days on which its clock changes', () => {
  it('[B8] holds the instants of its own wall clock, and says so again when it is read', async () => {
    const office = await makeOffice(host, clock, false);
    const asked = fc.record({ edge: edges(2027), time: quarters, days: fc.integer({ min: 1, max: 4 }) });
    await fc.assert(
      fc.asyncProperty(asked, async ({ edge: { zone, day }, time, days }) => {
        // None stands in another's way.
        await host.pool.query('delete from booking where organizer_person_id = $1', [office.ada.personId]);
        const first = day.subtract({ days: 2 });
        fc.pre(wallTime(first, time, zone) > clock.now());
        const wanted = Array.from({ length: 4 }, (_, at) => first.add({ days: at * days }));
        const starts = wanted.map((one) => wallTime(one, time, zone).toISOString());
        const end = new Date(Date.parse(starts[0] ?? '') + 15 * 60_000).toISOString();
        const range = { type: 'numbered' as const, startDate: first.toString(), numberOfOccurrences: 4 };
        const recurrence = { pattern: { type: 'daily' as const, interval: days }, range };
        const booking = await made(office, { start: starts[0] ?? '', end, timeZone: zone, recurrence });
        expect(await holdsOf(booking.id)).toEqual(starts);
        const known = await findBooking(host.db, booking.id);
        expect([known?.timeZone, known?.occurrences.map((one) => one.originalStart.toISOString())]).toEqual([
          zone,
          starts,
        ]);
      }),
      { numRuns: 40 },
    );
  });

  it('[B8] names its zone as IANA does, and in no other way', async () => {
    const office = await makeOffice(host, clock, false);
    for (const timeZone of ['+01:00', 'Berlin', 'W. Europe Standard Time', '']) {
      const refused = await bookResource(office.deps, request(office, { timeZone }));
      expect([timeZone, refused.ok]).toEqual([timeZone, false]);
    }
  });
});
