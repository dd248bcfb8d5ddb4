import { hour, instantOf } from '@ones/ui-core';
import { describe, expect, it } from 'vitest';
import { mergePeriods, spanOn, stripHours } from './strip.ts';

describe('the strip of a day', () => {
  it('[U6] shows the hours of the room’s own day', () => {
    expect(stripHours('2026-07-01', 'Asia/Hong_Kong')).toEqual({
      start: instantOf('2026-07-01T00:00:00Z'),
      end: instantOf('2026-07-01T12:00:00Z'),
    });
    expect(stripHours('2026-02-30', 'Asia/Hong_Kong')).toBeNull();
  });

  it('[B8] has the hours that the day really has when clocks change', () => {
    const spring = stripHours('2026-03-29', 'Europe/London', 0, 24);
    expect(spring && (spring.end - spring.start) / hour).toBe(23);
  });

  it('[U2] cuts what reaches over its edges and leaves out what lies beyond', () => {
    const hours = { start: 0, end: 100 };
    expect(spanOn(hours, -50, 25)).toEqual({ from: 0, width: 25 });
    expect(spanOn(hours, 90, 500)).toEqual({ from: 90, width: 10 });
    expect(spanOn(hours, 100, 200)).toBeNull();
  });

  it('[U8] reads meetings that touch as one, so that what is read aloud is short', () => {
    const period = (from: string, to: string) => ({ start: `2026-07-01T${from}:00Z`, end: `2026-07-01T${to}:00Z` });
    const merged = mergePeriods([period('11:00', '12:00'), period('09:00', '10:00'), period('10:00', '10:30')]);
    expect(merged).toEqual([
      { start: instantOf('2026-07-01T09:00:00Z'), end: instantOf('2026-07-01T10:30:00Z') },
      { start: instantOf('2026-07-01T11:00:00Z'), end: instantOf('2026-07-01T12:00:00Z') },
    ]);
  });
});
