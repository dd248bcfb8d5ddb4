// How a meeting repeats, as Graph's patternedRecurrence: all six patterns, and the three ways to end. Pure.
// https://learn.microsoft.com/graph/api/resources/recurrencepattern and recurrencerange
import { addDays, dateText, ownZone } from './dates.ts';

export const REPEATS = [
  'none',
  'daily',
  'weekly',
  'absoluteMonthly',
  'relativeMonthly',
  'absoluteYearly',
  'relativeYearly',
] as const;
export type Repeat = (typeof REPEATS)[number];

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
const INDEXES = ['first', 'second', 'third', 'fourth', 'last'] as const;
/** From Monday, as the page's week begins. */
export const WEEK = [...WEEKDAYS.slice(1), ...WEEKDAYS.slice(0, 1)];

export type RepeatEnd =
  | { readonly type: 'endDate'; readonly until: Date }
  | { readonly type: 'numbered'; readonly count: number }
  | { readonly type: 'noEnd' };

export interface RepeatWish {
  readonly repeat: Exclude<Repeat, 'none'>;
  readonly interval: number;
  /** For `weekly`. */
  readonly days: readonly string[];
  readonly end: RepeatEnd;
}

export type Recurrence = Readonly<Record<'pattern' | 'range', Readonly<Record<string, unknown>>>>;

export function recurrenceOf(start: Date, { repeat, interval, days, end }: RepeatWish): Recurrence {
  return { pattern: { type: repeat, interval, ...detailsOf(repeat, start, days) }, range: rangeOf(start, end) };
}

function detailsOf(repeat: RepeatWish['repeat'], start: Date, days: readonly string[]): Record<string, unknown> {
  const daysOfWeek = [weekdayOf(start)];
  const relative = { daysOfWeek, index: indexOf(start) };
  const month = start.getMonth() + 1;
  switch (repeat) {
    case 'daily':
      return {};
    case 'weekly':
      return { daysOfWeek: days.length > 0 ? days : daysOfWeek, firstDayOfWeek: 'monday' };
    case 'absoluteMonthly':
      return { dayOfMonth: start.getDate() };
    case 'relativeMonthly':
      return relative;
    case 'absoluteYearly':
      return { dayOfMonth: start.getDate(), month };
    case 'relativeYearly':
      return { ...relative, month };
  }
}

function rangeOf(start: Date, end: RepeatEnd): Record<string, unknown> {
  const common = { type: end.type, startDate: dateText(start), recurrenceTimeZone: ownZone() };
  if (end.type === 'endDate') return { ...common, endDate: dateText(end.until) };
  return end.type === 'numbered' ? { ...common, numberOfOccurrences: end.count } : common;
}

/** The series without this occurrence and all that follow. */
export function endedBefore({ pattern, range }: Recurrence, start: Date): Recurrence {
  const endDate = dateText(addDays(start, -1));
  return { pattern, range: { ...range, type: 'endDate', endDate, numberOfOccurrences: 0 } };
}

export function weekdayOf(date: Date): string {
  return WEEKDAYS[date.getDay()] ?? 'monday';
}

/** The fifth is the last. */
function indexOf(date: Date): string {
  return INDEXES[Math.ceil(date.getDate() / 7) - 1] ?? 'last';
}

/** What a choice means for a meeting that starts then. */
export function repeatWords(repeat: Repeat, start: Date): string {
  const day = start.toLocaleDateString('en-GB', { weekday: 'long' });
  const month = start.toLocaleDateString('en-GB', { month: 'long' });
  const words: Readonly<Record<Repeat, string>> = {
    none: 'Does not repeat',
    daily: 'Daily',
    weekly: 'Weekly',
    absoluteMonthly: `Monthly on day ${start.getDate()}`,
    relativeMonthly: `Monthly on the ${indexOf(start)} ${day}`,
    absoluteYearly: `Yearly on ${start.getDate()} ${month}`,
    relativeYearly: `Yearly on the ${indexOf(start)} ${day} of ${month}`,
  };
  return words[repeat];
}
