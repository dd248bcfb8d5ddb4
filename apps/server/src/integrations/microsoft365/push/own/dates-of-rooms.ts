/** Of a series that rooms organize (rule S21): which of them have its single dates, and which one asks the people to each. Pure. */
import {
  type BookableResource,
  isLive,
  type KeptSeries,
  type StoredBooking,
} from '../../../../modules/booking/index.ts';
import type { KnownCopy } from '../plan-push.ts';
import { standsAsRoom } from '../render-event.ts';
import { invitesOnDate } from '../series/series-base.ts';
import { inviterOf } from './inviter-of.ts';

interface Room {
  readonly resourceId: string;
  readonly resource: BookableResource;
  readonly copy: Pick<KnownCopy, 'base'> | null;
}

export interface DatesOfRooms {
  /** The room that invites to the series as a whole. */
  readonly inviter: string | null;
  /** By original start. */
  readonly inviterOn: ReadonlyMap<string, string | null>;
  readonly places: readonly BookableResource[];
  /** By original start, where not all of the places are had. */
  readonly placesOn: ReadonlyMap<string, readonly BookableResource[]>;
}

/** @param rooms those with an event, or to have one, in the order asked for. */
export function datesOfRooms(
  { occurrences }: Pick<StoredBooking, 'occurrences'>,
  rooms: readonly Room[],
  { resourceIds: wanted, plannedUntil }: Pick<KeptSeries, 'resourceIds' | 'plannedUntil'>,
): DatesOfRooms {
  const dates = occurrences.map((occurrence) => ({
    date: occurrence.originalStart.toISOString(),
    held: rooms.filter(({ resourceId }) => has(occurrence, resourceId, standsAsRoom)),
    occurrence,
  }));
  const held = rooms.filter((room) => dates.some((one) => one.held.includes(room)));
  // Rooms of single dates are named there alone.
  const named = held.filter(({ resourceId }) => wanted.includes(resourceId));
  const regular = named.length > 0 ? named : held;
  const inviter = inviterOf(
    regular.map(({ resourceId, copy }) => ({
      resourceId,
      invited: copy?.base != null && !copy.base.cancelled && copy.base.people.length > 0,
      leaving: !occurrences.some((one) => has(one, resourceId, takesPlace)),
    })),
  );
  // Beyond what was planned here a room that has not told of a date yet will.
  const isUntold = (occurrence: Occurrence) =>
    occurrence.originalStart >= plannedUntil &&
    !regular.every(({ resourceId }) => has(occurrence, resourceId, () => true));
  const inviterOn = dates.map(({ date, held: there, occurrence }) => {
    if (isUntold(occurrence)) return [date, inviter] as const;
    const inviting = there.map(({ resourceId, copy }) => ({
      resourceId,
      invited: copy?.base != null && !copy.base.cancelled && invitesOnDate(copy.base, date),
      leaving: !has(occurrence, resourceId, takesPlace),
    }));
    // Whoever invites to the whole invites to the date, unless somebody else had to.
    const first = inviting.filter(({ resourceId }) => resourceId === inviter);
    return [date, inviterOf([...first, ...inviting.filter((one) => !first.includes(one))])] as const;
  });
  const placesOn = dates.flatMap(({ date, held: there, occurrence }) => {
    const isAll = there.length === regular.length && regular.every((room) => there.includes(room));
    return isAll || there.length === 0 || isUntold(occurrence)
      ? []
      : [[date, there.map(({ resource }) => resource)] as const];
  });
  const places = regular.map(({ resource }) => resource);
  return { inviter, inviterOn: new Map(inviterOn), places, placesOn: new Map(placesOn) };
}

type Occurrence = StoredBooking['occurrences'][number];
type Allocation = Occurrence['allocations'][number];

function has({ allocations }: Occurrence, resourceId: string, how: (one: Allocation) => boolean): boolean {
  return allocations.some((one) => one.resourceId === resourceId && how(one));
}

function takesPlace({ state }: Allocation): boolean {
  return isLive(state) || state === 'ended';
}
