import { randomUUID } from 'node:crypto';
import type { SeriesFree } from '@ones/contract';
import { testClock, testDatabase } from '@ones/testkit';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import { addMinutes, type Interval, overlaps } from '../../kernel/interval.ts';
import { activePeopleAmong, membershipOf, membershipsAmong } from '../directory/index.ts';
import { bookingLimits, savePolicy } from '../policy/index.ts';
import { type Resource, setParts } from '../resource/index.ts';
import { type Held, hold, makeRooms, NOW, room } from './availability.fixture.ts';
import { cappedSearch, findSeriesAvailability, type SeriesAvailabilityRequest } from './find-series.ts';

// Real parts: PostgreSQL, and the policies' own rules.
const host = await testDatabase();
const deps = {
  host,
  clock: testClock(NOW),
  who: membershipOf,
  whoAmong: membershipsAmong,
  approvers: activePeopleAmong,
  meetingsOf: async () => [],
};

beforeEach(async () => {
  await host.pool.query('delete from booking; delete from resource_policy; delete from resource_part');
  await host.pool.query('delete from resource; delete from policy');
});

const DAY = 24 * 60;
/** 10:00 to 11:00 on so many days from the day after. */
function dates(count: number, length = 60) {
  return Array.from({ length: count }, (_, at) => {
    const start = addMinutes(NOW, (at + 1) * DAY + 60);
    return { date: start.toISOString().slice(0, 10), period: { start, end: addMinutes(start, length) } };
  });
}

function around({ start, end }: Interval, before: number, after = before): Interval {
  return { start: addMinutes(start, -before), end: addMinutes(end, after) };
}

async function takeOut(resourceId: string, { start, end }: Interval) {
  await host.pool.query(
    `insert into out_of_service (id, resource_id, starts_at, ends_at, created_by, created_at)
      values (gen_random_uuid(), $1, $2, $3, 'Ada', now())`,
    [resourceId, start, end],
  );
}

async function find(days: ReturnType<typeof dates>, more: Partial<SeriesAvailabilityRequest> = {}) {
  const who = { personId: randomUUID(), channel: 'web', recurring: true, resources: 1 } as const;
  const limits = await bookingLimits(deps)(host.db, who);
  const [first] = days;
  if (!first) throw new Error('A series has a date.');
  const request = { period: first.period, dates: days, amenities: [], limit: 20, limits };
  return findSeriesAvailability(host.db, { ...request, ...more });
}

function capped(days: ReturnType<typeof dates>, limit: number, lookAt: number, found: readonly SeriesFree[]) {
  const request = { period: days[0]?.period ?? around({ start: NOW, end: NOW }, 30), dates: days, amenities: [] };
  return cappedSearch(host.db, { ...request, limit, lookAt }, found);
}

async function bind(rules: Readonly<Record<string, Record<string, unknown>>>, rooms: readonly Resource[]) {
  const resourceIds = rooms.map((one) => one.id);
  const input = { name: randomUUID(), rules, overrides: [], resourceIds, known: null };
  const saved = await savePolicy(deps, input, systemActor);
  if (!saved.ok) throw new Error(`The test's policy is wrong: ${JSON.stringify(saved)}`);
}

describe('rooms for a series', () => {
  it('[B6] says how many were tried where more fit, and nothing where enough are free', async () => {
    const rooms = await makeRooms(host, [room('One'), room('Two'), room('Three')]);
    const days = dates(2);
    const held = ({ id }: Resource): Held => ({ resourceId: id, period: days[1]?.period as Interval });
    await hold(host, rooms.slice(0, 2).map(held));
    const found = await find(days);
    expect(found.map(({ freeOn }) => freeOn)).toEqual([2, 1, 1]);
    expect(await capped(days, 20, 2, found)).toEqual({ tried: 2, of: 3 });
    expect(await capped(days, 20, 3, found)).toBeNull();
    expect(await capped(days, 1, 2, found)).toBeNull();
  });

  it('[B6] puts those free on all dates first, then those on most, with the other room for each missing date', async () => {
    const [often, once, always, never] = (await makeRooms(host, [
      room('Often'),
      room('Once', { floor: { name: 'Floor 2' } }),
      room('Always', { floor: { name: 'Floor 2' } }),
      room('Never'),
    ])) as [Resource, Resource, Resource, Resource];
    const days = dates(4);
    const held = (one: Resource, at: number): Held => ({
      resourceId: one.id,
      period: around(days[at]?.period as Interval, 5),
    });
    await hold(host, [...[0, 1].map((at) => held(often, at)), held(once, 2), ...days.map((_, at) => held(never, at))]);
    const found = await find(days);
    expect(found.map(({ resource, freeOn, missing }) => [resource.name, freeOn, missing.length])).toEqual([
      ['Always', 4, 0],
      ['Once', 3, 1],
      ['Often', 2, 2],
    ]);
    expect(found[1]?.missing).toEqual([
      {
        date: days[2]?.date,
        start: days[2]?.period.start.toISOString(),
        end: days[2]?.period.end.toISOString(),
        reason: 'taken',
        message: null,
        other: { resourceId: always.id, resourceName: 'Always' },
      },
    ]);
    expect((await find(days, { limit: 1 })).map(({ resource }) => resource.name)).toEqual(['Always']);
    await host.pool.query(`update resource set names = '{"zh-Hant": "常在"}' where id = $1`, [always.id]);
    const [, missing] = await find(days, { language: 'zh-Hant' });
    expect(missing?.missing[0]?.other?.resourceName).toBe('常在');
  });

  it('[B4] says of each missing date whether it is closed by a policy, out of service or taken, and keeps buffers', async () => {
    const [buffered, out, refused] = (await makeRooms(host, [room('Buffered'), room('Out'), room('Refused')])) as [
      Resource,
      Resource,
      Resource,
    ];
    const days = dates(3);
    const [first, second] = days.map(({ period }) => period) as [Interval, Interval];
    await bind({ buffers: { beforeMinutes: 10, afterMinutes: 0 } }, [buffered]);
    await bind({ length: { minMinutes: 5, maxMinutes: 30 } }, [refused]);
    await hold(host, [
      { resourceId: buffered.id, period: { start: addMinutes(first.start, -60), end: addMinutes(first.start, -5) } },
      { resourceId: out.id, period: first },
    ]);
    await takeOut(out.id, around(second, 60));
    const found = await find(days);
    expect(found.map(({ resource, missing }) => [resource.name, missing.map(({ reason }) => reason)])).toEqual([
      ['Buffered', ['taken']],
      ['Out', ['taken', 'out-of-service']],
    ]);
    expect(found.map(({ missing }) => missing.map(({ other }) => other?.resourceName ?? null))).toEqual([
      [null],
      [null, 'Buffered'],
    ]);
    const short = await find(dates(3, 30));
    expect(short[0]).toMatchObject({ resource: { name: 'Refused' }, freeOn: 3 });
  });

  it('[B6] agrees with comparing every hold on every date, whatever they are', async () => {
    const rooms = await makeRooms(
      host,
      Array.from({ length: 6 }, (_, at) => room(`Room ${at}`)),
    );
    const [hall, left, right] = rooms as [Resource, Resource, Resource];
    await setParts(host.db, hall.id, [left.id, right.id]);
    await bind({ buffers: { beforeMinutes: 15, afterMinutes: 30 } }, [right]);
    const days = dates(7);
    const wish = fc.record({
      at: fc.integer({ min: 1, max: 5 }),
      day: fc.nat(6),
      shift: fc.integer({ min: -120, max: 120 }),
      length: fc.integer({ min: 1, max: 90 }),
      out: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { maxLength: 40 }), async (wishes) => {
        await host.pool.query('delete from booking; delete from out_of_service');
        const held: Held[] = [];
        const outs: Held[] = [];
        for (const { at, day, shift, length, out } of wishes) {
          const start = addMinutes(days[day]?.period.start ?? NOW, shift);
          const next = { resourceId: rooms[at]?.id ?? '', period: { start, end: addMinutes(start, length) } };
          if (out) outs.push(next);
          else if (!held.some((one) => one.resourceId === next.resourceId && overlaps(one.period, next.period)))
            held.push(next);
        }
        await hold(host, held);
        for (const one of outs) await takeOut(one.resourceId, one.period);
        const reasonFor = (one: Resource, { period }: (typeof days)[number]) => {
          const kin = one === hall ? [hall, left, right] : [one];
          const parts = one === left || one === right ? [one, hall] : kin;
          const meets = (all: readonly Held[], ids: readonly Resource[], when: Interval) =>
            all.some((h) => ids.some(({ id }) => id === h.resourceId) && overlaps(h.period, when));
          if (meets(outs, parts, period)) return 'out-of-service';
          return meets(held, kin, one === right ? around(period, 15, 30) : period) ? 'taken' : null;
        };
        const expected = rooms
          .map((one) => ({ name: one.name, missed: days.map((day) => reasonFor(one, day)) }))
          .map(({ name, missed }) => ({ name, missed, free: missed.filter((one) => one === null).length }))
          .filter(({ free }) => free > 0)
          .sort((a, b) => b.free - a.free);
        const found = await find(days);
        expect(found.map(({ resource, freeOn }) => [resource.name, freeOn])).toEqual(
          expected.map(({ name, free }) => [name, free]),
        );
        for (const [at, { resource, missing }] of found.entries()) {
          const wrong = days.flatMap(({ date }, day) => {
            const reason = expected[at]?.missed[day];
            return reason ? [[date, reason]] : [];
          });
          expect(missing.map(({ date, reason }) => [date, reason])).toEqual(wrong);
          for (const { date, other } of missing) {
            const day = days.find((one) => one.date === date) as (typeof days)[number];
            const free = rooms.filter((one) => one.id !== resource.id && reasonFor(one, day) === null);
            expect(free.map(({ id }) => id).includes(other?.resourceId ?? '')).toBe(free.length > 0);
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});
