/** Real parts: PostgreSQL. */
import type { ChangeBooking } from '@ones/contract';
import { testClock, testDatabase } from '@ones/testkit';
import { afterAll, describe, expect, it } from 'vitest';
import { bookResource } from '../book-resource.ts';
import { makeOffice, type Office } from '../booking.fixture.ts';
import type { StoredBooking, StoredOccurrence } from '../booking.repository.ts';
import { findBooking } from '../booking.repository.ts';
import { cancelBooking } from '../cancel-booking.ts';
import { changeBooking } from '../change-booking.ts';
import { expectSoundHolds } from '../sound-holds.fixture.ts';
import { extendHorizon } from './extend-horizon.ts';
import { findSeries } from './series.repository.ts';

const clock = testClock('2027-02-01T08:00:00Z');
const host = await testDatabase();
afterAll(() => expectSoundHolds(host));

async function series(office: Office, count = 6, endless = false): Promise<StoredBooking> {
  const range = endless
    ? { type: 'noEnd' as const, startDate: '2027-02-02' }
    : { type: 'numbered' as const, startDate: '2027-02-02', numberOfOccurrences: count };
  const body = {
    resourceIds: [office.room('Harbour 1')],
    start: '2027-02-02T09:00:00+01:00',
    end: '2027-02-02T09:30:00+01:00',
    timeZone: 'Europe/Oslo',
    subject: 'Stand-up',
    attendees: [],
    recurrence: { pattern: { type: 'weekly' as const, interval: 1, daysOfWeek: ['tuesday' as const] }, range },
  };
  const request = { body, organizerId: office.ada.personId, origin: 'web' as const, actor: office.ada };
  const made = await bookResource(office.deps, { ...request, idempotencyKey: null });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return read(made.value.id);
}

async function read(id: string): Promise<StoredBooking> {
  const booking = await findBooking(host.db, id);
  if (!booking) throw new Error('There is no such booking.');
  return booking;
}

const viewerOf = (office: Office) => ({ personId: office.ada.personId, manages: false });

async function change(office: Office, booking: StoredBooking, body: ChangeBooking) {
  const request = { bookingId: booking.id, body, viewer: viewerOf(office), actor: office.ada };
  return changeBooking(office.deps, request);
}

async function changed(office: Office, booking: StoredBooking, body: ChangeBooking): Promise<StoredBooking> {
  const result = await change(office, booking, body);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

async function cancel(
  office: Office,
  booking: StoredBooking,
  occurrence?: StoredOccurrence,
  scope?: 'this' | 'following',
) {
  const about = { bookingId: booking.id, viewer: viewerOf(office), actor: office.ada };
  const result = await cancelBooking(office.deps, { ...about, scope, occurrenceId: occurrence?.id });
  expect(result).toEqual({ ok: true, value: null });
  return read(booking.id);
}

function at(booking: StoredBooking, index: number): StoredOccurrence {
  const found = booking.occurrences[index];
  if (!found) throw new Error(`There is no occurrence ${index}.`);
  return found;
}

const live = (booking: StoredBooking) =>
  booking.occurrences
    .filter((one) => one.allocations.some((allocation) => allocation.state === 'confirmed'))
    .map((one) => one.period.start.toISOString().slice(5, 16));

async function heldIn(room: string): Promise<string[]> {
  const { rows } = await host.pool.query<{ start: Date }>(
    'select lower(held) as start from hold where active and resource_id = $1 order by 1',
    [room],
  );
  return rows.map(({ start }) => start.toISOString().slice(5, 16));
}

describe('Changing a series', () => {
  it('[B6] cancels one occurrence, and leaves the others', async () => {
    const office = await makeOffice(host, clock, false);
    const booking = await series(office, 4);
    const after = await cancel(office, booking, at(booking, 1), 'this');
    expect(live(after)).toEqual(['02-02T08:00', '02-16T08:00', '02-23T08:00']);
    expect(await heldIn(office.room('Harbour 1'))).toEqual(live(after));
    expect(after.recurrence?.range.type).toBe('numbered');
  });

  it('[B6.4] cancels an occurrence and all after it: the series ends before', async () => {
    const office = await makeOffice(host, clock, false);
    const booking = await series(office, 6, true);
    const after = await cancel(office, booking, at(booking, 2), 'following');
    expect(live(after)).toEqual(['02-02T08:00', '02-09T08:00']);
    expect(after.recurrence?.range).toMatchObject({ type: 'endDate', endDate: '2027-02-15' });
    expect(await heldIn(office.room('Harbour 1'))).toHaveLength(2);
  });

  it('[B6] cancels all that are still to come, and keeps what took place', async () => {
    const office = await makeOffice(host, clock, false);
    const booking = await series(office, 4);
    clock.set('2027-02-09T12:00:00Z');
    const after = await cancel(office, booking);
    clock.set('2027-02-01T08:00:00Z');
    expect(live(after)).toEqual(['02-02T08:00', '02-09T08:00']);
    expect(after.recurrence?.range).toMatchObject({ endDate: '2027-02-15' });
  });

  it('[B6] moves, names and houses one occurrence by itself', async () => {
    const office = await makeOffice(host, clock, false);
    const booking = await series(office, 4);
    const occurrenceId = at(booking, 1).id;
    const body = { occurrenceId, start: '2027-02-10T09:00:00+01:00', subject: 'Special' };
    await changed(office, booking, { ...body, resourceIds: [office.room('Harbour 2')] });
    const after = await read(booking.id);
    expect(at(after, 1)).toMatchObject({ subject: 'Special', originalStart: new Date('2027-02-09T08:00:00Z') });
    expect(after.subject).toBe('Stand-up');
    expect(await heldIn(office.room('Harbour 2'))).toEqual(['02-10T08:00']);
    expect(await heldIn(office.room('Harbour 1'))).toEqual(['02-02T08:00', '02-16T08:00', '02-23T08:00']);
  });

  it('[B6.7] keeps an occurrence between its neighbours', async () => {
    const office = await makeOffice(host, clock, false);
    const booking = await series(office, 4);
    const start = '2027-02-16T15:00:00+01:00';
    const result = await change(office, booking, { occurrenceId: at(booking, 1).id, start });
    expect(result).toMatchObject({ ok: false, refusal: { code: 'invalid-time-range', path: '/body/start' } });
  });

  it('[B6] renames and rehouses all where they stand; what has rooms of its own keeps them', async () => {
    const office = await makeOffice(host, clock, false);
    const booking = await series(office, 4);
    await changed(office, booking, { occurrenceId: at(booking, 1).id, resourceIds: [office.room('Harbour 3')] });
    const after = await changed(office, booking, { subject: 'Weekly', resourceIds: [office.room('Harbour 2')] });
    expect(after.id).toBe(booking.id);
    expect(after.subject).toBe('Weekly');
    expect(await heldIn(office.room('Harbour 2'))).toEqual(['02-02T08:00', '02-16T08:00', '02-23T08:00']);
    expect(await heldIn(office.room('Harbour 3'))).toEqual(['02-09T08:00']);
    expect(await heldIn(office.room('Harbour 1'))).toEqual([]);
    expect((await findSeries(host.db, booking.id))?.resourceIds).toEqual([office.room('Harbour 2')]);
  });

  it('[B6.5] lets another series go on from an occurrence, with what single dates have of their own', async () => {
    const office = await makeOffice(host, clock, false);
    const booking = await series(office, 6);
    await cancel(office, booking, at(booking, 3), 'this');
    await changed(office, booking, { occurrenceId: at(booking, 4).id, subject: 'Special' });
    const asked = { scope: 'following' as const, occurrenceId: at(booking, 2).id, start: '2027-02-16T14:00:00+01:00' };
    const next = await changed(office, booking, asked);
    expect(next.id).not.toBe(booking.id);
    expect(live(next)).toEqual(['02-16T13:00', '03-02T13:00', '03-09T13:00']);
    expect(next.occurrences.map((one) => one.subject)).toEqual([null, null, 'Special', null]);
    expect(next.recurrence?.range).toMatchObject({ type: 'numbered', numberOfOccurrences: 4, startDate: '2027-02-16' });
    expect(live(await read(booking.id))).toEqual(['02-02T08:00', '02-09T08:00']);
    expect((await findSeries(host.db, next.id))?.follows).toBe(booking.id);
  });

  it('[B6] changes nothing where the new time is taken, and says when', async () => {
    const office = await makeOffice(host, clock, false);
    const booking = await series(office, 4);
    const times = { start: '2027-02-16T14:00:00+01:00', end: '2027-02-16T15:00:00+01:00' };
    const body = { resourceIds: [office.room('Harbour 1')], ...times, subject: 'Other', attendees: [] };
    const about = { organizerId: office.bo.personId, origin: 'web' as const, actor: office.bo, idempotencyKey: null };
    expect(await bookResource(office.deps, { body, ...about })).toMatchObject({ ok: true });
    const asked = { scope: 'all' as const, start: '2027-02-02T14:00:00+01:00' };
    const refusal = await change(office, booking, asked);
    expect(refusal).toMatchObject({
      ok: false,
      refusal: { code: 'slot-taken', conflicts: [{ start: '2027-02-16T13:00:00.000Z' }] },
    });
    expect(live(await read(booking.id))).toHaveLength(4);
    const next = await changed(office, booking, { ...asked, onConflict: { skip: ['2027-02-16'] } });
    expect(live(next)).toEqual(['02-02T13:00', '02-09T13:00', '02-23T13:00']);
    expect(live(await read(booking.id))).toEqual([]);
  });

  it('[B10] writes down what was done to which part of a series', async () => {
    const office = await makeOffice(host, clock, false);
    const booking = await series(office, 4);
    await cancel(office, booking, at(booking, 2), 'following');
    const { rows } = await host.pool.query<{ act: string; before: object }>(
      'select act, before from audit_line where subject_id = $1 order by act desc',
      [booking.id],
    );
    expect(rows).toMatchObject([{ act: 'booking.create' }, { act: 'booking.cancel', before: { scope: 'following' } }]);
  });

  it('[B6.6] holds what comes within the horizon day by day, and says what it could not get', async () => {
    const office = await makeOffice(host, clock, false);
    const booking = await series(office, 0, true);
    const before = live(booking).length;
    clock.set('2027-03-01T08:00:00Z');
    const taken = { start: '2029-02-06T09:00:00+01:00', end: '2029-02-06T10:00:00+01:00' };
    const body = { resourceIds: [office.room('Harbour 1')], ...taken, subject: 'Other', attendees: [] };
    const about = { organizerId: office.bo.personId, origin: 'web' as const, actor: office.bo, idempotencyKey: null };
    expect(await bookResource(office.deps, { body, ...about })).toMatchObject({ ok: true });
    await extendHorizon(office.deps);
    await extendHorizon(office.deps);
    clock.set('2027-02-01T08:00:00Z');
    const after = await read(booking.id);
    expect(live(after)).toHaveLength(before + 3);
    const lost = after.occurrences.filter((one) => one.allocations.some((a) => a.state === 'declined'));
    expect(lost.map((one) => one.period.start.toISOString())).toEqual(['2029-02-06T08:00:00.000Z']);
  });
});
