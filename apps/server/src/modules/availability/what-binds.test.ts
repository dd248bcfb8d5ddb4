import { randomUUID } from 'node:crypto';
import { testClock, testDatabase } from '@ones/testkit';
import { beforeEach, expect, it } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import { activePeopleAmong, membershipOf, membershipsAmong } from '../directory/index.ts';
import { bookingLimits, savePolicy } from '../policy/index.ts';
import { type Resource, setParts } from '../resource/index.ts';
import { hold, makeRooms, NOW, room, time } from './availability.fixture.ts';
import { alternativesBy, findAvailability } from './index.ts';

// Real parts: PostgreSQL, and the policies' own rules.
const host = await testDatabase();
const { db } = host;
const clock = testClock(NOW);
const deps = {
  host,
  clock,
  who: membershipOf,
  whoAmong: membershipsAmong,
  approvers: activePeopleAmong,
  meetingsOf: async () => [],
};
const personId = randomUUID();
const never = { remindAfterMinutes: null, expireAfterMinutes: null };
await host.pool.query(
  `insert into person (id, display_name, state, source, roles, created_at, updated_at)
    values ($1, 'Pia', 'active', 'local', '{user}', now(), now())`,
  [personId],
);

beforeEach(async () => {
  await host.pool.query('delete from booking; delete from resource_policy; delete from resource_part');
  await host.pool.query('delete from resource; delete from policy; delete from business_hours');
});

async function find(period: string) {
  const limits = await bookingLimits(deps)(db, { personId, channel: 'web', recurring: false, resources: 1 });
  return findAvailability(db, { period: time(period), amenities: [], after: null, limit: 50, now: NOW, limits });
}

const instead = async ({ id }: Resource, period: string) =>
  (
    await alternativesBy(bookingLimits(deps))(db, {
      resourceIds: [id],
      period: time(period),
      actor: { personId, channel: 'web' },
    })
  ).map(({ resourceName, start }) => `${resourceName} ${start.slice(8, 16)}`);
const names = (found: Awaited<ReturnType<typeof find>>) => found.items.map((item) => item.resource.name);

async function bind(rules: Readonly<Record<string, Record<string, unknown>>>, rooms: readonly Resource[]) {
  const resourceIds = rooms.map((one) => one.id);
  const input = { name: randomUUID(), rules, overrides: [], resourceIds, known: null };
  const saved = await savePolicy(deps, input, systemActor);
  if (!saved.ok) throw new Error(`The test's policy is wrong: ${JSON.stringify(saved)}`);
}

async function takeOut({ id }: Resource, period: string, remark: string | null = null) {
  const { start, end } = time(period);
  await host.pool.query(
    `insert into out_of_service (id, resource_id, starts_at, ends_at, remark, created_by, created_at)
      values (gen_random_uuid(), $1, $2, $3, $4, 'Ada', now())`,
    [id, start, end, remark],
  );
}

async function open(from: string, to: string, rooms: readonly Resource[]) {
  const day = JSON.stringify([{ from, to }]);
  const week = `{"monday":${day},"tuesday":${day},"wednesday":[],"thursday":[],"friday":[],"saturday":[],"sunday":[]}`;
  await host.pool.query(
    `with h as (insert into business_hours (id, name, time_zone, week, created_at, updated_at)
      values (gen_random_uuid(), 'Day', 'UTC', $1, now(), now()) returning id)
    insert into resource_policy (resource_id, business_hours_id) select unnest($2::uuid[]), h.id from h
    on conflict (resource_id) do update set business_hours_id = excluded.business_hours_id`,
    [week, rooms.map((one) => one.id)],
  );
}

it('[B4] offers nothing that is out of service, names the remark, and offers it as no alternative', async () => {
  const [a, b] = (await makeRooms(host, [room('A'), room('B')])) as [Resource, Resource];
  await takeOut(b, '09:00-12:00', 'New carpet');
  const found = await find('10:00-11:00');
  expect(names(found)).toEqual(['A']);
  expect(found.unavailable).toMatchObject([
    { resource: { name: 'B' }, reason: 'out-of-service', remark: 'New carpet', freeFrom: '2026-03-02T12:00:00.000Z' },
  ]);
  expect(names(await find('12:00-13:00'))).toEqual(['A', 'B']);
  expect(found.items[0]?.freeUntil).toBeNull();
  expect(await instead(a, '10:00-11:00')).toEqual([]);
});

it('[B5] takes a whole out of service with a part, all parts with the whole, and no part with another', async () => {
  const made = await makeRooms(host, [room('Hall'), room('Left'), room('Right'), room('Apart')]);
  const [hall, left, right] = made as [Resource, Resource, Resource];
  await setParts(db, hall.id, [left.id, right.id]);
  await takeOut(left, '10:00-11:00');
  await takeOut(hall, '12:00-13:00');
  expect(names(await find('10:00-11:00'))).toEqual(['Right', 'Apart']);
  expect(names(await find('11:00-12:00'))).toEqual(['Hall', 'Left', 'Right', 'Apart']);
  const closed = await find('12:00-13:00');
  expect(names(closed)).toEqual(['Apart']);
  expect(closed.unavailable.map(({ resource, reason, freeFrom }) => [resource.name, reason, freeFrom])).toEqual(
    ['Hall', 'Left', 'Right'].map((name) => [name, 'out-of-service', '2026-03-02T13:00:00.000Z']),
  );
});

it('[B4] counts closing time, unless the policy allows more, and suggests only open times', async () => {
  const [day, night] = (await makeRooms(host, [room('Day'), room('Night')])) as [Resource, Resource];
  await bind({ 'business-hours': { allowOutside: true } }, [night]);
  await open('09:00', '18:00', [day, night]);
  const late = await find('17:30-18:30');
  expect(names(late)).toEqual(['Night']);
  expect(late.unavailable).toMatchObject([
    { reason: 'closed', message: 'Open on Mon 2 Mar 09:00–18:00 only.', freeFrom: '2026-03-03T09:00:00.000Z' },
  ]);
  expect((await find('10:00-11:00')).items.map((item) => item.freeUntil)).toEqual(['2026-03-02T18:00:00.000Z', null]);
  await host.pool.query('update resource_policy set policy_id = null where resource_id = $1', [night.id]);
  await takeOut(night, '00:00-23:59');
  await hold(host, [{ resourceId: day.id, period: time('16:00-17:30') }]);
  expect((await find('17:00-18:00')).nearestTimes).toEqual([
    { start: '2026-03-02T15:00:00.000Z', end: '2026-03-02T16:00:00.000Z', free: 1 },
    { start: '2026-03-03T09:00:00.000Z', end: '2026-03-03T10:00:00.000Z', free: 2 },
  ]);
});

it('[B4] keeps the buffers of its policy free on both sides', async () => {
  const [plain, buffered] = (await makeRooms(host, [room('Plain'), room('Buffered')])) as [Resource, Resource];
  await bind({ buffers: { beforeMinutes: 10, afterMinutes: 20 } }, [buffered]);
  await hold(
    host,
    [plain, buffered].map(({ id }) => ({ resourceId: id, period: time('10:00-11:00') })),
  );
  expect(names(await find('11:00-12:00'))).toEqual(['Plain']);
  expect(names(await find('11:10-12:00'))).toEqual(['Plain', 'Buffered']);
  expect(names(await find('09:00-09:50'))).toEqual(['Plain']);
  const before = await find('09:00-09:40');
  expect(before.items.map((item) => item.freeUntil)).toEqual(['2026-03-02T10:00:00.000Z', '2026-03-02T09:40:00.000Z']);
  expect((await find('11:00-12:00')).unavailable).toMatchObject([
    { reason: 'taken', freeFrom: '2026-03-02T11:10:00.000Z' },
  ]);
});

it('[B3] offers nothing that its policy would refuse them, with its words, and says what needs approval', async () => {
  const rooms = (await makeRooms(host, [room('Board'), room('Short'), room('Asked'), room('Form')])) as Resource[];
  const [board, short, asked, form] = rooms as [Resource, Resource, Resource, Resource];
  await bind({ 'who-may-book': { roles: ['manager'], groupIds: [], walkIns: false } }, [board]);
  await bind({ length: { minMinutes: 15, maxMinutes: 30 } }, [short]);
  await bind({ approval: { holds: true, approverIds: [], approverGroupIds: [], ...never } }, [asked]);
  await bind({ pin: { required: true } }, [form]);
  const found = await find('10:00-11:00');
  expect(found.items.map(({ resource, needsApproval }) => [resource.name, needsApproval])).toEqual([
    ['Asked', true],
    ['Form', false],
  ]);
  expect(found.unavailable.map(({ resource, reason, message }) => [resource.name, reason, message])).toEqual([
    ['Board', 'policy', 'This is reserved for certain people, the organizer is none of them.'],
    ['Short', 'policy', expect.stringContaining('30 min')],
  ]);
  expect(names(await find('10:00-10:30'))).toEqual(['Short', 'Asked', 'Form']);
});

it('[B1] offers instead of a taken slot only what is open, not refused, and keeps its buffers', async () => {
  const made = await makeRooms(host, [room('Wanted'), room('Buffered'), room('Closed'), room('Board'), room('Plain')]);
  const [wanted, buffered, closed, board] = made as [Resource, Resource, Resource, Resource];
  await bind({ buffers: { beforeMinutes: 10, afterMinutes: 0 } }, [wanted, buffered]);
  await bind({ 'who-may-book': { roles: ['manager'], groupIds: [], walkIns: false } }, [board]);
  await open('09:00', '10:30', [wanted, closed]);
  await hold(host, [
    { resourceId: wanted.id, period: time('10:00-10:20') },
    { resourceId: buffered.id, period: time('09:30-10:00') },
  ]);
  expect(await instead(wanted, '10:00-11:00')).toEqual(['Plain 02T10:00', 'Wanted 03T09:00']);
  expect(await instead(wanted, '10:10-10:20')).toEqual(['Buffered 02T10:10', 'Closed 02T10:10', 'Wanted 03T09:00']);
});
