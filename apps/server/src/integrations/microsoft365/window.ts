/** What of a calendar is followed: from a week ago to the horizon, in whole days, so that a window lasts for a day. */
import type { Interval } from '../../kernel/interval.ts';

const PAST_DAYS = 7;
const HORIZON_DAYS = 731;
const DAY_MS = 86_400_000;

export function windowAt(now: Date): Interval {
  const midnight = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  return { start: new Date(midnight - PAST_DAYS * DAY_MS), end: new Date(midnight + HORIZON_DAYS * DAY_MS) };
}
