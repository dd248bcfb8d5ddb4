import { describe, expect, it } from 'vitest';
import { dateOf, daysOf, type RecurrencePattern, type RecurrenceRange } from './recurrence.ts';
import { lastOccurrence, makeSeries, occurrencesBetween } from './series.ts';

const pattern = (given: Partial<RecurrencePattern> & Pick<RecurrencePattern, 'type'>): RecurrencePattern => ({
  interval: 1,
  month: 0,
  dayOfMonth: 0,
  daysOfWeek: [],
  firstDayOfWeek: 'sunday',
  index: 'first',
  ...given,
});
const range = (startDate: string, count: number): RecurrenceRange => ({
  type: 'numbered',
  startDate,
  endDate: '0001-01-01',
  recurrenceTimeZone: 'UTC',
  numberOfOccurrences: count,
});
const dates = (one: RecurrencePattern, from: string, count: number): string[] =>
  [...daysOf(one, range(from, count))].map(dateOf);

// https://learn.microsoft.com/graph/api/resources/recurrencepattern
describe('the six patterns', () => {
  it('[T2] repeats every second day', () => {
    expect(dates(pattern({ type: 'daily', interval: 2 }), '2026-02-27', 3)).toEqual([
      '2026-02-27',
      '2026-03-01',
      '2026-03-03',
    ]);
  });

  it('[T2] repeats every second week on two days, weeks beginning as told', () => {
    const weekly = { type: 'weekly', interval: 2, daysOfWeek: ['sunday', 'tuesday'] } as const;
    expect(dates(pattern({ ...weekly, firstDayOfWeek: 'monday' }), '2026-12-01', 4)).toEqual([
      '2026-12-01',
      '2026-12-06',
      '2026-12-15',
      '2026-12-20',
    ]);
    expect(dates(pattern({ ...weekly, firstDayOfWeek: 'sunday' }), '2026-12-01', 4)).toEqual([
      '2026-12-01',
      '2026-12-13',
      '2026-12-15',
      '2026-12-27',
    ]);
  });

  it('[T2] takes the last day of a month that is too short', () => {
    const monthly = pattern({ type: 'absoluteMonthly', dayOfMonth: 31 });
    expect(dates(monthly, '2027-01-31', 4)).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30']);
  });

  it('[T2] finds the last Friday and the first of several days', () => {
    const last = pattern({ type: 'relativeMonthly', index: 'last', daysOfWeek: ['friday'] });
    expect(dates(last, '2026-12-01', 3)).toEqual(['2026-12-25', '2027-01-29', '2027-02-26']);
    const weekday = pattern({
      type: 'relativeMonthly',
      daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    });
    expect(dates(weekday, '2027-01-01', 3)).toEqual(['2027-01-01', '2027-02-01', '2027-03-01']);
  });

  it('[T2] repeats yearly on a date and on a weekday of a month', () => {
    expect(dates(pattern({ type: 'absoluteYearly', dayOfMonth: 29, month: 2 }), '2027-01-01', 2)).toEqual([
      '2027-02-28',
      '2028-02-29',
    ]);
    const relative = pattern({ type: 'relativeYearly', month: 11, index: 'fourth', daysOfWeek: ['thursday'] });
    expect(dates(relative, '2026-01-01', 2)).toEqual(['2026-11-26', '2027-11-25']);
  });
});

// https://learn.microsoft.com/graph/api/resources/patternedrecurrence
describe('ranges and zones', () => {
  it('[B8] keeps wall time over the change of the clocks', () => {
    const start = Date.parse('2026-03-27T09:00:00Z');
    const series = makeSeries(
      { pattern: pattern({ type: 'daily' }), range: range('2026-03-27', 4) },
      'Europe/London',
      start,
      start + 3_600_000,
    );
    const starts = occurrencesBetween(series, start, start + 7 * 86_400_000).map((one) =>
      new Date(one.start).toISOString(),
    );
    expect(starts).toEqual([
      '2026-03-27T09:00:00.000Z',
      '2026-03-28T09:00:00.000Z',
      '2026-03-29T08:00:00.000Z',
      '2026-03-30T08:00:00.000Z',
    ]);
  });

  it('[T2] ends with its date, and never without one', () => {
    const start = Date.parse('2026-12-01T09:00:00Z');
    const until = { ...range('2026-12-01', 0), type: 'endDate' as const, endDate: '2026-12-03' };
    const dated = makeSeries({ pattern: pattern({ type: 'daily' }), range: until }, 'UTC', start, start);
    expect(new Date(lastOccurrence(dated)?.start ?? 0).toISOString()).toBe('2026-12-03T09:00:00.000Z');
    const endless = makeSeries(
      { pattern: pattern({ type: 'daily' }), range: { ...range('2026-12-01', 0), type: 'noEnd' as const } },
      'UTC',
      start,
      start,
    );
    expect(lastOccurrence(endless)).toBeUndefined();
    expect(occurrencesBetween(endless, start + 3650 * 86_400_000, start + 3652 * 86_400_000)).toHaveLength(2);
  });
});
