/** How long a push that could not be made waits before the next try: soon at first, then more and more seldom. Pure. */
import type { StoredBooking } from '../../../modules/booking/index.ts';

const SHORTEST_SECONDS = 2;
const LONGEST_SECONDS = 60;

/**
 * A quarter of the time since there was something new to write, within bounds: since a person's last act, or since it came to
 * where it is outside. What waits as `queued`, what is `unsynced` by now and what is cancelled count alike.
 */
export function pauseSeconds(booking: StoredBooking | null, humanAct: Date | null, now: Date): number {
  const allocations = booking?.occurrences.flatMap((occurrence) => occurrence.allocations) ?? [];
  const news = [...allocations.map((allocation) => allocation.exchangeSince), ...(humanAct ? [humanAct] : [])];
  const since = news.reduce((latest, at) => Math.max(latest, at.getTime()), Number.NEGATIVE_INFINITY);
  const quarter = (now.getTime() - since) / 4000;
  return Math.min(LONGEST_SECONDS, Math.max(SHORTEST_SECONDS, quarter));
}
