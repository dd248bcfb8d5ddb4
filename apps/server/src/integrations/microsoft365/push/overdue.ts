/** How long a booking made in ONES may wait for Exchange, and what then (rule S10). Pure. */
import type { ExchangeState } from '@ones/contract';
import { addMinutes } from '../../../kernel/interval.ts';
import { isLive, type StoredBooking } from '../../../modules/booking/index.ts';

export type Overdue = 'wait' | 'tell' | 'release';

/** Kept beside `unsynced`: it was written, and nobody has said yes or no. */
export const NOT_ANSWERED = 'not-answered';

const TELL_AFTER_MINUTES = 10;
const RELEASE_AFTER_MINUTES = 60;
const waiting: readonly ExchangeState[] = ['queued', 'sent', 'unsynced'];

/** @param allOrNone none of its rooms is of use without the others (rule S21). */
export function overdueOf(booking: StoredBooking, now: Date, allOrNone = false): Overdue {
  const [occurrence] = booking.occurrences;
  if (!occurrence || booking.recurrence !== null || booking.occurrences.length > 1) return 'wait';
  const live = occurrence.allocations.filter((allocation) => isLive(allocation.state));
  const late = live.filter((allocation) => waiting.includes(allocation.exchange));
  if (late.length === 0) return 'wait';
  const since = new Date(Math.min(...late.map((a) => waitingSince(a.exchange, a.exchangeDetail, a.exchangeSince))));
  const start = occurrence.period.start;
  // Some rooms are certain, the meeting has begun, or it was made in Outlook: taking it away would do more harm.
  const mayRelease =
    (allOrNone || late.length === live.length) && start > since && start > now && booking.origin !== 'outlook';
  if (mayRelease && now >= releaseAt(since, start)) return 'release';
  const untold = late.some((allocation) => allocation.exchange !== 'unsynced');
  return untold && now >= addMinutes(since, TELL_AFTER_MINUTES) ? 'tell' : 'wait';
}

/** Being told of it began the count anew. */
function waitingSince(exchange: ExchangeState, detail: string | null, since: Date): number {
  const told = exchange === 'unsynced' && detail === NOT_ANSWERED;
  return (told ? addMinutes(since, -TELL_AFTER_MINUTES) : since).getTime();
}

function releaseAt(since: Date, start: Date): Date {
  const half = new Date((since.getTime() + start.getTime()) / 2);
  const latest = addMinutes(since, RELEASE_AFTER_MINUTES);
  return half < latest ? half : latest;
}
