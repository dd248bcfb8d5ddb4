import { describe, expect, it } from 'vitest';
import { placeOfDate, recurrenceOf, repeatFrom } from './repeat.ts';
import { readRepeat, writeRepeat } from './repeat-search.ts';

const tuesday = '2027-02-23';
const repeat = repeatFrom(tuesday);

describe('How a meeting repeats', () => {
  it('[B6] begins with every week on the same day, for twelve weeks', () => {
    expect(recurrenceOf(repeat, tuesday)).toEqual({
      pattern: { type: 'weekly', interval: 1, daysOfWeek: ['tuesday'], firstDayOfWeek: 'monday' },
      range: { type: 'endDate', startDate: tuesday, endDate: '2027-05-18' },
    });
  });

  it('[B6] says the place of a date in its month', () => {
    expect(placeOfDate(tuesday)).toEqual({ day: 23, month: 2, weekday: 'tuesday', index: 'fourth' });
    expect(placeOfDate('2027-03-30').index).toBe('last');
  });

  it('[B6] makes each of the six patterns', () => {
    const types = (['day', 'week', 'month-day', 'month-weekday', 'year-day', 'year-weekday'] as const).map(
      (kind) => recurrenceOf({ ...repeat, kind, end: 'never' }, tuesday)?.pattern.type,
    );
    expect(types).toEqual([
      'daily',
      'weekly',
      'absoluteMonthly',
      'relativeMonthly',
      'absoluteYearly',
      'relativeYearly',
    ]);
  });

  it('[U4] is written in the address and read back, and nonsense there is none', () => {
    const some = [
      repeat,
      { ...repeat, kind: 'month-weekday', end: 'never' },
      { ...repeat, end: 'count', count: 7 },
    ] as const;
    for (const one of some)
      expect(recurrenceOf(readRepeat(writeRepeat(one), tuesday) ?? repeat, tuesday)).toEqual(
        recurrenceOf(one, tuesday),
      );
    expect(readRepeat('fortnight,1,,never', tuesday)).toBeNull();
    expect(readRepeat(undefined, tuesday)).toBeNull();
    expect(recurrenceOf(readRepeat('day,0,,never', tuesday) ?? repeat, tuesday)).toBeNull();
  });

  it('[X5] makes none of what is not complete', () => {
    expect(recurrenceOf({ ...repeat, days: [] }, tuesday)).toBeNull();
    expect(recurrenceOf({ ...repeat, interval: 0 }, tuesday)).toBeNull();
    expect(recurrenceOf({ ...repeat, until: '2027-02-01' }, tuesday)).toBeNull();
    expect(recurrenceOf({ ...repeat, end: 'count', count: Number.NaN }, tuesday)).toBeNull();
  });
});
