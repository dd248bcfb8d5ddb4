/**
 * What the finder's address says (U4), and the query it stands for. What nobody chose is filled in: the next half
 * hour, one hour, rooms, the building chosen last. The first change writes all of it, so that a shared link says the same. Pure.
 */

import { type Instant, instantAt, isZone, minute, wallTimeOf } from '@ones/ui-core';
import type { Repeat } from '../series/repeat.ts';
import { readRepeat, writeRepeat } from '../series/repeat-search.ts';

export const finderKinds = ['room', 'desk', 'equipment'] as const;

export interface FinderQuery {
  readonly kind: (typeof finderKinds)[number];
  readonly date: string;
  readonly time: string;
  readonly minutes: number;
  readonly buildingId: string | null;
  readonly people: number | null;
  readonly amenities: readonly string[];
  readonly repeat: Repeat | null;
  /** In whose place somebody looks; null: for themselves. */
  readonly organizerId: string | null;
}

export interface FinderDefaults {
  readonly now: Instant;
  readonly zone: string;
  readonly buildingId: string | null;
}

export type FinderSearch = Readonly<Record<string, string>>;

const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;
const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const anywhere = 'any';

export function queryOf(search: Readonly<Record<string, unknown>>, defaults: FinderDefaults): FinderQuery {
  const next = wallTimeOf(nextHalfHour(defaults.now, defaults.zone), defaults.zone);
  const date = matching(search.date, datePattern);
  const time = matching(search.start, timePattern);
  const building = typeof search.building === 'string' ? search.building : null;
  const day = date ?? next.date;
  return {
    kind: finderKinds.find((kind) => kind === search.kind) ?? 'room',
    date: day,
    time: time ?? next.time,
    minutes: wholeNumber(search.length, 5, 24 * 60) ?? 60,
    buildingId: building === anywhere ? null : (building ?? defaults.buildingId),
    people: wholeNumber(search.people, 1, 100_000),
    amenities: typeof search.amenities === 'string' ? search.amenities.split(',').filter((name) => name !== '') : [],
    repeat: readRepeat(search.repeat, day),
    organizerId: matching(search.for, idPattern),
  };
}

export function searchOf(query: FinderQuery): FinderSearch {
  return {
    date: query.date,
    start: query.time,
    length: String(query.minutes),
    building: query.buildingId ?? anywhere,
    ...(query.kind === 'room' ? {} : { kind: query.kind }),
    ...(query.people === null ? {} : { people: String(query.people) }),
    ...(query.amenities.length === 0 ? {} : { amenities: query.amenities.join(',') }),
    ...(query.organizerId === null ? {} : { for: query.organizerId }),
    ...(query.repeat === null ? {} : { repeat: writeRepeat(query.repeat) }),
  };
}

/** The asked period; null where the wall time is no time at all (30 February). */
export function periodOf(query: FinderQuery, zone: string): { start: Instant; end: Instant } | null {
  const start = isZone(zone) ? instantAt(query, zone) : null;
  return start === null ? null : { start, end: start + query.minutes * minute };
}

/** The next :00 or :30 on the wall that has not passed. */
export function nextHalfHour(now: Instant, zone: string): Instant {
  const full = Math.ceil(now / minute) * minute;
  const past = Number(wallTimeOf(full, zone).time.slice(3)) % 30;
  return past === 0 ? full : full + (30 - past) * minute;
}

function matching(value: unknown, pattern: RegExp): string | null {
  return typeof value === 'string' && pattern.test(value) ? value : null;
}

function wholeNumber(value: unknown, least: number, most: number): number | null {
  const number = typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN;
  return number >= least && number <= most ? number : null;
}
