/** The day of a place in which an instant falls, for the strip that shows it (rule B8). Pure. */
import { Temporal } from 'temporal-polyfill';
import type { Span } from './spans.ts';

/** From midnight to midnight in the zone: 23 or 25 hours where the clocks change. */
export function dayOf(instant: Date, timeZone: string): Span {
  const there = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  const start = there.startOfDay();
  const end = start.add({ days: 1 }).startOfDay();
  return [start.epochMilliseconds, end.epochMilliseconds];
}

/** The same for many places, looking each zone up once. */
export function daysOf(instant: Date): (timeZone: string) => Span {
  const days = new Map<string, Span>();
  return (timeZone) => {
    const day = days.get(timeZone) ?? dayOf(instant, timeZone);
    days.set(timeZone, day);
    return day;
  };
}
