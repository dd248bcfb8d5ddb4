// What of an item stands in a calendar at which time: the single event, or each occurrence of a series with its exceptions applied.
import type { CalendarItem, OccurrenceChange } from './item.ts';
import { dayInSeries, type Occurrence, occurrenceOnDay, occurrencesBetween } from './series.ts';

export interface Instance {
  /** The record in the mailbox: the master for an occurrence. */
  readonly item: CalendarItem;
  /** What holds at this instance: the item, or the item with an exception's differences. */
  readonly content: CalendarItem;
  readonly kind: 'singleInstance' | 'occurrence' | 'exception' | 'seriesMaster';
  readonly start: number;
  readonly end: number;
  readonly originalStart?: number;
  /** Wall-time day of the original start; part of an occurrence's id. */
  readonly day?: number;
}

/** The item as a whole: the single event or the series master. */
export function wholeOf(item: CalendarItem): Instance {
  const { start, end } = item;
  if (item.series) return { item, content: item, kind: 'seriesMaster', start, end };
  if (item.orphanOf === undefined) return { item, content: item, kind: 'singleInstance', start, end };
  return { item, content: item, kind: 'exception', start, end, originalStart: item.orphanOf };
}

/** Instances that touch [from, to); a series is shown by its occurrences. */
export function instancesBetween(item: CalendarItem, from: number, to: number): Instance[] {
  const { series } = item;
  if (!series) return touches(item, from, to) ? [wholeOf(item)] : [];
  const found: Instance[] = [];
  for (const occurrence of occurrencesBetween(series, from, to)) {
    if (!item.exceptions.has(occurrence.start) && touches(occurrence, from, to)) found.push(plain(item, occurrence));
  }
  for (const [originalStart, exception] of item.exceptions) {
    if (exception.removed) continue;
    const instance = changed(item, originalStart, exception.change);
    if (instance && touches(instance, from, to)) found.push(instance);
  }
  return found;
}

/** The occurrence or exception of that day; undefined when the series has none there or it was removed. */
export function instanceOnDay(item: CalendarItem, day: number): Instance | undefined {
  const occurrence = item.series && occurrenceOnDay(item.series, day);
  return occurrence && instanceAt(item, occurrence);
}

function instanceAt(item: CalendarItem, occurrence: Occurrence): Instance | undefined {
  const exception = item.exceptions.get(occurrence.start);
  if (!exception) return plain(item, occurrence);
  return exception.removed ? undefined : changed(item, occurrence.start, exception.change);
}

/** The instance with exactly this original start: none after the series was moved to another time. */
export function instanceFrom(item: CalendarItem, originalStart: number): Instance | undefined {
  const instance = item.series && instanceOnDay(item, dayInSeries(item.series, originalStart));
  return instance?.originalStart === originalStart ? instance : undefined;
}

/** The item with one occurrence's difference, or with that occurrence gone. */
export function withException(
  item: CalendarItem,
  originalStart: number,
  change: OccurrenceChange | 'removed',
): CalendarItem {
  const exceptions = new Map(item.exceptions);
  const known = exceptions.get(originalStart);
  if (change === 'removed') exceptions.set(originalStart, { removed: true });
  else {
    const before = known && !known.removed ? known.change : timesOf(item, originalStart);
    exceptions.set(originalStart, { removed: false, change: { ...before, ...change } });
  }
  return { ...item, exceptions };
}

function timesOf(item: CalendarItem, originalStart: number): OccurrenceChange {
  const instance = instanceFrom(item, originalStart);
  return instance ? { start: instance.start, end: instance.end } : {};
}

function plain(item: CalendarItem, occurrence: Occurrence): Instance {
  const { start, end, day } = occurrence;
  return { item, content: item, kind: 'occurrence', start, end, originalStart: start, day };
}

function changed(item: CalendarItem, originalStart: number, change: OccurrenceChange): Instance | undefined {
  if (!item.series) return undefined;
  const content: CalendarItem = { ...item, ...change };
  const { start, end } = content;
  return { item, content, kind: 'exception', start, end, originalStart, day: dayInSeries(item.series, originalStart) };
}

function touches(period: { readonly start: number; readonly end: number }, from: number, to: number): boolean {
  return period.start < to && (period.end > from || (period.start === period.end && period.start >= from));
}
