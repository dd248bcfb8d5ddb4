/** Today at a glance: how many bookings each building has, what runs, what waits. Pure. */
import type { Booking } from '@ones/contract';
import { holdsItsTime, type Instant, instantOf } from '@ones/ui-core';

export interface BuildingToday {
  /** Null: rooms that stand in no building. */
  readonly building: string | null;
  readonly bookings: number;
  readonly running: number;
  readonly ahead: number;
  /** Not yet, or not, accepted by Exchange. */
  readonly waiting: number;
}

const counted = new Set(['accepted', 'none']);

const quiet = { bookings: 0, running: 0, ahead: 0, waiting: 0 };

/** By building, the busiest first, those without any last; a booking of two rooms in one building counts once there. */
export function todayOf(
  bookings: readonly Booking[],
  now: Instant,
  buildings: readonly string[],
): readonly BuildingToday[] {
  const found = new Map<string | null, BuildingToday>(buildings.map((building) => [building, { building, ...quiet }]));
  for (const booking of bookings) {
    const held = booking.allocations.filter(({ state }) => holdsItsTime(state) || state === 'ended');
    const [start, end] = [instantOf(booking.start), instantOf(booking.end)];
    for (const building of new Set(held.map(({ buildingName }) => buildingName))) {
      const before = found.get(building) ?? { building, ...quiet };
      const waits = held.some((one) => one.buildingName === building && !counted.has(one.exchange));
      found.set(building, {
        building,
        bookings: before.bookings + 1,
        running: before.running + (start <= now && now < end ? 1 : 0),
        ahead: before.ahead + (start > now ? 1 : 0),
        waiting: before.waiting + (waits ? 1 : 0),
      });
    }
  }
  return [...found.values()].sort((a, b) => b.bookings - a.bookings);
}
