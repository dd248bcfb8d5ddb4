/** Which walk-ins and extensions a door may offer (rule D4): only what fits before the next meeting. Pure. */
import type { RoomStatusNow } from '@ones/ui-core';
import { isToday } from './day.ts';

const minute = 60_000;
const WALK_INS = [15, 30, 45, 60] as const;
const EXTENSIONS = [15, 30] as const;
/** The contract's shortest and longest walk-in, in minutes. */
const SHORTEST = 5;
const LONGEST = 720;

export interface Offer {
  /** Null means until the next meeting; until closing time is said in minutes. */
  readonly minutes: number | null;
  readonly until: number;
}

/** "Until the next meeting" is offered only within the day: nobody standing at a door means to stay overnight. */
export function walkInOffers(at: RoomStatusNow, now: number, timeZone: string): readonly Offer[] {
  if (at.status !== 'free' && at.status !== 'starting-soon') return [];
  const limit = at.freeUntil ?? Number.POSITIVE_INFINITY;
  const fixed = WALK_INS.map((minutes) => ({ minutes, until: now + minutes * minute })).filter((o) => o.until <= limit);
  const left = (limit - now) / minute;
  const sensible = left >= SHORTEST && left <= LONGEST && isToday(limit, now, timeZone);
  const isMeeting = at.next !== null && Date.parse(at.next.start) === limit;
  const untilNext = sensible && !isNearly(left, fixed.at(-1)?.minutes);
  return untilNext ? [...fixed, { minutes: isMeeting ? null : Math.floor(left), until: limit }] : fixed;
}

export function extensionOffers(at: RoomStatusNow): readonly Offer[] {
  if (at.status !== 'in-use' || !at.current) return [];
  const end = Date.parse(at.current.end);
  const limit = at.next ? Date.parse(at.next.start) : Number.POSITIVE_INFINITY;
  return EXTENSIONS.map((minutes) => ({ minutes, until: end + minutes * minute })).filter((o) => o.until <= limit);
}

/** "30 min" beside "until 12:00" would be the same offer twice when only 30 minutes and some seconds are left. */
function isNearly(left: number, minutes: number | undefined): boolean {
  return minutes !== undefined && left - minutes < 1;
}
