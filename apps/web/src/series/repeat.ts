/** What somebody says about how a meeting repeats, and the pattern that follows from it. Pure. */
import type { Recurrence } from '@ones/contract';

export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
export type Weekday = (typeof weekdays)[number];
export const weekOrder: readonly Weekday[] = [...weekdays.slice(1), 'sunday'];

export const repeatKinds = ['day', 'week', 'month-day', 'month-weekday', 'year-day', 'year-weekday'] as const;
export type RepeatKind = (typeof repeatKinds)[number];
export const endKinds = ['date', 'count', 'never'] as const;
export type EndKind = (typeof endKinds)[number];
export const indexes = ['first', 'second', 'third', 'fourth', 'last'] as const;
export type Index = (typeof indexes)[number];

export interface Repeat {
  readonly kind: RepeatKind;
  readonly interval: number;
  /** Of a weekly one. */
  readonly days: readonly Weekday[];
  readonly end: EndKind;
  readonly until: string;
  readonly count: number;
}

/** What a date is in its month: the fourth Tuesday; the last where there is no fifth to be sure of. */
export function placeOfDate(date: string): { day: number; month: number; weekday: Weekday; index: Index } {
  const at = new Date(`${date}T00:00:00Z`);
  const day = at.getUTCDate();
  const weekday = weekdays[at.getUTCDay()] ?? 'monday';
  return { day, month: at.getUTCMonth() + 1, weekday, index: indexes[Math.floor((day - 1) / 7)] ?? 'last' };
}

/** Every week on the same day, for a quarter of a year. */
export function repeatFrom(date: string): Repeat {
  const until = new Date(Date.parse(`${date}T00:00:00Z`) + 12 * 7 * 86_400_000).toISOString().slice(0, 10);
  return { kind: 'week', interval: 1, days: [placeOfDate(date).weekday], end: 'date', until, count: 10 };
}

/** null: something is missing still. */
export function recurrenceOf(repeat: Repeat, startDate: string): Recurrence | null {
  const pattern = patternOf(repeat, startDate);
  if (repeat.kind === 'week' && repeat.days.length === 0) return null;
  if (!Number.isInteger(repeat.interval) || repeat.interval < 1 || repeat.interval > 99) return null;
  if (repeat.end === 'never') return { pattern, range: { type: 'noEnd', startDate } };
  if (repeat.end === 'count') {
    const { count } = repeat;
    if (!Number.isInteger(count) || count < 1 || count > 999) return null;
    return { pattern, range: { type: 'numbered', startDate, numberOfOccurrences: count } };
  }
  if (repeat.until < startDate) return null;
  return { pattern, range: { type: 'endDate', startDate, endDate: repeat.until } };
}

function patternOf({ kind, interval, days }: Repeat, startDate: string): Recurrence['pattern'] {
  const { day, month, weekday, index } = placeOfDate(startDate);
  const byWeekday = { daysOfWeek: [weekday], index };
  switch (kind) {
    case 'day':
      return { type: 'daily', interval };
    case 'week':
      return { type: 'weekly', interval, daysOfWeek: [...days], firstDayOfWeek: 'monday' };
    case 'month-day':
      return { type: 'absoluteMonthly', interval, dayOfMonth: day };
    case 'month-weekday':
      return { type: 'relativeMonthly', interval, ...byWeekday };
    case 'year-day':
      return { type: 'absoluteYearly', interval, dayOfMonth: day, month };
    case 'year-weekday':
      return { type: 'relativeYearly', interval, ...byWeekday, month };
  }
}
