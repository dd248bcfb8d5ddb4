/** When a house is open: hours a week and days that differ, in a zone of its own (rule B4). Pure. */
import type { Temporal } from 'temporal-polyfill';
import type { Interval } from '../../kernel/interval.ts';
import { at, atOrNext, datesOf } from './zoned.ts';

export interface OpenSpan {
  /** `HH:MM`; `24:00` is the end of the day. */
  readonly from: string;
  readonly to: string;
}

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

export interface Holiday {
  readonly date: string;
  readonly name: string;
}

export interface BusinessHours {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly week: Readonly<Record<Weekday, readonly OpenSpan[]>>;
  readonly holidays: readonly Holiday[];
}

export interface OpenDay {
  readonly spans: readonly Interval[];
  readonly holiday: string | null;
}

export function openDay(hours: BusinessHours, date: Temporal.PlainDate): OpenDay {
  const holiday = hours.holidays.find((one) => one.date === date.toString());
  if (holiday) return { spans: [], holiday: holiday.name };
  const day = hours.week[weekdays[date.dayOfWeek - 1] as Weekday];
  const spans = day.map(({ from, to }) => ({
    start: atOrNext(date, from, hours.timeZone),
    end: atOrNext(date, to, hours.timeZone),
  }));
  // Of hours that the clocks skip nothing may be left.
  return { spans: spans.filter(({ start, end }) => start < end), holiday: null };
}

/** What stands in the way of a period: nothing, a holiday, or the first day that is not open for all of it. */
export function closedFor(
  hours: BusinessHours,
  period: Interval,
): { readonly date: string; readonly holiday: string | null; readonly open: readonly Interval[] } | null {
  let covered = period.start.getTime();
  for (const date of datesOf(period, hours.timeZone)) {
    const { spans, holiday } = openDay(hours, date);
    const sorted = [...spans].sort((a, b) => a.start.getTime() - b.start.getTime());
    for (const span of sorted) if (span.start.getTime() <= covered) covered = Math.max(covered, span.end.getTime());
    const endOfDay = at(date, '24:00', hours.timeZone).getTime();
    if (covered < Math.min(endOfDay, period.end.getTime())) return { date: date.toString(), holiday, open: sorted };
  }
  return null;
}

/** When it is closed within, in milliseconds since 1970. */
export function closedSpans(
  hours: BusinessHours,
  [from, to]: readonly [number, number],
): (readonly [number, number])[] {
  const closed: [number, number][] = [];
  let since = from;
  for (const date of datesOf({ start: new Date(from), end: new Date(to) }, hours.timeZone)) {
    const open = openDay(hours, date).spans.map(({ start, end }) => [start.getTime(), end.getTime()] as const);
    for (const [start, end] of [...open].sort((a, b) => a[0] - b[0])) {
      if (start > since) closed.push([since, Math.min(start, to)]);
      since = Math.max(since, end);
    }
  }
  if (since < to) closed.push([since, to]);
  return closed.filter(([start, end]) => start < end);
}
