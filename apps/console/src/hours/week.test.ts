import { describe, expect, it } from 'vitest';
import { newHours, weekSaid, withHolidays } from './week.ts';

describe('business hours', () => {
  it('[B4] are said in short: days in a row with the same hours together', () => {
    const { week } = newHours('Europe/Oslo');
    expect(weekSaid(week, 'en-GB')).toBe('Mon–Fri 08:00–18:00');
    const saturday = [{ from: '09:00', to: '12:00' }];
    expect(weekSaid({ ...week, wednesday: [], saturday }, 'en-GB')).toBe(
      'Mon–Tue 08:00–18:00; Thu–Fri 08:00–18:00; Sat 09:00–12:00',
    );
  });

  it('[B4] say that a week without hours is closed', () => {
    const closed = Object.fromEntries(Object.keys(newHours('UTC').week).map((day) => [day, []]));
    expect(weekSaid(closed as unknown as ReturnType<typeof newHours>['week'], 'en-GB')).toBeNull();
  });

  it('[B4] take in the holidays of a file in order, and keep the name of what is known', () => {
    const known = [{ date: '2026-12-25', name: 'Christmas' }];
    const read = [
      { date: '2026-12-25', name: 'XMAS' },
      { date: '2026-05-01', name: 'May Day' },
    ];
    expect(withHolidays(known, read)).toEqual([
      { date: '2026-05-01', name: 'May Day' },
      { date: '2026-12-25', name: 'Christmas' },
    ]);
  });
});
