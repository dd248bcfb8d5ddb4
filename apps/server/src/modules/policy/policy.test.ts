import { testClock, testDatabase } from '@ones/testkit';
import { afterAll, describe, expect, it } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import { addMinutes } from '../../kernel/interval.ts';
import { cancelBooking, changeBooking, extendBooking, walkIn } from '../booking/index.ts';
import { expectSoundHolds } from '../booking/sound-holds.fixture.ts';
import { openApprovals } from './approval.repository.ts';
import { decide } from './decide.ts';
import { makeHouse } from './policy.fixture.ts';
import { lookAtApprovals } from './policy.jobs.ts';
import { boundSince } from './policy.repository.ts';
import { removePolicy, savePolicy } from './save-policy.ts';
import { formOf, refusalsOfPerson, verdictsOfBooking } from './verdict.repository.ts';

// Real parts: PostgreSQL, and the booking module.
const host = await testDatabase();
afterAll(() => expectSoundHolds(host));
const clock = testClock();
const { office, bind, deps: policies } = await makeHouse(host, clock);
const { deps, ada } = office;
const viewer = { personId: ada.personId, manages: false };
const LENGTH = { minMinutes: 15, maxMinutes: 60 };
const APPROVAL = {
  approverIds: [office.bo.personId],
  approverGroupIds: [],
  remindAfterMinutes: 5,
  expireAfterMinutes: 60,
};

async function made(...args: Parameters<typeof office.book>) {
  const result = await office.book(...args);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

function reasons(result: { readonly ok: boolean; readonly refusal?: unknown }): string[] {
  const refusal = result.refusal as { code: string; reasons?: { rule: string }[] } | undefined;
  return refusal?.reasons?.map((reason) => reason.rule) ?? [refusal?.code ?? 'allowed'];
}

async function stateOf(id: string): Promise<string[]> {
  const { rows } = await host.pool.query(
    'select a.state, count(h.id)::int as holds from allocation a left join hold h on h.allocation_id = a.id where booking_id = $1 group by a.id, a.state',
    [id],
  );
  return rows.map((row) => `${row.state} ${row.holds}`);
}

async function openFor(bookingId: string) {
  const open = await openApprovals(host.db, { personId: office.bo.personId, manages: false }, { limit: 100 });
  const found = open.find((one) => one.bookingId === bookingId);
  if (!found) throw new Error('Nobody was asked.');
  return found;
}

it('[B5] refuses a whole while a part is out of service, a part while its whole is, and no other part', async () => {
  const takeOut = (room: string, from: number) =>
    host.pool.query(
      `insert into out_of_service (id, resource_id, starts_at, ends_at, created_by, created_at)
        values (gen_random_uuid(), $1, $2, $3, 'Ada', now())`,
      [office.room(room), addMinutes(clock.now(), from), addMinutes(clock.now(), from + 60)],
    );
  await takeOut('Harbour 2', 21000);
  await takeOut('Harbour 2+3', 21100);
  expect(reasons(await office.book('Harbour 2+3', 21010, 30))).toEqual(['out-of-service']);
  expect(reasons(await office.book('Harbour 3', 21010, 30))).toEqual(['allowed']);
  expect(reasons(await office.book('Harbour 3', 21110, 30))).toEqual(['out-of-service']);
  expect(reasons(await office.book('Harbour 2+3', 21110, 30))).toEqual(['out-of-service']);
});

describe('a policy binds', () => {
  it('[B3] what is booked, with all reasons, their fields, and rooms that the same would be allowed in', async () => {
    await bind('Harbour 1', { length: LENGTH, channels: { allowed: ['player'] } });
    const result = await office.book('Harbour 1', 60, 90);
    expect(reasons(result)).toEqual(['channels', 'length']);
    expect(result).toMatchObject({ refusal: { reasons: [{ path: '/body/resourceIds' }, { path: '/body/end' }] } });
    const alternatives = result.ok || result.refusal.code !== 'policy-refused' ? [] : result.refusal.alternatives;
    expect(alternatives.length).toBeGreaterThan(0);
    expect(alternatives.map((one) => one.resourceId)).not.toContain(office.room('Harbour 1'));
  });

  it('[B10] keeps why: for a refusal with its person, for a booking with the booking, and in the audit trail', async () => {
    await bind('Harbour 1', { length: LENGTH });
    await office.book('Harbour 1', 60, 90);
    const [refusal] = await refusalsOfPerson(host.db, ada.personId);
    expect(refusal).toMatchObject({ outcome: 'refused', act: 'book', resources: [{ outcome: 'refused' }] });
    const booked = await made('Harbour 1', 60, 30);
    expect(await verdictsOfBooking(host.db, booked.id)).toMatchObject([{ outcome: 'allowed', act: 'book' }]);
    const { rows } = await host.pool.query(
      "select after from audit_line where subject_id = $1 and act = 'booking.create'",
      [booked.id],
    );
    expect(rows[0].after.verdict[0].answers).toContainEqual({ rule: 'length', outcome: 'allowed', values: {} });
    const { rows: refused } = await host.pool.query(
      "select after from audit_line where act = 'booking.refuse' and subject_id = $1",
      [office.room('Harbour 1')],
    );
    expect(refused.at(-1)?.after.verdict[0].answers).toContainEqual(
      expect.objectContaining({ rule: 'length', outcome: 'refused' }),
    );
    await cancelBooking(deps, { bookingId: booked.id, viewer, actor: ada });
  });

  it('[B3] leaves a resource without a policy alone: nothing is judged or kept', async () => {
    const booked = await made('Harbour 3', 60, 600);
    expect(await verdictsOfBooking(host.db, booked.id)).toEqual([]);
  });

  it('[B3] moves, extensions, walk-ins and cancelling too', async () => {
    await bind('Harbour 1', { length: LENGTH });
    const booked = await made('Harbour 1', 200, 30);
    const { start, end } = office.period(200, 120);
    const body = { start: start.toISOString(), end: end.toISOString() };
    expect(reasons(await changeBooking(deps, { bookingId: booked.id, body, viewer, actor: ada }))).toEqual(['length']);
    await bind('Harbour 1', { 'lock-before-start': { minutes: 300 } });
    const rename = { bookingId: booked.id, body: { subject: 'Other' }, viewer, actor: ada };
    expect(reasons(await changeBooking(deps, rename))).toEqual(['lock-before-start']);
    expect(reasons(await cancelBooking(deps, { bookingId: booked.id, viewer, actor: ada }))).toEqual([
      'lock-before-start',
    ]);
    const door = { channel: 'player', personId: null, label: 'Door' } as const;
    await bind('Harbour 1', { length: LENGTH, 'who-may-book': { roles: [], groupIds: [], walkIns: true } });
    const wish = { resourceId: office.room('Harbour 1'), actor: door };
    expect(reasons(await walkIn(deps, { ...wish, minutes: 90 }))).toEqual(['length']);
    const walked = await walkIn(deps, { ...wish, minutes: 45 });
    if (!walked.ok) throw new Error(walked.refusal.code);
    const longer = { bookingId: walked.value.id, minutes: 20, actor: door, viewer: null };
    expect(reasons(await extendBooking(deps, longer))).toEqual(['length']);
    expect((await extendBooking(deps, { ...longer, minutes: 15 })).ok).toBe(true);
  });

  it('[B6] every date of a series', async () => {
    await bind('Harbour 2', {
      recurring: { allowed: false },
      'date-range': { fromDays: 0, toDays: 5, releaseTime: '00:00' },
    });
    const startDate = office.period(60, 0).start.toISOString().slice(0, 10);
    const recurrence = {
      pattern: { type: 'daily', interval: 1 },
      range: { type: 'numbered', startDate, numberOfOccurrences: 10 },
    } as const;
    const series = { recurrence, timeZone: 'UTC' };
    expect(reasons(await office.book('Harbour 2', 60, 30, series))).toEqual(['recurring', 'date-range']);
    await bind('Harbour 2', { recurring: { allowed: true } });
    expect(reasons(await office.book('Harbour 2', 60, 30, series))).toEqual(['allowed']);
  });

  it('[B3] gives a person no more than the maximum, however many ask at once', async () => {
    await bind('Harbour 1', { 'maximum-in-period': { dayMinutes: null, weekMinutes: null, monthMinutes: 60 } });
    const booked = office.period(57_600, 0).start;
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, at) => office.book('Harbour 1', 57_600 + at * 31, 30)),
    );
    const inMonth = all.filter((result) => result.ok);
    expect(inMonth.length, booked.toISOString()).toBe(2);
    const refusals = all.filter((result) => !result.ok);
    for (const refusal of refusals) expect(reasons(refusal)).toEqual(['maximum-in-period']);
  });

  it('[B11] answers a repeated key with the booking it made, whatever policies say now', async () => {
    await bind('Harbour 1', { overlap: { mode: 'not-at-all' } });
    const { start, end } = office.period(9000, 30);
    const times = { start: start.toISOString(), end: end.toISOString() };
    const { bookResource } = await import('../booking/index.ts');
    const body = { resourceIds: [office.room('Harbour 1')], ...times, subject: 'Once', attendees: [] };
    const request = { body, organizerId: ada.personId, origin: 'web', actor: ada, idempotencyKey: 'same' } as const;
    const first = await bookResource(deps, request);
    const second = await bookResource(deps, request);
    expect(first.ok && second.ok && first.value.id === second.value.id).toBe(true);
  });

  it('[X3] keeps of a PIN only a hash, and what was filled in', async () => {
    const label = { en: 'Cost', 'zh-Hant': '成本', 'zh-Hans': '成本' };
    const fields = [{ id: 'cost', label, required: true, choices: [] }];
    await bind('Harbour 1', { pin: { required: true }, 'extra-fields': { fields } });
    expect(reasons(await office.book('Harbour 1', 9100, 30))).toEqual(['extra-fields', 'pin']);
    const booked = await made('Harbour 1', 9100, 30, { pin: '4711', fields: { cost: 'A1' } });
    const form = await formOf(host.db, booked.id);
    expect(form?.answers).toEqual({ cost: 'A1' });
    expect(JSON.stringify(form)).not.toContain('4711');
  });
});

describe('buffers', () => {
  it('[B4] widen what is held, not what is shown', async () => {
    await bind('Harbour 1', { buffers: { beforeMinutes: 10, afterMinutes: 20 } });
    const booked = await made('Harbour 1', 10_000, 30);
    expect(booked.occurrences[0]?.period).toEqual(office.period(10_000, 30));
    const { rows } = await host.pool.query(
      'select lower(held) as from, upper(held) as to from hold join allocation a on a.id = allocation_id where a.booking_id = $1',
      [booked.id],
    );
    expect(rows).toEqual([{ from: office.period(9990, 0).start, to: office.period(10_050, 0).start }]);
    const near = await office.book('Harbour 1', 10_050, 30);
    expect(near).toMatchObject({
      refusal: { code: 'slot-taken', conflicts: [{ resourceId: office.room('Harbour 1') }] },
    });
    expect((await office.book('Harbour 1', 10_060, 30)).ok).toBe(true);
  });
});

describe('approval', () => {
  const bo = office.bo;
  const yes = (approvalId: string) => decide(deps, { approvalId, decision: 'approved', comment: null, actor: bo });

  it('[B3] holds the slot while it waits, and confirms it', async () => {
    await bind('Harbour 1', { approval: { holds: true, ...APPROVAL } });
    const booked = await made('Harbour 1', 11_000, 30);
    expect(await stateOf(booked.id)).toEqual(['requested 1']);
    expect(reasons(await office.book('Harbour 1', 11_000, 30))).toEqual(['slot-taken']);
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
    expect(await isAsked(id)).toBe(true);
    await decide(deps, { approvalId: (await openFor(id)).id, decision: 'declined', comment: null, actor: bo });
    // What needed nobody's word stands.
    expect((await stateOf(id)).sort()).toEqual(['cancelled 0', 'cancelled 0', 'confirmed 1', 'declined 0']);
    const whole = await series(20_100);
    await cancelBooking(deps, { bookingId: whole.id, viewer, actor: ada });
    expect(await isAsked(whole.id)).toBe(false);
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
});

it('[S11.8] is bound since its room was given it: not since it was saved again, and anew with another', async () => {
  const room = office.room('Harbour 1');
  const since = async () => (await boundSince(host.db, [room])).get(room);
  const rules = { length: LENGTH };
  const save = async (known: { readonly id: string; readonly version: number } | null) => {
    clock.advance({ seconds: 1 });
    const name = known ? 'Bound' : `Bound at ${clock.now().toISOString()}`;
    const input = { name, rules, overrides: [], resourceIds: [room], known };
    const saved = await savePolicy(policies, input, systemActor);
    if (!saved.ok) throw new Error(JSON.stringify(saved));
    return saved.policy;
  };
  const first = await save(null);
  const from = clock.now();
  expect(await since()).toEqual(from);
  await save({ id: first.id, version: first.version });
  expect(await since()).toEqual(from);
  const second = await save(null);
  expect(await since()).toEqual(clock.now());
  await removePolicy(policies, second.id, systemActor);
  expect(await since()).toBeUndefined();
});
