// A series' occurrences as instants: days from the pattern, wall time in the series' zone. What was expanded once is kept with the
// series, since records that share a series share its occurrences.
import { daysOf, type RecurrencePattern, type RecurrenceRange } from './recurrence.ts';
import { toInstant, toLocal } from './time-zone.ts';

const DAY = 86_400_000;

export interface Series {
  readonly pattern: RecurrencePattern;
  readonly range: RecurrenceRange;
  /** Whether a month without such a day is left out, rather than its last day taken. */
  readonly skipsShortMonths?: boolean;
  /** IANA zone in which the wall time holds; UTC for all-day series, which float. */
  readonly zone: string;
  /** Milliseconds from local midnight to the start, and from start to end. */
  readonly startOfDay: number;
  readonly duration: number;
}

export interface Occurrence {
  readonly start: number;
  readonly end: number;
  /** Wall-time day since 1970: names the occurrence in ids. */
  readonly day: number;
}

interface Expansion {
  readonly days: Generator<number>;
  readonly found: Occurrence[];
  ended: boolean;
}

const expansions = new WeakMap<Series, Expansion>();

/** `start` and `end` are the first occurrence's instants. */
export function makeSeries(
  recurrence: Pick<Series, 'pattern' | 'range' | 'skipsShortMonths'>,
  zone: string,
  start: number,
  end: number,
): Series {
  const localStart = toLocal(start, zone);
  const startOfDay = localStart - Math.floor(localStart / DAY) * DAY;
  return { ...recurrence, zone, startOfDay, duration: toLocal(end, zone) - localStart };
}

/** Occurrences that touch [from, to), in order, whatever happened to them since. */
export function occurrencesBetween(series: Series, from: number, to: number): Occurrence[] {
  const expansion = expandUntil(series, to);
  let low = 0;
  let high = expansion.found.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const one = expansion.found[middle];
    if (one && one.end <= from && one.start < from) low = middle + 1;
    else high = middle;
  }
  const result: Occurrence[] = [];
  for (let index = low; index < expansion.found.length; index++) {
    const one = expansion.found[index];
    if (!one || one.start >= to) break;
    result.push(one);
  }
  return result;
}

export function firstOccurrence(series: Series): Occurrence | undefined {
  const expansion = expansionOf(series);
  if (expansion.found.length === 0) step(series, expansion);
  return expansion.found[0];
}

/** The last one, or undefined when it never ends. */
export function lastOccurrence(series: Series): Occurrence | undefined {
  if (series.range.type === 'noEnd') return undefined;
  return expandUntil(series, Number.POSITIVE_INFINITY).found.at(-1);
}

export function occurrenceOnDay(series: Series, day: number): Occurrence | undefined {
  const around = occurrencesBetween(series, (day - 2) * DAY, (day + 3) * DAY);
  return around.find((one) => one.day === day);
}

/** The wall-time day of an instant in this series' zone. */
export function dayInSeries(series: Series, instant: number): number {
  return Math.floor(toLocal(instant, series.zone) / DAY);
}

function expansionOf(series: Series): Expansion {
  let expansion = expansions.get(series);
  if (!expansion) {
    expansion = { days: daysOf(series.pattern, series.range, series.skipsShortMonths), found: [], ended: false };
    expansions.set(series, expansion);
  }
  return expansion;
}

function expandUntil(series: Series, to: number): Expansion {
  const expansion = expansionOf(series);
  while (!expansion.ended && (expansion.found.at(-1)?.start ?? Number.NEGATIVE_INFINITY) < to) step(series, expansion);
  return expansion;
}

function step(series: Series, expansion: Expansion): void {
  const next = expansion.days.next();
  if (next.done) {
    expansion.ended = true;
    return;
  }
  const local = next.value * DAY + series.startOfDay;
  const start = toInstant(local, series.zone);
  expansion.found.push({
    start,
    end: Math.max(start, toInstant(local + series.duration, series.zone)),
    day: next.value,
  });
}
