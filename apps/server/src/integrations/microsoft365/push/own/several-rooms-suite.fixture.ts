/** For tests: bookings that several rooms organize together (rule S21). Called within a suite that has a tenant of three rooms. */
import { waitFor } from '@ones/testkit';
import { expect, it } from 'vitest';
import { cancelBooking } from '../../../../modules/booking/index.ts';
import { hold } from '../../../../platform/lease/index.ts';
import { addJob } from '../../../../platform/queue/index.ts';
import { roomMailboxOf } from '../../pull/calendar.repository.ts';
import { at, type Tenant, type TenantRoom } from '../../tenant.fixture.ts';
import { actsOn, BOUNDED, PETER, type SeveralRoomsStage, seen } from './several-rooms-stage.fixture.ts';

const ROOM_ACCOUNT = 'room.desk@lanternbay.example';

export function severalRoomsSuite(stage: () => SeveralRoomsStage): void {
  const { book, standing, had, outside, change } = actsOn(stage);

  it('[S21.8] makes one event in each of several rooms, and the first invites; all are moved, and cancelled by a decline', async () => {
    const { tenant, peter, harbour, other } = stage();
    const [when, later] = [at(12, 10), at(12, 14)];
    const id = await book([harbour, other], when);
    await had(id, [harbour, other]);
    expect(await outside(when)).toEqual({ own: [1, 1, 0], invitedBy: [harbour.address.toLowerCase()] });
    const [invitation] = await seen(peter, when);
    expect(invitation?.locations.map(({ displayName }) => displayName)).toEqual([harbour.name, other.name]);
    await change(id, { start: later.start.toISOString(), end: later.end.toISOString(), subject: 'Both' });
    await had(id, [harbour, other]);
    expect([await outside(when), await outside(later)]).toEqual([
      { own: [0, 0, 0], invitedBy: [] },
      { own: [1, 1, 0], invitedBy: [harbour.address.toLowerCase()] },
    ]);
    await tenant.expectInStep();
    const [moved] = await seen(peter, later);
    expect(moved?.subject).toBe('Both');
    await peter.answer(moved ?? { id: '' }, 'decline', 'Not needed.');
    await waitFor(async () => [...(await standing(id)).values()].every((one) => one.startsWith('cancelled')), BOUNDED);
    await tenant.expectInStep();
    expect(await outside(later)).toEqual({ own: [0, 0, 0], invitedBy: [] });
  });

  it('[S21.9] changes rooms, the first too: another invites in its stead, and nobody has two meetings', async () => {
    const { tenant, harbour, other, third } = stage();
    const when = at(13, 10);
    const id = await book([harbour, other], when);
    await had(id, [harbour, other]);
    for (const [rooms, own, invitedBy] of [
      [[other, third], [0, 1, 1], other],
      [[third], [0, 0, 1], third],
      [[harbour], [1, 0, 0], harbour],
      [[harbour, third], [1, 0, 1], harbour],
    ] as const) {
      await change(id, { resourceIds: rooms.map(({ resourceId }) => resourceId) });
      await had(id, rooms);
      expect(await outside(when)).toEqual({ own, invitedBy: [invitedBy.address.toLowerCase()] });
      await tenant.expectInStep();
    }
    const actor = await tenant.actor(PETER);
    const viewer = { personId: actor.personId, manages: false };
    expect(await cancelBooking(tenant.deps.booking, { bookingId: id, viewer, actor })).toMatchObject({ ok: true });
    await tenant.expectInStep();
    expect(await outside(when)).toEqual({ own: [0, 0, 0], invitedBy: [] });
  });
}

/** What others do meanwhile, and what fails. */
export function severalRoomsTroubleSuite(stage: () => SeveralRoomsStage): void {
  const { book, standing, had, outside, change } = actsOn(stage);

  it('[S21.10] has all or none: one that is taken there lets all go, and of two that cross one has both', async () => {
    const { tenant, peter, harbour, other, third, tryToBook } = stage();
    const when = at(14, 10);
    await tenant.fault({ kind: 'drop-notifications' });
    const quicker = await peter.book({ subject: 'Quicker', ...when, rooms: [other.address] });
    await waitFor(async () => (await peter.answerOf(quicker, other.address)) === 'accepted');
    // Perhaps ONES has heard of it already.
    const late = await tryToBook(PETER, [third, other, harbour], when);
    if (late.ok) {
      const gone = async () =>
        [...(await standing(late.value.id)).values()].every((one) => one === 'declined declined');
      await waitFor(gone, BOUNDED);
    }
    await tenant.clearFaults();
    await tenant.look();
    expect((await outside(when)).own).toEqual([0, 0, 0]);

    const both = at(14, 14);
    const rooms = [harbour, other, third];
    const made = await Promise.all([tryToBook(PETER, rooms, both), tryToBook(PETER, rooms.toReversed(), both)]);
    expect(made.map((one) => (one.ok ? 'made' : one.refusal.code)).sort()).toEqual(['made', 'slot-taken']);
    for (const one of made) if (one.ok) await had(one.value.id, rooms);
    expect((await outside(both)).own).toEqual([1, 1, 1]);
    await tenant.expectInStep();
  });

  it('[S21.10] lets all go where one of them refuses the write for good', async () => {
    const { tenant, harbour, other } = stage();
    const when = at(14, 18);
    await shut(tenant, harbour, true);
    try {
      const id = await book([harbour, other], when);
      const gone = async () => [...(await standing(id)).values()].every((one) => one === 'declined declined');
      await waitFor(gone, { ...BOUNDED, what: 'all of them let go' });
      await waitFor(async () => (await outside(when)).own.join() === '0,0,0', BOUNDED);
    } finally {
      await shut(tenant, harbour, false);
    }
    await tenant.look(true);
    await tenant.expectInStep();
  });

  it('[S6.15] takes nothing for gone in a room that is shut: what was changed and cancelled goes there once it opens', async () => {
    const { tenant, harbour, other } = stage();
    const [renamed, given] = [at(17, 8), at(17, 10)];
    const kept = await book([harbour], renamed);
    const dropped = await book([harbour, other], given);
    await had(kept, [harbour]);
    await had(dropped, [harbour, other]);
    const actor = await tenant.actor(PETER);
    const viewer = { personId: actor.personId, manages: true };
    const { log } = tenant.sim.context;
    const before = log.all().length;
    await shut(tenant, harbour, true);
    try {
      await change(kept, { subject: 'Another name' });
      expect(await cancelBooking(tenant.deps.booking, { bookingId: dropped, viewer, actor })).toMatchObject({
        ok: true,
      });
      // Each of them was tried, and refused.
      const refused = (method: string) =>
        log
          .all()
          .slice(before)
          .some((one) => one.method === method && /\/events\//.test(one.url) && one.status >= 403);
      await waitFor(() => refused('GET') && (refused('POST') || refused('DELETE')), BOUNDED);
    } finally {
      await shut(tenant, harbour, false);
    }
    for (const bookingId of [kept, dropped])
      await addJob(tenant.host.db, 'push-booking', { bookingId }, { key: bookingId });
    const delegate = await tenant.outlook(harbour.address);
    const titles = async () => (await seen(delegate, renamed)).map(({ subject }) => subject).join();
    await waitFor(async () => (await titles()) === 'Another name', { ...BOUNDED, what: 'its name' });
    await waitFor(async () => (await outside(given)).own.join() === '0,0,0', { ...BOUNDED, what: 'its end' });
    await tenant.expectInStep();
  });

  it('[S21.11] goes on where it was broken off between two rooms, and makes nothing twice', async () => {
    const { tenant, harbour, other } = stage();
    const mailbox = await roomMailboxOf(tenant.host.db, harbour.resourceId);
    const objectId = tenant.sim.context.world.tenants[0]?.addresses.get(harbour.address.toLowerCase());
    const broken = at(15, 8);
    // Whoever writes to the second room dies before it begins.
    const lease = await hold(tenant.host.db, { key: `room-write:${mailbox}`, clock: tenant.deps.clock });
    const first = await book([harbour, other], broken);
    await waitFor(async () => (await outside(broken)).own.join() === '0,1,0', { ...BOUNDED, what: 'one of two' });
    expect((await outside(broken)).invitedBy).toEqual([]);
    const about = { appId: tenant.appId, mailbox: objectId, method: 'POST', path: '/events', remaining: 1 };
    await tenant.fault({ kind: 'timeout-after-write', ...about });
    await tenant.fault({ kind: 'throttle', retryAfter: 1, ...about });
    await tenant.fault({ kind: 'error', status: 503, ...about });
    await lease?.letGo();
    const whens = [at(15, 10), at(15, 12)];
    const ids = await Promise.all(whens.map((when) => book([harbour, other], when)));
    for (const id of [first, ...ids]) await had(id, [harbour, other]);
    for (const when of [broken, ...whens]) {
      expect(await outside(when)).toEqual({ own: [1, 1, 0], invitedBy: [harbour.address.toLowerCase()] });
    }
    await tenant.expectInStep();
  });

  it('[S21.12] lets one room go whose event is deleted there, and one that is moved there stand for itself', async () => {
    const { tenant, harbour, other, third } = stage();
    const [when, elsewhere] = [at(16, 10), at(16, 15)];
    const id = await book([harbour, other, third], when);
    await had(id, [harbour, other, third]);
    const delegate = await tenant.outlook(harbour.address);
    const [first] = await seen(delegate, when);
    await delegate.remove(first ?? { id: '' });
    const state = async (room: TenantRoom) => (await standing(id)).get(room.resourceId);
    await waitFor(async () => (await state(harbour)) === 'cancelled none', BOUNDED);
    await tenant.expectInStep();
    expect(await outside(when)).toEqual({ own: [0, 1, 1], invitedBy: [other.address.toLowerCase()] });

    const thirds = await tenant.outlook(third.address);
    const [event] = await seen(thirds, when);
    await thirds.move(event ?? { id: '' }, elsewhere.start, elsewhere.end);
    await waitFor(async () => (await state(third)) === 'cancelled none', BOUNDED);
    await tenant.expectInStep();
    expect(await outside(when)).toEqual({ own: [0, 1, 0], invitedBy: [other.address.toLowerCase()] });
    expect((await tenant.byId(id)).occurrences[0]?.period).toEqual(when);
    const alone = await tenant.byEvent(event ?? { iCalUId: '' });
    expect(alone).toMatchObject({ origin: 'outlook', occurrences: [{ period: elsewhere }] });
    expect(alone.id).not.toBe(id);
  });
}

/** Whether the tenant keeps whoever writes there out of this mailbox. */
export async function shut(
  { sim, appId, capabilities }: Tenant,
  { address }: TenantRoom,
  isShut: boolean,
): Promise<void> {
  const [path, body] = capabilities.roomsByAccount
    ? [`mailboxes/${address}/full-access`, { person: ROOM_ACCOUNT, allowed: !isShut }]
    : [`apps/${appId}/mailbox-rights`, { scope: [address], right: 'DenyAccess' }];
  const init: RequestInit =
    isShut || capabilities.roomsByAccount
      ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
      : { method: 'DELETE' };
  expect((await fetch(`${sim.url}/sim/${path}`, init)).ok).toBe(true);
}
