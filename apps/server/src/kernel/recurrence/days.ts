/**
 * The days on which a series happens: https://learn.microsoft.com/graph/api/resources/recurrencepattern and recurrencerange.
 * Pure arithmetic on plain dates; the hour and its zone are somebody else's business.
 */
import type { PatternedRecurrence, RecurrencePattern } from './pattern.ts';
import { WEEK_INDEXES, WEEKDAYS } from './pattern.ts';
import { dayOf, firstDayOf, monthOf, weekdayOf } from './plain-date.ts';

/** An endless series has no more days than these: Exchange's own calendars end before. */
const LAST_YEAR = 2200;

/** In order, all that lie at or before `until`; none before the range's first day. */
export function daysOf({ pattern, range }: PatternedRecurrence, until: number): number[] {
  const first = dayOf(range.startDate);
  const end = range.type === 'endDate' ? Math.min(until, dayOf(range.endDate ?? range.startDate)) : until;
  const last = Math.min(end, firstDayOf((LAST_YEAR + 1) * 12) - 1);
  const most = range.type === 'numbered' ? (range.numberOfOccurrences ?? 0) : Number.POSITIVE_INFINITY;
  const interval = Math.max(1, pattern.interval);
  if (pattern.type === 'daily') return stepping(first, { last, most }, interval);
  if (pattern.type === 'weekly') return weekly(pattern, first, { last, most }, interval);
  const months = pattern.type.endsWith('Yearly') ? 12 : 1;
  return monthly(pattern, first, { last, most }, { interval, months });
}

interface Bounds {
  readonly last: number;
  readonly most: number;
}

function stepping(first: number, { last, most }: Bounds, interval: number): number[] {
  const days: number[] = [];
  for (let day = first; day <= last && days.length < most; day += interval) days.push(day);
  return days;
}

/** Weeks are counted from the one that the first day lies in, and begin where the pattern says. */
function weekly(pattern: RecurrencePattern, first: number, { last, most }: Bounds, interval: number): number[] {
  const start = WEEKDAYS.indexOf(pattern.firstDayOfWeek ?? 'sunday');
  const inWeek = (weekday: number): number => (weekday - start + 7) % 7;
  const wanted = [...new Set((pattern.daysOfWeek ?? []).map((name) => inWeek(WEEKDAYS.indexOf(name))))];
  wanted.sort((a, b) => a - b);
  const days: number[] = [];
  for (let week = first - inWeek(weekdayOf(first)); week <= last; week += 7 * interval) {
    for (const offset of wanted) {
      const day = week + offset;
      if (day > last || days.length >= most) return days;
      if (day >= first) days.push(day);
    }
  }
  return days;
}

/** A first day after its month's own day belongs to the next matching month; the step counts from there. */
function monthly(
  pattern: RecurrencePattern,
  first: number,
  { last, most }: Bounds,
  step: { readonly interval: number; readonly months: number },
): number[] {
  const pick = pickerOf(pattern);
  const start = monthOf(first);
  let month = step.months === 12 ? Math.floor(start / 12) * 12 + (pattern.month ?? 1) - 1 : start;
  while (pick(month) < first) month += step.months;
  const days: number[] = [];
  for (; days.length < most; month += step.interval * step.months) {
    const day = pick(month);
    if (day > last) return days;
    days.push(day);
  }
  return days;
}

function pickerOf(pattern: RecurrencePattern): (month: number) => number {
  if (pattern.type.startsWith('absolute')) {
    const dayOfMonth = pattern.dayOfMonth ?? 1;
    // A month that is too short gives its last day, as Outlook does with the 31st.
    return (month) => Math.min(firstDayOf(month) + dayOfMonth, firstDayOf(month + 1)) - 1;
  }
  const wanted = WEEKDAYS.map((name) => pattern.daysOfWeek?.includes(name) ?? false);
  const index = WEEK_INDEXES.indexOf(pattern.index ?? 'first');
  return (month) => relativeDay(month, wanted, index);
}

/** Of several days of the week the index counts whichever come: the second of Monday and Tuesday is the day after the first. */
function relativeDay(month: number, wanted: readonly boolean[], index: number): number {
  const first = firstDayOf(month);
  const next = firstDayOf(month + 1);
  const isWanted = (day: number): boolean => wanted[weekdayOf(day)] === true;
  if (index === WEEK_INDEXES.indexOf('last')) {
    let day = next - 1;
    while (day > first && !isWanted(day)) day -= 1;
    return day;
  }
  let found = -1;
  let day = first - 1;
  while (found < index && day < next - 1) {
    day += 1;
    if (isWanted(day)) found += 1;
  }
  return day;
}
