/** For tests: what becomes of a booking that several rooms organize while it takes place (rules S21 and B7). As the suites beside it. */
import { waitFor } from '@ones/testkit';
import { expect, it } from 'vitest';
import { systemActor } from '../../../../kernel/actor.ts';
import { addMinutes, addSeconds, type Interval } from '../../../../kernel/interval.ts';
import { checkIn, endBooking, extendBooking, meetingsOfOrganizer } from '../../../../modules/booking/index.ts';
import { finishRelease } from '../../../../modules/booking/release-no-show.ts';
import { activePeopleAmong, membershipOf, membershipsAmong } from '../../../../modules/directory/index.ts';
import { savePolicy } from '../../../../modules/policy/index.ts';
import { removePolicy } from '../../../../modules/policy/save-policy.ts';
import { setParts } from '../../../../modules/resource/index.ts';
import { inTransaction } from '../../../../platform/db/index.ts';
import { at, type Tenant, type TenantRoom } from '../../tenant.fixture.ts';
import { actsOn, BOUNDED, PETER, type SeveralRoomsStage, seen } from './several-rooms-stage.fixture.ts';

const PATIENT = { timeout: 60_000 };
export const door = { channel: 'player' as const, personId: null, label: 'Door' };
const checkInRule = {
  required: true,
  opensMinutesBefore: 240,
  closesMinutesAfter: 15,
  attendeesMay: true,
  earlyCheckOut: true,
  onSiteExtension: true,
};

export function severalRoomsUseSuite(stage: () => SeveralRoomsStage): void {
  const { book, standing, had, outside, change } = actsOn(stage);
  const address = (room: TenantRoom) => room.address.toLowerCase();

  /** When each of the rooms is busy there by an event of its own. */
  async function ends(period: Interval, rooms: readonly TenantRoom[]): Promise<string[]> {
    const all = [];
    for (const room of rooms) {
      const own = (await seen(await stage().tenant.outlook(room.address), period)).filter((one) => one.isOrganizer);
      all.push(own.map((one) => one.end.dateTime.slice(0, 19)).join());
    }
    return all;
  }

  it(
    '[S21.13] is extended and ended in all rooms; what somebody took meanwhile in one cuts it off in all',
    PATIENT,
    async () => {
      const { tenant, peter, harbour, other } = stage();
      const start = addSeconds(new Date(Math.ceil(tenant.deps.clock.now().getTime() / 1000) * 1000), 2);
      const period = { start, end: addMinutes(start, 30) };
      const id = await book([harbour, other], period);
      await had(id, [harbour, other]);
      await waitFor(() => tenant.deps.clock.now() > addSeconds(start, 1), BOUNDED);
      const at = { bookingId: id, actor: door, viewer: null };
      expect(await extendBooking(tenant.deps.booking, { ...at, minutes: 15 })).toMatchObject({ ok: true });
      await had(id, [harbour, other]);
      const later = addMinutes(period.end, 15);
      expect(await ends(period, [harbour, other])).toEqual([wall(later), wall(later)]);

      await tenant.fault({ kind: 'drop-notifications' });
      const after = { start: addMinutes(later, 5), end: addMinutes(later, 35) };
      const theirs = await peter.book({ subject: 'Right after', ...after, rooms: [other.address] });
      await waitFor(async () => (await peter.answerOf(theirs, other.address)) === 'accepted', BOUNDED);
      // Perhaps ONES has heard of it already.
      const again = await extendBooking(tenant.deps.booking, { ...at, minutes: 30 });
      await tenant.clearFaults();
      await tenant.look();
      const until = again.ok ? after.start : later;
      await had(id, [harbour, other]);
      expect(await ends(period, [harbour, other])).toEqual([wall(until), wall(until)]);
      expect((await tenant.byId(id)).occurrences[0]?.period.end).toEqual(until);
      await tenant.expectInStep();

      expect(await endBooking(tenant.deps.booking, at)).toMatchObject({ ok: true });
      await tenant.expectInStep();
      expect([...(await standing(id)).values()].map((one) => one.split(' ')[0])).toEqual(['ended', 'ended']);
      expect((await outside({ start: addMinutes(start, 5), end: later })).own).toEqual([0, 0, 0]);
      await peter.cancel(theirs);
      await tenant.expectInStep();
    },
  );

  it(
    '[S21.14] is given back room by room where nobody came; one check-in takes all back, and is no more than that',
    PATIENT,
    async () => {
      const { tenant, harbour, other, third, tryToBook } = stage();
      const unbind = await bind(tenant, [harbour, other]);
      const when = soon(tenant, 120);
      const id = await book([harbour, other, third], when);
      await had(id, [harbour, other, third]);
      // Of the room whose policy asks for nobody nothing is given back.
      await nobodyCame(tenant, id, [harbour]);
      await had(id, [other, third]);
      expect(await outside(when)).toEqual({ own: [0, 1, 1], invitedBy: [address(other)] });
      const arrived = () => checkIn(tenant.deps.booking, { bookingId: id, actor: door, viewer: null });
      expect(await arrived()).toMatchObject({ ok: true });
      const inAll = async () => [...(await standing(id)).values()].every((one) => one.endsWith(' accepted'));
      await waitFor(inAll, { ...BOUNDED, what: 'all rooms again' });
      expect([...(await standing(id)).entries()].sort()).toEqual(
        [
          [harbour.resourceId, 'checked_in accepted'],
          [other.resourceId, 'checked_in accepted'],
          [third.resourceId, 'confirmed accepted'],
        ].sort(),
      );
      await tenant.expectInStep();
      expect(await outside(when)).toEqual({ own: [1, 1, 1], invitedBy: [address(other)] });

      // Both at once: people get one cancellation, no invitation of the room that goes next.
      const both = soon(tenant, 160);
      const second = await book([harbour, other], both);
      await had(second, [harbour, other]);
      await nobodyCame(tenant, second, [harbour, other]);
      await tenant.expectInStep();
      expect(await outside(both)).toEqual({ own: [0, 0, 0], invitedBy: [] });
      expect((await invitations(tenant, second)).length).toBe(1);

      // Somebody else has one of them by now: who comes has the other.
      const taken = await tryToBook(PETER, [harbour], both);
      expect(taken.ok).toBe(true);
      const back = await checkIn(tenant.deps.booking, { bookingId: second, actor: door, viewer: null });
      expect(back).toMatchObject({ ok: true });
      await waitFor(async () => (await standing(second)).get(other.resourceId) === 'checked_in accepted', BOUNDED);
      await tenant.expectInStep();
      expect((await standing(second)).get(harbour.resourceId)).toMatch(/^released /);
      expect((await outside(both)).own).toEqual([1, 1, 0]);
      await unbind();
    },
  );

  it('[S21.15] keeps what it has where a room that is added later turns out to be taken', PATIENT, async () => {
    const { tenant, peter, harbour, other, third } = stage();
    const when = at(18, 10);
    const id = await book([harbour, other], when);
    await had(id, [harbour, other]);
    await tenant.fault({ kind: 'drop-notifications' });
    const quicker = await peter.book({ subject: 'Quicker', ...when, rooms: [third.address] });
    await waitFor(async () => (await peter.answerOf(quicker, third.address)) === 'accepted', BOUNDED);
    const heard = await tenant.host.pool.query(
      "select 1 from booking where subject = 'Quicker' and origin = 'outlook'",
    );
    if (heard.rows.length === 0) {
      await change(id, { resourceIds: [harbour, other, third].map(({ resourceId }) => resourceId) });
      await waitFor(async () => (await standing(id)).get(third.resourceId)?.startsWith('declined'), BOUNDED);
    }
    await tenant.clearFaults();
    await tenant.look();
    await had(id, [harbour, other]);
    expect((await outside(when)).own).toEqual([1, 1, 0]);
    await tenant.expectInStep();
  });

  it('[S21.16] holds the parts of a combined room among them, and lets them go with it', PATIENT, async () => {
    const { tenant, harbour, other, third, tryToBook } = stage();
    const parts = (ids: readonly string[]) =>
      inTransaction(tenant.host, (tx) => setParts(tx.db, third.resourceId, ids));
    await parts([other.resourceId]);
    try {
      const when = at(19, 10);
      const slotTaken = { ok: false, refusal: { code: 'slot-taken' } };
      expect(await tryToBook(PETER, [third, other], when)).toMatchObject(slotTaken);
      const id = await book([third, harbour], when);
      await had(id, [third, harbour]);
      expect(await outside(when)).toEqual({ own: [1, 0, 1], invitedBy: [address(third)] });
      expect(await tryToBook(PETER, [other], when)).toMatchObject(slotTaken);
      await change(id, { resourceIds: [harbour.resourceId] });
      await had(id, [harbour]);
      expect(await outside(when)).toEqual({ own: [1, 0, 0], invitedBy: [address(harbour)] });
      expect((await tryToBook(PETER, [other], when)).ok).toBe(true);
      await tenant.expectInStep();
    } finally {
      await parts([]);
    }
  });
}

const wall = (instant: Date) => instant.toISOString().slice(0, 19);

/** Whole minutes, and half an hour long. */
function soon({ deps }: Tenant, minutes: number): Interval {
  const now = Math.floor(deps.clock.now().getTime() / 60_000) * 60_000;
  const start = addMinutes(new Date(now), minutes);
  return { start, end: addMinutes(start, 30) };
}

/** A check-in for these rooms; @returns what takes it away again. */
async function bind({ host, deps }: Tenant, rooms: readonly TenantRoom[]): Promise<() => Promise<unknown>> {
  const policy = {
    host,
    clock: deps.clock,
    who: membershipOf,
    whoAmong: membershipsAmong,
    approvers: activePeopleAmong,
    meetingsOf: meetingsOfOrganizer,
  };
  const resourceIds = rooms.map((room) => room.resourceId);
  const wanted = { name: 'Check-in', rules: { 'check-in': checkInRule }, overrides: [], resourceIds, known: null };
  const saved = await savePolicy(policy, wanted, systemActor);
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  return () => removePolicy(policy, saved.policy.id, systemActor);
}

/** The deadline gives the rooms back, on the first date of a series, and their two minutes are over. */
export async function nobodyCame(tenant: Tenant, bookingId: string, rooms: readonly TenantRoom[]): Promise<void> {
  await tenant.rest();
  const { pool } = tenant.host;
  const ids = rooms.map(({ resourceId }) => resourceId);
  const { rows } = await pool.query<{ id: string; resource: string }>(
    `update allocation set state = 'released' where booking_id = $1 and resource_id = any($2)
       and starts_at = (select min(starts_at) from allocation where booking_id = $1)
     returning id, resource_id as resource`,
    [bookingId, ids],
  );
  rows.sort((a, b) => ids.indexOf(a.resource) - ids.indexOf(b.resource));
  await pool.query('delete from hold where allocation_id = any($1)', [rows.map(({ id }) => id)]);
  for (const { id: allocationId } of rows) {
    await finishRelease(tenant.deps.booking, { allocationId, bookingId });
    await tenant.rest();
  }
}

/** The rooms by whose events the people of a booking were ever invited. */
async function invitations({ host }: Tenant, bookingId: string): Promise<unknown[]> {
  const { rows } = await host.pool.query(
    `select distinct mailbox from attempt where booking_id = $1 and kind in ('create', 'update')
       and jsonb_array_length(coalesce(body -> 'attendees', '[]')) > 0`,
    [bookingId],
  );
  return rows;
}
