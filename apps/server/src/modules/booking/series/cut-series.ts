/** Ends a series before one of its occurrences: that one and all after it are cancelled, what was before stays. */
import { dateIn, dateOf, dayOf } from '../../../kernel/recurrence/index.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { StoredBooking, StoredOccurrence } from '../booking.repository.ts';
import { isLive, stateAfter } from '../states.ts';
import { cancelAllocations, writeRecurrence } from './series.repository.ts';

export interface Cut {
  /** What was let go. */
  readonly freed: readonly StoredOccurrence[];
  /** Whether nothing of the series is left: nothing that took place, and nothing that will. */
  readonly whole: boolean;
}

/** Occurrences that an act on a series can still change, from an instant on. */
export function changeable(booking: StoredBooking, from: Date, now: Date): StoredOccurrence[] {
  return booking.occurrences.filter(
    (one) => one.originalStart >= from && one.period.end > now && one.allocations.some(({ state }) => isLive(state)),
  );
}

export async function cutSeries(tx: Tx, booking: StoredBooking, from: Date, now: Date): Promise<Cut> {
  const freed = changeable(booking, from, now);
  const gone = new Set(freed.map((one) => one.id));
  await cancelOccurrences(tx, freed, now);
  const whole = !booking.occurrences.some((one) => !gone.has(one.id) && hasTakenPlaceOrWill(one, now));
  const { recurrence, timeZone } = booking;
  if (!whole && recurrence) {
    const endDate = dateOf(dayOf(dateIn(timeZone, from)) - 1);
    const { startDate, recurrenceTimeZone = timeZone } = recurrence.range;
    const range = { type: 'endDate' as const, startDate, endDate, recurrenceTimeZone };
    await writeRecurrence(tx.db, booking.id, { pattern: recurrence.pattern, range });
  }
  return { freed, whole };
}

function hasTakenPlaceOrWill(one: StoredOccurrence, now: Date): boolean {
  const counts = one.allocations.some(({ state }) => isLive(state) || state === 'ended' || state === 'released');
  return counts || (one.period.end <= now && one.allocations.some(({ state }) => state !== 'cancelled'));
}

export async function cancelOccurrences(tx: Tx, occurrences: readonly StoredOccurrence[], now: Date): Promise<void> {
  const allocations = occurrences.flatMap((one) => one.allocations);
  const ids = allocations.filter(({ state }) => stateAfter(state, 'cancel') !== null).map(({ id }) => id);
  await cancelAllocations(tx.db, ids, now);
}

export function resourcesOf(occurrences: readonly StoredOccurrence[]): string[] {
  return [...new Set(occurrences.flatMap((one) => one.allocations.map((allocation) => allocation.resourceId)))];
}
