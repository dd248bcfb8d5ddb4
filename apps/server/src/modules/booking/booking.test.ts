import { testClock, testDatabase } from '@ones/testkit';
import { afterAll, describe, expect, it } from 'vitest';
import { bookResource } from './book-resource.ts';
import { makeOffice } from './booking.fixture.ts';
import { findBooking } from './booking.repository.ts';
import { cancelBooking } from './cancel-booking.ts';
import { changeBooking } from './change-booking.ts';
import { endBooking, extendBooking } from './end-or-extend.ts';
import { showBooking } from './read-bookings.ts';
import { doorMeetings } from './schedule.repository.ts';
import { expectSoundHolds } from './sound-holds.fixture.ts';
import { walkIn } from './walk-in.ts';

const host = await testDatabase();
afterAll(() => expectSoundHolds(host));
const clock = testClock();
const office = await makeOffice(host, clock);
const { deps, ada, bo } = office;
const viewer = { personId: ada.personId, manages: false };

async function made(...args: Parameters<typeof office.book>) {
  const result = await office.book(...args);
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
}

async function eventsOf(bookingId: string): Promise<string[]> {
  const { rows } = await host.pool.query("select type from outbox where payload->>'bookingId' = $1 order by id", [
    bookingId,
  ]);
  return rows.map((row) => row.type);
}

describe('booking a resource', () => {
  it('[B1] gives a slot to exactly one of fifty who ask at once, and tells the others who has it', async () => {
    const { start, end } = office.period(60, 30);
    const results = await Promise.all(Array.from({ length: 50 }, () => office.book('Harbour 1', 60, 30)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const refusals = results.flatMap((result) => (result.ok ? [] : [result.refusal]));
    expect(refusals).toHaveLength(49);
    for (const refusal of refusals) {
      const conflict = { resourceId: office.room('Harbour 1'), start: start.toISOString(), end: end.toISOString() };
      expect(refusal).toMatchObject({ code: 'slot-taken', conflicts: [conflict] });
    }
  });

  it('[B1] lets meetings meet, but not overlap by a minute', async () => {
    await made('Harbour 1', 120, 30);
    expect((await office.book('Harbour 1', 150, 30)).ok).toBe(true);
    expect((await office.book('Harbour 1', 179, 30)).ok).toBe(false);
  });

  it('[B1] holds several resources together or none', async () => {
    await made('Harbour 3', 200, 30);
    const both = await office.book('Harbour 1', 200, 30, {
      resourceIds: [office.room('Harbour 1'), office.room('Harbour 3')],
    });
    expect(both).toMatchObject({ ok: false, refusal: { code: 'slot-taken' } });
    expect((await office.book('Harbour 1', 200, 30)).ok).toBe(true);
  });

  it('[B5] keeps a combined room from being booked beside its part, and the other way round', async () => {
    const race = await Promise.all([
      ...Array.from({ length: 8 }, () => office.book('Harbour 2+3', 300, 30)),
      ...Array.from({ length: 8 }, () => office.book('Harbour 3', 300, 30)),
    ]);
    expect(race.filter((result) => result.ok)).toHaveLength(1);
    await made('Harbour 2', 400, 30);
    expect((await office.book('Harbour 2+3', 400, 30)).ok).toBe(false);
    expect((await office.book('Harbour 3', 400, 30)).ok).toBe(true);
  });

  it('[B11] answers a repeated request with the booking it made, and another one under the same key with a refusal', async () => {
    const { start, end } = office.period(500, 30);
    const times = { start: start.toISOString(), end: end.toISOString() };
    const body = { resourceIds: [office.room('Harbour 1')], ...times, subject: 'Once', attendees: [] };
    const request = { body, organizerId: ada.personId, origin: 'api' as const, actor: ada, idempotencyKey: 'key-1' };
    const results = await Promise.all(Array.from({ length: 5 }, () => bookResource(deps, request)));
    const ids = new Set(results.map((result) => (result.ok ? result.value.id : result.refusal.code)));
    expect(ids.size).toBe(1);
    const other = await bookResource(deps, { ...request, body: { ...body, subject: 'Twice' } });
    expect(other).toMatchObject({ ok: false, refusal: { code: 'idempotency-key-reused' } });
  });

  it('[X5] refuses times that are backwards, over, or too long, and leaves nothing behind', async () => {
    const count = async () => (await host.pool.query('select count(*) from booking')).rows[0].count;
    const before = await count();
    expect(await office.book('Harbour 1', 60, -30)).toMatchObject({
      refusal: { code: 'invalid-time-range', path: '/body/end' },
    });
    expect(await office.book('Harbour 1', -60, 30)).toMatchObject({ refusal: { code: 'in-the-past' } });
    expect(await office.book('Harbour 1', 60, 60 * 24 * 40)).toMatchObject({ refusal: { code: 'invalid-time-range' } });
    expect(await office.book('Harbour 1', 60, 30, { timeZone: 'Mars/Base' })).toMatchObject({
      refusal: { code: 'unknown-time-zone' },
    });
    const nowhere = '01890000-0000-7000-8000-000000000000';
    expect(await office.book('Harbour 1', 60, 30, { resourceIds: [nowhere] })).toMatchObject({
      refusal: { code: 'unknown-resource', path: '/body/resourceIds/0' },
    });
    expect(await count()).toBe(before);
  });

  it('[B10] leaves an audit line that says who, what and when, without the subject of a private meeting', async () => {
    const booking = await made('Harbour 1', 600, 30, { subject: 'Secret plan', private: true });
    const { rows } = await host.pool.query('select * from audit_line where subject_id = $1', [booking.id]);
    expect(rows).toMatchObject([{ act: 'booking.create', person_id: ada.personId, channel: 'web', actor: ada.label }]);
    expect(JSON.stringify(rows)).not.toContain('Secret plan');
  });
});

describe('changing a booking', () => {
  it('[B1] moves to a free time, frees the old one, and keeps both when the new one is taken', async () => {
    const booking = await made('Harbour 1', 700, 30);
    await made('Harbour 1', 800, 30);
    const move = (from: number) =>
      changeBooking(deps, {
        bookingId: booking.id,
        body: { start: office.period(from, 0).start.toISOString() },
        viewer,
        actor: ada,
      });
    expect(await move(810)).toMatchObject({ ok: false, refusal: { code: 'slot-taken' } });
    expect((await office.book('Harbour 1', 700, 30)).ok).toBe(false);
    expect((await move(715)).ok).toBe(true);
    expect((await office.book('Harbour 1', 700, 15)).ok).toBe(true);
    const stored = await findBooking(host.db, booking.id);
    expect(stored?.occurrences[0]?.period).toEqual(office.period(715, 30));
    expect(stored?.occurrences[0]?.allocations).toMatchObject([{ state: 'confirmed', exchange: 'queued' }]);
    expect(await eventsOf(booking.id)).toEqual(['booking.created', 'booking.moved']);
  });

  it('[B1] lets one of many who move into one slot win', async () => {
    const bookings = await Promise.all([0, 1, 2, 3, 4, 5].map((n) => made('Harbour 3', 900 + n * 30, 30)));
    const start = office.period(1200, 0).start.toISOString();
    const results = await Promise.all(
      bookings.map(({ id }) => changeBooking(deps, { bookingId: id, body: { start }, viewer, actor: ada })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  it('[S5] refuses a change made on a version that is no longer the newest', async () => {
    const booking = await made('Harbour 1', 1300, 30);
    const rename = (subject: string) =>
      changeBooking(deps, { bookingId: booking.id, body: { subject, version: 1 }, viewer, actor: ada });
    expect((await rename('First')).ok).toBe(true);
    expect(await rename('Second')).toMatchObject({ refusal: { code: 'stale-version' } });
  });

  it('[X2] lets nobody but the organizer and those who manage change or cancel it', async () => {
    const booking = await made('Harbour 1', 1400, 30);
    const stranger = { bookingId: booking.id, viewer: { personId: bo.personId, manages: false }, actor: bo };
    expect(await changeBooking(deps, { ...stranger, body: { subject: 'Mine' } })).toMatchObject({
      refusal: { code: 'forbidden' },
    });
    expect(await cancelBooking(deps, stranger)).toMatchObject({ refusal: { code: 'forbidden' } });
    const manager = { ...stranger, viewer: { personId: bo.personId, manages: true } };
    expect((await cancelBooking(deps, manager)).ok).toBe(true);
    expect((await cancelBooking(deps, manager)).ok).toBe(true);
  });

  it('[B1] swaps a room: the new one is held, the old one free, the state of both right', async () => {
    const booking = await made('Harbour 1', 1500, 30);
    const body = { resourceIds: [office.room('Harbour 3')] };
    expect((await changeBooking(deps, { bookingId: booking.id, body, viewer, actor: ada })).ok).toBe(true);
    const states = (await findBooking(host.db, booking.id))?.occurrences[0]?.allocations.map((a) => a.state);
    expect(states?.sort()).toEqual(['cancelled', 'confirmed']);
    expect((await office.book('Harbour 1', 1500, 30)).ok).toBe(true);
    expect((await office.book('Harbour 3', 1500, 30)).ok).toBe(false);
  });
});

describe('at the door', () => {
  it('[B7] ends a running meeting now, so that the rest of its time is free', async () => {
    const booking = await made('Harbour 1', 1600, 60);
    clock.advance({ minutes: 1620 });
    const ended = await endBooking(deps, { bookingId: booking.id, viewer, actor: ada });
    expect(ended).toMatchObject({ ok: true });
    expect((await findBooking(host.db, booking.id))?.occurrences[0]?.period.end).toEqual(clock.now());
    expect((await office.book('Harbour 1', 0, 30)).ok).toBe(true);
    expect(await endBooking(deps, { bookingId: booking.id, viewer, actor: ada })).toMatchObject({
      refusal: { code: 'booking-not-changeable' },
    });
  });

  it('[S5] keeps whole seconds, as Exchange does, so that nothing of its own comes back as a change', async () => {
    const { start, end } = office.period(2000, 30);
    const times = {
      start: new Date(start.getTime() + 123).toISOString(),
      end: new Date(end.getTime() + 987).toISOString(),
    };
    const booking = await made('Harbour 3', 0, 0, times);
    expect(booking.occurrences[0]?.period).toEqual({ start, end });
    clock.advance({ minutes: 2010, ms: 456 });
    const ended = await endBooking(deps, { bookingId: booking.id, viewer, actor: ada });
    const lastWholeSecond = new Date(clock.now().getTime() - 456);
    expect(ended.ok && ended.value.occurrences[0]?.period.end).toEqual(lastWholeSecond);
    clock.advance({ ms: 544 });
  });

  it('[B7] extends up to the next meeting and not into it', async () => {
    const running = await made('Harbour 3', 0, 30);
    await made('Harbour 3', 60, 30);
    clock.advance({ minutes: 5 });
    const extend = (minutes: number) =>
      extendBooking(deps, { bookingId: running.id, viewer: null, actor: ada, minutes });
    expect(await extend(60)).toMatchObject({ ok: false, refusal: { code: 'slot-taken' } });
    expect((await extend(30)).ok).toBe(true);
    expect(await extend(5)).toMatchObject({ ok: false, refusal: { code: 'slot-taken' } });
  });

  it('[D4] books a room from now until the next meeting, once', async () => {
    clock.advance({ days: 1 });
    await made('Harbour 1', 45, 30);
    const door = { channel: 'player' as const, personId: null, label: 'Door' };
    const request = { resourceId: office.room('Harbour 1'), minutes: null, actor: door };
    const results = await Promise.all(Array.from({ length: 6 }, () => walkIn(deps, request)));
    const winners = results.flatMap((result) => (result.ok ? [result.value] : []));
    expect(winners).toHaveLength(1);
    expect(winners[0]?.occurrences[0]?.period.end).toEqual(office.period(45, 0).start);
    expect(winners[0]).toMatchObject({ organizer: { personId: null }, origin: 'player' });
  });
});

describe('what a door may show', () => {
  it('[B9] never carries the title or the people of a private meeting', async () => {
    clock.advance({ days: 30 });
    await made('Harbour 1', 30, 30, { subject: 'Takeover', private: true });
    const { start, end } = office.period(0, 120);
    const meetings = await doorMeetings(host.db, [office.room('Harbour 1')], start, end);
    expect(meetings.get(office.room('Harbour 1'))).toMatchObject([{ private: true, title: null, organizer: null }]);
    expect(JSON.stringify([...meetings])).not.toContain('Takeover');
  });

  it('[B5] shows the meeting of a combined room at the doors of its parts', async () => {
    await made('Harbour 2+3', 60, 30, { subject: 'All hands' });
    const { start, end } = office.period(0, 120);
    const rooms = ['Harbour 2', 'Harbour 3', 'Harbour 2+3'].map((name) => office.room(name));
    const meetings = await doorMeetings(host.db, rooms, start, end);
    expect(rooms.map((id) => meetings.get(id)?.map((meeting) => meeting.title))).toEqual([
      ['All hands'],
      ['All hands'],
      ['All hands'],
    ]);
  });
});

describe('names of places', () => {
  it('[U6] are told to each in their own language, plain where it has none', async () => {
    clock.advance({ days: 30 });
    const booking = await made('Harbour 1', 30, 30);
    const { pool } = host;
    const names = JSON.stringify({ 'zh-Hant': '一號會議室' });
    await pool.query('update resource set names = $2 where id = $1', [office.room('Harbour 1'), names]);
    await pool.query('update building set names = $2 where id = (select building_id from resource where id = $1)', [
      office.room('Harbour 1'),
      JSON.stringify({ 'zh-Hant': '海港大樓' }),
    ]);
    const told = async (language: 'zh-Hant' | 'zh-Hans') => {
      const shown = await showBooking(deps, booking, { personId: null, manages: false, language });
      return shown.allocations.map(({ resourceName, buildingName }) => [resourceName, buildingName]);
    };
    expect(await told('zh-Hant')).toEqual([['一號會議室', '海港大樓']]);
    expect(await told('zh-Hans')).toEqual([['Harbour 1', expect.stringMatching(/^House /)]]);
  });
});
