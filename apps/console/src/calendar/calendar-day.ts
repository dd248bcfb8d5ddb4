/** Which day of which building the calendar shows, and what stands on it. Pure. */
import type { Places, Resource, TimelineEntry } from '@ones/contract';
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
  readonly entry: TimelineEntry;
}

/** One block a room; what has given its time back (cancelled, declined, a no-show) is not on the day any more. */
export function itemsOf(
  entries: readonly TimelineEntry[],
  titleOf: (entry: TimelineEntry) => string,
): readonly CalendarItem[] {
  return entries
    .filter(({ state }) => holdsItsTime(state) || state === 'ended')
    .map((entry) => ({
      id: `${entry.occurrenceId} ${entry.resourceId}`,
      rowId: entry.resourceId,
      start: instantOf(entry.start),
      end: instantOf(entry.end),
      title: titleOf(entry),
      detail: entry.organizer.name,
      look: bookingStateLooks[entry.state],
      ...(entry.exchange === 'none' || entry.exchange === 'accepted'
        ? {}
        : { mark: exchangeStateLooks[entry.exchange] }),
      entry,
    }));
}
