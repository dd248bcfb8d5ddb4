/** For tests: what people do with series that several rooms organize together (rule S21), and how these stand on both sides. */
import type { ChangeBooking, CreateBooking } from '@ones/contract';
import { waitFor } from '@ones/testkit';
import type { Interval } from '../../../../kernel/interval.ts';
import { cancelBooking, changeBooking } from '../../../../modules/booking/index.ts';
import { isLive } from '../../../../modules/booking/states.ts';
import { at, type TenantRoom } from '../../tenant.fixture.ts';
import { actsOn, BOUNDED, PETER, type SeveralRoomsStage } from './several-rooms-stage.fixture.ts';

type Scope = NonNullable<ChangeBooking['scope']>;

/** A daily series of so many dates from a day on, at this hour (UTC). */
export function daily(from: number, hour: number, count: number) {
  const first = at(from, hour);
  const range = { type: 'numbered' as const, startDate: dateOf(first), numberOfOccurrences: count };
  const more = { recurrence: { pattern: { type: 'daily' as const, interval: 1 }, range }, timeZone: 'UTC' };
  return { first, more, day: (index: number) => at(from + index, hour) };
}

export function dateOf({ start }: Interval): string {
  return start.toISOString().slice(0, 10);
}

export function seriesActsOn(stage: () => SeveralRoomsStage) {
  const single = actsOn(stage);

  async function bookSeries(
    rooms: readonly TenantRoom[],
    { first, more }: Pick<ReturnType<typeof daily>, 'first' | 'more'>,
    extra: Partial<CreateBooking> = {},
  ) {
    const made = await stage().tryToBook(PETER, rooms, first, { ...more, ...extra });
    if (!made.ok) throw new Error(JSON.stringify(made.refusal));
    return made.value.id;
  }

  /** Until nothing of it is on its way any more. */
  async function settled(id: string): Promise<void> {
    const { tenant } = stage();
    const isOver = async () => {
      const all = (await tenant.byId(id)).occurrences.flatMap(({ allocations }) => allocations);
      return all.every(({ state, exchange }) => (isLive(state) ? exchange === 'accepted' : exchange !== 'queued'));
    };
    await waitFor(isOver, { ...BOUNDED, what: 'a series at rest' });
    await tenant.rest();
  }

  async function occurrenceOn(id: string, period: Interval) {
    const { occurrences } = await stage().tenant.byId(id);
    const found = occurrences.find(({ originalStart }) => originalStart.getTime() === period.start.getTime());
    if (!found) throw new Error(`There is no date at ${period.start.toISOString()}.`);
    return found;
  }

  async function asPeter(id: string) {
    const actor = await stage().tenant.actor(PETER);
    return { bookingId: id, actor, viewer: { personId: actor.personId, manages: false } };
  }

  async function change(id: string, period: Interval, scope: Scope, wish: ChangeBooking) {
    const body = { ...wish, scope, occurrenceId: (await occurrenceOn(id, period)).id };
    return changeBooking(stage().tenant.deps.booking, { ...(await asPeter(id)), body });
  }

  async function cancel(id: string, scope: Scope, period?: Interval) {
    const occurrenceId = period && (await occurrenceOn(id, period)).id;
    return cancelBooking(stage().tenant.deps.booking, { ...(await asPeter(id)), scope, occurrenceId });
  }

  /** By room, what has come of one date. */
  async function stands(id: string, period: Interval): Promise<Record<string, string>> {
    const { harbour, other, third } = stage();
    const { allocations } = await occurrenceOn(id, period);
    const names = new Map([
      [harbour.resourceId, 'harbour'],
      [other.resourceId, 'other'],
      [third.resourceId, 'third'],
    ]);
    return Object.fromEntries(allocations.map((one) => [names.get(one.resourceId) ?? '', one.state]));
  }

  return { ...single, bookSeries, settled, occurrenceOn, change, cancel, stands };
}

export function times({ start, end }: Interval): Pick<ChangeBooking, 'start' | 'end'> {
  return { start: start.toISOString(), end: end.toISOString() };
}

export function ids(rooms: readonly TenantRoom[]): string[] {
  return rooms.map(({ resourceId }) => resourceId);
}
