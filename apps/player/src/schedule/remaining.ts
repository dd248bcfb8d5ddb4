/** The one big figure of a door: how long the present state lasts. Pure. */
import type { RoomStatusNow } from '@ones/ui-core';
import { isToday } from './day.ts';

export type Remaining =
  | { readonly kind: 'minutes'; readonly minutes: number; readonly until: number }
  | { readonly kind: 'rest-of-day' }
  | { readonly kind: 'none' };

export function remainingOf(at: RoomStatusNow, now: number, timeZone: string): Remaining {
  switch (at.status) {
    case 'closed':
    case 'out-of-service':
      return { kind: 'none' };
    case 'free':
      if (at.freeUntil === null || !isToday(at.freeUntil, now, timeZone)) {
        return { kind: 'rest-of-day' };
      }
      return minutesUntil(at.freeUntil, now);
    case 'starting-soon':
      return at.next ? minutesUntil(Date.parse(at.next.start), now) : { kind: 'none' };
    case 'waiting-check-in':
      return at.current?.checkIn
        ? minutesUntil(Date.parse(at.current.checkIn.closesAt), now)
        : at.current
          ? minutesUntil(Date.parse(at.current.start), now)
          : { kind: 'none' };
    case 'in-use':
      return at.current ? minutesUntil(Date.parse(at.current.end), now) : { kind: 'none' };
  }
}

function minutesUntil(until: number, now: number): Remaining {
  return { kind: 'minutes', minutes: Math.max(0, Math.ceil((until - now) / 60_000)), until };
}

/** Whole hours and minutes; from ten hours on nobody needs the minutes. */
export function hoursAndMinutes(minutes: number): { readonly hours: number; readonly minutes: number } {
  const hours = Math.floor(minutes / 60);
  return { hours, minutes: hours >= 10 ? 0 : minutes % 60 };
}
