import { drainJobs, testClock, testDatabase } from '@ones/testkit';
import { describe, expect, it } from 'vitest';
import { createSubscriptions } from '../../platform/outbox/index.ts';
import { planReleases } from '../booking/check-in.jobs.ts';
import { bookResource, checkIn, checkInJobs, doorMeetings, showBooking } from '../booking/index.ts';
import { doorMeetingsBy } from './check-in-rules.ts';
import { makeHouse } from './policy.fixture.ts';

// Real parts: PostgreSQL, the booking module, the job queue.
const host = await testDatabase();
const clock = testClock();
const { office, bind } = await makeHouse(host, clock);
const { deps, ada, bo } = office;
const viewer = { personId: ada.personId, manages: false };
const CHECK_IN = {
  required: true,
  opensMinutesBefore: 10,
  closesMinutesAfter: 15,
  attendeesMay: true,
  earlyCheckOut: true,
  onSiteExtension: true,
};
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
    const shown = await doorMeetingsBy(doorMeetings)(host.db, [office.room('Harbour 1')], start, end);
    const [meeting] = shown.get(office.room('Harbour 1')) ?? [];
    expect(meeting).toMatchObject({
      title: null,
      organizer: ada.label,
      checkIn: { opensAt: office.period(50, 0).start.toISOString() },
    });
    expect(JSON.stringify([...shown])).not.toContain('Secret plan');
  });
});
