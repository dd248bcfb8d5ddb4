/** Real parts: PostgreSQL, the worker and its jobs, HTTP in both directions, a simulated tenant. */
import type { CreateBooking } from '@ones/contract';
import type { PersonEvent } from '@ones/m365-sim/client';
import { waitFor } from '@ones/testkit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addMinutes, type Interval } from '../../kernel/interval.ts';
import { cancelBooking, changeBooking, type StoredBooking } from '../../modules/booking/index.ts';
import { at, startTenant, type Tenant, type TenantRoom } from './tenant.fixture.ts';

let tenant: Tenant;
let harbour: TenantRoom;
let other: TenantRoom;

beforeAll(async () => {
  tenant = await startTenant({ rooms: [0, 1] });
  [harbour, other] = tenant.rooms as [TenantRoom, TenantRoom];
});
afterAll(() => tenant.stop());
afterEach(async () => {
  await tenant.clearFaults();
  await tenant.expectInStep();
});

const PETER = 'Peter Brook';
const DAY = 24 * 60;

/** Every day at an hour (UTC), so many times, from so many days on. */
function daily(first: Interval, numberOfOccurrences: number): Pick<CreateBooking, 'recurrence' | 'timeZone'> {
  const startDate = first.start.toISOString().slice(0, 10);
  const range = { type: 'numbered' as const, startDate, numberOfOccurrences };
  return { recurrence: { pattern: { type: 'daily', interval: 1 }, range }, timeZone: 'UTC' };
}

function dayOf(first: Interval, index: number): Interval {
  return { start: addMinutes(first.start, index * DAY), end: addMinutes(first.end, index * DAY) };
}

function states(booking: StoredBooking): string[] {
  return booking.occurrences.flatMap((one) => one.allocations.map((a) => `${a.state} ${a.exchange}`));
}

async function settled(id: string): Promise<StoredBooking> {
  const open = ['queued', 'sent', 'pending'];
  const settledNow = async () =>
    (await tenant.byId(id)).occurrences.every((o) => o.allocations.every((a) => !open.includes(a.exchange)));
  await waitFor(settledNow, { what: 'the rooms’ answers', timeoutMs: 45_000 });
  await tenant.rest();
  return tenant.byId(id);
}

/** What stands in Peter's calendar under these names. */
async function there(first: Interval, days: number, ...subjects: readonly string[]) {
  const peter = await tenant.outlook(PETER);
  const found = await peter.calendar(first.start, addMinutes(first.end, days * DAY));
  return found
    .filter((event) => !event.isCancelled && subjects.includes(event.subject))
    .map((event) => ({ ...event, at: event.start.dateTime.slice(0, 16) }))
    .sort((a, b) => a.at.localeCompare(b.at));
}

function addressesOfRooms({ attendees }: PersonEvent): string[] {
  return attendees.filter(({ type }) => type === 'resource').map(({ emailAddress }) => emailAddress.address);
}

async function act() {
  const actor = await tenant.actor(PETER);
  return { actor, viewer: { personId: actor.personId, manages: false } };
}

async function change(id: string, body: Parameters<typeof changeBooking>[1]['body']): Promise<StoredBooking> {
  const result = await changeBooking(tenant.deps.booking, { bookingId: id, body, ...(await act()) });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

async function cancel(id: string, occurrenceId: string | undefined, scope: 'this' | 'following' | 'all') {
  const result = await cancelBooking(tenant.deps.booking, { bookingId: id, occurrenceId, scope, ...(await act()) });
  expect(result).toMatchObject({ ok: true });
}

describe('A series made in ONES, in Outlook', () => {
  it('[S9.6] is one event with its recurrence, and every date of it is accepted by the room', async () => {
    const first = at(3, 8);
    const { id } = await tenant.book(PETER, [harbour], first, { subject: 'Daily', ...daily(first, 5) });
    expect(states(await settled(id))).toEqual(Array(5).fill('confirmed accepted'));
    const events = await there(first, 6, 'Daily');
    expect(events).toHaveLength(5);
    expect(new Set(events.map((event) => event.seriesMasterId)).size).toBe(1);
  });

  it('[S9.7] is never seen by the room on a date that was skipped: somebody else’s meeting there stands in nobody’s way', async () => {
    const first = at(3, 10);
    const ruth = await tenant.outlook('Ruth Mason');
    const taken = dayOf(first, 2);
    await ruth.book({ subject: 'Taken', start: taken.start, end: taken.end, rooms: [harbour.address] });
    await tenant.bySubject('Taken');
    await tenant.rest();
    const skip = [taken.start.toISOString().slice(0, 10)];
    const made = await tenant.book(PETER, [harbour], first, {
      subject: 'Skipping',
      ...daily(first, 4),
      onConflict: { skip },
    });
    const booking = await settled(made.id);
    expect(states(booking)).toEqual([
      'confirmed accepted',
      'confirmed accepted',
      'cancelled none',
      'confirmed accepted',
    ]);
    expect(await there(first, 5, 'Skipping')).toHaveLength(3);
  });

  it('[B6] has its single dates moved, renamed, rehoused and cancelled there', async () => {
    const first = at(3, 12);
    const { id } = await tenant.book(PETER, [harbour], first, { subject: 'Changing', ...daily(first, 5) });
    const { occurrences } = await settled(id);
    const later = dayOf({ start: addMinutes(first.start, 120), end: addMinutes(first.end, 120) }, 1);
    await change(id, {
      occurrenceId: occurrences[1]?.id,
      start: later.start.toISOString(),
      end: later.end.toISOString(),
      subject: 'Moved',
    });
    await change(id, { occurrenceId: occurrences[2]?.id, resourceIds: [other.resourceId] });
    await cancel(id, occurrences[3]?.id, 'this');
    const booking = await settled(id);
    expect(booking.occurrences.map((one) => one.period.start)).toContainEqual(later.start);
    const events = await there(first, 6, 'Changing', 'Moved');
    expect(events.map((event) => [event.subject, event.at])).toEqual([
      ['Changing', first.start.toISOString().slice(0, 16)],
      ['Moved', later.start.toISOString().slice(0, 16)],
      ['Changing', dayOf(first, 2).start.toISOString().slice(0, 16)],
      ['Changing', dayOf(first, 4).start.toISOString().slice(0, 16)],
    ]);
    expect(events.map(addressesOfRooms)).toEqual([
      [harbour.address],
      [harbour.address],
      [other.address],
      [harbour.address],
    ]);
  });

  it('[S5] stays away from a room on one date, though the room still has that date for a while', async () => {
    const { latency } = tenant.sim.context.exchange.parts;
    const { delivery } = latency;
    const first = at(3, 23);
    const { id } = await tenant.book(PETER, [harbour], first, { subject: 'Rehoused', ...daily(first, 3) });
    const { occurrences } = await settled(id);
    latency.delivery = 800;
    await change(id, { occurrenceId: occurrences[1]?.id, resourceIds: [other.resourceId] });
    const roomsThere = async () => (await there(first, 3, 'Rehoused')).map(addressesOfRooms);
    const written = async () =>
      !(await tenant.byId(id)).occurrences[1]?.allocations.some((a) => a.exchange === 'queued');
    await waitFor(written, { what: 'the date at its organizer' });
    await tenant.look(true);
    latency.delivery = delivery;
    await settled(id);
    expect(await roomsThere()).toEqual([[harbour.address], [other.address], [harbour.address]]);
    const acts = 'select act from audit_line where subject_id = $1 order by id';
    const { rows } = await tenant.host.pool.query<{ act: string }>(acts, [id]);
    expect(rows.map(({ act }) => act)).not.toContain('booking.moved');
  });

  it('[B6] has a room that left all dates back on one of them, and on no other', async () => {
    const first = at(3, 22);
    const { id } = await tenant.book(PETER, [harbour, other], first, { subject: 'To and fro', ...daily(first, 2) });
    const { occurrences } = await settled(id);
    const rehouse = async (index: number, room: TenantRoom) => {
      await change(id, { occurrenceId: occurrences[index]?.id, resourceIds: [room.resourceId] });
      await settled(id);
    };
    await rehouse(1, other);
    await rehouse(0, other);
    await rehouse(0, harbour);
    const events = await there(first, 2, 'To and fro');
    expect(events.map(addressesOfRooms)).toEqual([[harbour.address], [other.address]]);
    expect(states(await tenant.byId(id)).filter((one) => one === 'confirmed accepted')).toHaveLength(2);
  });

  it('[S9.8] is cut off there, and another one goes on from the date', async () => {
    const first = at(3, 15);
    const wish = { subject: 'Split', onlineMeeting: 'teams' as const };
    const { id } = await tenant.book(PETER, [harbour], first, { ...wish, ...daily(first, 6) });
    const { occurrences } = await settled(id);
    const ofOne = { occurrenceId: occurrences[1]?.id ?? '', scope: 'this' as const, onlineMeeting: 'teams' as const };
    const refusal = { code: 'invalid-input', path: '/body/onlineMeeting' };
    expect(await changeBooking(tenant.deps.booking, { bookingId: id, body: ofOne, ...(await act()) })).toMatchObject({
      refusal,
    });
    await cancel(id, occurrences[1]?.id, 'this');
    const from = dayOf(first, 3);
    const next = await change(id, {
      scope: 'following',
      occurrenceId: occurrences[3]?.id,
      start: addMinutes(from.start, 15).toISOString(),
      subject: 'Goes on',
    });
    await settled(id);
    expect(states(await settled(next.id))).toEqual(Array(3).fill('confirmed accepted'));
    const events = await there(first, 7, 'Split', 'Goes on');
    expect(events.map((event) => event.subject)).toEqual(['Split', 'Split', 'Goes on', 'Goes on', 'Goes on']);
    const links = (await Promise.all([id, next.id].map(tenant.byId))).map((one) => one.onlineMeeting?.joinUrl);
    // Another event has a Teams meeting of its own.
    expect(events.map((event) => links.indexOf(event.onlineMeeting?.joinUrl))).toEqual([0, 0, 1, 1, 1]);
    await cancel(id, undefined, 'all');
    await cancel(next.id, undefined, 'all');
    await tenant.rest();
    expect(await there(first, 7, 'Split', 'Goes on')).toEqual([]);
  });

  it('[S6] stands for the rest when one occurrence is cancelled in Outlook', async () => {
    const first = at(3, 18);
    const { id } = await tenant.book(PETER, [harbour], first, { subject: 'Theirs', ...daily(first, 4) });
    await settled(id);
    const peter = await tenant.outlook(PETER);
    const [, second] = await there(first, 5, 'Theirs');
    if (!second) throw new Error('There is no second occurrence.');
    await peter.cancel(second);
    await waitFor(async () => states(await tenant.byId(id))[1]?.startsWith('cancelled'), { what: 'the cancellation' });
    await tenant.rest();
    expect(states(await tenant.byId(id)).filter((one) => one === 'confirmed accepted')).toHaveLength(3);
    await change(id, { subject: 'Still theirs' });
    await tenant.rest();
    expect(await there(first, 5, 'Theirs')).toEqual([]);
    expect(await there(first, 5, 'Still theirs')).toHaveLength(3);
  });

  it('[S10.5] holds no date that the room declined while it accepted the rest', async () => {
    const first = at(3, 20);
    await processing(other, { conflictPercentageAllowed: 50, maximumConflictInstances: 3 });
    // Nobody tells ONES of it: the room knows better.
    await tenant.fault({ kind: 'drop-notifications' });
    const ruth = await tenant.outlook('Ruth Mason');
    const { start, end } = dayOf(first, 2);
    const taken = await ruth.book({ subject: 'Unheard of', start, end, rooms: [other.address] });
    await waitFor(async () => (await ruth.answerOf(taken, other.address)) === 'accepted', { what: 'an answer' });
    const { id } = await tenant.book(PETER, [other], first, { subject: 'Partly', ...daily(first, 4) });
    await tenant.rest();
    await tenant.clearFaults();
    await tenant.look();
    expect(states(await settled(id))).toEqual([
      'confirmed accepted',
      'confirmed accepted',
      'declined declined',
      'confirmed accepted',
    ]);
  });

  it('[S6.10] holds nothing after the last date of a room that cut the series off', async () => {
    const first = at(3, 6);
    await processing(other, { enforceSchedulingHorizon: false, bookingWindowInDays: 5 });
    const { id } = await tenant.book(PETER, [other], first, { subject: 'Cut off', ...daily(first, 8) });
    const booking = await settled(id);
    const held = states(booking).filter((one) => one === 'confirmed accepted');
    expect(held.length).toBeGreaterThan(0);
    expect(states(booking)).toEqual([...held, ...Array(8 - held.length).fill('declined declined')]);
    expect(held.length).toBeLessThan(8);
    expect(await there(first, 9, 'Cut off')).toHaveLength(8);
  });
});

describe('A series made in Outlook', () => {
  it('[S6.12] leaves no date held that was moved by itself, where rounds name a cancelled series by its other dates alone', async () => {
    const { dialect } = tenant.sim.context.exchange.parts;
    const first = at(3, 15);
    const peter = await tenant.outlook(PETER);
    const series = { subject: 'Moved, then cancelled', rooms: [harbour.address], ...daily(first, 3) };
    const event = await peter.book({ ...first, ...series });
    const { id } = await tenant.byEvent(event);
    await settled(id);
    const [, second] = await there(first, 3, series.subject);
    if (!second) throw new Error('There is no second occurrence.');
    await peter.move(second, dayOf(at(3, 12), 1).start, dayOf(at(3, 12), 1).end);
    const moved = async () => (await tenant.byId(id)).occurrences[1]?.period;
    await waitFor(async () => (await moved())?.start.getTime() === dayOf(at(3, 12), 1).start.getTime());
    await tenant.rest();
    Object.assign(dialect, { deltaMasters: 'missing' });
    await peter.cancel(event);
    await waitFor(async () => states(await tenant.byId(id))[0]?.startsWith('cancelled'), { what: 'the cancellation' });
    await tenant.rest();
    Object.assign(dialect, { deltaMasters: 'listed' });
    expect(states(await tenant.byId(id))).toEqual(Array(3).fill('cancelled none'));
  });
});

async function processing(room: TenantRoom, settings: object): Promise<void> {
  await fetch(`${tenant.sim.url}/sim/rooms/${room.address}/calendar-processing`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(settings),
  });
}
