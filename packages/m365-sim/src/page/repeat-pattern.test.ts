import { describe, expect, it } from 'vitest';
import { endedBefore, REPEATS, recurrenceOf, repeatWords } from './repeat-pattern.ts';

// The last Wednesday of March, and its fifth.
const START = new Date(2027, 2, 31, 9);

describe('how a meeting repeats', () => {
  it('[T7] names all six patterns of learn.microsoft.com/graph/api/resources/recurrencepattern', () => {
    const end = { type: 'numbered', count: 5 } as const;
    const patterns = REPEATS.filter((one) => one !== 'none').map(
      (repeat) => recurrenceOf(START, { repeat, interval: 2, days: [], end }).pattern,
    );
    const relative = { daysOfWeek: ['wednesday'], index: 'last' };
    expect(patterns).toEqual([
      { type: 'daily', interval: 2 },
      { type: 'weekly', interval: 2, daysOfWeek: ['wednesday'], firstDayOfWeek: 'monday' },
      { type: 'absoluteMonthly', interval: 2, dayOfMonth: 31 },
      { type: 'relativeMonthly', interval: 2, ...relative },
      { type: 'absoluteYearly', interval: 2, dayOfMonth: 31, month: 3 },
      { type: 'relativeYearly', interval: 2, ...relative, month: 3 },
    ]);
    expect(repeatWords('relativeYearly', START)).toBe('Yearly on the last Wednesday of March');
  });

  it('[T7] ends on a date, after a number, never, or before a day', () => {
    const wish = { repeat: 'daily', interval: 1, days: [] } as const;
    const until = recurrenceOf(START, { ...wish, end: { type: 'endDate', until: new Date(2027, 3, 9) } });
    expect(until.range).toMatchObject({ type: 'endDate', startDate: '2027-03-31', endDate: '2027-04-09' });
    expect(recurrenceOf(START, { ...wish, end: { type: 'noEnd' } }).range.type).toBe('noEnd');
    expect(endedBefore(until, new Date(2027, 3, 5)).range).toMatchObject({ type: 'endDate', endDate: '2027-04-04' });
  });
});
