/** Today at a glance: how many bookings each building has, what runs, what waits. Pure. */
import type { Resource, TimelineEntry } from '@ones/contract';
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
  entries: readonly TimelineEntry[],
  rooms: readonly Pick<Resource, 'id' | 'buildingName'>[],
  buildings: readonly string[],
  now: Instant,
): readonly BuildingToday[] {
  const found = new Map<string | null, BuildingToday>(buildings.map((building) => [building, { building, ...quiet }]));
  for (const [building, meetings] of meetingsByBuilding(entries, rooms)) {
    const all = [...meetings.values()];
    const count = (which: (of: Meeting) => boolean) => all.filter(which).length;
    found.set(building, {
      building,
      bookings: all.length,
      running: count(({ start, end }) => start <= now && now < end),
      ahead: count(({ start }) => start > now),
      waiting: count(({ waits }) => waits),
    });
  }
  return [...found.values()].sort((a, b) => b.bookings - a.bookings);
}

interface Meeting {
  readonly start: Instant;
  readonly end: Instant;
  readonly waits: boolean;
}

function meetingsByBuilding(
  entries: readonly TimelineEntry[],
  rooms: readonly Pick<Resource, 'id' | 'buildingName'>[],
): ReadonlyMap<string | null, ReadonlyMap<string, Meeting>> {
  const buildingOf = new Map(rooms.map(({ id, buildingName }) => [id, buildingName]));
  const found = new Map<string | null, Map<string, Meeting>>();
  for (const { occurrenceId, resourceId, start, end, state, exchange } of entries) {
    if (!holdsItsTime(state) && state !== 'ended') continue;
    const building = buildingOf.get(resourceId) ?? null;
    const meetings = found.get(building) ?? new Map<string, Meeting>();
    const waits = !counted.has(exchange) || (meetings.get(occurrenceId)?.waits ?? false);
    found.set(building, meetings.set(occurrenceId, { start: instantOf(start), end: instantOf(end), waits }));
  }
  return found;
}
