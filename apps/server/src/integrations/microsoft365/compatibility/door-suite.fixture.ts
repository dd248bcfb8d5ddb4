/** For tests: what the display at the door does with meetings of either origin. Called within a suite that has a tenant. */
import type { OutlookPerson } from '@ones/m365-sim/client';
import { waitFor } from '@ones/testkit';
import { expect, it } from 'vitest';
import { addMinutes, addSeconds } from '../../../kernel/interval.ts';
import { continuationsOf } from '../../../modules/booking/adjoining.repository.ts';
import { checkIn, endBooking, extendBooking, walkIn } from '../../../modules/booking/index.ts';
import type { Tenant, TenantRoom } from '../tenant.fixture.ts';
import type { Origin, Outcome } from './functions.fixture.ts';
import { proves } from './proves.fixture.ts';

const BOUNDED = { timeoutMs: 45_000 };
const PATIENT = { timeout: 90_000 };
const PETER = 'Peter Brook';
const RUTH = 'Ruth Mason';
const door = { channel: 'player' as const, personId: null, label: 'Door' };
const yesOrNo = (works: boolean): Outcome => (works ? 'yes' : 'no');

export const doorRules = {
  'check-in': {
    required: true,
    opensMinutesBefore: 10,
    closesMinutesAfter: 15,
    attendeesMay: true,
    earlyCheckOut: true,
    onSiteExtension: true,
  },
};

interface DoorStage {
  readonly tenant: Tenant;
  readonly peter: OutlookPerson;
  /** For a meeting of each origin, and for a walk-in. */
  readonly rooms: readonly [TenantRoom, TenantRoom, TenantRoom];
}

export function doorSuite(stage: () => DoorStage): void {
  it('[B7] checks in, extends and ends at the door what was booked in ONES and in Outlook', PATIENT, async () => {
    const { tenant, peter, rooms } = stage();
    const [inOnes, inOutlook, free] = rooms;
    await tenant.actor(RUTH);
    const start = addSeconds(tenant.deps.clock.now(), 6);
    const period = { start, end: addMinutes(start, 30) };
    const invited = 'ruth.mason@lanternbay.example';
    const attendees = [{ email: invited, type: 'required' as const }];
    const ours = await tenant.book(PETER, [inOnes], period, { subject: 'At the door', attendees });
    const event = await peter.book({ subject: 'Theirs', ...period, rooms: [inOutlook.address], invite: [invited] });
    const theirs = await tenant.byEvent(event);
    const walkedIn = await walkIn(tenant.deps.booking, { resourceId: free.resourceId, minutes: 30, actor: door });
    if (!walkedIn.ok) throw new Error('refused');
    const ids = [ours.id, theirs.id, walkedIn.value.id];
    await Promise.all(ids.map((id) => acceptedOutside(tenant, id)));

    for (const id of [ours.id, theirs.id]) await comesIn(tenant, id);
    await waitFor(() => tenant.deps.clock.now() > addSeconds(start, 1), BOUNDED);
    // Whose calendar may not be written, the room itself holds the time after a meeting of theirs.
    const writable = tenant.capabilities.writesTo === 'organizer';
    const extended = await Promise.all(
      ids.map((id) => (writable || id !== theirs.id ? extendedBy : heldAfter)(tenant, id, 15)),
    );
    await tenant.expectInStep();
    const ended = await Promise.all(ids.map((id) => endBooking(tenant.deps.booking, at(id))));
    expect(ended.map(({ ok }) => ok)).toEqual([true, true, true]);
    await tenant.expectInStep();
    for (const id of ids) expect((await tenant.byId(id)).occurrences[0]?.allocations[0]?.state).toBe('ended');

    const origins: readonly Origin[] = ['ones', 'outlook'];
    proves(tenant, { function: 'walk-in', origin: 'ones', outcome: yesOrNo(extended[2] === true), what: WALK_IN });
    for (const [index, origin] of origins.entries()) {
      const cell = { origin, outcome: 'yes' as const };
      const how = writable || origin === 'ones' ? ITS_END : AFTER_IT;
      if (extended[index]) proves(tenant, { ...cell, function: 'extend', what: how });
      proves(
        tenant,
        {
          ...cell,
          function: 'seen',
          what: 'With its room, time and organizer, within seconds, or a minute where ONES looks.',
        },
        { ...cell, function: 'check-in', what: 'Whoever stands there says that the meeting takes place.' },
        { ...cell, function: 'end', what: 'The rest of its time is free at once, in Exchange as well.' },
        { ...cell, function: 'attendees', what: 'Those who are invited check in as the organizer does.' },
      );
    }
  });
}

const WALK_IN = 'Written into the room’s own calendar; extended and ended like any other.';
const ITS_END = 'Its end moves in Exchange as well.';
const AFTER_IT = 'The room holds the time after it in its own calendar; the meeting itself keeps its end.';
const at = (bookingId: string) => ({ bookingId, actor: door, viewer: null });

async function acceptedOutside(tenant: Tenant, id: string): Promise<void> {
  const exchange = async () => (await tenant.byId(id)).occurrences[0]?.allocations[0]?.exchange;
  await waitFor(async () => (await exchange()) === 'accepted', { ...BOUNDED, what: 'accepted' });
}

/** As somebody who was invited. */
async function comesIn(tenant: Tenant, bookingId: string): Promise<void> {
  const actor = await tenant.actor(RUTH);
  const viewer = { personId: actor.personId, manages: false };
  expect(await checkIn(tenant.deps.booking, { bookingId, actor, viewer })).toMatchObject({ ok: true });
}

/** @returns whether Exchange holds the room as long as was asked for. */
async function extendedBy(tenant: Tenant, bookingId: string, minutes: number): Promise<boolean> {
  const before = (await tenant.byId(bookingId)).occurrences[0]?.period.end ?? new Date(0);
  const result = await extendBooking(tenant.deps.booking, { ...at(bookingId), minutes });
  if (!result.ok) return false;
  await acceptedOutside(tenant, bookingId);
  await tenant.rest();
  const after = (await tenant.byId(bookingId)).occurrences[0]?.period.end;
  return after?.getTime() === addMinutes(before, minutes).getTime();
}

/** @returns whether the room's own event stands in Exchange right after the meeting, and grows when asked again. */
async function heldAfter(tenant: Tenant, bookingId: string, minutes: number): Promise<boolean> {
  const { end } = (await tenant.byId(bookingId)).occurrences[0]?.period ?? { end: new Date(0) };
  for (const times of [1, 2]) {
    const result = await extendBooking(tenant.deps.booking, { ...at(bookingId), minutes });
    if (!result.ok) return false;
    const after = (await continuationsOf(tenant.host.db, bookingId, end))[0] ?? '';
    await acceptedOutside(tenant, after);
    await tenant.rest();
    const held = (await tenant.byId(after)).occurrences[0]?.period;
    if (held?.end.getTime() !== addMinutes(end, minutes * times).getTime()) return false;
  }
  return true;
}
