/** What the organizer's copy of a series should say: the whole, and what single dates have of their own. Pure. */

import { sameInterval } from '../../../../kernel/interval.ts';
import type { BookableResource, KeptSeries, StoredBooking } from '../../../../modules/booking/index.ts';
import { type OrganizerBase, onlineMeetingThere } from '../organizer-base.ts';
import {
  contentWanted,
  placesOf,
  type RenderedPeople,
  renderGuests,
  renderInvited,
  renderRecurrence,
  standsAsRoom,
} from '../render-event.ts';

type Occurrence = StoredBooking['occurrences'][number];
type Allocation = Occurrence['allocations'][number];

/** Kept in `exceptions` of a date that does not take place. */
export const CANCELLED = 'cancelled';

/** Kept there of a date without a room that the whole has invited since: the room was told of all dates. */
export const OF_THE_WHOLE = 'of-the-whole';

/** Of a series that rooms organize: one room's event among the others'. */
export interface OwnPart {
  /** Whether the booking's people are invited by it. */
  readonly invites: boolean;
  /** Original starts at which it is this room's event that invites them. */
  readonly invitesOn: ReadonlySet<string>;
  /** Rooms that have the series, this one among them. */
  readonly places: readonly BookableResource[];
  /** By original start, where it is not all of these. */
  readonly placesOn: ReadonlyMap<string, readonly BookableResource[]>;
}

export interface SeriesFacts {
  /** As the event's room has it, where rooms organize it. */
  readonly booking: StoredBooking;
  readonly series: Pick<KeptSeries, 'first' | 'resourceIds' | 'regular'>;
  readonly resources: readonly BookableResource[];
  /** The room itself organizes it, and the people are its guests (rule S21); null: a person does. */
  readonly own: OwnPart | null;
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
export function roomsOf({ own }: Pick<SeriesFacts, 'own'>, { allocations }: Pick<Occurrence, 'allocations'>): string[] {
  const takesPlace = own
    ? standsAsRoom
    : ({ state, exchange }: Allocation) => state !== 'cancelled' && (state !== 'declined' || exchange === 'declined');
  return allocations.filter(takesPlace).map(({ resourceId }) => resourceId);
}

export function peopleOfSeries({ own, ...facts }: SeriesFacts): RenderedPeople {
  if (own) return guestsOf(facts, own.places, own.invites);
  return renderInvited(facts.booking, seriesRooms({ own, ...facts }), facts.resources);
}

/** null: the same as the series'. */
export function peopleOfDate(facts: SeriesFacts, occurrence: Occurrence): RenderedPeople | null {
  if (facts.own) return guestsOfDate(facts, facts.own, occurrence);
  const regular = seriesRooms(facts);
  const own = roomsOf(facts, occurrence);
  if (own.length === regular.size && own.every((id) => regular.has(id))) return null;
  return renderInvited(facts.booking, new Set(own), facts.resources);
}

function guestsOf(
  { booking }: Pick<SeriesFacts, 'booking'>,
  places: readonly BookableResource[],
  invites: boolean,
): RenderedPeople {
  const people = renderGuests(booking, places);
  return invites ? people : { ...people, attendees: [] };
}

function guestsOfDate(facts: SeriesFacts, own: OwnPart, { originalStart }: Occurrence): RenderedPeople | null {
  const date = originalStart.toISOString();
  const places = own.placesOn.get(date);
  const invites = own.invitesOn.has(date);
  return places || invites !== own.invites ? guestsOf(facts, places ?? own.places, invites) : null;
}

/** Original starts of dates that take place without one of the rooms which the whole is about to invite anew. */
export function datesWithoutAdded(facts: SeriesFacts, before: readonly string[]): string[] {
  if (facts.own !== null) return [];
  const added = namesOf(peopleOfSeries(facts)).filter((name) => !before.includes(name));
  return facts.booking.occurrences.flatMap((occurrence) => {
    const own = roomsOf(facts, occurrence).length > 0 ? peopleOfDate(facts, occurrence) : null;
    if (own === null) return [];
    const named = new Set(namesOf(own));
    return added.every((name) => named.has(name)) ? [] : [occurrence.originalStart.toISOString()];
  });
}

export function namesOf({ attendees }: RenderedPeople): string[] {
  return attendees.map(nameOf).sort();
}

export function nameOf({ type, emailAddress }: RenderedPeople['attendees'][number]): string {
  return `${type}:${emailAddress.address.toLowerCase()}`;
}

/** @param before what was agreed, to tell a date that we cancelled from one that was cancelled outside. */
export function seriesBase(facts: SeriesFacts, before: OrganizerBase | null): OrganizerBase {
  const { booking, series, own: asRoom } = facts;
  const exceptions: Record<string, string> = {};
  for (const occurrence of booking.occurrences) {
    const key = occurrence.originalStart.toISOString();
    const own = ownOf(facts, occurrence, before?.exceptions?.[key] === CANCELLED);
    if (own !== null) exceptions[key] = own;
  }
  const people = peopleOfSeries(facts);
  return {
    subject: booking.subject,
    start: series.first.start.toISOString(),
    end: series.first.end.toISOString(),
    cancelled: contentWanted(booking, asRoom !== null).cancelled,
    people: namesOf(people),
    ...(asRoom ? { places: placesOf(people) } : {}),
    onlineMeeting: onlineMeetingThere(booking),
    recurrence: JSON.stringify(renderRecurrence(booking)),
    exceptions,
  };
}

function ownOf(facts: SeriesFacts, occurrence: Occurrence, wasOurs: boolean): string | null {
  if (roomsOf(facts, occurrence).length === 0) {
    if (facts.own) return CANCELLED;
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
    ...(people !== null && facts.own ? [placesOf(people)] : []),
  ]);
}

/** Whom the event asks to one date, by what was written of it. */
export function invitesOnDate({ people, exceptions }: OrganizerBase, date: string): boolean {
  const own = exceptions?.[date];
  if (own === CANCELLED) return false;
  const names = own === undefined ? null : (JSON.parse(own) as [unknown, unknown, string[] | null])[2];
  return (names ?? people).length > 0;
}
