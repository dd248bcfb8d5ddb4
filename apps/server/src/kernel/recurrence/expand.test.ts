import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { changesIn, zones } from './changes.fixture.ts';
import { daysOf } from './days.ts';
import { instantsOf, type Series, seriesAt } from './expand.ts';
import { DAY_MS, dateOf, dayOf } from './plain-date.ts';
import { recurrences } from './recurrence.fixture.ts';
import { zoneNamed } from './zone.ts';

function wallToTemporal(wall: number, zone: string): number {
  const plain = Temporal.PlainDateTime.from(new Date(wall).toISOString().slice(0, -1));
  return plain.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

describe('Series as instants', () => {
  it('[B8] agrees with Temporal around every change of the clock, in every zone', () => {
    const wrong: string[] = [];
    for (const zone of zones) {
      for (const change of changesIn(zone, 2027)) {
        for (let minutes = -150; minutes <= 150; minutes += 30) {
          const wall = zoneNamed(zone).wallOf(change) + minutes * 60_000;
          if (zoneNamed(zone).instantOf(wall) !== wallToTemporal(wall, zone)) wrong.push(`${zone} ${minutes}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(zones.length).toBeGreaterThan(400);
  });

  it('[B8] gives every instant of any series in any zone as Temporal does', () => {
    const anySeries = fc.record({
      recurrence: recurrences,
      timeZone: fc.constantFrom(...zones),
      startOfDay: fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15 * 60_000),
      length: fc.integer({ min: 1, max: 96 }).map((quarter) => quarter * 15 * 60_000),
    });
    fc.assert(
      fc.property(anySeries, (series: Series) => {
        const until = Date.UTC(2029, 0, 1);
        const instants = instantsOf(series, until);
        const expected: number[] = [];
        for (const day of daysOf(series.recurrence, dayOf('2029-01-03'))) {
          const wall = day * DAY_MS + series.startOfDay;
          const start = wallToTemporal(wall, series.timeZone);
          const end = wallToTemporal(wall + series.length, series.timeZone);
          if (start < until) expected.push(start, end > start ? end : start + series.length);
        }
        expect(instants).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('[B8] keeps the hour of the wall clock over both changes of the clock', () => {
    const recurrence = {
      pattern: { type: 'weekly' as const, interval: 1, daysOfWeek: ['sunday' as const] },
      range: { type: 'endDate' as const, startDate: '2027-03-21', endDate: '2027-04-04' },
    };
    const period = { start: new Date('2027-03-21T08:00:00Z'), end: new Date('2027-03-21T09:00:00Z') };
    const starts = instantsOf(seriesAt(recurrence, 'Europe/Oslo', period), Date.UTC(2028, 0, 1)).filter(
      (_, at) => at % 2 === 0,
    );
    expect(starts.map((at) => new Date(at).toISOString())).toEqual([
      '2027-03-21T08:00:00.000Z',
      '2027-03-28T07:00:00.000Z',
      '2027-04-04T07:00:00.000Z',
    ]);
  });

  it('[B8] counts days back and forth', () => {
    for (const date of ['1970-01-01', '2024-02-29', '1969-12-31', '2100-03-01']) expect(dateOf(dayOf(date))).toBe(date);
  });
});
