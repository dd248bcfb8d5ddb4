import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from './day.ts';
import { clip, freeFrom, gaps, merge, nearestStarts, type Span } from './spans.ts';

const someSpans = fc
  .array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 40 })), { maxLength: 12 })
  .map((pairs) => pairs.map(([start, length]): Span => [start, start + length]));
const isBusy = (spans: readonly Span[], at: number) => spans.some(([start, end]) => start <= at && at < end);
const minutes = (count: number) => count * 60_000;

describe('busy and free time', () => {
  it('[B8] merges without adding or losing an instant', () => {
    fc.assert(
      fc.property(someSpans, (spans) => {
        const merged = merge(spans);
        for (let at = 0; at < 250; at += 1) expect(isBusy(merged, at)).toBe(isBusy(spans, at));
        for (const [index, span] of merged.entries()) expect(span[0]).toBeGreaterThan(merged[index - 1]?.[1] ?? -1);
      }),
    );
  });

  it('[B8] finds the first free time that is long enough, as trying every instant does', () => {
    fc.assert(
      fc.property(someSpans, fc.nat(150), fc.integer({ min: 1, max: 30 }), (spans, start, length) => {
        const tried = Array.from({ length: 260 - length - start + 1 }, (_, at) => start + at).find((from) =>
          Array.from({ length }, (_, at) => from + at).every((at) => !isBusy(spans, at)),
        );
        expect(freeFrom(merge(spans), [start, start + length], 260)).toBe(tried ?? null);
      }),
    );
  });

  it('[B8] clips to what lies within', () => {
    expect(
      clip(
        [
          [0, 5],
          [6, 9],
          [10, 12],
        ],
        [4, 10],
      ),
    ).toEqual([
      [4, 5],
      [6, 9],
    ]);
    expect(gaps([[2, 3]], [0, 2])).toEqual([[0, 2]]);
  });

  it('[U5] offers the start nearest to the wanted one in each gap, on five minutes', () => {
    const busy: Span[] = [[minutes(31), minutes(93)]];
    const wanted: Span = [minutes(60), minutes(90)];
    expect(nearestStarts(busy, wanted, [0, minutes(200)])).toEqual([0, minutes(95)]);
    expect(nearestStarts(busy, wanted, [minutes(2), minutes(120)])).toEqual([]);
    expect(nearestStarts([[minutes(33), minutes(93)]], wanted, [minutes(2), minutes(123)])).toEqual([
      minutes(2),
      minutes(93),
    ]);
  });

  it('[B8] knows days of 23 and 25 hours', () => {
    const hours = (instant: string, zone: string) => {
      const [start, end] = dayOf(new Date(instant), zone);
      return (end - start) / 3_600_000;
    };
    expect(hours('2026-03-29T10:00:00Z', 'Europe/Oslo')).toBe(23);
    expect(hours('2026-10-25T10:00:00Z', 'Europe/Oslo')).toBe(25);
    expect(new Date(dayOf(new Date('2026-03-01T20:00:00Z'), 'Asia/Taipei')[0]).toISOString()).toBe(
      '2026-03-01T16:00:00.000Z',
    );
  });
});
