import { testClock, testDatabase } from '@ones/testkit';
import { describe, expect, it } from 'vitest';
import { makeOffice } from './booking.fixture.ts';
import { findBooking } from './booking.repository.ts';
import { cancelBooking } from './cancel-booking.ts';
import { lockByCleanIds } from './external.repository.ts';
import type { ExternalChange } from './external.ts';

const host = await testDatabase();
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
  it('[S2] is the same after it has come twice', async () => {
    const change = office.meeting('twice', 'Harbour 1', office.period(60, 30));
    await office.outside(change);
    const once = await stored('twice');
    await office.outside(change);
    expect(await stored('twice')).toEqual(once);
    expect(once).toMatchObject({ subject: 'twice', origin: 'outlook', organizer: { name: 'Cy' } });
  });

  it('[B1] keeps others from booking what Exchange has given away', async () => {
    await office.outside(office.meeting('taken', 'Harbour 1', office.period(120, 30)));
    expect(await office.book('Harbour 1', 135, 30)).toMatchObject({ refusal: { code: 'slot-taken' } });
  });

  it('[S8] is never dropped: of two that overlap outside, the later is conflicted, and gets its slot when the first is gone', async () => {
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

  it('[S8] makes a booking of ONES that Exchange has not accepted yield, and gives it back when the way is free', async () => {
    const ours = await office.book('Harbour 3', 300, 60);
    if (!ours.ok) throw new Error('refused');
    const theirs = office.meeting('theirs', 'Harbour 3', office.period(330, 60));
    await office.outside(theirs);
    const state = async () => (await findBooking(host.db, ours.value.id))?.occurrences[0]?.allocations[0]?.state;
    expect([await state(), await statesOf('theirs')]).toEqual(['conflicted', ['confirmed']]);
    await office.outside(gone(theirs));
    expect(await state()).toBe('confirmed');
  });

  it('[S8] gives a conflicted meeting its slot in the act that frees it in ONES', async () => {
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

  it('[S4] keeps the occurrences of a series apart by their original start, wherever they are moved', async () => {
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

  it('[S10] releases what Exchange declines, and says why', async () => {
    const change = office.meeting('declined', 'Harbour 1', office.period(700, 30));
    await office.outside(change);
    await office.outside(gone(change, 'declined'));
    expect((await stored('declined')).occurrences[0]?.allocations).toMatchObject([
      { state: 'declined', exchange: 'declined' },
    ]);
    expect((await office.book('Harbour 1', 700, 30)).ok).toBe(true);
  });

  it('[S1] settles a race between a sync and fifty bookings with one holder, and nothing lost', async () => {
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
