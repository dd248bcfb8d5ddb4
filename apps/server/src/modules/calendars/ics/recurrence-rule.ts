/**
 * Graph's patternedRecurrence as an RRULE of RFC 5545. Where they differ, Exchange's meaning counts: a day of the month that a
 * month lacks becomes its last (https://learn.microsoft.com/graph/api/resources/recurrencepattern).
 */
import type { Recurrence } from '@ones/contract';
import { Temporal } from 'temporal-polyfill';

const DAYS = {
  sunday: 'SU',
  monday: 'MO',
  tuesday: 'TU',
  wednesday: 'WE',
  thursday: 'TH',
  friday: 'FR',
  saturday: 'SA',
} as const;
const POSITIONS = { first: 1, second: 2, third: 3, fourth: 4, last: -1 } as const;

type Rule = Record<string, string | number | readonly (string | number)[]>;

/** The value of an RRULE property in jCal. `start` is the first instance. */
export function recurrenceRule({ pattern, range }: Recurrence, start: Date, timeZone: string): Rule {
  const rule: Rule = { ...patternRule(pattern), interval: pattern.interval };
  if (range.type === 'numbered' && range.numberOfOccurrences) rule.count = range.numberOfOccurrences;
  if (range.type === 'endDate' && range.endDate) rule.until = lastInstant(range.endDate, start, timeZone);
  return rule;
}

function patternRule(pattern: Recurrence['pattern']): Rule {
  const days = (pattern.daysOfWeek ?? []).map((day) => DAYS[day]);
  const position = POSITIONS[pattern.index ?? 'first'];
  const month = pattern.month ?? 1;
  switch (pattern.type) {
    case 'daily':
      return { freq: 'DAILY' };
    case 'weekly':
      return { freq: 'WEEKLY', byday: days, wkst: DAYS[pattern.firstDayOfWeek ?? 'sunday'] };
    case 'absoluteMonthly':
      return { freq: 'MONTHLY', ...dayOfMonth(pattern.dayOfMonth ?? 1) };
    case 'relativeMonthly':
      return { freq: 'MONTHLY', byday: days, bysetpos: [position] };
    case 'absoluteYearly':
      return { freq: 'YEARLY', bymonth: [month], ...dayOfMonth(pattern.dayOfMonth ?? 1) };
    case 'relativeYearly':
      return { freq: 'YEARLY', bymonth: [month], byday: days, bysetpos: [position] };
  }
}

function dayOfMonth(day: number): Rule {
  if (day <= 28) return { bymonthday: [day] };
  if (day === 31) return { bymonthday: [-1] };
  const days = Array.from({ length: day - 27 }, (_, index) => 28 + index);
  return { bymonthday: days, bysetpos: [-1] };
}

/** UNTIL is in UTC where DTSTART names a zone (RFC 5545 §3.3.10), and includes the instance of the last day. */
function lastInstant(endDate: string, start: Date, timeZone: string): string {
  const first = Temporal.Instant.fromEpochMilliseconds(start.getTime()).toZonedDateTimeISO(timeZone);
  const last = Temporal.PlainDate.from(endDate).toZonedDateTime({ timeZone, plainTime: first.toPlainTime() });
  return last.toInstant().toString({ smallestUnit: 'second' });
}
