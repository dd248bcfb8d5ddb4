// The days on which a series happens, from Graph's pattern and range. Days are counted since 1970; no zones here.
// https://learn.microsoft.com/graph/api/resources/recurrencepattern and recurrencerange

export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
export const WEEK_INDEXES = ['first', 'second', 'third', 'fourth', 'last'] as const;
export type WeekIndex = (typeof WEEK_INDEXES)[number];

export type PatternType =
  | 'daily'
  | 'weekly'
  | 'absoluteMonthly'
  | 'relativeMonthly'
  | 'absoluteYearly'
  | 'relativeYearly';

/** Graph's recurrencePattern with all members filled, as the service answers it. */
export interface RecurrencePattern {
  readonly type: PatternType;
  readonly interval: number;
  readonly month: number;
  readonly dayOfMonth: number;
  readonly daysOfWeek: readonly Weekday[];
  readonly firstDayOfWeek: Weekday;
  readonly index: WeekIndex;
}

export interface RecurrenceRange {
  readonly type: 'endDate' | 'noEnd' | 'numbered';
  /** ISO dates. */
  readonly startDate: string;
  readonly endDate: string;
  readonly recurrenceTimeZone: string;
  readonly numberOfOccurrences: number;
}

const DAY = 86_400_000;
/** Where an endless series is given up; Exchange's own calendars end before. */
const LAST_DAY = Math.floor(Date.UTC(2100, 0, 1) / DAY);

export function dayOf(date: string): number {
  return Math.floor(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY);
}

export function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** All days in order, until the range ends. A month that has no such day gives its last one, unless those are skipped. */
export function* daysOf(
  pattern: RecurrencePattern,
  range: RecurrenceRange,
  skipsShortMonths = false,
): Generator<number> {
  const first = dayOf(range.startDate);
  const last = range.type === 'endDate' ? dayOf(range.endDate) : LAST_DAY;
  const limit = range.type === 'numbered' ? range.numberOfOccurrences : Number.POSITIVE_INFINITY;
  let count = 0;
  for (const day of candidates(pattern, first)) {
    if (day > last || count >= limit) return;
    if (day < first || (skipsShortMonths && isStandIn(pattern, day))) continue;
    count++;
    yield day;
  }
}

function candidates(pattern: RecurrencePattern, first: number): Generator<number> {
  switch (pattern.type) {
    case 'daily':
      return every(first, Math.max(1, pattern.interval));
    case 'weekly':
      return weekly(pattern, first);
    case 'absoluteMonthly':
      return monthly(first, pattern.interval, (year, month) => dayInMonth(year, month, pattern.dayOfMonth));
    case 'relativeMonthly':
      return monthly(first, pattern.interval, (year, month) => relativeDay(year, month, pattern));
    case 'absoluteYearly':
      return yearly(first, pattern, (year) => dayInMonth(year, pattern.month - 1, pattern.dayOfMonth));
    case 'relativeYearly':
      return yearly(first, pattern, (year) => relativeDay(year, pattern.month - 1, pattern));
  }
}

function* every(first: number, interval: number): Generator<number> {
  for (let day = first; day <= LAST_DAY; day += interval) yield day;
}

function* weekly(pattern: RecurrencePattern, first: number): Generator<number> {
  const firstOfWeek = WEEKDAYS.indexOf(pattern.firstDayOfWeek);
  const inWeek = (weekday: number): number => (weekday - firstOfWeek + 7) % 7;
  const wanted = pattern.daysOfWeek.map((name) => inWeek(WEEKDAYS.indexOf(name))).sort((a, b) => a - b);
  const week = first - inWeek(weekdayOf(first));
  for (let start = week; start <= LAST_DAY; start += 7 * Math.max(1, pattern.interval)) {
    for (const offset of wanted) yield start + offset;
  }
}

function* monthly(first: number, interval: number, pick: (year: number, month: number) => number): Generator<number> {
  const date = new Date(first * DAY);
  let month = date.getUTCFullYear() * 12 + date.getUTCMonth();
  // A start after this month's day belongs to the next matching month; the step counts from there.
  while (pick(Math.floor(month / 12), month % 12) < first) month++;
  for (; month < 2100 * 12; month += Math.max(1, interval)) yield pick(Math.floor(month / 12), month % 12);
}

function* yearly(first: number, pattern: RecurrencePattern, pick: (year: number) => number): Generator<number> {
  let year = new Date(first * DAY).getUTCFullYear();
  while (pick(year) < first) year++;
  for (; year < 2100; year += Math.max(1, pattern.interval)) yield pick(year);
}

/** A last day taken for one that the month lacks. */
function isStandIn({ type, dayOfMonth }: RecurrencePattern, day: number): boolean {
  return type.startsWith('absolute') && new Date(day * DAY).getUTCDate() !== dayOfMonth;
}

/** Exchange takes a month's last day where the month is too short. */
function dayInMonth(year: number, month: number, dayOfMonth: number): number {
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Math.floor(Date.UTC(year, month, Math.min(dayOfMonth, length)) / DAY);
}

/** The index-th day of a month that is one of the weekdays. */
function relativeDay(year: number, month: number, pattern: RecurrencePattern): number {
  const start = Math.floor(Date.UTC(year, month, 1) / DAY);
  const end = Math.floor(Date.UTC(year, month + 1, 1) / DAY);
  const matching: number[] = [];
  for (let day = start; day < end; day++) {
    const name = WEEKDAYS[weekdayOf(day)];
    if (name && pattern.daysOfWeek.includes(name)) matching.push(day);
  }
  const index = pattern.index === 'last' ? matching.length - 1 : WEEK_INDEXES.indexOf(pattern.index);
  return matching[index] ?? matching[matching.length - 1] ?? start;
}

function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}
