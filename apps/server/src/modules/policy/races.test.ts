/** Many people and one slot, act by act: whatever comes first, one has it and nothing is left between (rules B1, B2, B7). */
import { testClock, testDatabase } from '@ones/testkit';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type BookingResult,
  bookResource,
  cancelBooking,
  changeBooking,
  checkIn,
  extendBooking,
  type StoredBooking,
  walkIn,
} from '../booking/index.ts';
import { deadlines, releaseNoShow } from '../booking/release-no-show.ts';
import { expectSoundHolds } from '../booking/sound-holds.fixture.ts';
import { openApprovals } from './approval.repository.ts';
import { decide } from './decide.ts';
import { makeHouse } from './policy.fixture.ts';

// Real parts: PostgreSQL, the use cases of bookings and policies.
const host = await testDatabase();
const clock = testClock();
const { office, bind } = await makeHouse(host, clock);
const { deps, ada, bo } = office;
const viewer = { personId: ada.personId, manages: true };
const ROUNDS = 3;

afterEach(async () => {
  await expectSoundHolds(host);
  clock.advance({ hours: 24 * 30 });
});

async function made(result: Promise<BookingResult<StoredBooking>>): Promise<StoredBooking> {
  const known = await result;
  if (!known.ok) throw new Error(known.refusal.code);
  return known.value;
}

const times = (from: number, minutes: number) => {
  const { start, end } = office.period(from, minutes);
  return { start: start.toISOString(), end: end.toISOString() };
};
const move = ({ id }: StoredBooking, from: number, more: object = {}) =>
  changeBooking(deps, { bookingId: id, body: { ...times(from, 30), ...more }, viewer, actor: ada });
const won = (results: readonly BookingResult<unknown>[]) => results.filter(({ ok }) => ok).length;

/** How many meetings hold a room at so many minutes from now. */
async function holders(room: string, from: number): Promise<number> {
  const { rows } = await host.pool.query<{ n: number }>(
    'select count(*)::int as n from hold where active and resource_id = $1 and held @> $2::timestamptz',
    [office.room(room), office.period(from, 1).start],
  );
  return rows[0]?.n ?? 0;
}

describe('who comes first', () => {
  it('[B1] among six who move to one slot and four who book it has it; the others keep what they had', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const at = 60 + round * 1440;
      const moving = await Promise.all(
        Array.from({ length: 6 }, (_, n) => made(office.book('Harbour 3', at + 60 + n * 30, 30))),
      );
      const results = await Promise.all([
        ...moving.map((one) => move(one, at)),
        ...Array.from({ length: 4 }, () => office.book('Harbour 3', at, 30)),
      ]);
      expect([won(results), await holders('Harbour 3', at + 10)]).toEqual([1, 1]);
      await expectSoundHolds(host);
    }
  });

  it('[B5] between those who move into a combined room and those who book its parts has it', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const at = 60 + round * 1440;
      const aside = await Promise.all([0, 1, 2].map((n) => made(office.book('Harbour 1', at + n * 30, 30))));
      const results = await Promise.all([
        ...aside.map((one) => move(one, at, { resourceIds: [office.room('Harbour 2+3')] })),
        ...['Harbour 2', 'Harbour 3', 'Harbour 2+3'].map((room) => office.book(room, at, 30)),
      ]);
      expect(won(results)).toBeGreaterThan(0);
      const held = await Promise.all(['Harbour 2', 'Harbour 3'].map((room) => holders(room, at + 10)));
      expect(held.every((n) => n <= 1)).toBe(true);
      await expectSoundHolds(host);
    }
  });

  it('[B6] among series that are moved to one hour has all of it, and single meetings none of theirs', async () => {
    const recurrence = (at: number) => ({
      pattern: { type: 'daily' as const, interval: 1 },
      range: { type: 'numbered' as const, startDate: times(at, 30).start.slice(0, 10), numberOfOccurrences: 4 },
    });
    const series = await Promise.all(
      [60, 120, 180].map((at) =>
        made(office.book('Harbour 1', at, 30, { timeZone: 'UTC', recurrence: recurrence(at) })),
      ),
    );
    const single = (day: number) => office.book('Harbour 1', 300 + day * 1440, 30);
    const [one, two, three, ...singles] = await Promise.all([
      ...series.map((known) => move(known, 300, { scope: 'all', occurrenceId: known.occurrences[0]?.id })),
      ...[1, 2].map(single),
    ]);
    const moved = won([one, two, three] as BookingResult<unknown>[]);
    expect(moved).toBeLessThanOrEqual(1);
    if (moved === 1) expect(won(singles)).toBe(0);
    for (const day of [1, 2]) expect(await holders('Harbour 1', 310 + day * 1440)).toBeLessThanOrEqual(1);
    expect(moved + won(singles)).toBeGreaterThan(0);
  });

  it('[B7] between the meeting that goes on and those who book what comes after has the time', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      clock.advance({ hours: 3 });
      const running = await made(office.book('Harbour 1', 0, 30));
      const longer = () => extendBooking(deps, { bookingId: running.id, viewer, actor: ada, minutes: 15 });
      const results = await Promise.all([
        longer(),
        ...[30, 35, 30].map((at) => office.book('Harbour 1', at, 30)),
        longer(),
      ]);
      expect(won(results)).toBeGreaterThan(0);
      expect(await holders('Harbour 1', 40)).toBe(1);
      await expectSoundHolds(host);
    }
  });

  it('[B1] to a door of ten who walk in, with five who book from afar, has the room', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      clock.advance({ hours: 3 });
      const door = { channel: 'player', personId: null, label: 'Door' } as const;
      const walk = () => walkIn(deps, { resourceId: office.room('Harbour 2'), minutes: 30, actor: door });
      const results = await Promise.all([
        ...Array.from({ length: 10 }, walk),
        ...['Harbour 2', 'Harbour 2+3', 'Harbour 2', 'Harbour 2+3', 'Harbour 2'].map((room) =>
          office.book(room, 0, 30),
        ),
      ]);
      expect([won(results), await holders('Harbour 2', 10)]).toEqual([1, 1]);
      await expectSoundHolds(host);
    }
  });

  it('[B1] cancels, moves or renames: a meeting that is gone holds nothing, one that stands holds its slot', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const at = 60 + round * 200;
      const booked = await made(office.book('Harbour 2+3', at, 30));
      const next = () => office.book('Harbour 3', at, 30);
      const gone = cancelBooking(deps, { bookingId: booked.id, viewer, actor: ada });
      await Promise.all([gone, move(booked, at + 60), next(), move(booked, at + 90), next()]);
      expect(await holders('Harbour 3', at + 10)).toBeLessThanOrEqual(1);
      expect((await gone).ok).toBe(true);
      expect(await holders('Harbour 2', at + 70)).toBe(0);
      await expectSoundHolds(host);
    }
  });
});

describe('at the deadline', () => {
  it('[B7] the room is somebody’s or free: released once, taken back, or another’s', async () => {
    const rule = { required: true, opensMinutesBefore: 10, closesMinutesAfter: 15, attendeesMay: true };
    await bind('Harbour 1', { 'check-in': { ...rule, earlyCheckOut: true, onSiteExtension: true } });
    for (let round = 0; round < ROUNDS; round += 1) {
      clock.advance({ hours: 4 });
      const booked = await made(office.book('Harbour 1', 60, 60));
      clock.advance({ minutes: 75 });
      const [due] = (await deadlines(deps)).filter(({ bookingId }) => bookingId === booked.id);
      if (!due) throw new Error('There is no deadline.');
      const come = () => checkIn(deps, { bookingId: booked.id, viewer, actor: ada });
      const release = () => releaseNoShow(deps, due, async () => undefined);
      await Promise.all([release(), release(), come(), office.book('Harbour 1', 0, 30), come(), release()]);
      expect(await holders('Harbour 1', 10)).toBeLessThanOrEqual(1);
      const { rows } = await host.pool.query(
        "select 1 from audit_line where subject_id = $1 and act = 'booking.release'",
        [booked.id],
      );
      expect(rows.length).toBeLessThanOrEqual(2);
      await expectSoundHolds(host);
    }
  });
});

describe('approvals', () => {
  it('[B3] of many requests for one slot that hold nothing meanwhile give it to one, whoever approves what', async () => {
    const people = {
      approverIds: [bo.personId],
      approverGroupIds: [],
      remindAfterMinutes: null,
      expireAfterMinutes: null,
    };
    await bind('Harbour 1', { approval: { holds: false, ...people } });
    for (let round = 0; round < ROUNDS; round += 1) {
      const at = 60 + round * 100;
      await Promise.all(Array.from({ length: 5 }, () => made(office.book('Harbour 1', at, 30))));
      const open = await openApprovals(host.db, { personId: null, manages: true }, { limit: 50 });
      const say = (approvalId: string, decision: 'approved' | 'declined') =>
        decide(deps, { approvalId, decision, comment: null, actor: bo });
      const body = { resourceIds: [office.room('Harbour 1')], ...times(at, 30), subject: 'Bo’s', attendees: [] };
      const by = { organizerId: bo.personId, origin: 'web', actor: bo, idempotencyKey: null } as const;
      const results = await Promise.all([
        ...open.flatMap(({ id }) => [say(id, 'approved'), say(id, 'approved')]),
        bookResource(deps, { body, ...by }),
      ]);
      expect([won(results), await holders('Harbour 1', at + 10)]).toEqual([1, 1]);
      await Promise.all(
        (await openApprovals(host.db, { personId: null, manages: true }, { limit: 50 })).map(({ id }) =>
          say(id, 'declined'),
        ),
      );
      await expectSoundHolds(host);
    }
  });
});
