import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf } from './days.ts';
import { type PatternedRecurrence, type RecurrencePattern, troubleWith } from './pattern.ts';
import { dateOf, dayOf } from './plain-date.ts';
import { recurrences } from './recurrence.fixture.ts';

function dates(pattern: RecurrencePattern, startDate: string, count: number): string[] {
  const range = { type: 'numbered' as const, startDate, numberOfOccurrences: count };
  return daysOf({ pattern, range }, dayOf('2100-01-01')).map(dateOf);
}

describe('Days of a series', () => {
  it('[B6] counts every third day', () => {
    expect(dates({ type: 'daily', interval: 3 }, '2026-02-26', 3)).toEqual(['2026-02-26', '2026-03-01', '2026-03-04']);
  });

  it('[B6] begins the week where the pattern says', () => {
    const pattern = { type: 'weekly', interval: 2, daysOfWeek: ['tuesday', 'sunday'] } as const;
    // A Tuesday: with weeks from Monday the Sunday that follows is of the same week, with weeks from Sunday it is not.
    expect(dates({ ...pattern, firstDayOfWeek: 'monday' }, '2026-01-06', 3)).toEqual([
      '2026-01-06',
      '2026-01-11',
      '2026-01-20',
    ]);
    expect(dates({ ...pattern, firstDayOfWeek: 'sunday' }, '2026-01-06', 3)).toEqual([
      '2026-01-06',
      '2026-01-18',
      '2026-01-20',
    ]);
  });

  it('[B6] takes the last day of a month that has no 31st, and the 28th in years without a 29th of February', () => {
    expect(dates({ type: 'absoluteMonthly', interval: 1, dayOfMonth: 31 }, '2026-01-31', 4)).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ]);
    expect(dates({ type: 'absoluteYearly', interval: 1, dayOfMonth: 29, month: 2 }, '2027-01-01', 2)).toEqual([
      '2027-02-28',
      '2028-02-29',
    ]);
  });

  it('[B6] finds the first, the third and the last of a day of the week', () => {
    const pattern = { type: 'relativeMonthly', interval: 1, daysOfWeek: ['friday'] } as const;
    expect(dates({ ...pattern, index: 'first' }, '2026-01-01', 2)).toEqual(['2026-01-02', '2026-02-06']);
    expect(dates({ ...pattern, index: 'third' }, '2026-01-01', 2)).toEqual(['2026-01-16', '2026-02-20']);
    expect(dates({ ...pattern, index: 'last' }, '2026-01-01', 2)).toEqual(['2026-01-30', '2026-02-27']);
    const yearly = { type: 'relativeYearly', interval: 2, daysOfWeek: ['monday', 'tuesday'], month: 9 } as const;
    expect(dates({ ...yearly, index: 'second' }, '2026-01-01', 2)).toEqual(['2026-09-07', '2028-09-05']);
  });

  it('[B6] counts from the next matching month where the first lies behind', () => {
    expect(dates({ type: 'absoluteMonthly', interval: 2, dayOfMonth: 15 }, '2026-01-20', 2)).toEqual([
      '2026-02-15',
      '2026-04-15',
    ]);
  });

  it('[B6] has days in order, each once, inside the range', () => {
    fc.assert(
      fc.property(recurrences, (recurrence: PatternedRecurrence) => {
        const until = dayOf('2028-06-30');
        const days = daysOf(recurrence, until);
        const { startDate, endDate, type, numberOfOccurrences } = recurrence.range;
        expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
        for (const day of days) expect(day).toBeGreaterThanOrEqual(dayOf(startDate));
        for (const day of days) expect(day).toBeLessThanOrEqual(endDate ? dayOf(endDate) : until);
        if (type === 'numbered') expect(days.length).toBeLessThanOrEqual(numberOfOccurrences ?? 0);
        // Begun anew on its first day it is the same series.
        const [first] = days;
        if (first === undefined) return;
        const anew = { ...recurrence, range: { ...recurrence.range, startDate: dateOf(first) } };
        expect(daysOf(anew, until)).toEqual(days);
      }),
      { numRuns: 300 },
    );
  });

  it('[X5] says what a pattern lacks', () => {
    const range = { type: 'noEnd', startDate: '2026-01-01' } as const;
    const path = (pattern: RecurrencePattern, ends: PatternedRecurrence['range'] = range) =>
      troubleWith({ pattern, range: ends })?.path ?? null;
    expect(path({ type: 'weekly', interval: 1, daysOfWeek: [] })).toBe('/pattern/daysOfWeek');
    expect(path({ type: 'absoluteMonthly', interval: 1, dayOfMonth: 0 })).toBe('/pattern/dayOfMonth');
    expect(path({ type: 'relativeYearly', interval: 1, daysOfWeek: ['monday'] })).toBe('/pattern/month');
    expect(path({ type: 'daily', interval: 1 }, { ...range, type: 'numbered' })).toBe('/range/numberOfOccurrences');
    const ended = { type: 'endDate', startDate: '2026-01-02', endDate: '2026-01-01' } as const;
    expect(path({ type: 'daily', interval: 1 }, ended)).toBe('/range/endDate');
    expect(path({ type: 'daily', interval: 1 })).toBeNull();
  });
});
