/**
 * A series as Graph's patternedRecurrence says it: https://learn.microsoft.com/graph/api/resources/patternedrecurrence
 * Only its shape; which days follow from it stands in `days.ts`.
 */
export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
export const WEEK_INDEXES = ['first', 'second', 'third', 'fourth', 'last'] as const;
export type WeekIndex = (typeof WEEK_INDEXES)[number];

export interface RecurrencePattern {
  readonly type: 'daily' | 'weekly' | 'absoluteMonthly' | 'relativeMonthly' | 'absoluteYearly' | 'relativeYearly';
  readonly interval: number;
  readonly daysOfWeek?: readonly Weekday[];
  readonly dayOfMonth?: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly index?: WeekIndex;
  readonly firstDayOfWeek?: Weekday;
}

export interface RecurrenceRange {
  readonly type: 'endDate' | 'noEnd' | 'numbered';
  /** ISO dates, in the series' zone. */
  readonly startDate: string;
  readonly endDate?: string;
  readonly numberOfOccurrences?: number;
}

export interface PatternedRecurrence {
  readonly pattern: RecurrencePattern;
  readonly range: RecurrenceRange;
}

export interface RecurrenceTrouble {
  /** A pointer into the patternedRecurrence. */
  readonly path: string;
  readonly message: string;
}

/** What a pattern lacks before days can follow from it; null if nothing. Graph answers the other members with 0 or empty. */
export function troubleWith({ pattern, range }: PatternedRecurrence): RecurrenceTrouble | null {
  const { type } = pattern;
  const needsWeekdays = type === 'weekly' || type === 'relativeMonthly' || type === 'relativeYearly';
  if (needsWeekdays && !pattern.daysOfWeek?.length) {
    return { path: '/pattern/daysOfWeek', message: 'Name the days of the week.' };
  }
  if (type.startsWith('absolute') && !pattern.dayOfMonth) {
    return { path: '/pattern/dayOfMonth', message: 'Name the day of the month, 1 to 31.' };
  }
  if (type.endsWith('Yearly') && !pattern.month) {
    return { path: '/pattern/month', message: 'Name the month, 1 to 12.' };
  }
  if (range.type === 'numbered' && !range.numberOfOccurrences) {
    return { path: '/range/numberOfOccurrences', message: 'Say how many times.' };
  }
  if (range.type === 'endDate' && (range.endDate === undefined || range.endDate < range.startDate)) {
    return { path: '/range/endDate', message: 'The last day must not lie before the first.' };
  }
  return null;
}
