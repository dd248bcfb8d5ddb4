/** Which part of a room's schedule its display is given: enough to go on for a day and more without us (rule D3). */
import { Temporal } from 'temporal-polyfill';
import type { Interval } from '../../../kernel/interval.ts';

const HOURS_AHEAD = 36;

/** From the start of today where the room stands. */
export function shownPeriod(now: Date, timeZone: string): Interval {
  const there = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  return {
    start: new Date(there.startOfDay().epochMilliseconds),
    end: new Date(there.add({ hours: HOURS_AHEAD }).epochMilliseconds),
  };
}
