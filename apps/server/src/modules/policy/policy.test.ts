import { testClock, testDatabase } from '@ones/testkit';
import { afterAll, describe, expect, it } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import { addMinutes } from '../../kernel/interval.ts';
import { cancelBooking, changeBooking, extendBooking, walkIn } from '../booking/index.ts';
import { expectSoundHolds } from '../booking/sound-holds.fixture.ts';
import { makeHouse } from './policy.fixture.ts';
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

async function made(...args: Parameters<typeof office.book>) {
  const result = await office.book(...args);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

function reasons(result: { readonly ok: boolean; readonly refusal?: unknown }): string[] {
  const refusal = result.refusal as { code: string; reasons?: { rule: string }[] } | undefined;
  return refusal?.reasons?.map((reason) => reason.rule) ?? [refusal?.code ?? 'allowed'];
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
