/** Wall time and instants in an IANA zone, by the browser's own tables; no library, since every kilobyte is counted (U9). */
import type { Instant } from '../clock.ts';

/** `date` is YYYY-MM-DD and `time` HH:mm, as native inputs give and take them. */
export interface WallTime {
  readonly date: string;
  readonly time: string;
}

const parts = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = parts.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  parts.set(zone, made);
  return made;
}

export function localZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

export function isZone(zone: string): boolean {
  try {
    return formatOf(zone) !== undefined;
  } catch {
    return false;
  }
}

export function wallTimeOf(instant: Instant, zone: string): WallTime {
  const of = partsOf(instant, zone);
  return { date: `${of.year}-${of.month}-${of.day}`, time: `${of.hour}:${of.minute}` };
}

function partsOf(instant: Instant, zone: string): Record<string, string> {
  return Object.fromEntries(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
}

function offsetAt(instant: Instant, zone: string): number {
  const of = partsOf(instant, zone);
  const wall = Date.UTC(
    Number(of.year),
    Number(of.month) - 1,
    Number(of.day),
    Number(of.hour),
    Number(of.minute),
    Number(of.second),
  );
  return wall - Math.floor(instant / 1000) * 1000;
}

/**
 * The instant of a wall time; null where it is not one. A wall time that a change of clocks skips is taken as if the
 * clock had not changed yet (02:30 becomes 03:30); one that happens twice means the first. Exchange does the same.
 */
export function instantAt({ date, time }: WallTime, zone: string): Instant | null {
  const wall = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(`${date}T${time}`) ? Date.parse(`${date}T${time}:00Z`) : Number.NaN;
  if (!Number.isFinite(wall) || new Date(wall).toISOString().slice(0, 10) !== date) return null;
  const before = wall - offsetAt(wall - 86_400_000, zone);
  if (offsetAt(before, zone) === wall - before) return before;
  const after = wall - offsetAt(wall + 86_400_000, zone);
  return offsetAt(after, zone) === wall - after ? after : before;
}

export function sameWallClock(one: string, other: string, at: Instant): boolean {
  return one === other || offsetAt(at, one) === offsetAt(at, other);
}

/** Midnight at the beginning of the day that holds `instant`. */
export function startOfDay(instant: Instant, zone: string): Instant {
  return instantAt({ date: wallTimeOf(instant, zone).date, time: '00:00' }, zone) ?? instant;
}

/** `days` later on the calendar, whatever the clocks do in between. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
