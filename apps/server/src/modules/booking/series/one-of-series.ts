/** What an act on one occurrence of a series may ask for. Pure. */
import type { ChangeBooking, SeriesScope } from '@ones/contract';
import type { Interval } from '../../../kernel/interval.ts';
import { dateIn } from '../../../kernel/recurrence/index.ts';
import type { StoredBooking, StoredOccurrence } from '../booking.repository.ts';
import type { BookingRefusal } from '../deps.ts';
import { isLive } from '../states.ts';

/** Without a word: the named occurrence, else all. */
export function scopeOf(asked: {
  readonly scope?: SeriesScope | undefined;
  readonly occurrenceId?: string | undefined;
}): SeriesScope {
  return asked.scope ?? (asked.occurrenceId === undefined ? 'all' : 'this');
}

/** What belongs to a whole series cannot be changed on one date, nor what belongs to a series on a single booking. */
export function troubleWithOne(booking: StoredBooking, body: ChangeBooking): BookingRefusal | null {
  const invalid = (path: string, message: string): BookingRefusal => ({ code: 'invalid-input', path, message });
  if (body.recurrence) return invalid('/body/recurrence', 'One meeting does not repeat: change all, or the following.');
  if (body.onConflict) return invalid('/body/onConflict', 'Only a series has dates to choose from.');
  if (booking.recurrence === null) return null;
  if (body.occurrenceId === undefined) return invalid('/body/occurrenceId', 'Say which occurrence.');
  if (body.attendees) return invalid('/body/attendees', 'People are invited to the whole series.');
  if (body.onlineMeeting) return invalid('/body/onlineMeeting', 'A Teams meeting goes with the whole series.');
  return null;
}

/**
 * An occurrence stays between its neighbours, on a day of its own, as Exchange has it (ErrorOccurrenceCrossingBoundary):
 * https://learn.microsoft.com/graph/api/event-update
 */
export function checkNeighbours(
  booking: StoredBooking,
  occurrence: StoredOccurrence,
  wanted: Interval,
): BookingRefusal | null {
  if (booking.recurrence === null) return null;
  const day = (instant: Date): string => dateIn(booking.timeZone, instant);
  const others = booking.occurrences.filter(
    (one) => one.id !== occurrence.id && one.allocations.some((allocation) => isLive(allocation.state)),
  );
  const crossed = others.some((one) => {
    const isBefore = one.originalStart < occurrence.originalStart;
    return isBefore ? day(one.period.start) >= day(wanted.start) : day(one.period.start) <= day(wanted.start);
  });
  if (!crossed) return null;
  const message = 'An occurrence stays between the one before and the one after, on another day than these.';
  return { code: 'invalid-time-range', path: '/body/start', message };
}
