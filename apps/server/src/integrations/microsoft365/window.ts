/** What of a calendar is followed: from a week ago to the horizon, in whole days, so that a window lasts for a day. */
import type { Interval } from '../../kernel/interval.ts';

const PAST_DAYS = 7;
const HORIZON_DAYS = 731;
const DAY_MS = 86_400_000;

/** Its first moment, in UTC. */
export function dayOf(now: Date): Date {
  return new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS);
}

export function windowAt(now: Date): Interval {
  const midnight = dayOf(now).getTime();
  return { start: new Date(midnight - PAST_DAYS * DAY_MS), end: new Date(midnight + HORIZON_DAYS * DAY_MS) };
}
