import { randomUUID } from 'node:crypto';
import { testDatabase } from '@ones/testkit';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { overlaps } from '../../kernel/interval.ts';
import { type Resource, setParts } from '../resource/index.ts';
import { type Held, hold, makeRooms, NOW, room, time } from './availability.fixture.ts';
import { type AvailabilityRequest, alternativesBy, findAvailability } from './index.ts';
import { ownPlaceOf, placeOfFloor } from './own-place.repository.ts';

const host = await testDatabase();
const { db } = host;

beforeEach(async () => {
  await host.pool.query('delete from booking');
  await host.pool.query('delete from resource_part');
  await host.pool.query('delete from resource');
});

function find(period: string, more: Partial<AvailabilityRequest> = {}) {
  return findAvailability(db, { period: time(period), amenities: [], after: null, limit: 50, now: NOW, ...more });
}
const names = (found: Awaited<ReturnType<typeof find>>) => found.items.map((item) => item.resource.name);

describe('what is free', () => {
  it('[B1] lists free resources in their order and the taken ones with when they are free again', async () => {
    const [harbour, attic] = (await makeRooms(host, [room('Harbour 3'), room('Attic')])) as [Resource, Resource];
    await hold(host, [
      { resourceId: attic.id, period: time('09:30-10:30') },
      { resourceId: attic.id, period: time('11:00-12:00') },
      { resourceId: harbour.id, period: time('13:00-14:00') },
    ]);
    const found = await find('10:00-11:00');
    expect(found.items).toMatchObject([
      {
        resource: { id: harbour.id },
        freeUntil: '2026-03-02T13:00:00.000Z',
        busy: [{ start: '2026-03-02T13:00:00.000Z', end: '2026-03-02T14:00:00.000Z' }],
        rank: ['free-longer'],
      },
    ]);
    expect(found.unavailable).toMatchObject([
      { resource: { id: attic.id }, reason: 'taken', freeFrom: '2026-03-02T12:00:00.000Z' },
    ]);
    expect(found.nearestTimes).toEqual([]);
  });

  it('[B1] counts a period as free that only touches others', async () => {
    const [one] = (await makeRooms(host, [room('Touching')])) as [Resource];
    await hold(host, [
      { resourceId: one.id, period: time('09:00-10:00') },
      { resourceId: one.id, period: time('11:00-12:00') },
    ]);
    expect(names(await find('10:00-11:00'))).toEqual(['Touching']);
    expect(names(await find('10:00-11:01'))).toEqual([]);
    expect(names(await find('09:59-10:30'))).toEqual([]);
  });

  it('[S8] counts a conflicted hold as taken, and one that holds nothing as free', async () => {
    const [a, b] = (await makeRooms(host, [room('Conflicted'), room('Waiting')])) as [Resource, Resource];
    await hold(host, [
      { resourceId: a.id, period: time('10:00-11:00'), as: 'conflicted' },
      { resourceId: b.id, period: time('10:00-11:00'), as: 'neither' },
    ]);
    const found = await find('10:30-10:45');
    expect(names(found)).toEqual(['Waiting']);
    expect(found.unavailable).toMatchObject([{ reason: 'taken', freeFrom: '2026-03-02T11:00:00.000Z' }]);
  });

  it('[B5] counts a whole as taken by its part, and a part not by another', async () => {
    const [hall, left, right] = (await makeRooms(host, [room('Hall'), room('Left'), room('Right')])) as [
      Resource,
      Resource,
      Resource,
    ];
    await setParts(db, hall.id, [left.id, right.id]);
    await hold(host, [{ resourceId: left.id, period: time('10:00-11:00') }]);
    const found = await find('10:00-11:00');
    expect(names(found)).toEqual(['Right']);
    expect(found.unavailable.map((one) => [one.resource.name, one.busy.length])).toEqual([
      ['Hall', 1],
      ['Left', 1],
    ]);
  });

  it('[B1] agrees with comparing every hold, whatever they are', async () => {
    const rooms = await makeRooms(
      host,
      Array.from({ length: 6 }, (_, at) => room(`Room ${at}`)),
    );
    const period = (start: number, length: number) => ({
      start: new Date(NOW.getTime() + start * 60_000),
      end: new Date(NOW.getTime() + (start + length) * 60_000),
    });
    const wish = fc.record({
      at: fc.nat(5),
      start: fc.integer({ min: -300, max: 300 }),
      length: fc.integer({ min: 1, max: 90 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(wish, { maxLength: 40 }),
        fc.array(wish, { minLength: 3, maxLength: 3 }),
        async (wishes, asked) => {
          await host.pool.query('delete from booking');
          const held: Held[] = [];
          for (const { at, start, length } of wishes) {
            const next = { resourceId: rooms[at]?.id ?? '', period: period(start, length) };
            if (!held.some((one) => one.resourceId === next.resourceId && overlaps(one.period, next.period)))
              held.push(next);
          }
          await hold(host, held);
          for (const { start, length } of asked) {
            const wanted = period(start, length);
            const free = rooms.filter(
              (one) => !held.some((h) => h.resourceId === one.id && overlaps(h.period, wanted)),
            );
            const found = await findAvailability(db, {
              period: wanted,
              amenities: [],
              after: null,
              limit: 50,
              now: NOW,
            });
            expect(names(found)).toEqual(free.map((one) => one.name));
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('what fits', () => {
  it('[U5] puts the smallest that is large enough first and says why others cannot be had', async () => {
    await makeRooms(host, [
      room('Large', { capacity: 40, amenities: ['Screen', 'Phone'] }),
      room('Small', { capacity: 2, amenities: ['Screen'] }),
      room('Right', { capacity: 8, amenities: ['Screen'] }),
      room('Bare', { capacity: 9 }),
      room('Unknown', { capacity: null, amenities: ['Screen'] }),
    ]);
    const found = await find('10:00-11:00', { capacity: 6, amenities: ['Screen'] });
    expect(found.items.map((item) => [item.resource.name, item.rank])).toEqual([
      ['Right', ['right-size', 'all-amenities', 'free-longer']],
      ['Large', ['all-amenities', 'free-longer']],
    ]);
    expect(found.unavailable.map((one) => [one.resource.name, one.reason])).toEqual([
      ['Small', 'too-small'],
      ['Bare', 'lacks-amenity'],
      ['Unknown', 'too-small'],
    ]);
  });

  it('[B11] pages without leaving any out or naming any twice, with and without a size', async () => {
    const paged = await makeRooms(
      host,
      Array.from({ length: 23 }, (_, at) => room(`Paged ${at}`, { capacity: 4 + (at % 3) })),
    );
    const [first] = paged;
    const own = { buildingId: first?.buildingId ?? '', floorId: null, floorPosition: 0 };
    for (const more of [{}, { capacity: 4 }, { own }, { own, capacity: 3 }]) {
      const seen: string[] = [];
      let after: AvailabilityRequest['after'] = null;
      do {
        const page = await find('10:00-11:00', { ...more, after, limit: 5 });
        seen.push(...names(page));
        if (after !== null) expect(page.unavailable).toEqual([]);
        after = page.next;
      } while (after);
      expect(seen.length).toBe(23);
      expect(new Set(seen).size).toBe(23);
    }
  });

  it('[B4] looks only where it is told, and at what is still there', async () => {
    const [here, elsewhere] = (await makeRooms(host, [
      room('Here'),
      room('There', { building: 'Hill' }),
      room('Gone'),
    ])) as [Resource, Resource, Resource];
    await host.pool.query("update resource set state = 'absent' where name = 'Gone'");
    expect(names(await find('10:00-11:00'))).toEqual(['Here', 'There']);
    const there = { buildingId: elsewhere.buildingId as string };
    expect(names(await find('10:00-11:00', there))).toEqual(['There']);
    await host.pool.query(
      "update resource set state = 'active', building_id = null, floor_id = null where name = 'Gone'",
    );
    expect(names(await find('10:00-11:00', { ...there, placelessToo: true }))).toEqual(['There', 'Gone']);
    expect(names(await find('10:00-11:00', { floorId: here.floorId as string }))).toEqual(['Here']);
  });

  it('[U5] lists the own floor first, then the building by distance, then others; the right size before all', async () => {
    const floorAt = (position: number) => ({ name: `Floor ${position}`, position });
    const [, , home] = (await makeRooms(host, [
      room('Elsewhere', { building: 'Hill', floor: floorAt(1) }),
      room('Far up', { floor: floorAt(9) }),
      room('Home', { floor: floorAt(3) }),
      room('Next door', { floor: floorAt(3), capacity: 40 }),
      room('Upstairs', { floor: floorAt(4) }),
    ])) as [Resource, Resource, Resource];
    const own = await placeOfFloor(db, home.floorId ?? '');
    const found = await find('10:00-11:00', { own });
    expect(names(found)).toEqual(['Home', 'Next door', 'Upstairs', 'Far up', 'Elsewhere']);
    expect(found.items.map((item) => item.rank[0])).toEqual([
      'own-floor',
      'own-floor',
      'own-building',
      'own-building',
      'free-longer',
    ]);
    expect(names(await find('10:00-11:00', { own, capacity: 8 }))).toEqual([
      'Home',
      'Upstairs',
      'Far up',
      'Elsewhere',
      'Next door',
    ]);
    const personId = randomUUID();
    await host.pool.query(
      `insert into person (id, display_name, state, source, roles, created_at, updated_at)
        values ($1, 'Pia', 'active', 'local', '{user}', now(), now())`,
      [personId],
    );
    await hold(host, [{ resourceId: home.id, period: time('08:00-08:30') }]);
    expect(await ownPlaceOf(db, personId)).toBeNull();
    await host.pool.query('update booking set organizer_person_id = $1', [personId]);
    expect(await ownPlaceOf(db, personId)).toEqual(own);
  });

  it("[B8] shows each resource's day in its own zone", async () => {
    const [one] = (await makeRooms(host, [room('Taipei')], 'Asia/Taipei')) as [Resource];
    await hold(host, [
      { resourceId: one.id, period: time('15:00-17:00') },
      { resourceId: one.id, period: time('20:00-21:00') },
    ]);
    const found = await find('10:00-11:00');
    expect(found.items[0]?.busy).toEqual([{ start: '2026-03-02T15:00:00.000Z', end: '2026-03-02T16:00:00.000Z' }]);
  });
});

describe('when nothing is free', () => {
  it('[U5] names the nearest times at which something is, none of them past', async () => {
    const [a, b] = (await makeRooms(host, [room('A'), room('B')])) as [Resource, Resource];
    await hold(host, [
      { resourceId: a.id, period: time('09:00-12:00') },
      { resourceId: b.id, period: time('09:40-11:30') },
    ]);
    const { items, nearestTimes } = await find('10:00-10:30');
    expect(items).toEqual([]);
    expect(nearestTimes).toEqual([
      { start: '2026-03-02T09:10:00.000Z', end: '2026-03-02T09:40:00.000Z', free: 1 },
      { start: '2026-03-02T11:30:00.000Z', end: '2026-03-02T12:00:00.000Z', free: 1 },
      { start: '2026-03-02T12:00:00.000Z', end: '2026-03-02T12:30:00.000Z', free: 2 },
    ]);
    const late = await find('10:00-10:30', { now: time('09:55-10:00').start });
    expect(late.nearestTimes.map((period) => period.start)).toEqual([
      '2026-03-02T11:30:00.000Z',
      '2026-03-02T12:00:00.000Z',
    ]);
  });
});

describe('alternatives to a taken slot', () => {
  const actor = { personId: null, channel: 'web' } as const;
  const alternatives = alternativesBy(async () => null);

  it('[B1] offers similar rooms nearby, then the same room later, and only what is free', async () => {
    const rooms = await makeRooms(host, [
      room('Wanted', { capacity: 8 }),
      room('Huge', { capacity: 60 }),
      room('Alike', { capacity: 10 }),
      room('Taken', { capacity: 8 }),
      room('Upstairs', { capacity: 8, floor: { name: 'Floor 2' } }),
      room('Elsewhere', { capacity: 8, building: 'Hill' }),
    ]);
    const [wanted, , , taken] = rooms as [Resource, Resource, Resource, Resource];
    await hold(host, [
      { resourceId: wanted.id, period: time('10:00-11:00') },
      { resourceId: wanted.id, period: time('11:15-12:00') },
      { resourceId: taken.id, period: time('10:30-11:00') },
    ]);
    const offered = await alternatives(db, { resourceIds: [wanted.id], actor, period: time('10:30-11:00') });
    expect(offered.map((one) => [one.resourceName, one.start])).toEqual([
      ['Alike', '2026-03-02T10:30:00.000Z'],
      ['Huge', '2026-03-02T10:30:00.000Z'],
      ['Wanted', '2026-03-02T12:00:00.000Z'],
    ]);
    const both = { resourceIds: [wanted.id, taken.id], actor, period: time('10:30-11:00'), limit: 5 };
    const several = await alternatives(db, both);
    expect(several.map((one) => one.resourceName)).toEqual(['Alike', 'Huge', 'Upstairs']);
    expect(await alternatives(db, { resourceIds: [], actor, period: time('10:30-11:00') })).toEqual([]);
    await host.pool.query(`update resource set names = '{"zh-Hans": "想要"}' where id = $1`, [wanted.id]);
    const inChinese = { resourceIds: [wanted.id], actor, period: time('10:30-11:00'), language: 'zh-Hans' } as const;
    expect((await alternatives(db, inChinese)).map((one) => one.resourceName)).toEqual(['Alike', 'Huge', '想要']);
  });
});
