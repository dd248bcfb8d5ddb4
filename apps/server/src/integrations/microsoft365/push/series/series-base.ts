/** What the organizer's copy of a series should say: the whole, and what single dates have of their own. Pure. */

import { sameInterval } from '../../../../kernel/interval.ts';
import {
  type BookableResource,
  isLive,
  type KeptSeries,
  type StoredBooking,
} from '../../../../modules/booking/index.ts';
import { type OrganizerBase, onlineMeetingThere } from '../organizer-base.ts';
import { contentWanted, type RenderedPeople, renderGuests, renderInvited, renderRecurrence } from '../render-event.ts';

type Occurrence = StoredBooking['occurrences'][number];
type Allocation = Occurrence['allocations'][number];

/** Kept in `exceptions` of a date that does not take place. */
export const CANCELLED = 'cancelled';

export interface SeriesFacts {
  readonly booking: StoredBooking;
  readonly series: KeptSeries;
  readonly resources: readonly BookableResource[];
  /** The room itself organizes it, and the people are its guests (rule S21). */
  readonly asRoom: boolean;
}

/** Rooms that still belong to the series: one that let go every date is not invited any more. */
export function seriesRooms(facts: SeriesFacts): Set<string> {
  const { booking, series } = facts;
  const kept = new Set(booking.occurrences.flatMap((occurrence) => roomsOf(facts, occurrence)));
  return new Set(series.resourceIds.filter((id) => kept.has(id)));
}

/**
 * Where the date takes place. What the room organizes takes place only while it holds it. A room that declined there stays on its
 * organizer's list; one that was declined here, by an approver or because none answered, goes.
 */
export function roomsOf({ asRoom }: Pick<SeriesFacts, 'asRoom'>, { allocations }: Occurrence): string[] {
  const takesPlace = asRoom
    ? ({ state }: Allocation) => isLive(state) || state === 'ended'
    : ({ state, exchange }: Allocation) => state !== 'cancelled' && (state !== 'declined' || exchange === 'declined');
  return allocations.filter(takesPlace).map(({ resourceId }) => resourceId);
}

export function peopleOfSeries(facts: SeriesFacts): RenderedPeople {
  if (facts.asRoom) return renderGuests(facts.booking, facts.resources);
  return renderInvited(facts.booking, seriesRooms(facts), facts.resources);
}

/** null: the same as the series'. */
export function peopleOfDate(facts: SeriesFacts, occurrence: Occurrence): RenderedPeople | null {
  const regular = seriesRooms(facts);
  const own = roomsOf(facts, occurrence);
  if (facts.asRoom) return null;
  if (own.length === regular.size && own.every((id) => regular.has(id))) return null;
  return renderInvited(facts.booking, new Set(own), facts.resources);
}

export function namesOf(people: RenderedPeople): string[] {
  return people.attendees.map((one) => `${one.type}:${one.emailAddress.address.toLowerCase()}`).sort();
}

/** @param before what was agreed, to tell a date that we cancelled from one that was cancelled outside. */
export function seriesBase(facts: SeriesFacts, before: OrganizerBase | null): OrganizerBase {
  const { booking, series } = facts;
  const exceptions: Record<string, string> = {};
  for (const occurrence of booking.occurrences) {
    const key = occurrence.originalStart.toISOString();
    const own = ownOf(facts, occurrence, before?.exceptions?.[key] === CANCELLED);
    if (own !== null) exceptions[key] = own;
  }
  return {
    subject: booking.subject,
    start: series.first.start.toISOString(),
    end: series.first.end.toISOString(),
    cancelled: contentWanted(booking, facts.asRoom).cancelled,
    people: namesOf(peopleOfSeries(facts)),
    onlineMeeting: onlineMeetingThere(booking),
    recurrence: JSON.stringify(renderRecurrence(booking)),
    exceptions,
  };
}

function ownOf(facts: SeriesFacts, occurrence: Occurrence, wasOurs: boolean): string | null {
  if (roomsOf(facts, occurrence).length === 0) {
    if (facts.asRoom) return CANCELLED;
    // What was cancelled outside is not cancelled again: the meeting may take place without a room.
    const isOurs = occurrence.allocations.some(({ exchange }) => exchange === 'queued' || exchange === 'unsynced');
    return isOurs || wasOurs ? CANCELLED : null;
  }
  const moved = !sameInterval(occurrence.period, facts.series.regular(occurrence.originalStart));
  const people = peopleOfDate(facts, occurrence);
  if (!moved && people === null && occurrence.subject === null) return null;
  const { start, end } = occurrence.period;
  return JSON.stringify([
    moved ? [start.toISOString(), end.toISOString()] : null,
    occurrence.subject,
    people === null ? null : namesOf(people),
  ]);
}
