// Reads a patternedRecurrence and fills all its members, as the service answers it.
// https://learn.microsoft.com/graph/api/resources/patternedrecurrence
import {
  dateOf,
  type PatternType,
  type RecurrencePattern,
  type RecurrenceRange,
  type Weekday,
  type WeekIndex,
} from '../exchange/recurrence.ts';
import { toIana, toLocal } from '../exchange/time-zone.ts';
import { GraphError } from './call.ts';
import type { Json } from './odata.ts';

const DAY = 86_400_000;
const NO_DATE = '0001-01-01';

/** What each type must bring besides the interval. */
const REQUIRED: Readonly<Record<PatternType, readonly string[]>> = {
  daily: [],
  weekly: ['daysOfWeek'],
  absoluteMonthly: ['dayOfMonth'],
  relativeMonthly: ['daysOfWeek'],
  absoluteYearly: ['dayOfMonth', 'month'],
  relativeYearly: ['daysOfWeek', 'month'],
};

export interface ReadRecurrence {
  readonly pattern: RecurrencePattern;
  readonly range: RecurrenceRange;
  readonly zone: string;
}

export function readRecurrence(recurrence: Json, start: number, startZone: string): ReadRecurrence {
  const range = (recurrence.range ?? {}) as Json;
  const zoneName =
    typeof range.recurrenceTimeZone === 'string' && range.recurrenceTimeZone ? range.recurrenceTimeZone : startZone;
  const zone = toIana(zoneName);
  if (!zone)
    throw new GraphError(400, 'TimeZoneNotSupportedException', `The time zone '${zoneName}' is not supported.`);
  return {
    pattern: readPattern((recurrence.pattern ?? {}) as Json),
    range: readRange(range, start, zone, zoneName),
    zone,
  };
}

function readPattern(given: Json): RecurrencePattern {
  const type = given.type as PatternType | undefined;
  if (!type || !(type in REQUIRED)) throw wrong('The recurrence pattern has no type.');
  for (const name of REQUIRED[type])
    if (isMissing(given[name])) throw wrong(`The recurrence pattern ${type} needs ${name}.`);
  const interval = Number(given.interval ?? 1);
  if (!Number.isInteger(interval) || interval < 1) throw wrong('The interval of a recurrence is at least 1.');
  return {
    type,
    interval,
    month: Number(given.month ?? 0),
    dayOfMonth: Number(given.dayOfMonth ?? 0),
    daysOfWeek: (given.daysOfWeek as readonly Weekday[] | undefined) ?? [],
    firstDayOfWeek: (given.firstDayOfWeek as Weekday | undefined) ?? 'sunday',
    index: (given.index as WeekIndex | undefined) ?? 'first',
  };
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || value === 0 || (Array.isArray(value) && value.length === 0);
}

function readRange(given: Json, start: number, zone: string, zoneName: string): RecurrenceRange {
  const type = (given.type as RecurrenceRange['type'] | undefined) ?? 'noEnd';
  const first = dateOf(Math.floor(toLocal(start, zone) / DAY));
  const startDate = typeof given.startDate === 'string' && given.startDate > first ? given.startDate : first;
  const count = Number(given.numberOfOccurrences ?? 0);
  if (type === 'numbered' && count < 1) throw wrong('A numbered range needs numberOfOccurrences.');
  const endDate = type === 'endDate' ? String(given.endDate ?? '') : NO_DATE;
  if (type === 'endDate' && endDate < startDate) throw wrong('The recurrence ends before it starts.');
  return {
    type,
    startDate,
    endDate,
    recurrenceTimeZone: zoneName,
    numberOfOccurrences: type === 'numbered' ? count : 0,
  };
}

function wrong(message: string): GraphError {
  return new GraphError(400, 'ErrorPropertyValidationFailure', `At least one property failed validation. ${message}`);
}
