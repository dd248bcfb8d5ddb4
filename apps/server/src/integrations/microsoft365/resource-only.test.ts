/** Types that never touch a person's calendar: what they offer, what they refuse, and whom they ask (rules S20 and S21). */
import type { CreateBooking } from '@ones/contract';
import type { OutlookPerson } from '@ones/m365-sim/client';
import { waitFor } from '@ones/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMinutes, addSeconds, type Interval } from '../../kernel/interval.ts';
import {
  bookResource,
  cancelBooking,
  changeBooking,
  endBooking,
  type StoredBooking,
  walkIn,
} from '../../modules/booking/index.ts';
import { setBookers } from '../../modules/connection/index.ts';
import { capabilitiesOf, integrationTypes } from './capabilities.ts';
import {
  severalRoomsSeriesSuite,
  severalRoomsSeriesTroubleSuite,
  severalRoomsSeriesUseSuite,
} from './push/own/several-rooms-series-suite.fixture.ts';
import { severalRoomsSuite, severalRoomsTroubleSuite } from './push/own/several-rooms-suite.fixture.ts';
import { severalRoomsUseSuite } from './push/own/several-rooms-use-suite.fixture.ts';
import { ownSeriesSuite } from './push/series/own-series-suite.fixture.ts';
import { verifyRoomBooking } from './push/verify-room-booking.ts';
import { at, startTenant, type Tenant, type TenantRoom } from './tenant.fixture.ts';

const PETER = 'Peter Brook';
const RUTH = 'Ruth Mason';
const types = integrationTypes.filter((type) => type.available && type.touchesPersonCalendars === 'never');

describe.each(types.map((type) => type.id))('%s', (type) => {
  let tenant: Tenant;
  let harbour: TenantRoom;
  let other: TenantRoom;
  let third: TenantRoom;
  let peter: OutlookPerson;
  let room: OutlookPerson;

  beforeAll(async () => {
    tenant = await startTenant({ type, rooms: [0, 1, 2] });
    [harbour, other, third] = tenant.rooms as [TenantRoom, TenantRoom, TenantRoom];
    peter = await tenant.outlook(PETER);
    room = await tenant.outlook(harbour.address);
    const { personId } = await tenant.actor(PETER);
    const admin = { channel: 'console' as const, personId: null, label: 'test' };
    await setBookers(tenant.connection, tenant.connectionId, [personId], admin);
  });
  afterAll(() => tenant.stop());

  async function tryToBook(
    name: string,
    rooms: readonly TenantRoom[],
    period: Interval,
    more: Partial<CreateBooking> = {},
  ) {
    const actor = await tenant.actor(name);
    const times = { start: period.start.toISOString(), end: period.end.toISOString() };
    const body = {
      resourceIds: rooms.map((one) => one.resourceId),
      ...times,
      subject: 'As the room',
      attendees: [],
      ...more,
    };
    const request = { body, organizerId: actor.personId, origin: 'web' as const, actor, idempotencyKey: null };
    return bookResource(tenant.deps.booking, request);
  }

  async function settled(id: string, exchange: string): Promise<StoredBooking> {
    await waitFor(async () => (await tenant.byId(id)).occurrences[0]?.allocations[0]?.exchange === exchange, {
      timeoutMs: 45_000,
      what: exchange,
    });
    await tenant.rest();
    return tenant.byId(id);
  }

  async function processing(settings: object) {
    await fetch(`${tenant.sim.url}/sim/rooms/${harbour.address}/calendar-processing`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(settings),
    });
  }

  async function inRoom(period: Interval) {
    return (await room.calendar(period.start, period.end)).filter((event) => !event.isCancelled);
  }

  async function inPeters(period: Interval) {
    return (await peter.calendar(period.start, period.end)).filter((event) => !event.isCancelled);
  }

  it('[S21.2] refuses whoever was not named, and what was made in Outlook', async () => {
    const refused = { ok: false, refusal: { code: 'not-offered-by-integration-type', path: '/body/resourceIds' } };
    expect(await tryToBook(RUTH, [harbour], at(2, 10))).toMatchObject(refused);
    const event = await peter.book({ subject: 'From Outlook', ...at(2, 12), rooms: [harbour.address] });
    const { id } = await tenant.byEvent(event);
    const actor = await tenant.actor(PETER);
    const viewer = { personId: actor.personId, manages: true };
    const body = { subject: 'From ONES' };
    const changed = await changeBooking(tenant.deps.booking, { bookingId: id, body, viewer, actor });
    expect(changed).toMatchObject({
      ok: false,
      refusal: { code: 'not-offered-by-integration-type', path: '/params/id' },
    });
    await tenant.expectInStep();
  });

  it('[S7.2] shows no title that only the room’s copy could tell', async () => {
    const event = await peter.book({ subject: 'Known to people', ...at(3, 9), rooms: [harbour.address] });
    const { id } = await tenant.byEvent(event);
    await tenant.rest();
    expect(await tenant.byId(id)).toMatchObject({ subject: null, organizer: { name: PETER } });
  });

  it('[S21.3] books as the room, invites whoever asked, moves and cancels it there', async () => {
    const when = at(4, 10);
    const made = await tryToBook(PETER, [harbour], when);
    if (!made.ok) throw new Error('refused');
    const { id } = await settled(made.value.id, 'accepted').then(() => made.value);
    expect(await inRoom(when)).toMatchObject([{ subject: 'As the room', isOrganizer: true }]);
    expect(await inPeters(when)).toMatchObject([{ subject: 'As the room', isOrganizer: false }]);
    const actor = await tenant.actor(PETER);
    const viewer = { personId: actor.personId, manages: false };
    const later = at(4, 14);
    const body = { start: later.start.toISOString(), end: later.end.toISOString() };
    expect((await changeBooking(tenant.deps.booking, { bookingId: id, body, viewer, actor })).ok).toBe(true);
    await settled(id, 'accepted');
    expect([await inRoom(when), await inPeters(when)]).toEqual([[], []]);
    expect([(await inRoom(later)).length, (await inPeters(later)).length]).toEqual([1, 1]);
    await tenant.expectInStep();
    expect((await cancelBooking(tenant.deps.booking, { bookingId: id, viewer, actor })).ok).toBe(true);
    await tenant.rest();
    expect([await inRoom(later), await inPeters(later)]).toEqual([[], []]);
    await tenant.expectInStep();
  });

  const severalRooms = () => ({ tenant, peter, harbour, other, third, tryToBook });
  severalRoomsSuite(severalRooms);
  severalRoomsTroubleSuite(severalRooms);
  // What the rooms write does not depend on how changes are learnt: once is enough, where it is quicker.
  if (capabilitiesOf(type)?.learnsBy === 'notification') {
    severalRoomsUseSuite(severalRooms);
    severalRoomsSeriesSuite(severalRooms);
    severalRoomsSeriesUseSuite(severalRooms);
  }
  severalRoomsSeriesTroubleSuite(severalRooms);
  ownSeriesSuite(() => ({ tenant, peter, harbour, tryToBook }));

  it('[S21.4] takes a declining booker for a cancellation, and frees the room', async () => {
    const when = at(5, 10);
    const made = await tryToBook(PETER, [harbour], when);
    if (!made.ok) throw new Error('refused');
    await settled(made.value.id, 'accepted');
    const [invitation] = await inPeters(when);
    await peter.answer(invitation ?? { id: '' }, 'decline', 'Not needed.');
    await waitFor(
      async () => (await tenant.byId(made.value.id)).occurrences[0]?.allocations[0]?.state === 'cancelled',
      { timeoutMs: 45_000 },
    );
    await tenant.rest();
    expect(await inRoom(when)).toEqual([]);
    await tenant.expectInStep();
  });

  it('[S21.5] gives way to whoever was quicker there, and to whoever came in between', async () => {
    const before = at(6, 10);
    await tenant.fault({ kind: 'drop-notifications' });
    const first = await peter.book({ subject: 'Quicker', ...before, rooms: [harbour.address] });
    await waitFor(async () => (await peter.answerOf(first, harbour.address)) === 'accepted');
    // Perhaps ONES has heard of it already: then there is nothing to give way to.
    const late = await tryToBook(PETER, [harbour], before);
    if (late.ok) {
      const booking = await settled(late.value.id, 'declined');
      expect(booking.occurrences[0]?.allocations[0]).toMatchObject({
        state: 'declined',
        exchangeDetail: 'taken-outside',
      });
    }
    expect((await inRoom(before)).filter((event) => event.isOrganizer)).toEqual([]);

    const after = at(6, 14);
    const ours = await tryToBook(PETER, [harbour], after);
    if (!ours.ok) throw new Error('refused');
    await settled(ours.value.id, 'accepted');
    await tenant.clearFaults();
    // Exchange was still working on a request, and let it in beside ours.
    await processing({ allowConflicts: true });
    const theirs = await peter.book({ subject: 'In between', ...after, rooms: [harbour.address] });
    await waitFor(async () => (await peter.answerOf(theirs, harbour.address)) === 'accepted');
    await processing({ allowConflicts: false });
    await verifyRoomBooking(tenant.deps, tenant.all, ours.value.id);
    await settled(ours.value.id, 'declined');
    expect((await inRoom(after)).map((event) => event.isOrganizer)).toEqual([false]);
    const kept = await tenant.byEvent(theirs);
    await waitFor(async () => (await tenant.byId(kept.id)).occurrences[0]?.allocations[0]?.state === 'confirmed');
    await tenant.expectInStep();
  });

  it('[S21.1] lets anybody walk in, on the room’s own calendar', async () => {
    const actor = { channel: 'player' as const, personId: null, label: 'Door' };
    const made = await walkIn(tenant.deps.booking, { resourceId: other.resourceId, minutes: 30, actor });
    if (!made.ok) throw new Error('refused');
    await settled(made.value.id, 'accepted');
    const door = await tenant.outlook(other.address);
    const now = tenant.deps.clock.now();
    const events = await door.calendar(now, addMinutes(now, 60));
    expect(events.filter((event) => !event.isCancelled)).toMatchObject([{ isOrganizer: true }]);
    await tenant.expectInStep();
  });

  it('[B7.2] ends a meeting made in Outlook on the room’s own copy, and declines one as the room', async () => {
    const start = addSeconds(tenant.deps.clock.now(), 5);
    const running = await peter.book({
      subject: 'Ends early',
      start,
      end: addMinutes(start, 30),
      rooms: [harbour.address],
    });
    const { id } = await tenant.byEvent(running);
    await waitFor(() => tenant.deps.clock.now() > addSeconds(start, 2), { timeoutMs: 45_000 });
    const actor = await tenant.actor(PETER);
    const viewer = { personId: actor.personId, manages: true };
    expect(await endBooking(tenant.deps.booking, { bookingId: id, actor, viewer })).toMatchObject({ ok: true });
    await tenant.expectInStep();
    expect((await tenant.byId(id)).occurrences[0]?.allocations[0]?.state).toBe('ended');

    const when = at(8, 10);
    const unwanted = await peter.book({ subject: 'Unwanted', ...when, rooms: [harbour.address] });
    const bookingId = (await tenant.byEvent(unwanted)).id;
    await settled(bookingId, 'accepted');
    expect(await cancelBooking(tenant.deps.booking, { bookingId, viewer, actor })).toMatchObject({ ok: true });
    await waitFor(async () => (await peter.answerOf(unwanted, harbour.address)) === 'declined', { timeoutMs: 45_000 });
    await tenant.expectInStep();
  });

  it('[S20.3] has asked for no mailbox but those of its rooms in all of this', async () => {
    const { addresses } = tenant.sim.context.world.tenants[0] ?? { addresses: new Map<string, string>() };
    const rooms = new Set(tenant.rooms.map(({ address }) => addresses.get(address.toLowerCase())));
    const asked = tenant.sim.context.log.all().filter((one) => one.appId === tenant.appId);
    expect(asked.length).toBeGreaterThan(50);
    const mailboxes = new Set(asked.flatMap((one) => one.mailbox ?? []));
    expect([...mailboxes].filter((mailbox) => !rooms.has(mailbox))).toEqual([]);
    const elsewhere = asked.filter((one) => !one.mailbox).map((one) => one.url.split(/[/?]/)[1]);
    const offered = tenant.capabilities.roomsByAccount ? [] : ['places', 'subscriptions'];
    expect([...new Set(elsewhere)].sort()).toEqual(offered);
  });
});
