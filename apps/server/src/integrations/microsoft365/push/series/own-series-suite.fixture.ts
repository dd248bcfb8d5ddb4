/** For tests: series that a room organizes itself (rule S21). Called within a suite that has a tenant. */
import type { CreateBooking } from '@ones/contract';
import type { OutlookPerson } from '@ones/m365-sim/client';
import { waitFor } from '@ones/testkit';
import { expect, it } from 'vitest';
import type { Interval } from '../../../../kernel/interval.ts';
import {
  type BookingResult,
  cancelBooking,
  changeBooking,
  type StoredBooking,
} from '../../../../modules/booking/index.ts';
import { at, type Tenant, type TenantRoom } from '../../tenant.fixture.ts';

const PETER = 'Peter Brook';
const BOUNDED = { timeoutMs: 20_000 };
const dateOf = ({ start }: Interval) => start.toISOString().slice(0, 10);

interface OwnSeriesStage {
  readonly tenant: Tenant;
  readonly peter: OutlookPerson;
  readonly harbour: TenantRoom;
  tryToBook(
    name: string,
    rooms: readonly TenantRoom[],
    period: Interval,
    more: Partial<CreateBooking>,
  ): Promise<BookingResult<StoredBooking>>;
}

export function ownSeriesSuite(stage: () => OwnSeriesStage): void {
  it('[S21.7] makes a series of the room’s own: dates that are taken are left out, one is moved, the rest follows', async () => {
    const { tenant, peter, harbour, tryToBook } = stage();
    const room = await tenant.outlook(harbour.address);
    const inRoom = (period: Interval) => standing(room, period);
    const inPeters = (period: Interval) => standing(peter, period);
    const first = at(20, 9);
    const day = (index: number) => at(20 + index, 9);
    await tenant.fault({ kind: 'drop-notifications' });
    const taken = await peter.book({ subject: 'In the way', ...day(1), rooms: [harbour.address] });
    await waitFor(async () => (await peter.answerOf(taken, harbour.address)) === 'accepted');
    const range = { type: 'numbered' as const, startDate: dateOf(first), numberOfOccurrences: 5 };
    const recurrence = { pattern: { type: 'daily' as const, interval: 1 }, range };
    const without = (...dates: number[]) => {
      const onConflict = { skip: dates.map((index) => dateOf(day(index))) };
      return tryToBook(PETER, [harbour], first, { recurrence, timeZone: 'UTC', onConflict });
    };
    // Perhaps ONES has heard of what is in the way already.
    const unheard = await without(2);
    const made = unheard.ok ? unheard : await without(1, 2);
    if (!made.ok) throw new Error(JSON.stringify(made.refusal));
    const { id } = made.value;
    await tenant.clearFaults();
    const exchange = async () => (await tenant.byId(id)).occurrences[0]?.allocations[0]?.exchange;
    await waitFor(async () => (await exchange()) === 'accepted', { ...BOUNDED, what: 'accepted' });
    await tenant.hint(harbour);
    await tenant.expectInStep();
    const subjects = async (index: number, of = inRoom) => (await of(day(index))).map(({ subject }) => subject);
    const stands = async () => Promise.all([0, 1, 2, 3, 4].map((index) => subjects(index)));
    const ours = ['As the room'];
    expect(await stands()).toEqual([ours, [expect.any(String)], [], ours, ours]);
    expect(await subjects(1)).not.toEqual(ours);
    expect(await subjects(3, inPeters)).toEqual(ours);

    const actor = await tenant.actor(PETER);
    const viewer = { personId: actor.personId, manages: false };
    const occurrenceOn = async (index: number) =>
      (await tenant.byId(id)).occurrences.find((one) => one.originalStart.getTime() === day(index).start.getTime())?.id;
    const change = async (body: Parameters<typeof changeBooking>[1]['body']) =>
      changeBooking(tenant.deps.booking, { bookingId: id, body, viewer, actor });
    const later = at(23, 15);
    const moved = { start: later.start.toISOString(), end: later.end.toISOString() };
    expect(await change({ occurrenceId: await occurrenceOn(3), scope: 'this', ...moved })).toMatchObject({ ok: true });
    await tenant.expectInStep();
    expect([await subjects(3), (await inRoom(later)).length, (await inPeters(later)).length]).toEqual([[], 1, 1]);

    const noon = at(24, 12);
    const following = { start: noon.start.toISOString(), end: noon.end.toISOString(), scope: 'following' as const };
    expect(await change({ occurrenceId: await occurrenceOn(4), ...following })).toMatchObject({ ok: true });
    await tenant.expectInStep();
    expect([(await inRoom(day(4))).length, (await inRoom(noon)).length, (await inPeters(noon)).length]).toEqual([
      0, 1, 1,
    ]);

    const cancelled = await cancelBooking(tenant.deps.booking, { bookingId: id, viewer, actor, scope: 'all' });
    expect(cancelled).toMatchObject({ ok: true });
    await tenant.expectInStep();
    expect([await subjects(0), await inPeters(later)]).toEqual([[], []]);
  });
}

async function standing(person: OutlookPerson, { start, end }: Interval) {
  return (await person.calendar(start, end)).filter((event) => !event.isCancelled);
}
