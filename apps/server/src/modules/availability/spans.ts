/** Arithmetic of busy and free time, in milliseconds since 1970, `[start, end)`. Pure. */

export type Span = readonly [start: number, end: number];

/** In order, touching and overlapping ones as one. */
export function merge(spans: readonly Span[]): readonly Span[] {
  if (isMerged(spans)) return spans;
  const merged: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** As what one resource holds usually is. */
function isMerged(spans: readonly Span[]): boolean {
  let last = Number.NEGATIVE_INFINITY;
  for (const span of spans) {
    if (span[0] <= last) return false;
    last = span[1];
  }
  return true;
}

/** What of the spans lies within. */
export function clip(spans: readonly Span[], within: Span): Span[] {
  const clipped: Span[] = [];
  for (const span of spans) {
    const start = Math.max(span[0], within[0]);
    const end = Math.min(span[1], within[1]);
    if (start < end) clipped.push(start === span[0] && end === span[1] ? span : [start, end]);
  }
  return clipped;
}

/** The free time between merged busy spans. */
export function gaps(busy: readonly Span[], within: Span): Span[] {
  const free: Span[] = [];
  let from = within[0];
  for (const [start, end] of clip(busy, within)) {
    if (start > from) free.push([from, start]);
    from = end;
  }
  if (from < within[1]) free.push([from, within[1]]);
  return free;
}

/** The first instant from `wanted[0]` on at which a period as long as wanted is free before `horizon`; null if none is. */
export function freeFrom(busy: readonly Span[], wanted: Span, horizon: number): number | null {
  const length = wanted[1] - wanted[0];
  let from = wanted[0];
  for (const [start, end] of busy) {
    if (end <= from) continue;
    if (Math.min(start, horizon) - from >= length) return from;
    from = end;
  }
  return horizon - from >= length ? from : null;
}

const STEP = 5 * 60_000;

/** For each gap that is long enough, the start nearest to the wanted one, on five minutes where there is room. */
export function nearestStarts(busy: readonly Span[], wanted: Span, within: Span): number[] {
  const length = wanted[1] - wanted[0];
  return gaps(busy, within).flatMap(([start, end]) => {
    const last = end - length;
    if (last < start) return [];
    if (start >= wanted[0]) return [Math.min(Math.ceil(start / STEP) * STEP, last)];
    return [Math.max(Math.floor(Math.min(last, wanted[0]) / STEP) * STEP, start)];
  });
}
