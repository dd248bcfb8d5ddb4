import { drainJobs, testClock, testDatabase } from '@ones/testkit';
import { afterAll, describe, expect, it } from 'vitest';
import { createSubscriptions } from '../../platform/outbox/index.ts';
import { planReleases } from '../booking/check-in.jobs.ts';
import { checkOutAll } from '../booking/check-out.ts';
import { extendBooking } from '../booking/end-or-extend.ts';
import { bookResource, checkIn, checkInJobs, doorMeetings, findBooking, showBooking } from '../booking/index.ts';
import { listNoShows } from '../booking/read-bookings.ts';
import { finishRelease } from '../booking/release-no-show.ts';
import { keepSeries } from '../booking/series/keep-series.ts';
import { expectSoundHolds } from '../booking/sound-holds.fixture.ts';
import { personByCard, personById } from '../directory/index.ts';
import { touchActs } from '../displays/index.ts';
import { doorMeetingsBy } from './door-meetings.ts';
import { makeHouse } from './policy.fixture.ts';
import { checkIn as rule } from './rules/check-in.ts';

// Real parts: PostgreSQL, the booking module, the job queue.
const host = await testDatabase();
afterAll(() => expectSoundHolds(host));
const clock = testClock();
const { office, bind, deps: policies } = await makeHouse(host, clock);
const door = doorMeetingsBy(policies, doorMeetings);
const { deps, ada, bo } = office;
const viewer = { personId: ada.personId, manages: false };
const CHECK_IN = rule.example;
await bind('Harbour 1', { 'check-in': CHECK_IN });

async function booked(from: number, minutes = 60, more = {}) {
  const result = await office.book('Harbour 1', from, minutes, more);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

async function look(): Promise<void> {
  await planReleases(deps);
  await drainJobs({ database: host, subscriptions: createSubscriptions(), jobs: checkInJobs(deps) });
}

async function stateOf(id: string): Promise<string> {
  const { rows } = await host.pool.query('select state from allocation where booking_id = $1', [id]);
  return rows[0].state;
}

const DAY = 24 * 60;

/** Each day in Harbour 2 from an hour on, where two no-shows in a row are too many. */
async function seriesOfFive() {
  await bind('Harbour 2', { 'check-in': { ...CHECK_IN, releaseSeriesAfter: 2 } });
  const startDate = office.period(60, 0).start.toISOString().slice(0, 10);
  const range = { type: 'numbered' as const, startDate, numberOfOccurrences: 5 };
  const recurrence = { pattern: { type: 'daily' as const, interval: 1 }, range };
  const result = await office.book('Harbour 2', 60, 60, { timeZone: 'UTC', recurrence });
  if (!result.ok) throw new Error(result.refusal.code);
  clock.advance({ minutes: 60 });
  const allocations = result.value.occurrences.map((one) => one.allocations[0]?.id ?? '');
  return { id: result.value.id, allocations };
}

/** From the start of a date to where its room is given back. */
async function nobodyCame(allocationId = ''): Promise<void> {
  clock.advance({ minutes: 16 });
  await planReleases(deps);
  await drainJobs({ database: host, subscriptions: createSubscriptions(), jobs: checkInJobs(deps) });
  const { rows } = await host.pool.query('select state from allocation where id = $1', [allocationId]);
  expect(rows).toEqual([{ state: 'released' }]);
}

function finish(bookingId: string, allocationId = ''): Promise<void> {
  return finishRelease(deps, { bookingId, allocationId });
}

async function statesOf(id: string): Promise<string[]> {
  const { rows } = await host.pool.query(
    'select state from allocation a join occurrence o on o.id = a.occurrence_id where a.booking_id = $1 order by o.starts_at',
    [id],
  );
  return rows.map(({ state }) => state);
}

async function acts(id: string, act: string): Promise<object[]> {
  const { rows } = await host.pool.query('select after from audit_line where subject_id = $1 and act = $2', [id, act]);
  return rows.map(({ after }) => after);
}

describe('check-in', () => {
  it('[B7] opens before the start, is offered only then, and keeps the room', async () => {
    const booking = await booked(60);
    const come = () => checkIn(deps, { bookingId: booking.id, viewer, actor: ada });
    expect((await showBooking(deps, booking, viewer)).acts).not.toContain('check-in');
    expect(await come()).toMatchObject({ ok: false, refusal: { code: 'booking-not-changeable' } });
    clock.advance({ minutes: 50 });
    expect((await showBooking(deps, booking, viewer)).acts).toContain('check-in');
    const stranger = { personId: bo.personId, manages: false };
    const strange = await checkIn(deps, { bookingId: booking.id, viewer: stranger, actor: bo });
    expect(strange).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    expect((await come()).ok).toBe(true);
    clock.advance({ minutes: 30 });
    await look();
    expect(await stateOf(booking.id)).toBe('checked_in');
  });

  it('[B7] gives the room back at the deadline, not before, and lists who did not come', async () => {
    clock.advance({ minutes: 120 });
    const booking = await booked(60);
    clock.advance({ minutes: 60 + 14, seconds: 59 });
    await look();
    expect(await stateOf(booking.id)).toBe('confirmed');
    clock.advance({ seconds: 1 });
    await look();
    expect(await stateOf(booking.id)).toBe('released');
    expect((await office.book('Harbour 1', 0, 15)).ok).toBe(true);
    const { rows } = await host.pool.query(
      "select after from audit_line where subject_id = $1 and act = 'booking.release'",
      [booking.id],
    );
    expect(rows).toHaveLength(1);
  });

  it('[B7] plans the deadline beforehand, as a job that outlives whoever planned it', async () => {
    clock.advance({ minutes: 200 });
    const booking = await booked(60);
    clock.advance({ minutes: 60 + 13 });
    await planReleases(deps);
    clock.advance({ minutes: 2 });
    await drainJobs({ database: host, subscriptions: createSubscriptions(), jobs: checkInJobs(deps) });
    expect(await stateOf(booking.id)).toBe('released');
  });

  it('[B7] is undone by whoever comes while the room is free, and not when it is taken', async () => {
    clock.advance({ minutes: 200 });
    const [back, lost] = [await booked(60), await booked(200)];
    clock.advance({ minutes: 76 });
    await look();
    expect((await checkIn(deps, { bookingId: back.id, viewer, actor: ada })).ok).toBe(true);
    expect(await stateOf(back.id)).toBe('checked_in');
    clock.advance({ minutes: 140 });
    await look();
    expect((await office.book('Harbour 1', 0, 30)).ok).toBe(true);
    const late = await checkIn(deps, { bookingId: lost.id, viewer, actor: ada });
    expect(late).toMatchObject({ ok: false, refusal: { code: 'slot-taken' } });
  });

  it('[B7] checks out at the end, once, not before, and not who extended', async () => {
    clock.advance({ minutes: 300 });
    const [over, longer] = [await booked(5, 30), await office.book('Harbour 3', 5, 30)];
    if (!longer.ok) throw new Error('refused');
    clock.advance({ minutes: 6 });
    expect((await checkIn(deps, { bookingId: over.id, viewer, actor: ada })).ok).toBe(true);
    await host.pool.query("update allocation set state = 'checked_in' where booking_id = $1", [longer.value.id]);
    clock.advance({ minutes: 28 });
    await checkOutAll(deps);
    expect(await stateOf(over.id)).toBe('checked_in');
    await extendBooking(deps, { bookingId: longer.value.id, viewer, actor: ada, minutes: 15 });
    clock.advance({ minutes: 1 });
    await Promise.all([checkOutAll(deps), checkOutAll(deps)]);
    expect([await stateOf(over.id), await stateOf(longer.value.id)]).toEqual(['ended', 'checked_in']);
    expect(await acts(over.id, 'booking.check-out')).toHaveLength(1);
  });

  it('[B7] asks nothing of whoever books while it is open', async () => {
    clock.advance({ minutes: 300 });
    const booking = await booked(5);
    clock.advance({ minutes: 25 });
    await look();
    expect(await stateOf(booking.id)).toBe('confirmed');
  });

  it('[B7] asks at the door for the PIN that was chosen', async () => {
    clock.advance({ minutes: 300 });
    await bind('Harbour 1', { 'check-in': CHECK_IN, pin: { required: true }, confidentiality: { show: 'organizer' } });
    const booking = await booked(5, 30, { pin: '4711' });
    const door = { channel: 'player', personId: null, label: 'Door' } as const;
    const wish = { bookingId: booking.id, viewer: null, actor: door };
    expect(await checkIn(deps, wish)).toMatchObject({ ok: false, refusal: { code: 'pin-required' } });
    expect(await checkIn(deps, { ...wish, pin: '1147' })).toMatchObject({
      ok: false,
      refusal: { code: 'pin-required' },
    });
    expect((await checkIn(deps, { ...wish, pin: '4711' })).ok).toBe(true);
  });

  it('[B7.3] gives the rest of a series back after so many no-shows in a row, once, and holds it again on demand', async () => {
    const { id, allocations } = await seriesOfFive();
    await nobodyCame(allocations[0]);
    clock.advance({ minutes: 2 });
    // Whoever runs the jobs now knows nothing but what is in the database.
    await look();
    expect(await statesOf(id)).toEqual(['released', ...Array(4).fill('confirmed')]);
    clock.advance({ minutes: DAY - 18 });
    await nobodyCame(allocations[1]);
    // Two processes at once, and a third that was late.
    await Promise.all([finish(id, allocations[1]), finish(id, allocations[1])]);
    await finish(id, allocations[1]);
    expect(await statesOf(id)).toEqual(Array(5).fill('released'));
    expect(await acts(id, 'booking.release-series')).toEqual([{ noShows: 2, dates: 3, from: expect.any(String) }]);
    const events = 'select 1 from outbox where type = $1 and payload @> $2';
    const told = await host.pool.query(events, ['booking.series-released', { bookingId: id }]);
    expect(told.rows).toHaveLength(1);
    const span = {
      from: office.period(-5 * DAY, 0).start.toISOString(),
      to: office.period(5 * DAY, 0).end.toISOString(),
    };
    const listed = (await listNoShows(deps, span, viewer)).filter((one) => one.id === id);
    expect(listed.map((one) => one.seriesDatesReleased)).toEqual([3, 0]);

    const stored = await findBooking(host.db, id);
    if (!stored) throw new Error('gone');
    expect((await showBooking(deps, stored, viewer)).acts).toContain('keep-series');
    expect((await office.book('Harbour 2', DAY - 15, 30)).ok).toBe(true);
    const stranger = { personId: bo.personId, manages: false };
    expect(await keepSeries(deps, { bookingId: id, viewer: stranger, actor: bo })).toMatchObject({ ok: false });
    const kept = await keepSeries(deps, { bookingId: id, viewer, actor: ada });
    expect(kept).toMatchObject({ ok: true, value: { taken: [expect.any(Date)] } });
    expect(await statesOf(id)).toEqual(['released', 'released', 'released', 'confirmed', 'confirmed']);
    const again = await keepSeries(deps, { bookingId: id, viewer, actor: ada });
    expect(again).toMatchObject({ ok: false, refusal: { code: 'booking-not-changeable' } });
  });

  it('[B7] either keeps a series whole or gives it back whole when somebody comes at that very instant', async () => {
    clock.advance({ minutes: 10 * DAY });
    const { id, allocations } = await seriesOfFive();
    await nobodyCame(allocations[0]);
    clock.advance({ minutes: DAY - 16 });
    await nobodyCame(allocations[1]);
    const [came] = await Promise.all([
      checkIn(deps, { bookingId: id, viewer, actor: ada }),
      finish(id, allocations[1]),
    ]);
    expect(came.ok).toBe(true);
    const released = (await acts(id, 'booking.release-series')).length === 1;
    const coming = Array(3).fill(released ? 'released' : 'confirmed');
    expect(await statesOf(id)).toEqual(['released', 'checked_in', ...coming]);
    // Who came once has not stayed away in a row.
    await finish(id, allocations[0]);
    expect(await statesOf(id)).toEqual(['released', 'checked_in', ...coming]);
  });

  it('[B7] takes the card of whoever organizes or is invited instead of the PIN, and nobody else’s', async () => {
    clock.advance({ minutes: 300 });
    const invited = { email: (await personById(host.db, bo.personId))?.email ?? '', type: 'required' as const };
    const booking = await booked(5, 30, { pin: '4711', attendees: [invited] });
    for (const [personId, card] of [
      [bo.personId, '04A7'],
      [ada.personId, 'twice'],
    ])
      await host.pool.query('update person set card_number = $2 where id = $1', [personId, card]);
    await host.pool.query(
      `insert into person (id, display_name, state, source, card_number, created_at, updated_at) select gen_random_uuid(),
         name, state, 'local', card, now(), now()
       from (values ('Cy', 'active', 'stranger'), ('Di', 'disabled', 'left'), ('Eve', 'active', 'twice')) as p(name, state, card)`,
    );
    const door = { channel: 'player', personId: null, label: 'Door' } as const;
    const touch = touchActs(deps, personByCard);
    const hold = (cardNumber: string) => touch.checkIn({ bookingId: booking.id, actor: door, cardNumber });
    expect(await hold('stranger')).toMatchObject({ code: 'card-not-invited' });
    for (const unknown of ['nobody', 'left', 'twice'])
      expect(await hold(unknown)).toMatchObject({ code: 'card-unknown' });
    expect(await hold(' 04A7 ')).toMatchObject({ state: 'checked_in' });
    const by = 'select person_id from audit_line where subject_id = $1 and act = $2';
    const { rows } = await host.pool.query(by, [booking.id, 'booking.check-in']);
    expect(rows).toEqual([{ person_id: bo.personId }]);
    // A delegate's card counts as their principal's, on what the principal organizes, and only while they are named.
    const secret = await booked(40, 30, { pin: '4711' });
    clock.advance({ minutes: 35 });
    const come = (cardNumber: string) => touch.checkIn({ bookingId: secret.id, actor: door, cardNumber });
    expect(await come('stranger')).toMatchObject({ code: 'card-not-invited' });
    await host.pool.query("insert into delegation select $1, id, now() from person where card_number = 'stranger'", [
      ada.personId,
    ]);
    expect(await come('stranger')).toMatchObject({ state: 'checked_in' });
    const asCy = await host.pool.query(
      "select after ->> 'for' as whom from audit_line l join person p on p.id = l.person_id where subject_id = $1 and act = $2 and card_number = 'stranger'",
      [secret.id, 'booking.check-in'],
    );
    expect(asCy.rows).toEqual([{ whom: ada.label }]);
  });

  it('[B9] tells a door when check-in closes, and hides what the policy hides', async () => {
    const { start, end } = office.period(60, 30);
    const body = {
      resourceIds: [office.room('Harbour 1')],
      start: start.toISOString(),
      end: end.toISOString(),
      subject: 'Secret plan',
      attendees: [],
      pin: '1234',
    };
    await bookResource(deps, { body, organizerId: ada.personId, origin: 'web', actor: ada, idempotencyKey: null });
    const shown = await door(host.db, [office.room('Harbour 1')], start, end);
    const [meeting] = shown.get(office.room('Harbour 1')) ?? [];
    expect(meeting).not.toHaveProperty('organizerId');
    expect(meeting).toMatchObject({
      title: null,
      organizer: ada.label,
      checkIn: { opensAt: office.period(50, 0).start.toISOString() },
    });
    expect(JSON.stringify([...shown])).not.toContain('Secret plan');
  });
});
