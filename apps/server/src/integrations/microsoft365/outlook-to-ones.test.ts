import type { OutlookPerson } from '@ones/m365-sim/client';
import { waitFor } from '@ones/testkit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addMinutes } from '../../kernel/interval.ts';
import { listConflicts } from '../../modules/booking/conflicts/list-conflicts.ts';
import { settleConflict } from '../../modules/booking/conflicts/settle-conflict.ts';
import { releaseSeries } from '../../modules/booking/series/release-series.ts';
import { releaseDates } from '../../modules/booking/series/series-release.repository.ts';
import { inTransaction } from '../../platform/db/index.ts';
import { integrationTypes } from './capabilities.ts';
import { at, startTenant, type Tenant, type TenantRoom } from './tenant.fixture.ts';

let tenant: Tenant;
let peter: OutlookPerson;
let harbour: TenantRoom;
let other: TenantRoom;
let pending: TenantRoom;

/** The title only the organizer's copy tells: nothing, in types that read none. */
function readable<T>(value: T): T | null {
  return tenant.capabilities.touchesPersonCalendars === 'never' ? null : value;
}

function allocations(booking: Awaited<ReturnType<Tenant['byId']>>) {
  return booking.occurrences.flatMap((o) =>
    o.allocations.map((a) => [
      tenant.rooms.find((room) => room.resourceId === a.resourceId)?.name,
      a.state,
      a.exchange,
    ]),
  );
}

async function live(id: string) {
  return allocations(await tenant.byId(id)).filter(([, state]) => state === 'confirmed');
}

async function starts(id: string): Promise<number[]> {
  const { occurrences } = await tenant.byId(id);
  return occurrences
    .filter((o) => o.allocations.some((a) => a.state === 'confirmed'))
    .map((o) => o.period.start.getTime());
}

function utc(instant: Date) {
  return { dateTime: instant.toISOString().slice(0, 19), timeZone: 'UTC' };
}

/** What Outlook's form can do and the scripted person cannot. */
async function change(id: string, body: object): Promise<void> {
  const { accessToken } = (await (await fetch(`${tenant.sim.url}/sim/token?as=${peter.address}`)).json()) as {
    accessToken: string;
  };
  const answer = await fetch(`${tenant.sim.url}/v1.0/me/events/${id}`, {
    method: 'PATCH',
    headers: {
      authorization: `Bearer ${accessToken}`,
      'content-type': 'application/json',
      prefer: 'IdType="ImmutableId"',
    },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
}

const BOUNDED = { timeoutMs: 45_000 };

const weekly = {
  pattern: { type: 'daily', interval: 1 },
  range: { type: 'numbered', numberOfOccurrences: 4 },
};

async function series(subject: string, day: number, hour: number, rooms = [harbour.address]) {
  const { start, end } = at(day, hour);
  const startDate = start.toISOString().slice(0, 10);
  const recurrence = { ...weekly, range: { ...weekly.range, startDate } };
  const event = await peter.book({ subject, start, end, rooms, recurrence, timeZone: 'Europe/London' });
  const { id } = await tenant.byEvent(event);
  const occurrences = () => peter.occurrences(event, at(0, 0).start, at(90, 0).start);
  return { event, id, occurrences };
}

const types = integrationTypes.filter((type) => type.available).map((type) => type.id);

describe.each(types)('%s', (type) => {
  beforeAll(async () => {
    // Two that accept by themselves, one that waits for a delegate.
    tenant = await startTenant({ type, rooms: [0, 1, 11] });
    [harbour, other, pending] = tenant.rooms as [TenantRoom, TenantRoom, TenantRoom];
    peter = await tenant.outlook('Peter Brook');
    await tenant.actor('Peter Brook');
  });
  afterAll(() => tenant.stop());
  afterEach(() => tenant.expectInStep());

  describe('from Outlook to ONES', () => {
    it('[S1.1] brings a meeting with its title and people, moves, renames and cancels it', async () => {
      const when = at(2, 10);
      const event = await peter.book({
        subject: 'Roof',
        ...when,
        rooms: [harbour.address],
        invite: ['ruth.mason@lanternbay.example'],
      });
      const { id } = await tenant.byEvent(event);
      await tenant.rest();
      const booking = await tenant.byId(id);
      expect(booking).toMatchObject({
        subject: readable('Roof'),
        origin: 'outlook',
        organizer: { name: 'Peter Brook' },
      });
      expect(booking.organizer.personId).not.toBeNull();
      const invited = booking.attendees.map((one) => one.address);
      expect(invited).toEqual(['ruth.mason@lanternbay.example']);
      expect(allocations(booking)).toEqual([[harbour.name, 'confirmed', 'accepted']]);

      const later = at(2, 12, 60);
      await peter.move(event, later.start, later.end);
      await waitFor(
        async () => (await tenant.byId(id)).occurrences[0]?.period.start.getTime() === later.start.getTime(),
      );
      await tenant.rest();
      expect(allocations(await tenant.byId(id))).toEqual([[harbour.name, 'confirmed', 'accepted']]);

      await peter.rename(event, 'Roof and walls');
      await tenant.rest();
      await waitFor(async () => (await tenant.byId(id)).subject === readable('Roof and walls'));

      await peter.cancel(event);
      await waitFor(async () => (await tenant.byId(id)).occurrences[0]?.allocations[0]?.state === 'cancelled');
    });

    it('[S5.6] follows rooms that are added, swapped, removed and invited once more', async () => {
      const event = await peter.book({ subject: 'Rooms', ...at(3, 10), rooms: [harbour.address] });
      const { id } = await tenant.byEvent(event);
      const expectRooms = async (...wanted: readonly TenantRoom[]) => {
        const held = async () => (await live(id)).map(([name]) => name).sort();
        await waitFor(
          async () =>
            (await held()).join() ===
            wanted
              .map((room) => room.name)
              .sort()
              .join(),
        );
      };
      await peter.invite(event, [harbour.address, other.address]);
      await expectRooms(harbour, other);
      await peter.invite(event, [other.address]);
      await expectRooms(other);
      await peter.invite(event, [harbour.address]);
      await expectRooms(harbour);
      await tenant.rest();
      await peter.invite(event, [harbour.address, other.address]);
      await expectRooms(harbour, other);
    });

    it('[S6.4] moves all rooms of a meeting, and forgets none of their old slots', async () => {
      const event = await peter.book({ subject: 'Two rooms', ...at(4, 10), rooms: [harbour.address, other.address] });
      const { id } = await tenant.byEvent(event);
      await waitFor(async () => (await live(id)).length === 2);
      const later = at(4, 14, 90);
      await peter.move(event, later.start, later.end);
      await waitFor(async () => (await live(id)).filter(([, , exchange]) => exchange === 'accepted').length === 2);
      await waitFor(
        async () => (await tenant.byId(id)).occurrences[0]?.period.start.getTime() === later.start.getTime(),
      );
      await tenant.rest();
      const { rows } = await tenant.host.pool.query(
        'select lower(held) as start from hold h join allocation a on a.id = h.allocation_id where a.booking_id = $1',
        [id],
      );
      expect(rows.map((row) => row.start)).toEqual([later.start, later.start]);
    });

    it('[B9.1] masks a private meeting, and keeps the mark though the room loses it', async () => {
      const event = await peter.book({
        subject: 'Secret plan',
        ...at(5, 10),
        rooms: [harbour.address],
        isPrivate: true,
      });
      const booking = await tenant.byEvent(event);
      await tenant.rest();
      // The room's copy has lost the mark: where no other may be read there is no title to mask either.
      const masked = readable(true) ? { private: true } : { subject: null };
      expect(await tenant.byId(booking.id)).toMatchObject(masked);
      const { rows } = await tenant.host.pool.query("select 1 from audit_line where after::text like '%Secret plan%'");
      expect(rows).toEqual([]);
    });

    it('[S6.5] holds an all-day meeting, and one that lasts longer than a hold may', async () => {
      const day = at(6, 0);
      const end = new Date(day.start.getTime() + 86_400_000);
      const event = await peter.book({
        subject: 'All day',
        start: day.start,
        end,
        rooms: [harbour.address],
        allDay: true,
      });
      expect((await tenant.byEvent(event)).allDay).toBe(true);
      await fetch(`${tenant.sim.url}/sim/rooms/${other.address}/calendar-processing`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ maximumDurationInMinutes: 0 }),
      });
      const long = new Date(at(40, 0).start.getTime());
      const until = new Date(long.getTime() + 40 * 86_400_000);
      const lasting = await peter.book({ subject: 'Painting', start: long, end: until, rooms: [other.address] });
      const painting = await tenant.byEvent(lasting);
      await waitFor(async () => (await live(painting.id)).length === 1);
      expect(await live(painting.id)).toEqual([[other.name, 'confirmed', 'accepted']]);
    });

    it('[S6.1] is not stopped by a meeting without length', async () => {
      const { start } = at(7, 10);
      await peter.book({ subject: 'Nothing', start, end: start, rooms: [harbour.address] });
      const something = await peter.book({ subject: 'Something', ...at(7, 11), rooms: [harbour.address] });
      await tenant.byEvent(something);
    });

    it('[S11.2] shows a request that waits for a delegate as pending, and takes over the answer', async () => {
      const event = await peter.book({ subject: 'Please', ...at(8, 10), rooms: [pending.address] });
      const { id } = await tenant.byEvent(event);
      await tenant.rest();
      expect(allocations(await tenant.byId(id))).toEqual([[pending.name, 'pending_validation', 'pending']]);
      const desk = await tenant.outlook('Room Desk');
      const { start, end } = at(8, 10);
      const [request] = await desk.calendar(start, end, pending.address);
      await desk.answerForRoom(pending.address, request?.id ?? '', 'decline', 'No.');
      // Who took it away, the room or its organizer, only the organizer's copy tells.
      const answered = readable(true) ? ['declined', 'declined'] : ['cancelled', 'none'];
      await waitFor(async () => allocations(await tenant.byId(id))[0]?.[1] === answered[0]);
      expect(allocations(await tenant.byId(id))).toEqual([[pending.name, ...answered]]);
    });
  });

  it('[S8.7] ends a conflict of what the room itself organizes: it cancels, or takes away where nobody is invited', async () => {
    const { start, end } = at(70, 9);
    const room = await tenant.outlook(harbour.address);
    const inCalendar = async (of: OutlookPerson) => {
      const all = await of.calendar(start, addMinutes(end, 60));
      const own = all.filter(({ subject }) => /^(Alone|With Peter \d+)$/.test(subject ?? ''));
      return own.flatMap(({ isCancelled, subject }) => (isCancelled ? [] : subject)).join();
    };
    const first = await tenant.byEvent(await room.book({ subject: 'Alone', start, end }));
    const viewer = { personId: null, manages: true };
    const actor = { channel: 'console' as const, personId: null, label: 'test' };
    for (const [act, minutes, gone, left] of [
      ['decline', 20, 'claim', 'Alone'],
      ['release', 10, 'holder', 'With Peter 10'],
    ] as const) {
      const period = { start: addMinutes(start, minutes), end: addMinutes(end, minutes) };
      const event = await room.book({ subject: `With Peter ${minutes}`, ...period, invite: [peter.address] });
      const { id } = await tenant.byEvent(event);
      await waitFor(async () => allocations(await tenant.byId(id))[0]?.[1] === 'conflicted', BOUNDED);
      const found = (await listConflicts(tenant.deps.booking, viewer)).find(({ claim }) => claim.id === id);
      const settling = { conflictId: found?.id ?? '', body: { act }, viewer, actor };
      expect((await settleConflict(tenant.deps.booking, settling)).ok).toBe(true);
      const ended = gone === 'claim' ? id : first.id;
      await waitFor(async () => allocations(await tenant.byId(ended))[0]?.[2] === 'declined', BOUNDED);
      await waitFor(async () => (await inCalendar(room)) === left, BOUNDED);
    }
    await waitFor(async () => (await inCalendar(peter)) === 'With Peter 10', BOUNDED);
    await tenant.expectInStep();
  });

  describe('series made in Outlook', () => {
    it('[S6.6] brings every occurrence, and what is special about one of them', async () => {
      const { id, occurrences } = await series('Daily', 10, 9);
      await waitFor(async () => (await live(id)).length === 4);
      const booking = await tenant.byId(id);
      expect(booking.recurrence?.pattern).toMatchObject({ type: 'daily', interval: 1 });
      expect(booking.timeZone).toBe('Europe/London');
      const [first, second, third] = await occurrences();
      if (!first || !second || !third) throw new Error('The series has no occurrences.');

      const later = at(11, 15);
      await peter.move(second, later.start, later.end);
      await waitFor(async () => (await starts(id)).includes(later.start.getTime()));
      expect((await live(id)).length).toBe(4);
      await peter.remove(third);
      await waitFor(async () => (await live(id)).length === 3);
      await peter.rename(first, 'Daily, the first');
      await tenant.rest();
      // One occurrence's title is not the series'.
      expect(await tenant.byId(id)).toMatchObject({
        subject: readable('Daily'),
        recurrence: { pattern: { type: 'daily' } },
      });
    });

    it('[S6.7] follows a series that is moved to another hour, and cancelled', async () => {
      const { id, event } = await series('Moving', 20, 9);
      await waitFor(async () => (await live(id)).length === 4);
      const noon = at(20, 12);
      await peter.move(event, noon.start, noon.end);
      await waitFor(async () => (await starts(id)).includes(noon.start.getTime()));
      await tenant.rest();
      expect((await starts(id)).sort()).toEqual([20, 21, 22, 23].map((day) => at(day, 12).start.getTime()));
      await peter.cancel(event);
      await waitFor(async () => (await live(id)).length === 0);
    });

    it('[B7.5] is left by its room on the dates to come when nobody came too often, and stays its organizer’s', async () => {
      const { id, occurrences } = await series('Nobody', 30, 9);
      await waitFor(async () => (await live(id)).length === 4);
      await tenant.rest();
      const [occurrence] = (await tenant.byId(id)).occurrences;
      const [allocation] = occurrence?.allocations ?? [];
      if (!occurrence || !allocation) throw new Error('The series has no occurrences.');
      await inTransaction(tenant.host, async (tx) => {
        const now = tenant.deps.clock.now();
        await releaseDates(tx.db, [allocation.id], now);
        const booking = await tenant.byId(id);
        await releaseSeries(tx, { booking, occurrence, allocation, releaseSeriesAfter: 1 }, now);
      });
      // A round that was read before the room said no may bring a date back until the next one takes it away again.
      const left = ([, state, exchange]: readonly unknown[]) =>
        (state === 'released' && exchange === 'none') || (state === 'declined' && exchange === 'declined');
      await waitFor(async () => allocations(await tenant.byId(id)).every(left));
      await tenant.rest();
      expect(allocations(await tenant.byId(id)).every(left)).toBe(true);
      expect((await occurrences()).map(({ isCancelled }) => isCancelled)).toEqual(Array(4).fill(false));
    });

    it('[S6.8] takes a declined occurrence out, and leaves the others', async () => {
      await fetch(`${tenant.sim.url}/sim/rooms/${other.address}/calendar-processing`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ conflictPercentageAllowed: 50, maximumConflictInstances: 3 }),
      });
      const before = await peter.book({ subject: 'In the way', ...at(31, 9), rooms: [other.address] });
      await tenant.byEvent(before);
      const { id } = await series('Thinned', 30, 9, [other.address]);
      await waitFor(async () => (await live(id)).length === 3);
    });

    it('[S4.3] knows a room that is invited to one occurrence alone', async () => {
      const { id, occurrences } = await series('Guest room', 35, 9);
      await waitFor(async () => (await live(id)).length === 4);
      const [, second] = await occurrences();
      if (!second) throw new Error('The series has no occurrences.');
      await peter.invite(second, [harbour.address, other.address]);
      await waitFor(async () => (await live(id)).filter(([name]) => name === other.name).length === 1);
      expect((await tenant.byId(id)).recurrence).not.toBeNull();
    });

    it('[S6.7] knows a single meeting that becomes a series, and one that ends to be one', async () => {
      const { start, end } = at(45, 9);
      const event = await peter.book({ subject: 'Becomes', start, end, rooms: [harbour.address] });
      const { id } = await tenant.byEvent(event);
      await waitFor(async () => (await live(id)).length === 1);
      const startDate = at(46, 9).start.toISOString().slice(0, 10);
      const recurrence = {
        pattern: { type: 'daily', interval: 1 },
        range: { type: 'numbered', numberOfOccurrences: 3, startDate },
      };
      await change(event.id, { recurrence, start: utc(at(46, 9).start), end: utc(at(46, 9).end) });
      await waitFor(async () => (await live(id)).length === 3);
      await tenant.rest();
      expect(await starts(id)).toEqual([46, 47, 48].map((day) => at(day, 9).start.getTime()));
    });
  });
});
