/** Which day of which building the calendar shows, and what stands on it. Pure. */
import type { Booking, Places, Resource } from '@ones/contract';
import type { TimelineGroup, TimelineItem } from '@ones/ui';
import {
  addDays,
  bookingStateLooks,
  exchangeStateLooks,
  holdsItsTime,
  type Instant,
  instantAt,
  instantOf,
} from '@ones/ui-core';

export interface CalendarDay {
  readonly date: string;
  readonly start: Instant;
  readonly end: Instant;
}

/** From midnight to midnight on the building's wall clock: 23 or 25 hours when clocks change. */
export function dayOf(date: string, zone: string): CalendarDay | null {
  const start = instantAt({ date, time: '00:00' }, zone);
  const end = instantAt({ date: addDays(date, 1), time: '00:00' }, zone);
  return start === null || end === null ? null : { date, start, end };
}

export interface CalendarWords {
  readonly noFloor: string;
  readonly seats: (count: number) => string;
}

/** Rooms by floor, floors in their order; what stands on no floor comes last. Of one building, the floors go by their own names. */
export function groupsOf(
  resources: readonly Resource[],
  places: Places,
  words: CalendarWords,
): readonly TimelineGroup[] {
  const several = new Set(resources.map(({ buildingId }) => buildingId)).size > 1;
  const floors = places.buildings.flatMap((building) =>
    [...building.floors]
      .sort((a, b) => a.position - b.position)
      .map(({ id, name }) => ({ id, name: several ? `${building.name} · ${name}` : name })),
  );
  const known = new Set(floors.map(({ id }) => id));
  const rowsOn = (floorId: string | null) =>
    resources
      .filter((resource) => (floorId === null ? !known.has(resource.floorId ?? '') : resource.floorId === floorId))
      .map(({ id, name, capacity }) => ({
        id,
        name,
        detail: capacity === null ? '' : words.seats(capacity),
      }));
  return [
    ...floors.map((floor) => ({ ...floor, rows: rowsOn(floor.id) })),
    { id: 'none', name: words.noFloor, rows: rowsOn(null) },
  ].filter(({ rows }) => rows.length > 0);
}

export interface CalendarItem extends TimelineItem {
  readonly booking: Booking;
}

/** One block a room; what has given its time back (cancelled, declined, a no-show) is not on the day any more. */
export function itemsOf(bookings: readonly Booking[], titleOf: (booking: Booking) => string): readonly CalendarItem[] {
  return bookings.flatMap((booking) =>
    booking.allocations
      .filter(({ state }) => holdsItsTime(state) || state === 'ended')
      .map((allocation) => ({
        id: `${booking.occurrenceId} ${allocation.resourceId}`,
        rowId: allocation.resourceId,
        start: instantOf(booking.start),
        end: instantOf(booking.end),
        title: titleOf(booking),
        detail: booking.organizer.name,
        look: bookingStateLooks[allocation.state],
        ...(allocation.exchange === 'none' || allocation.exchange === 'accepted'
          ? {}
          : { mark: exchangeStateLooks[allocation.exchange] }),
        booking,
      })),
  );
}
