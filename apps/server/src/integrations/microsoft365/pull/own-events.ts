/** What somebody outside did to the event of a room that organizes itself (rule S21), beside what any copy may tell. Pure. */
import { sameInterval } from '../../../kernel/interval.ts';
import type { KnownMeeting } from '../../../modules/booking/index.ts';
import type { EventCopy } from '../translate.ts';
import type { Decision } from './reconcile.ts';

/** One room's event that somebody moved away from the other rooms' of the same booking. */
export interface Apart {
  readonly bookingId: string;
  readonly copy: EventCopy;
}

type Gone = Extract<Decision, { kind: 'gone' }>;

export const refused: Gone = { kind: 'gone', because: 'cancelled', detail: 'declined-by-booker' };
export const movedAway: Gone = { kind: 'gone', because: 'cancelled', detail: 'moved-outside' };

/** Whoever booked it cancels by declining: all of its rooms. */
export function isRefusedByBooker(copy: EventCopy, { origin, organizerAddress }: KnownMeeting): boolean {
  if (!copy.isOrganizer || origin === 'outlook' || copy.cancelled) return false;
  return copy.people.some(({ address, response }) => address === organizerAddress && response === 'declined');
}

/**
 * A booking has one time: a room whose event is moved leaves the others where they are, or where it took place; one whose date of
 * a series is moved leaves the date to them.
 */
export function goesApart(
  { origin, series }: Pick<KnownMeeting, 'origin' | 'series'>,
  { period, allocation, otherResourceIds, tookPlaceElsewhere }: KnownMeeting['occurrences'][number],
  { copy, decision }: { readonly copy: Pick<EventCopy, 'isOrganizer'>; readonly decision: Decision },
): boolean {
  if (!copy.isOrganizer || origin === 'outlook' || !allocation) return false;
  const moved = decision.kind === 'present' && decision.period !== null && !sameInterval(decision.period, period);
  if (allocation.live && otherResourceIds.length > 0) return moved;
  return moved && !series && (allocation.live || allocation.ended) && tookPlaceElsewhere;
}
