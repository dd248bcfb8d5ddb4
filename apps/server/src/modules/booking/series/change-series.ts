/**
 * Changes a series, or one occurrence and all that follow. Title, people and rooms of the whole are changed where they stand;
 * everything else ends the series there and lets another go on from it, so that what took place stays as it was.
 */
import type { ChangeBooking } from '@ones/contract';
import type { StoredBooking, StoredOccurrence } from '../booking.repository.ts';
import type { ChangeRequest } from '../change-request.ts';
import { type BookingDeps, type BookingResult, refused } from '../deps.ts';
import { isLive } from '../states.ts';
import { changeWhole } from './change-whole.ts';
import type { ChangingSeries } from './changing-series.ts';
import { scopeOf } from './one-of-series.ts';
import { findSeries } from './series.repository.ts';
import { splitSeries } from './split-series.ts';

export async function changeSeries(
  deps: BookingDeps,
  request: ChangeRequest,
  booking: StoredBooking,
): Promise<BookingResult<StoredBooking>> {
  const now = deps.clock.now();
  const { body } = request;
  const row = await findSeries(deps.host.db, booking.id);
  if (!row) return refused({ code: 'booking-not-changeable' });
  const open = booking.occurrences.filter(
    (one) => one.period.start > now && one.allocations.some(({ state }) => isLive(state)),
  );
  const named =
    body.occurrenceId === undefined ? open[0] : booking.occurrences.find(({ id }) => id === body.occurrenceId);
  if (!named) return refused({ code: body.occurrenceId === undefined ? 'booking-not-changeable' : 'not-found' });
  const from = open.find((one) => scopeOf(body) === 'all' || one.originalStart >= named.originalStart);
  if (!from) return refused({ code: 'booking-not-changeable' });
  const changing: ChangingSeries = { request, booking, row, from, named, now };
  const isWhole = scopeOf(body) === 'all' || from === firstOf(booking);
  return isWhole && !movesInTime(body) ? changeWhole(deps, changing) : splitSeries(deps, changing);
}

function firstOf({ occurrences }: StoredBooking): StoredOccurrence | undefined {
  return occurrences.find((one) => one.allocations.some(({ state }) => state !== 'cancelled'));
}

export function movesInTime(body: ChangeBooking): boolean {
  return body.start !== undefined || body.end !== undefined || body.recurrence !== undefined;
}
