/** A pattern as a sentence: "Every 2 weeks on Tuesday, until 18 May 2027". Pure. */
import type { Recurrence } from '@ones/contract';
import { formatDate, formatList, instantOf, type Reading } from '@ones/ui-core';
import type { TFunction } from 'i18next';
import { type Weekday, weekdays } from './repeat.ts';

const SUNDAY = Date.UTC(2027, 7, 1);
const DAY = 86_400_000;

export function weekdayName(day: Weekday, locale: string, style: 'long' | 'short' | 'narrow' = 'long'): string {
  const at = SUNDAY + weekdays.indexOf(day) * DAY;
  return new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }).format(at);
}

export function monthName(month: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2027, month - 1, 1));
}

/** `t` of the namespace `series`. */
export function repeatWords({ pattern, range }: Recurrence, t: TFunction, reading: Reading): string {
  return t('series:sentence', { every: everyWords(pattern, t, reading.locale), end: endWords(range, t, reading) });
}

function everyWords(pattern: Recurrence['pattern'], t: TFunction, locale: string): string {
  const { type, interval: count, dayOfMonth: day, month, index = 'first' } = pattern;
  const days = formatList(
    (pattern.daysOfWeek ?? []).map((one) => weekdayName(one, locale)),
    locale,
  );
  const named = { count, day, days, place: t(`series:index.${index}`), month: monthName(month || 1, locale) };
  return count === 1 ? t(`series:single.${type}`, named) : t(`series:every.${type}`, named);
}

function endWords(range: Recurrence['range'], t: TFunction, reading: Reading): string {
  if (range.type === 'noEnd') return t('series:ends.never');
  if (range.type === 'numbered') return t('series:ends.count', { count: range.numberOfOccurrences ?? 1 });
  const date = formatDate(instantOf(`${range.endDate ?? range.startDate}T12:00:00Z`), { ...reading, zone: 'UTC' });
  return t('series:ends.date', { date });
}
