/** Which times may be asked for at all, before any policy is looked at. */
import { addMinutes, type Interval } from '../../kernel/interval.ts';
import type { BookingRefusal } from './deps.ts';

/** A hold is at most 32 days, buffers included (migration 0006). */
const LONGEST_DAYS = 31;

export function checkPeriod(period: Interval, now: Date): BookingRefusal | null {
  if (period.end <= period.start) {
    return { code: 'invalid-time-range', path: '/body/end', message: 'The end must lie after the start.' };
  }
  if (period.end > addMinutes(period.start, LONGEST_DAYS * 24 * 60)) {
    return { code: 'invalid-time-range', path: '/body/end', message: `A booking lasts ${LONGEST_DAYS} days at most.` };
  }
  if (period.end <= now) {
    return { code: 'in-the-past', path: '/body/start', message: 'This time is already over.' };
  }
  return null;
}

const zones = new Map<string, boolean>();
/** Far more than there are zones; made-up names do not pile up. */
const REMEMBERED_AT_MOST = 2000;

/** Whether the platform knows this IANA zone. Finding out costs a third of a millisecond, so it is remembered. */
export function isTimeZone(name: string): boolean {
  const known = zones.get(name) ?? findsZone(name);
  if (zones.size < REMEMBERED_AT_MOST) zones.set(name, known);
  return known;
}

function findsZone(name: string): boolean {
  // An offset is no zone, though newer platforms take one for it.
  if (/^[+-]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Exchange keeps whole seconds; what is finer would come back as somebody else's change. */
export function wholeSeconds(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 1000) * 1000);
}
