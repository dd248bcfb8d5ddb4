import { waitFor } from '@ones/testkit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addMinutes, addSeconds, type Interval } from '../../kernel/interval.ts';
import {
  bookingsWaiting,
  cancelBooking,
  changeBooking,
  endBooking,
  extendBooking,
  type StoredBooking,
  walkIn,
} from '../../modules/booking/index.ts';
import { settleOverdue } from './push/settle-overdue.ts';
import { at, startTenant, type Tenant, type TenantRoom } from './tenant.fixture.ts';

let tenant: Tenant;
let harbour: TenantRoom;
let other: TenantRoom;
let pending: TenantRoom;

beforeAll(async () => {
  tenant = await startTenant({ rooms: [0, 1, 11] });
  [harbour, other, pending] = tenant.rooms as [TenantRoom, TenantRoom, TenantRoom];
});
afterAll(() => tenant.stop());
afterEach(async () => {
  await tenant.clearFaults();
  await tenant.expectInStep();
});

const PETER = 'Peter Brook';

async function accepted(id: string): Promise<StoredBooking> {
  await waitFor(async () => exchangeOf(await tenant.byId(id)).every((one) => one === 'accepted'), {
    what: 'acceptance',
    timeoutMs: 45_000,
  });
  await tenant.rest();
  return tenant.byId(id);
}

function exchangeOf(booking: StoredBooking): string[] {
  return booking.occurrences.flatMap((o) =>
    o.allocations.filter((a) => a.state !== 'cancelled').map((a) => a.exchange),
  );
}

/** What stands in Peter's calendar. */
async function there(period: Interval) {
  const peter = await tenant.outlook(PETER);
  return (await peter.calendar(period.start, period.end)).filter((event) => !event.isCancelled);
}

async function change(id: string, body: Parameters<typeof changeBooking>[1]['body']): Promise<void> {
  const actor = await tenant.actor(PETER);
  const viewer = { personId: actor.personId, manages: false };
  const result = await changeBooking(tenant.deps.booking, { bookingId: id, body, viewer, actor });
  expect(result).toMatchObject({ ok: true });
}

function times({ start, end }: Interval) {
  return { start: start.toISOString(), end: end.toISOString() };
}

describe('from ONES to Outlook', () => {
  it('[S9.3] makes one event in the organizer’s calendar, with the room and the people, in the booking’s zone', async () => {
    const when = at(2, 10);
    const attendees = [{ email: 'ruth.mason@lanternbay.example', type: 'optional' as const }];
    const made = await tenant.book(PETER, [harbour], when, {
      subject: 'Made here',
      attendees,
      timeZone: 'Europe/London',
    });
    const booking = await accepted(made.id);
    const events = await there(when);
    expect(events).toMatchObject([{ subject: 'Made here', isOrganizer: true }]);
    const invited = events[0]?.attendees.map((one) => [one.type, one.emailAddress.address, one.status.response]);
    expect(invited?.sort()).toEqual([
      ['optional', 'ruth.mason@lanternbay.example', 'none'],
      ['resource', harbour.address, 'accepted'],
    ]);
    expect(booking).toMatchObject({ subject: 'Made here', timeZone: 'Europe/London', origin: 'web' });
  });

  it('[S9.2] moves, renames, invites, swaps the room and cancels it there', async () => {
    const when = at(3, 10);
    const { id } = await tenant.book(PETER, [harbour], when, { subject: 'Changing' });
    await accepted(id);
    const later = at(3, 14);
    await change(id, times(later));
    await accepted(id);
    expect(await there(when)).toEqual([]);
    expect(await there(later)).toMatchObject([{ subject: 'Changing' }]);

    await change(id, { subject: 'Changed', attendees: [{ email: 'ruth.mason@lanternbay.example', type: 'required' }] });
    await tenant.rest();
    expect(await there(later)).toMatchObject([{ subject: 'Changed' }]);

    await change(id, { resourceIds: [other.resourceId] });
    await accepted(id);
    const rooms = (await there(later))[0]?.attendees.filter((one) => one.type === 'resource');
    expect(rooms?.map((one) => one.emailAddress.address)).toEqual([other.address]);

    const actor = await tenant.actor(PETER);
    const viewer = { personId: actor.personId, manages: false };
    expect((await cancelBooking(tenant.deps.booking, { bookingId: id, viewer, actor })).ok).toBe(true);
    await tenant.rest();
    expect(await there(later)).toEqual([]);
  });

  it('[S9.4] makes one push of ten edits, and loses none that came while it ran', async () => {
    const { id } = await tenant.book(PETER, [harbour], at(4, 8), { subject: 'Edited' });
    for (let edit = 1; edit <= 10; edit++) await change(id, { ...times(at(4, 8 + edit)), subject: `Edited ${edit}` });
    await accepted(id);
    const day = { start: at(4, 0).start, end: at(5, 0).start };
    expect(await there(day)).toMatchObject([{ subject: 'Edited 10' }]);
    expect((await tenant.byId(id)).occurrences[0]?.period).toEqual(at(4, 18));
  });

  it('[S5.4] writes an edit that comes while the room’s answer is being read', async () => {
    const { id } = await tenant.book(PETER, [harbour], at(5, 9), { subject: 'Before' });
    await waitFor(async () => exchangeOf(await tenant.byId(id))[0] !== 'queued');
    await change(id, { subject: 'After', attendees: [{ email: 'ruth.mason@lanternbay.example', type: 'required' }] });
    await accepted(id);
    const [event] = await there(at(5, 9));
    expect(event?.subject).toBe('After');
    expect(event?.attendees).toHaveLength(2);
    expect((await tenant.byId(id)).attendees).toHaveLength(1);
  });

  it('[S10.2] releases a slot that Exchange declines, and says so by an event', async () => {
    const when = at(6, 10);
    // Stands there already, where ONES has not looked yet.
    await tenant.fault({ kind: 'drop-notifications' });
    const ruth = await tenant.outlook('Ruth Mason');
    const rival = await ruth.book({ subject: 'Quicker', ...when, rooms: [harbour.address] });
    await waitFor(async () => (await ruth.answerOf(rival, harbour.address)) === 'accepted');
    const { id } = await tenant.book(PETER, [harbour], when, { subject: 'Slower' });
    await waitFor(async () => exchangeOf(await tenant.byId(id))[0] === 'declined', { timeoutMs: 45_000 });
    expect((await tenant.byId(id)).occurrences[0]?.allocations[0]?.state).toBe('declined');
    await tenant.clearFaults();
    // A lost notification is found by the next look.
    await tenant.host.pool.query('update calendar set last_verified_at = null');
    await tenant.look();
    await tenant.bySubject('Quicker');
  });

  it('[S10.1] shows a booking that waits for a delegate as pending', async () => {
    const { id } = await tenant.book(PETER, [pending], at(7, 10), { subject: 'May I' });
    await waitFor(async () => exchangeOf(await tenant.byId(id))[0] === 'pending');
    expect((await tenant.byId(id)).occurrences[0]?.allocations[0]?.state).toBe('confirmed');
  });

  it('[S10.3] gives up what a room does not answer: there first, then here', async () => {
    const processing = async (automateProcessing: string) =>
      fetch(`${tenant.sim.url}/sim/rooms/${other.address}/calendar-processing`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ automateProcessing }),
      });
    await processing('None');
    const when = at(9, 10);
    const { id } = await tenant.book(PETER, [other], when, { subject: 'No answer' });
    await waitFor(async () => exchangeOf(await tenant.byId(id))[0] === 'sent');
    const waited = async (minutes: number) => {
      await tenant.host.pool.query(
        `update allocation set exchange_since = exchange_since - make_interval(mins => $2) where booking_id = $1`,
        [id, minutes],
      );
      await settleOverdue(tenant.deps, tenant.all);
      return (await tenant.byId(id)).occurrences[0]?.allocations[0];
    };
    expect(await waited(5)).toMatchObject({ state: 'confirmed', exchange: 'sent' });
    expect(await waited(6)).toMatchObject({ state: 'confirmed', exchange: 'unsynced', exchangeDetail: 'not-answered' });
    const named = (await bookingsWaiting(tenant.host, tenant.deps.clock.now())).filter((one) => one.bookingId === id);
    const why = { state: 'in-trouble', detail: 'not-answered', connectionId: tenant.connectionId };
    expect(named).toMatchObject([
      { resourceId: other.resourceId, subject: 'No answer', organizer: PETER, ...when, ...why },
    ]);
    expect(await there(when)).toHaveLength(1);
    expect(await waited(51)).toMatchObject({ state: 'declined', exchange: 'declined' });
    expect(await there(when)).toEqual([]);
    await processing('AutoAccept');
  });

  it('[S21.1] writes a walk-in into the room’s own calendar once, and takes it away again', async () => {
    const actor = { channel: 'player' as const, personId: null, label: 'Door' };
    const deps = tenant.deps.booking;
    const result = await walkIn(deps, { resourceId: harbour.resourceId, minutes: 30, actor });
    if (!result.ok) throw new Error('refused');
    const { id } = result.value;
    await accepted(id);
    const room = await tenant.outlook(harbour.address);
    const now = tenant.deps.clock.now();
    const around = { start: addMinutes(now, -60), end: addMinutes(now, 120) };
    const events = async () => (await room.calendar(around.start, around.end)).filter((one) => !one.isCancelled);
    expect(await events()).toHaveLength(1);
    const extended = await extendBooking(deps, { bookingId: id, actor, viewer: null, minutes: 15 });
    expect(extended.ok).toBe(true);
    await accepted(id);
    expect(await events()).toHaveLength(1);
    const manager = { personId: (await tenant.actor(PETER)).personId, manages: true };
    await cancelBooking(deps, { bookingId: id, viewer: manager, actor });
    await tenant.rest();
    expect(await events()).toEqual([]);
  });

  it('[B7.1] ends a running meeting early in both calendars', async () => {
    const now = tenant.deps.clock.now();
    const start = addSeconds(now, 2);
    const { id } = await tenant.book(PETER, [other], { start, end: addMinutes(start, 30) }, { subject: 'Short' });
    await accepted(id);
    await waitFor(() => tenant.deps.clock.now() > addSeconds(start, 1));
    const actor = await tenant.actor(PETER);
    const viewer = { personId: actor.personId, manages: false };
    expect((await endBooking(tenant.deps.booking, { bookingId: id, actor, viewer })).ok).toBe(true);
    await tenant.rest();
    expect((await tenant.byId(id)).occurrences[0]?.allocations[0]?.state).toBe('ended');
  });
});

describe('both sides at once', () => {
  it('[S5.7] lets Exchange win the time, and keeps what was changed here beside it', async () => {
    const { id } = await tenant.book(PETER, [harbour], at(10, 9), { subject: 'Both' });
    await accepted(id);
    const peter = await tenant.outlook(PETER);
    const [event] = await there(at(10, 9));
    if (!event) throw new Error('It is not in the calendar.');
    // Our write is kept back while Outlook's takes place.
    await tenant.fault({
      kind: 'throttle',
      mailbox: mailboxOf(PETER),
      retryAfter: 2,
      remaining: 1,
      appId: tenant.appId,
    });
    const ours = at(10, 12);
    const theirs = at(10, 15);
    await change(id, { ...times(ours), subject: 'Both, renamed here' });
    await peter.move(event, theirs.start, theirs.end);
    await waitFor(
      async () => (await tenant.byId(id)).occurrences[0]?.period.start.getTime() === theirs.start.getTime(),
      {
        timeoutMs: 45_000,
      },
    );
    await accepted(id);
    expect(await there(theirs)).toMatchObject([{ subject: 'Both, renamed here' }]);
    expect(await tenant.byId(id)).toMatchObject({ subject: 'Both, renamed here' });
  });

  it('[S5.7] lets a cancellation there win over a move here', async () => {
    const { id } = await tenant.book(PETER, [harbour], at(11, 9), { subject: 'Off' });
    await accepted(id);
    const peter = await tenant.outlook(PETER);
    const [event] = await there(at(11, 9));
    await tenant.fault({
      kind: 'throttle',
      mailbox: mailboxOf(PETER),
      retryAfter: 2,
      remaining: 1,
      appId: tenant.appId,
    });
    await change(id, times(at(11, 12)));
    await peter.cancel(event ?? { id: '' });
    await waitFor(async () => (await tenant.byId(id)).occurrences[0]?.allocations[0]?.state === 'cancelled');
  });

  it('[S5.2] takes over a move outside back to a time that was ours before', async () => {
    const first = at(12, 9);
    const second = at(12, 12);
    const { id } = await tenant.book(PETER, [harbour], first, { subject: 'To and fro' });
    await accepted(id);
    await change(id, times(second));
    await accepted(id);
    const peter = await tenant.outlook(PETER);
    const [event] = await there(second);
    await peter.move(event ?? { id: '' }, first.start, first.end);
    await waitFor(async () => (await tenant.byId(id)).occurrences[0]?.period.start.getTime() === first.start.getTime());
    await accepted(id);
    // And a change made here after that goes out.
    await change(id, times(at(12, 16)));
    await accepted(id);
    expect(await there(at(12, 16))).toHaveLength(1);
  });

  it('[S5.3] keeps a person who was added in Outlook when somebody else is invited here', async () => {
    const { id } = await tenant.book(PETER, [harbour], at(13, 9), { subject: 'People' });
    await accepted(id);
    const peter = await tenant.outlook(PETER);
    const [event] = await there(at(13, 9));
    await tenant.fault({ kind: 'drop-notifications' });
    await peter.invite(event ?? { id: '' }, [harbour.address], ['ruth.mason@lanternbay.example']);
    await change(id, { attendees: [{ email: 'harbour.guest@elsewhere.example', type: 'required' }] });
    await tenant.rest();
    const [now] = await there(at(13, 9));
    expect(now?.attendees.map((one) => one.emailAddress.address).sort()).toEqual(
      ['harbour.guest@elsewhere.example', 'ruth.mason@lanternbay.example', harbour.address].sort(),
    );
  });
});

/** Faults name mailboxes by object id. */
function mailboxOf(name: string): string {
  const address = `${name.toLowerCase().replace(' ', '.')}@lanternbay.example`;
  return tenant.sim.context.world.tenants[0]?.addresses.get(address) ?? '';
}
