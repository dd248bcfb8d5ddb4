/** A clock that stands still until the test moves it. */
import type { Clock } from '@ones/server/kernel/clock';
import { vi } from 'vitest';

export interface TestClock extends Clock {
  set(instant: string | Date): void;
  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number; ms?: number }): void;
}

/**
 * Starts on a Monday morning unless told. The `Date` of the test's process says the same from here to the end of the file (the guard sees to the end),
 * because libraries (the job queue, tokens) ask it; timers go on as ever.
 */
export function testClock(start: string | Date = '2026-03-02T09:00:00Z'): TestClock {
  let now = new Date(start).getTime();
  vi.useFakeTimers({ toFake: ['Date'], now });
  const set = (ms: number) => {
    now = ms;
    vi.setSystemTime(ms);
  };
  return {
    now: () => new Date(now),
    set: (instant) => set(new Date(instant).getTime()),
    advance: ({ days = 0, hours = 0, minutes = 0, seconds = 0, ms = 0 }) => {
      set(now + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + ms);
    },
  };
}
