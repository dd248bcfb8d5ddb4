/** Approvals: who is asked, for how long, and what comes of it. Real parts: PostgreSQL, and the booking module. */
import { testClock, testDatabase } from '@ones/testkit';
import { afterAll, expect, it } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import { addMinutes } from '../../kernel/interval.ts';
import { cancelBooking, changeBooking } from '../booking/index.ts';
import { expectSoundHolds } from '../booking/sound-holds.fixture.ts';
import { openApprovals } from './approval.repository.ts';
import { decide } from './decide.ts';
import { makeHouse } from './policy.fixture.ts';
import { lookAtApprovals } from './policy.jobs.ts';
import { removePolicy } from './save-policy.ts';

const host = await testDatabase();
afterAll(() => expectSoundHolds(host));
const clock = testClock();
const { office, bind, deps: policies } = await makeHouse(host, clock);
const { deps, ada, bo } = office;
const viewer = { personId: ada.personId, manages: false };
const APPROVAL = {
  approverIds: [bo.personId],
  approverGroupIds: [],
  remindAfterMinutes: 5,
  expireAfterMinutes: 60,
};

async function made(...args: Parameters<typeof office.book>) {
  const result = await office.book(...args);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

async function stateOf(id: string): Promise<string[]> {
  const { rows } = await host.pool.query(
    'select a.state, count(h.id)::int as holds from allocation a left join hold h on h.allocation_id = a.id where booking_id = $1 group by a.id, a.state',
    [id],
  );
  return rows.map((row) => `${row.state} ${row.holds}`);
}

async function openFor(bookingId: string) {
  const open = await openApprovals(host.db, { personId: bo.personId, manages: false }, { limit: 100 });
  const found = open.find((one) => one.bookingId === bookingId);
  if (!found) throw new Error('Nobody was asked.');
  return found;
}

const yes = (approvalId: string) => decide(deps, { approvalId, decision: 'approved', comment: null, actor: bo });

it('[B3] holds the slot while it waits, and confirms it', async () => {
  await bind('Harbour 1', { approval: { holds: true, ...APPROVAL } });
  const booked = await made('Harbour 1', 11_000, 30);
  expect(await stateOf(booked.id)).toEqual(['requested 1']);
  expect(await office.book('Harbour 1', 11_000, 30)).toMatchObject({ refusal: { code: 'slot-taken' } });
  expect((await yes((await openFor(booked.id)).id)).ok).toBe(true);
  expect(await stateOf(booked.id)).toEqual(['confirmed 1']);
});

it('[B3] without holding takes the slot only when it is approved, or not at all', async () => {
  await bind('Harbour 1', { approval: { holds: false, ...APPROVAL } });
  const [first, second] = [await made('Harbour 1', 12_000, 30), await made('Harbour 1', 12_000, 30)];
  expect([await stateOf(first.id), await stateOf(second.id)]).toEqual([['requested 0'], ['requested 0']]);
  const both = await Promise.all([yes((await openFor(first.id)).id), yes((await openFor(second.id)).id)]);
  expect(both.map((result) => (result.ok ? 'ok' : result.refusal.code)).sort()).toEqual(['ok', 'slot-taken']);
  const states = [...(await stateOf(first.id)), ...(await stateOf(second.id))].sort();
  expect(states).toEqual(['confirmed 1', 'requested 0']);
});

it('[B3] that is declined or expires gives the slot back', async () => {
  await bind('Harbour 1', { approval: { holds: true, ...APPROVAL } });
  const [declined, expired] = [await made('Harbour 1', 13_000, 30), await made('Harbour 1', 13_100, 30)];
  const said = { decision: 'declined', comment: 'Too small', actor: bo } as const;
  await decide(deps, { approvalId: (await openFor(declined.id)).id, ...said });
  expect(await stateOf(declined.id)).toEqual(['declined 0']);
  clock.advance({ minutes: 61 });
  await lookAtApprovals(deps);
  expect(await stateOf(expired.id)).toEqual(['declined 0']);
  const { rows } = await host.pool.query(
    'select state, comment from approval where booking_id = any($1) order by state',
    [[declined.id, expired.id]],
  );
  expect(rows).toEqual([
    { state: 'declined', comment: 'Too small' },
    { state: 'expired', comment: null },
  ]);
});

it('[B3] is asked for anew when the booking moves, and withdrawn when it is cancelled', async () => {
  await bind('Harbour 1', { approval: { holds: true, ...APPROVAL } });
  const booked = await made('Harbour 1', 14_000, 30);
  await yes((await openFor(booked.id)).id);
  const body = { start: office.period(14_030, 0).start.toISOString() };
  expect((await changeBooking(deps, { bookingId: booked.id, body, viewer, actor: ada })).ok).toBe(true);
  expect(await stateOf(booked.id)).toEqual(['requested 1']);
  await openFor(booked.id);
  await cancelBooking(deps, { bookingId: booked.id, viewer, actor: ada });
  await expect(openFor(booked.id)).rejects.toThrow('Nobody was asked.');
});

const isAsked = (id: string) =>
  openFor(id).then(
    () => true,
    () => false,
  );
const series = (from: number, more: object = {}) => {
  const startDate = office.period(from, 0).start.toISOString().slice(0, 10);
  const range = { type: 'numbered' as const, startDate, numberOfOccurrences: 3 };
  const recurrence = { pattern: { type: 'daily' as const, interval: 1 }, range };
  return made('Harbour 1', from, 30, { timeZone: 'UTC', recurrence, ...more });
};
const wants = { approval: { holds: true, ...APPROVAL, remindAfterMinutes: null, expireAfterMinutes: null } };

it('[B3.5] of a series is asked for as long as one date waits, whatever becomes of the others', async () => {
  await bind('Harbour 1', wants);
  const { id, occurrences } = await series(20_000);
  const [first, second, third] = occurrences;
  const cancel = (occurrenceId?: string) => cancelBooking(deps, { bookingId: id, viewer, actor: ada, occurrenceId });
  const move = async (one: typeof first, room = 'Harbour 1') => {
    const start = addMinutes(one?.period.start ?? clock.now(), 45).toISOString();
    const end = addMinutes(one?.period.start ?? clock.now(), 75).toISOString();
    const body = { occurrenceId: one?.id, start, end, resourceIds: [office.room(room)] };
    const moved = await changeBooking(deps, { bookingId: id, body, viewer, actor: ada });
    if (!moved.ok) throw new Error(moved.refusal.code);
  };
  const { expiresAt } = await openFor(id);
  await move(third);
  // One answer is for all dates, so it is due before the first of them.
  expect((await openFor(id)).expiresAt).toEqual(expiresAt);
  await move(second, 'Harbour 2');
  expect((await stateOf(id)).sort()).toEqual(['cancelled 0', 'confirmed 1', 'requested 1', 'requested 1']);
  expect(await isAsked(id)).toBe(true);
  expect((await cancel(first?.id)).ok).toBe(true);
  // The last date is now the first that waits.
  expect((await openFor(id)).expiresAt).toEqual(addMinutes(third?.period.start ?? clock.now(), 45));
  await decide(deps, { approvalId: (await openFor(id)).id, decision: 'declined', comment: null, actor: bo });
  // What needed nobody's word stands.
  expect((await stateOf(id)).sort()).toEqual(['cancelled 0', 'cancelled 0', 'confirmed 1', 'declined 0']);
  const whole = await series(20_100);
  await cancelBooking(deps, { bookingId: whole.id, viewer, actor: ada });
  expect(await isAsked(whole.id)).toBe(false);
});

it('[B3.5] is due in the time that its policy gives, whichever date is the first to wait', async () => {
  await bind('Harbour 1', { approval: { holds: true, ...APPROVAL } });
  const asked = clock.now();
  const { id, occurrences } = await series(30);
  expect((await openFor(id)).expiresAt).toEqual(addMinutes(asked, 30));
  await cancelBooking(deps, { bookingId: id, viewer, actor: ada, occurrenceId: occurrences[0]?.id });
  expect((await openFor(id)).expiresAt).toEqual(addMinutes(asked, 60));
});

it('[B3.5] is asked of those of each room, for a date in another room, and for a room that a whole series moves to', async () => {
  await bind('Harbour 1', {});
  await bind('Harbour 3', wants);
  const date = office.period(22_000, 0).start.toISOString().slice(0, 10);
  const otherRooms = [{ date, resourceIds: [office.room('Harbour 3')] }];
  const booked = await series(22_000, { onConflict: { otherRooms } });
  const { rows } = await host.pool.query<{ id: string }>('select id from booking where part_of = $1', [booked.id]);
  expect(await stateOf(rows[0]?.id ?? '')).toEqual(['requested 1']);
  expect([await isAsked(booked.id), await isAsked(rows[0]?.id ?? '')]).toEqual([false, true]);
  const body = { scope: 'all' as const, resourceIds: [office.room('Harbour 1'), office.room('Harbour 3')] };
  expect((await changeBooking(deps, { bookingId: booked.id, body, viewer, actor: ada })).ok).toBe(true);
  expect((await stateOf(booked.id)).sort()).toEqual(['cancelled 0', ...Array(4).fill('requested 1')]);
  expect((await yes((await openFor(booked.id)).id)).ok).toBe(true);
  expect((await stateOf(booked.id)).sort()).toEqual(['cancelled 0', ...Array(4).fill('confirmed 1')]);
});

it('[B3.6] is over when its policy is gone or wants none: what waited is asked for anew, or stands', async () => {
  const policyId = await bind('Harbour 1', wants);
  const [asked, free] = [await made('Harbour 1', 24_000, 30), await made('Harbour 1', 24_060, 30)];
  await removePolicy(policies, policyId, systemActor);
  await bind('Harbour 1', wants);
  await cancelBooking(deps, { bookingId: free.id, viewer, actor: ada });
  await lookAtApprovals(deps);
  expect([await isAsked(asked.id), await isAsked(free.id)]).toEqual([true, false]);
  await bind('Harbour 1', {});
  await host.pool.query("update approval set state = 'withdrawn' where booking_id = $1", [asked.id]);
  await lookAtApprovals(deps);
  expect(await stateOf(asked.id)).toEqual(['confirmed 1']);
});

it('[S8.2] still has to be given when a slot that was lost to a meeting outside is won back', async () => {
  await bind('Harbour 1', wants);
  const booked = await made('Harbour 1', 25_000, 30);
  const outside = office.meeting('First come', 'Harbour 1', office.period(25_000, 30));
  await office.outside(outside);
  expect([await stateOf(booked.id), await isAsked(booked.id)]).toEqual([['conflicted 1'], true]);
  await office.outside({ ...outside, what: { kind: 'gone', because: 'cancelled', detail: null } });
  expect([await stateOf(booked.id), await isAsked(booked.id)]).toEqual([['requested 1'], true]);
  await office.outside(office.meeting('Again', 'Harbour 1', office.period(25_000, 30)));
  expect((await yes((await openFor(booked.id)).id)).ok).toBe(true);
  expect(await stateOf(booked.id)).toEqual(['conflicted 1']);
});

it('[B3] is not asked of an approver who books', async () => {
  await bind('Harbour 1', { approval: { holds: true, ...APPROVAL, approverIds: [ada.personId] } });
  expect(await stateOf((await made('Harbour 1', 15_000, 30)).id)).toEqual(['confirmed 1']);
  expect(systemActor.personId).toBeNull();
});
