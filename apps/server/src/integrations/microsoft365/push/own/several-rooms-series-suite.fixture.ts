/** For tests: series that several rooms organize together (rule S21). Called within a suite that has a tenant of three rooms. */
import { waitFor } from '@ones/testkit';
import { expect, it } from 'vitest';
import { addMinutes, addSeconds, type Interval } from '../../../../kernel/interval.ts';
import { endBooking, extendBooking } from '../../../../modules/booking/index.ts';
import { hold } from '../../../../platform/lease/index.ts';
import { roomMailboxOf } from '../../pull/calendar.repository.ts';
import { at, type Tenant, type TenantRoom } from '../../tenant.fixture.ts';
import { daily, dateOf, ids, seriesActsOn, times } from './several-rooms-series-stage.fixture.ts';
import { BOUNDED, PETER, type SeveralRoomsStage, seen } from './several-rooms-stage.fixture.ts';
import { shut } from './several-rooms-suite.fixture.ts';
import { door, nobodyCame } from './several-rooms-use-suite.fixture.ts';

const PATIENT = { timeout: 90_000 };
const done = { ok: true };

export function severalRoomsSeriesSuite(stage: () => SeveralRoomsStage): void {
  const { bookSeries, settled, change, cancel, outside, stands, roomAt } = seriesActsOn(stage);
  const none = { own: [0, 0, 0], invitedBy: [] };
  const by = (own: readonly number[], room: TenantRoom) => ({ own, invitedBy: [room.address.toLowerCase()] });
  async function all(periods: readonly Interval[]) {
    const found = [];
    for (const period of periods) found.push(await outside(period));
    return found;
  }

  it(
    '[S21.17] makes a series in each of several rooms, and the first invites; dates are moved, renamed and let go in all of them',
    PATIENT,
    async () => {
      const { tenant, peter, harbour, other, third } = stage();
      const series = daily(40, 9, 5);
      const { day } = series;
      const id = await bookSeries([harbour, other], series);
      await settled(id);
      const both = by([1, 1, 0], harbour);
      expect(await all([0, 1, 2, 3, 4].map(day))).toEqual([both, both, both, both, both]);
      const [invitation] = await seen(peter, day(0));
      expect(invitation?.locations.map(({ displayName }) => displayName)).toEqual([harbour.name, other.name]);

      const later = at(41, 15);
      expect(await change(id, day(1), 'this', { ...times(later), subject: 'Later' })).toMatchObject(done);
      expect(await cancel(id, 'this', day(2))).toMatchObject(done);
      await settled(id);
      expect(await all([day(1), later, day(2), day(3)])).toEqual([none, both, none, both]);
      expect((await seen(peter, later)).map(({ subject }) => subject)).toEqual(['Later']);

      // The inviting room leaves one date to the other, a third comes to another date.
      expect(await change(id, day(3), 'this', { resourceIds: ids([other]) })).toMatchObject(done);
      expect(await change(id, day(4), 'this', { resourceIds: ids([harbour, other, third]) })).toMatchObject(done);
      await settled(id);
      expect(await all([day(0), day(3), day(4)])).toEqual([both, by([0, 1, 0], other), by([1, 1, 1], harbour)]);
      const [without] = await seen(peter, day(3));
      expect(without?.locations.map(({ displayName }) => displayName)).toEqual([other.name]);
      const back = await change(id, day(3), 'this', { resourceIds: ids([harbour, other]) });
      expect(back).toMatchObject({ refusal: { code: 'not-offered-by-integration-type', path: '/body/resourceIds' } });

      await tenant.expectInStep();
      expect(await cancel(id, 'all')).toMatchObject(done);
      await settled(id);
      expect(await all([day(0), later, day(3), day(4)])).toEqual([none, none, none, none]);
    },
  );

  it(
    '[S21.18] is moved as a whole, goes on otherwise from one date, and is cut off, in all rooms',
    PATIENT,
    async () => {
      const { tenant, harbour, other, third } = stage();
      const series = daily(50, 9, 4);
      const { day } = series;
      const id = await bookSeries([harbour, other], series);
      await settled(id);
      const both = by([1, 1, 0], harbour);
      const noon = (index: number) => at(50 + index, 12);
      const moved = await change(id, day(0), 'all', { ...times(noon(0)), subject: 'At noon' });
      if (!moved.ok || !moved.value) throw new Error(JSON.stringify(moved));
      await settled(moved.value.id);
      expect(await all([day(0), day(3), noon(0), noon(3)])).toEqual([none, none, both, both]);

      const renamed = await change(moved.value.id, noon(0), 'all', { subject: 'Renamed' });
      expect(renamed).toMatchObject(done);
      // Another room from one date on: the series goes on as another.
      const rest = await change(moved.value.id, noon(2), 'following', { resourceIds: ids([third, other]) });
      if (!rest.ok || !rest.value) throw new Error(JSON.stringify(rest));
      await settled(moved.value.id);
      await settled(rest.value.id);
      expect(await all([noon(1), noon(2), noon(3)])).toEqual([both, by([0, 1, 1], third), by([0, 1, 1], third)]);
      expect((await seen(await roomAt(other.address), noon(1))).map(({ subject }) => subject)).toEqual(['Renamed']);

      expect(await cancel(rest.value.id, 'following', noon(3))).toMatchObject(done);
      await settled(rest.value.id);
      expect(await all([noon(2), noon(3)])).toEqual([by([0, 1, 1], third), none]);
      await tenant.expectInStep();
    },
  );

  it(
    '[S21.19] lets a date go that the booker declines, and a room or its date that somebody takes away or moves there',
    PATIENT,
    async () => {
      const { tenant, peter, harbour, other, third } = stage();
      const [inside, beside] = [await roomAt(harbour.address), await roomAt(other.address)];
      const series = daily(60, 9, 4);
      const { day } = series;
      const id = await bookSeries([harbour, other, third], series);
      await settled(id);
      const [invitation] = await seen(peter, day(0));
      await peter.answer(invitation ?? { id: '' }, 'decline', 'Not this time.');
      const [inHarbour] = await seen(inside, day(1));
      await inside.remove(inHarbour ?? { id: '' });
      const [inOther] = await seen(beside, day(2));
      const elsewhere = at(62, 17);
      await beside.move(inOther ?? { id: '' }, elsewhere.start, elsewhere.end);
      const isLetGo = async () =>
        [
          ...Object.values(await stands(id, day(0))).map((state) => state === 'cancelled'),
          (await stands(id, day(1))).harbour === 'cancelled',
          (await stands(id, day(2))).other === 'cancelled',
        ].every(Boolean);
      await waitFor(isLetGo, { ...BOUNDED, what: 'dates let go' });
      await settled(id);
      expect(await all([day(0), day(1), day(2), elsewhere, day(3)])).toEqual([
        none,
        by([0, 1, 1], other),
        by([1, 0, 1], harbour),
        none,
        by([1, 1, 1], harbour),
      ]);

      // The whole series of the room that invites: the next one does.
      const [last] = await seen(inside, day(3));
      await inside.remove({ id: last?.seriesMasterId ?? '' });
      await waitFor(async () => (await stands(id, day(3))).harbour === 'cancelled', {
        ...BOUNDED,
        what: 'a room gone',
      });
      await settled(id);
      expect(await all([day(1), day(2), day(3)])).toEqual([
        by([0, 1, 1], other),
        by([0, 0, 1], third),
        by([0, 1, 1], other),
      ]);
      const [master] = await seen(peter, day(3));
      await peter.answer({ id: master?.seriesMasterId ?? '' }, 'decline', 'Not at all.');
      const isOver = async () => Object.values(await stands(id, day(3))).every((state) => state === 'cancelled');
      await waitFor(isOver, { ...BOUNDED, what: 'a series declined' });
      await tenant.expectInStep();
    },
  );
}

/** What becomes of a date while it takes place (rule B7), and of all where one room is shut. */
export function severalRoomsSeriesUseSuite(stage: () => SeveralRoomsStage): void {
  const { bookSeries, settled, outside, stands } = seriesActsOn(stage);

  it(
    '[S21.21] a date is given back by the room to which nobody came, extended and ended in the others',
    PATIENT,
    async () => {
      const { tenant, harbour, other, third } = stage();
      const now = tenant.deps.clock.now();
      const start = addSeconds(new Date(Math.ceil(now.getTime() / 1000) * 1000), 3);
      const first = { start, end: addMinutes(start, 30) };
      const { more } = daily(0, 0, 2);
      const range = { ...more.recurrence.range, startDate: dateOf(first) };
      const id = await bookSeries([harbour, other, third], {
        first,
        more: { ...more, recurrence: { ...more.recurrence, range } },
      });
      await settled(id);
      await waitFor(() => tenant.deps.clock.now() > addSeconds(start, 1), BOUNDED);
      await nobodyCame(tenant, id, [harbour]);
      await settled(id);
      expect(await outside(first)).toEqual({ own: [0, 1, 1], invitedBy: [other.address.toLowerCase()] });

      const at = { bookingId: id, actor: door, viewer: null };
      expect(await extendBooking(tenant.deps.booking, { ...at, minutes: 15 })).toMatchObject({ ok: true });
      await settled(id);
      const added = { start: first.end, end: addMinutes(first.end, 15) };
      expect((await outside(added)).own).toEqual([0, 1, 1]);
      expect(await endBooking(tenant.deps.booking, at)).toMatchObject({ ok: true });
      await settled(id);
      expect((await outside({ start: addMinutes(start, 5), end: added.end })).own).toEqual([0, 0, 0]);
      const next = { start: addMinutes(start, 24 * 60), end: addMinutes(first.end, 24 * 60) };
      expect(await outside(next)).toEqual({ own: [1, 1, 1], invitedBy: [harbour.address.toLowerCase()] });
      await tenant.expectInStep();
    },
  );

  it('[S21.20] lets the whole series go where one of the rooms refuses the write for good', PATIENT, async () => {
    const { tenant, harbour, other } = stage();
    const series = daily(75, 9, 3);
    await shut(tenant, harbour, true);
    try {
      const id = await bookSeries([harbour, other], series);
      const states = async () => Object.values(await stands(id, series.day(2)));
      await waitFor(async () => (await states()).every((one) => one === 'declined'), {
        ...BOUNDED,
        what: 'all let go',
      });
      await waitFor(async () => (await outside(series.day(0))).own.join() === '0,0,0', BOUNDED);
    } finally {
      await shut(tenant, harbour, false);
    }
    await tenant.look(true);
    await tenant.expectInStep();
  });
}

/** What others do at the same moment, and what fails between two rooms. */
export function severalRoomsSeriesTroubleSuite(stage: () => SeveralRoomsStage): void {
  const { settled, outside, stands } = seriesActsOn(stage);

  it(
    '[S21.20] of two that cross one has all rooms on all dates; a date that one room has not got is let go in all; nothing is made twice',
    PATIENT,
    async () => {
      const { tenant, peter, harbour, other, third, tryToBook } = stage();
      const { pool } = tenant.host;
      await tenant.fault({ kind: 'drop-notifications' });
      const taken = await peter.book({ subject: 'Quicker', ...at(71, 9), rooms: [other.address] });
      await waitFor(async () => (await peter.answerOf(taken, other.address)) === 'accepted', BOUNDED);
      const heard = await pool.query("select 1 from booking where subject = 'Quicker' and origin = 'outlook'");
      // Whoever writes to the first and the last room dies before it begins.
      const leases = await Promise.all([holdWrites(tenant, harbour), holdWrites(tenant, third)]);
      const series = daily(70, 9, 3);
      const rooms = [harbour, other, third];
      const skipping = heard.rows.length > 0 ? { onConflict: { skip: [dateOf(at(71, 9))] } } : {};
      const more = { ...series.more, ...skipping };
      const crossing = [rooms, rooms.toReversed()].map((wanted) => tryToBook(PETER, wanted, series.first, more));
      const made = await Promise.all(crossing);
      expect(made.map((one) => (one.ok ? 'made' : one.refusal.code)).sort()).toEqual(['made', 'slot-taken']);
      const id = made.flatMap((one) => (one.ok ? [one.value.id] : []))[0] ?? '';
      await waitFor(async () => (await outside(series.first)).own.join() === '0,1,0', {
        ...BOUNDED,
        what: 'one of three',
      });
      expect((await outside(series.first)).invitedBy).toEqual([]);
      const objectId = tenant.sim.context.world.tenants[0]?.addresses.get(harbour.address.toLowerCase());
      const about = { appId: tenant.appId, mailbox: objectId, method: 'POST', path: '/events', remaining: 1 };
      await tenant.fault({ kind: 'timeout-after-write', ...about });
      await tenant.fault({ kind: 'error', status: 503, ...about });
      for (const lease of leases) await lease?.letGo();
      await waitFor(async () => (await outside(series.first)).own.join() === '1,1,1', {
        ...BOUNDED,
        what: 'all rooms',
      });
      await tenant.clearFaults();
      await tenant.fault({ kind: 'duplicate-notifications' });
      await tenant.look();
      await settled(id);
      await tenant.clearFaults();
      await tenant.expectInStep();
      expect((await outside(series.day(0))).own).toEqual([1, 1, 1]);
      expect((await outside(series.day(1))).own).toEqual([0, 0, 0]);
      expect((await outside(series.day(2))).own).toEqual([1, 1, 1]);
      expect((await outside(series.day(2))).invitedBy.length).toBe(1);
      expect(new Set(Object.values(await stands(id, series.day(1)))).size).toBe(1);
    },
  );
}

/** As whoever writes there at this moment. */
async function holdWrites({ host, deps }: Tenant, { resourceId }: TenantRoom) {
  const mailbox = await roomMailboxOf(host.db, resourceId);
  return hold(host.db, { key: `room-write:${mailbox}`, clock: deps.clock });
}
