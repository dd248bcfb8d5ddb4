/** Which absences count, on plain values. */
import { describe, expect, it } from 'vitest';
import { hasLeft, withoutPresent } from './find-gone.ts';

const originalStart = new Date('2026-12-02T16:30:00Z');
const meeting = { cleanId: 'series', originalStart };
const gone = { stored: null, meeting, because: 'declined' } as const;

describe('a date that a round says is gone', () => {
  it('[S4.4] is not, where it stands there under another id: its old copy alone is forgotten', () => {
    expect(withoutPresent([gone], [{ ...meeting, cancelled: false }])).toEqual([{ ...gone, meeting: null }]);
  });

  it('[S4.4] is, where the other copy is cancelled, or of another date', () => {
    expect(withoutPresent([gone], [{ ...meeting, cancelled: true }])).toEqual([gone]);
    const other = { cleanId: 'series', originalStart: new Date('2026-12-09T16:30:00Z'), cancelled: false };
    expect(withoutPresent([gone], [other])).toEqual([gone]);
  });
});

describe('a copy that a look at a whole time does not find', () => {
  it('[S6.14] has only left where it ended before that time, and not where it is over', () => {
    const read = { start: new Date('2026-12-01T00:00:00Z'), end: new Date('2026-12-31T00:00:00Z') };
    const ended = (end: string) => ({ base: { start: '2026-11-01T00:00:00.000Z', end, cancelled: false } });
    expect(hasLeft(ended('2026-12-01T00:00:00.000Z'), read)).toBe(true);
    expect(hasLeft(ended('2026-12-01T09:00:00.000Z'), read)).toBe(false);
  });
});
