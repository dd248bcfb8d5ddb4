import { testClock, testDatabase } from '@ones/testkit';
import { afterAll, describe, expect, it } from 'vitest';
import { continuationsOf } from './adjoining.repository.ts';
import { makeOffice } from './booking.fixture.ts';
import { findBooking } from './booking.repository.ts';
import { cancelBooking } from './cancel-booking.ts';
import { endBooking, extendBooking } from './end-or-extend.ts';
import { lockByCleanIds } from './external.repository.ts';
import type { ExternalChange } from './external.ts';
import { doorMeetings } from './schedule.repository.ts';
import { expectSoundHolds } from './sound-holds.fixture.ts';

const host = await testDatabase();
afterAll(() => expectSoundHolds(host));
const clock = testClock();
const office = await makeOffice(host, clock);
const { deps, ada } = office;

async function stored(cleanId: string) {
  const id = (await lockByCleanIds(host.db, office.connectionId, [cleanId])).get(cleanId);
  const booking = id ? await findBooking(host.db, id) : null;
  if (!booking) throw new Error(`${cleanId} is not stored.`);
  return booking;
}

async function statesOf(cleanId: string): Promise<string[]> {
  return (await stored(cleanId)).occurrences.flatMap((o) => o.allocations.map((a) => a.state));
}

function gone(change: ExternalChange, because: 'cancelled' | 'declined' = 'cancelled'): ExternalChange {
  return { ...change, meeting: { ...change.meeting, details: null }, what: { kind: 'gone', because, detail: null } };
}

describe('what comes from outside', () => {
  it('[S2.1] is the same after it has come twice', async () => {
    const change = office.meeting('twice', 'Harbour 1', office.period(60, 30));
    await office.outside(change);
    const once = await stored('twice');
    await office.outside(change);
    expect(await stored('twice')).toEqual(once);
    expect(once).toMatchObject({ subject: 'twice', origin: 'outlook', organizer: { name: 'Cy' } });
  });

  it('[B1.4] keeps others from booking what Exchange has given away', async () => {
    await office.outside(office.meeting('taken', 'Harbour 1', office.period(120, 30)));
    expect(await office.book('Harbour 1', 135, 30)).toMatchObject({ refusal: { code: 'slot-taken' } });
  });

  it('[S8.1] is never dropped: of two that overlap outside, the later is conflicted, and gets its slot when the first is gone', async () => {
    const first = office.meeting('first', 'Harbour 1', office.period(200, 60));
    const second = office.meeting('second', 'Harbour 1', office.period(230, 60));
    await office.outside(first);
    clock.advance({ seconds: 1 });
    await office.outside(second);
    expect([await statesOf('first'), await statesOf('second')]).toEqual([['confirmed'], ['conflicted']]);
    // The whole of what it claims is kept from new bookings, the part that nobody holds too.
    expect(await office.book('Harbour 1', 265, 20)).toMatchObject({ refusal: { code: 'slot-taken' } });
    await office.outside(gone(first));
    expect([await statesOf('first'), await statesOf('second')]).toEqual([['cancelled'], ['confirmed']]);
  });

  it('[S8.2] makes a booking of ONES that Exchange has not accepted yield, and gives it back when the way is free', async () => {
    const ours = await office.book('Harbour 3', 300, 60);
    if (!ours.ok) throw new Error('refused');
    const theirs = office.meeting('theirs', 'Harbour 3', office.period(330, 60));
    await office.outside(theirs);
    const state = async () => (await findBooking(host.db, ours.value.id))?.occurrences[0]?.allocations[0]?.state;
    expect([await state(), await statesOf('theirs')]).toEqual(['conflicted', ['confirmed']]);
    await office.outside(gone(theirs));
    expect(await state()).toBe('confirmed');
  });

  it('[S8.3] gives a conflicted meeting its slot in the act that frees it in ONES', async () => {
    const accepted = office.meeting('accepted-before', 'Harbour 3', office.period(500, 30));
    await office.outside(accepted);
    clock.advance({ seconds: 1 });
    await office.outside(office.meeting('waits', 'Harbour 3', office.period(510, 30)));
    expect(await statesOf('waits')).toEqual(['conflicted']);
    const manager = { personId: ada.personId, manages: true };
    const { id } = await stored('accepted-before');
    expect((await cancelBooking(deps, { bookingId: id, viewer: manager, actor: ada })).ok).toBe(true);
    expect(await statesOf('waits')).toEqual(['confirmed']);
  });

  it('[S4.1] keeps the occurrences of a series apart by their original start, wherever they are moved', async () => {
    const recurrence = {
      pattern: { type: 'daily' as const, interval: 1 },
      range: { type: 'noEnd' as const, startDate: '2026-03-02' },
    };
    const at = (day: number) => office.period(600 + day * 1440, 30);
    const series = [0, 1, 2].map((day) => ({
      ...office.meeting('series', 'Harbour 2', at(day), { recurrence }),
      originalStart: at(day).start,
    }));
    await office.outside(...series);
    const [, second] = series as [ExternalChange, ExternalChange, ExternalChange];
    const moved = office.period(600 + 1440 + 120, 30);
    await office.outside({ ...second, what: { kind: 'present', period: moved, answer: 'accepted' } });
    const booking = await stored('series');
    expect(booking.occurrences.map((o) => o.originalStart)).toEqual([at(0).start, at(1).start, at(2).start]);
    expect(booking.occurrences[1]?.period).toEqual(moved);
  });

  it('[S10.1] releases what Exchange declines, and says why', async () => {
    const change = office.meeting('declined', 'Harbour 1', office.period(700, 30));
    await office.outside(change);
    await office.outside(gone(change, 'declined'));
    expect((await stored('declined')).occurrences[0]?.allocations).toMatchObject([
      { state: 'declined', exchange: 'declined' },
    ]);
    expect((await office.book('Harbour 1', 700, 30)).ok).toBe(true);
  });

  it('[S5.1] moves all rooms of a meeting when one of them says so, and waits for the others’ own answers', async () => {
    const first = office.meeting('several', 'Harbour 1', office.period(1000, 30));
    const second = { ...first, resourceId: office.room('Harbour 3') };
    await office.outside(first, second);
    const later = office.period(1100, 30);
    await office.outside({ ...first, what: { kind: 'present', period: later, answer: 'accepted' } });
    const { occurrences } = await stored('several');
    expect(occurrences[0]?.period).toEqual(later);
    const answers = new Map(occurrences[0]?.allocations.map((a) => [a.resourceId, [a.state, a.exchange]]));
    expect(answers.get(office.room('Harbour 1'))).toEqual(['confirmed', 'accepted']);
    expect(answers.get(office.room('Harbour 3'))).toEqual(['pending_validation', 'pending']);
    expect((await office.book('Harbour 3', 1000, 30)).ok).toBe(true);
    expect(await office.book('Harbour 3', 1100, 30)).toMatchObject({ refusal: { code: 'slot-taken' } });
  });

  it('[S5.2] merges people by address: each side’s coming and going counts', async () => {
    const attendee = (name: string) => ({
      address: `${name}@example.com`,
      name,
      type: 'required' as const,
      response: 'none' as const,
    });
    const when = office.period(1200, 30);
    await office.outside(
      office.meeting('people', 'Harbour 1', when, {
        attendees: [attendee('stays'), attendee('leaves'), attendee('dropped')],
      }),
    );
    const { id } = await stored('people');
    // Here somebody is added, and somebody taken away; there another one is added, and another taken away.
    await host.pool.query("delete from attendee where booking_id = $1 and address = 'dropped@example.com'", [id]);
    await host.pool.query(
      "insert into attendee (booking_id, address, type) values ($1, 'ours@example.com', 'required')",
      [id],
    );
    const before = {
      subject: 'people',
      addresses: ['stays', 'leaves', 'dropped'].map((name) => `${name}@example.com`),
      onlineMeeting: null,
    };
    const attendees = [attendee('stays'), attendee('dropped'), attendee('theirs')];
    await office.outside(office.meeting('people', 'Harbour 1', when, { attendees, before }));
    const names = (await stored('people')).attendees.map(({ address }) => address.split('@')[0]);
    expect(names.sort()).toEqual(['ours', 'stays', 'theirs']);
  });

  it('[S5.3] keeps a title that was changed here, and takes one that was changed there alone', async () => {
    const when = office.period(1300, 30);
    await office.outside(office.meeting('title', 'Harbour 1', when, { subject: 'Agreed' }));
    const { id } = await stored('title');
    const says = (subject: string) =>
      office.outside(
        office.meeting('title', 'Harbour 1', when, {
          subject,
          before: { subject: 'Agreed', addresses: [], onlineMeeting: null },
        }),
      );
    await says('Theirs');
    expect((await stored('title')).subject).toBe('Theirs');
    await host.pool.query("update booking set subject = 'Ours' where id = $1", [id]);
    await says('Theirs, later');
    expect((await stored('title')).subject).toBe('Ours');
  });

  it('[B9.2] keeps a meeting private until its organizer’s copy says otherwise', async () => {
    const when = office.period(1400, 30);
    await office.outside(office.meeting('private', 'Harbour 1', when, { private: true }));
    const { details } = office.meeting('private', 'Harbour 1', when).meeting;
    if (!details) throw new Error('A meeting has details.');
    const { subject: _unread, ...ofRoom } = details;
    const change = office.meeting('private', 'Harbour 1', when);
    await office.outside({ ...change, meeting: { ...change.meeting, details: ofRoom } });
    expect((await stored('private')).private).toBe(true);
    await office.outside(change);
    expect((await stored('private')).private).toBe(false);
  });

  it('[S8.4] holds a meeting longer than a hold may be, as a whole or not at all', async () => {
    const long = office.period(100_000, 50 * 1440);
    await office.outside(office.meeting('long', 'Harbour 1', long));
    expect(await statesOf('long')).toEqual(['confirmed']);
    expect(await office.book('Harbour 1', 100_000 + 45 * 1440, 30)).toMatchObject({ refusal: { code: 'slot-taken' } });
    clock.advance({ seconds: 1 });
    await office.outside(office.meeting('longer', 'Harbour 1', office.period(100_000 + 49 * 1440, 40 * 1440)));
    expect(await statesOf('longer')).toEqual(['conflicted']);
    await office.outside(gone(office.meeting('long', 'Harbour 1', long)));
    expect(await statesOf('longer')).toEqual(['confirmed']);
  });

  it('[S2.2] makes one booking of a new meeting that two rooms bring at the same moment', async () => {
    const first = office.meeting('both rooms', 'Harbour 1', office.period(1500, 30));
    const second = { ...first, resourceId: office.room('Harbour 3') };
    await Promise.all([office.outside(first), office.outside(second)]);
    expect((await stored('both rooms')).occurrences.map((o) => o.allocations.length)).toEqual([2]);
  });

  it('[S8.5] settles a race between a sync and fifty bookings with one holder, and nothing lost', async () => {
    const change = office.meeting('race', 'Harbour 1', office.period(800, 30));
    const [, ...booked] = await Promise.all([
      office.outside(change),
      ...Array.from({ length: 50 }, () => office.book('Harbour 1', 800, 30)),
    ]);
    expect(booked.filter((result) => result.ok).length).toBeLessThanOrEqual(1);
    expect(await statesOf('race')).toEqual(['confirmed']);
    const { rows } = await host.pool.query(
      `select count(*) as holders from hold where active and resource_id = $1 and held && tstzrange($2, $3)`,
      [office.room('Harbour 1'), office.period(800, 30).start, office.period(800, 30).end],
    );
    expect(rows[0].holders).toBe(1);
  });
});

describe('a meeting whose organizer’s calendar may not be written', () => {
  const message = 'Only its organizer can change it.';
  const refusal = { code: 'not-offered-by-integration-type', path: '/params/id', message } as const;
  const closed = { ...deps, refusalOutside: async () => refusal };
  const door = { channel: 'player' as const, personId: null, label: 'Door' };
  const room = office.room('Harbour 3');

  async function running(cleanId: string) {
    clock.advance({ days: 2 });
    const period = office.period(-10, 40);
    await office.outside(office.meeting(cleanId, 'Harbour 3', period));
    const { id } = await stored(cleanId);
    const extend = () => extendBooking(closed, { bookingId: id, viewer: null, actor: door, minutes: 15 });
    const after = async () => findBooking(host.db, (await continuationsOf(host.db, id, period.end))[0] ?? id);
    return { id, period, extend, after };
  }

  it('[B7.6] lasts longer by an event of the room’s own, which grows, and goes when the meeting is ended', async () => {
    const { id, period, extend, after } = await running('goes on');
    const stranger = { personId: office.bo.personId, manages: false };
    const asked = { bookingId: id, viewer: stranger, actor: office.bo, minutes: 15 };
    expect(await extendBooking(closed, asked)).toMatchObject({ refusal: { code: 'forbidden' } });
    expect((await extend()).ok).toBe(true);
    expect(await after()).toMatchObject({
      origin: 'player',
      organizer: { personId: null, name: 'Cy' },
      occurrences: [{ period: office.period(30, 15), allocations: [{ state: 'checked_in', exchange: 'queued' }] }],
    });
    expect((await extend()).ok).toBe(true);
    expect((await after())?.occurrences[0]?.period).toEqual(office.period(30, 30));
    expect((await stored('goes on')).occurrences[0]?.period).toEqual(period);
    const shown = await doorMeetings(host.db, [room], period.start, office.period(60, 0).end);
    expect(shown.get(room)?.map(({ title, organizer }) => [title, organizer])).toEqual(
      Array(2).fill(['goes on', 'Cy']),
    );
    expect(await office.book('Harbour 3', 45, 30)).toMatchObject({ refusal: { code: 'slot-taken' } });

    expect((await endBooking(closed, { bookingId: id, viewer: null, actor: door })).ok).toBe(true);
    expect(await after()).toMatchObject({ id });
    expect((await office.book('Harbour 3', 5, 60)).ok).toBe(true);
  });

  it('[B2.5] has taken place once it was ended: what goes outside afterwards leaves it on record, with nothing standing there', async () => {
    for (const leaves of ['cancelled', 'declined'] as const) {
      const { id, period } = await running(`${leaves} afterwards`);
      expect((await endBooking(closed, { bookingId: id, viewer: null, actor: door })).ok).toBe(true);
      await office.outside(gone(office.meeting(`${leaves} afterwards`, 'Harbour 3', period), leaves));
      const exchange = leaves === 'declined' ? 'declined' : 'none';
      const { occurrences } = await stored(`${leaves} afterwards`);
      expect(occurrences[0]?.allocations).toMatchObject([{ state: 'ended', exchange }]);
    }
  });

  it('[B7.8] takes what its room held after it along when it is cancelled, declined or moved outside', async () => {
    const live = async (id: string) => (await findBooking(host.db, id))?.occurrences[0]?.allocations[0];
    for (const leaves of ['cancelled', 'declined', 'moved', 'longer'] as const) {
      const { id, period, extend, after } = await running(`${leaves} on`);
      expect((await extend()).ok).toBe(true);
      const held = (await after())?.id ?? '';
      expect(held).not.toBe(id);
      const change = office.meeting(`${leaves} on`, 'Harbour 3', period);
      // What is said again, or said of its people, is no reason.
      await office.outside(change);
      expect((await live(held))?.state).toBe('checked_in');
      const periods = { moved: office.period(600, 40), longer: office.period(-10, 50) };
      await office.outside(
        leaves === 'moved' || leaves === 'longer'
          ? office.meeting(`${leaves} on`, 'Harbour 3', periods[leaves])
          : gone(change, leaves),
      );
      expect(await live(held)).toMatchObject({ state: 'cancelled', exchange: 'queued' });
      // Longer there, it takes the time itself.
      if (leaves === 'longer') expect(await statesOf('longer on')).toEqual(['confirmed']);
      expect((await office.book('Harbour 3', 40, 15)).ok).toBe(true);
    }
  });

  it('[B1] has one winner where it is let last longer while others book that time', async () => {
    const { extend } = await running('raced');
    const others = Array.from({ length: 4 }, () => office.book('Harbour 3', 30, 15));
    const results = await Promise.all([extend(), ...others]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.flatMap((one) => (one.ok ? [] : [one.refusal.code]))).toEqual(Array(4).fill('slot-taken'));
  });
});
