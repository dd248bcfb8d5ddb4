/** Where on a day's strip things lie, as shares of its width. Pure. */
import { addDays, type Instant, instantAt, instantOf } from '@ones/ui-core';

export interface StripSpan {
  /** Both in per cent of the strip. */
  readonly from: number;
  readonly width: number;
}

export interface StripHours {
  readonly start: Instant;
  readonly end: Instant;
}

const pad = (value: number) => String(value).padStart(2, '0');

/** From and to full hours of `date` in `zone`; 24 is the next midnight. */
export function stripHours(date: string, zone: string, fromHour = 8, toHour = 20): StripHours | null {
  const start = instantAt({ date, time: `${pad(fromHour)}:00` }, zone);
  const last = toHour === 24 ? { date: addDays(date, 1), time: '00:00' } : { date, time: `${pad(toHour)}:00` };
  const end = instantAt(last, zone);
  return start === null || end === null ? null : { start, end };
}

/** The part of a period that lies on the strip, or null. */
export function spanOn(hours: StripHours, start: Instant, end: Instant): StripSpan | null {
  const length = hours.end - hours.start;
  const from = Math.max(start, hours.start);
  const to = Math.min(end, hours.end);
  if (to <= from) return null;
  return { from: ((from - hours.start) / length) * 100, width: ((to - from) / length) * 100 };
}

/** Overlapping and touching periods become one: what is read aloud is short. */
export function mergePeriods(periods: readonly { start: string; end: string }[]): { start: Instant; end: Instant }[] {
  const sorted = periods
    .map(({ start, end }) => ({ start: instantOf(start), end: instantOf(end) }))
    .sort((a, b) => a.start - b.start);
  const merged: { start: Instant; end: Instant }[] = [];
  for (const period of sorted) {
    const last = merged.at(-1);
    if (last && period.start <= last.end) last.end = Math.max(last.end, period.end);
    else merged.push({ ...period });
  }
  return merged;
}
