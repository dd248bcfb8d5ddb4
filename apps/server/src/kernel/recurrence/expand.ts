/** A series as instants: days from the pattern, the hour kept by the wall clock of its zone (rule B8). Pure. */
import type { Interval } from '../interval.ts';
import { daysOf } from './days.ts';
import type { PatternedRecurrence } from './pattern.ts';
import { DAY_MS, dateOf, dayOf } from './plain-date.ts';
import { zoneNamed } from './zone.ts';

export interface Series {
  readonly recurrence: PatternedRecurrence;
  /** IANA. */
  readonly timeZone: string;
  /** Milliseconds of wall time from midnight to the start, and from the start to the end. */
  readonly startOfDay: number;
  readonly length: number;
}

/** By an occurrence's times: every other one has the same hour and as long a wall time. */
export function seriesAt(recurrence: PatternedRecurrence, timeZone: string, { start, end }: Interval): Series {
  const zone = zoneNamed(timeZone);
  const from = zone.wallOf(start.getTime());
  const startOfDay = from - Math.floor(from / DAY_MS) * DAY_MS;
  return { recurrence, timeZone, startOfDay, length: zone.wallOf(end.getTime()) - from };
}

/** The date on which an instant falls in a zone. */
export function dateIn(timeZone: string, instant: Date): string {
  return dateOf(Math.floor(zoneNamed(timeZone).wallOf(instant.getTime()) / DAY_MS));
}

/** Starts and ends in turn, of all occurrences that begin before `until`: numbers, since there may be very many. */
export function instantsOf(series: Series, until: number): number[] {
  const zone = zoneNamed(series.timeZone);
  const instants: number[] = [];
  for (const day of daysOf(series.recurrence, Math.ceil(until / DAY_MS) + 1)) {
    const wall = day * DAY_MS + series.startOfDay;
    const start = zone.instantOf(wall);
    if (start >= until) break;
    const end = zone.instantOf(wall + series.length);
    // A meeting that would begin in the skipped hour and end soon after keeps its length.
    instants.push(start, end > start ? end : start + Math.max(series.length, 1000));
  }
  return instants;
}

export function expand(series: Series, until: Date): Interval[] {
  const instants = instantsOf(series, until.getTime());
  const periods: Interval[] = [];
  for (let at = 0; at < instants.length; at += 2) {
    periods.push({ start: new Date(instants[at] as number), end: new Date(instants[at + 1] as number) });
  }
  return periods;
}

/** The occurrence that a series has, or would have, on a date. */
export function occurrenceOn(series: Series, date: string): Interval {
  const zone = zoneNamed(series.timeZone);
  const wall = dayOf(date) * DAY_MS + series.startOfDay;
  const start = zone.instantOf(wall);
  const end = zone.instantOf(wall + series.length);
  return { start: new Date(start), end: new Date(end > start ? end : start + Math.max(series.length, 1000)) };
}
