/**
 * Wall time in an IANA zone as instants, as Temporal's 'compatible' has it: an hour that is skipped counts on from before, one
 * that comes twice means the first. What a zone does in a year is found out once and kept.
 */
import { DAY_MS } from './plain-date.ts';

export interface Zone {
  /** Of a wall time, given as if it were UTC. */
  instantOf(wall: number): number;
  wallOf(instant: number): number;
}

/** From a wall time on this offset holds. */
interface Stretch {
  readonly from: number;
  readonly offset: number;
}

const zones = new Map<string, Zone>();
/** Far more than there are zones; made-up names do not get here. */
const REMEMBERED_AT_MOST = 1000;

/** @throws RangeError for a name that the platform does not know. */
export function zoneNamed(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  const zone = makeZone(name);
  if (zones.size < REMEMBERED_AT_MOST) zones.set(name, zone);
  return zone;
}

function makeZone(name: string): Zone {
  const offsetAt = offsetReader(name);
  const years = new Map<number, readonly Stretch[]>();
  const stretchesOf = (year: number): readonly Stretch[] => {
    const known = years.get(year) ?? stretchesIn(year, offsetAt);
    years.set(year, known);
    return known;
  };
  // Neighbouring questions are about the same stretch nearly always.
  let [from, until, offset] = [1, 0, 0];
  return {
    instantOf: (wall) => {
      if (wall < from || wall >= until) {
        const year = new Date(wall).getUTCFullYear();
        const stretches = stretchesOf(year);
        let at = stretches.length - 1;
        while (at > 0 && (stretches[at] as Stretch).from > wall) at -= 1;
        const stretch = stretches[at] as Stretch;
        from = at === 0 ? Date.UTC(year, 0, 1) : stretch.from;
        until = stretches[at + 1]?.from ?? Date.UTC(year + 1, 0, 1);
        offset = stretch.offset;
      }
      return wall - offset;
    },
    wallOf: (instant) => instant + offsetAt(instant),
  };
}

const STEP_DAYS = 7;

/** All that begin before a year's end, the last of the year before included; in order. */
function stretchesIn(year: number, offsetAt: (instant: number) => number): Stretch[] {
  const start = Date.UTC(year, 0, 1) - 2 * DAY_MS;
  const end = Date.UTC(year + 1, 0, 1) + 2 * DAY_MS;
  const stretches: Stretch[] = [{ from: Number.NEGATIVE_INFINITY, offset: offsetAt(start) }];
  for (let at = start; at < end; at += STEP_DAYS * DAY_MS) {
    const next = Math.min(at + STEP_DAYS * DAY_MS, end);
    const [before, after] = [offsetAt(at), offsetAt(next)];
    if (before === after) continue;
    const change = changeBetween(at, next, offsetAt);
    // The skipped hour and the first of two the same still count with the offset before.
    stretches.push({ from: change + Math.max(before, after), offset: after });
  }
  return stretches;
}

/** The second in which the offset changes. */
function changeBetween(before: number, after: number, offsetAt: (instant: number) => number): number {
  const old = offsetAt(before);
  let [low, high] = [before, after];
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offsetAt(middle) === old) low = middle;
    else high = middle;
  }
  return high;
}

function offsetReader(name: string): (instant: number) => number {
  const numeric = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  const clock = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;
  const format = new Intl.DateTimeFormat('en-US', { timeZone: name, ...numeric, ...clock });
  return (instant) => {
    const [month, day, year, hour, minute, second] = format.format(instant).split(/\D+/).map(Number);
    const wall = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
    return wall - Math.floor(instant / 1000) * 1000;
  };
}
