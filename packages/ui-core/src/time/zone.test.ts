import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, minute } from '../clock.ts';
import { addDays, instantAt, isZone, sameWallClock, startOfDay, wallTimeOf } from './zone.ts';

describe('wall time', () => {
  it('[B8] is read back as it was written, in every zone and at every minute', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const instants = fc.integer({
      min: instantOf('2020-01-01T00:00:00Z') / minute,
      max: instantOf('2035-01-01T00:00:00Z') / minute,
    });
    fc.assert(
      fc.property(zones, instants, (zone, minutes) => {
        const wall = wallTimeOf(minutes * minute, zone);
        const back = instantAt(wall, zone);
        expect(back).not.toBeNull();
        expect(wallTimeOf(back as number, zone)).toEqual(wall);
      }),
      { numRuns: 300 },
    );
  });

  it('[B8] that the clock skips is taken forward, one that happens twice is the first', () => {
    const skipped = instantAt({ date: '2026-03-29', time: '01:30' }, 'Europe/London');
    expect(skipped).toBe(instantOf('2026-03-29T01:30:00Z'));
    const twice = instantAt({ date: '2026-10-25', time: '01:30' }, 'Europe/London');
    expect(twice).toBe(instantOf('2026-10-25T00:30:00Z'));
  });

  it('[B8] that is no time at all is said so', () => {
    expect(instantAt({ date: '2026-13-01', time: '09:00' }, 'Europe/London')).toBeNull();
    expect(instantAt({ date: '2026-02-30', time: '09:00' }, 'Europe/London')).toBeNull();
    expect(instantAt({ date: '', time: '' }, 'Europe/London')).toBeNull();
    expect(isZone('Europe/Atlantis')).toBe(false);
  });

  it('[B8] days begin at their own midnight and are counted on the calendar', () => {
    expect(startOfDay(instantOf('2026-07-01T15:00:00Z'), 'Asia/Hong_Kong')).toBe(instantOf('2026-06-30T16:00:00Z'));
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  });

  it('[U6] knows whether two zones show the same clock at that instant', () => {
    const winter = instantOf('2026-01-05T12:00:00Z');
    const summer = instantOf('2026-07-05T12:00:00Z');
    expect(sameWallClock('Europe/London', 'UTC', winter)).toBe(true);
    expect(sameWallClock('Europe/London', 'UTC', summer)).toBe(false);
  });
});
