/**
 * What makes a resource free, as conditions on `resource r`. Holds of a resource never overlap (rule B1), so the one that
 * begins last before a period's end tells by itself whether the period is free: one probe of one index for each resource,
 * never a scan of a calendar. A conflicted hold counts as taken (rule S8), and a part's hold takes the whole (rule B5).
 */
import { type RawBuilder, sql } from 'kysely';
import type { Interval } from '../../kernel/interval.ts';
import type { ResourceKind } from '../resource/index.ts';
import type { Buffers, LimitsAt } from './limits.ts';

export interface Wanted {
  readonly period: Interval;
  readonly buildingId?: string;
  /** With a building: what stands nowhere, too. */
  readonly placelessToo?: boolean;
  readonly floorId?: string;
  /** Only this one. */
  readonly resourceId?: string;
  readonly kind?: ResourceKind;
  readonly capacity?: number;
  readonly amenities: readonly string[];
  /** Left out: kept from whoever asks. */
  readonly hidden?: ReadonlySet<string>;
}

/** What binds whoever asks; null where nothing does. */
export interface WantedLimits {
  readonly at: Pick<LimitsAt, 'closedHours' | 'openPolicies' | 'refused'>;
  readonly buffers: ReadonlyMap<string, Buffers>;
}

export function scopeOf(wanted: Wanted): RawBuilder<unknown>[] {
  return [
    sql`r.state = 'active'`,
    ...(wanted.hidden && wanted.hidden.size > 0 ? [sql`r.id <> all(${[...wanted.hidden]}::uuid[])`] : []),
    ...(wanted.buildingId ? [inBuilding(wanted.buildingId, wanted.placelessToo ?? false)] : []),
    ...(wanted.floorId ? [sql`r.floor_id = ${wanted.floorId}`] : []),
    ...(wanted.resourceId ? [sql`r.id = ${wanted.resourceId}`] : []),
    ...(wanted.kind ? [sql`r.kind = ${wanted.kind}`] : []),
  ];
}

function inBuilding(id: string, placelessToo: boolean): RawBuilder<unknown> {
  return placelessToo ? sql`(r.building_id = ${id} or r.building_id is null)` : sql`r.building_id = ${id}`;
}

export function fitOf(wanted: Wanted): RawBuilder<unknown>[] {
  return [
    ...(wanted.capacity === undefined ? [] : [sql`r.capacity >= ${wanted.capacity}`]),
    ...(wanted.amenities.length === 0 ? [] : [sql`r.amenities @> ${[...wanted.amenities]}::text[]`]),
  ];
}

/** Bound by `resource_policy rp`, where anything is; nothing is read of it where nothing binds anybody. */
export function boundBy(limits: WantedLimits | null): RawBuilder<unknown> {
  return limits ? sql`left join resource_policy rp on rp.resource_id = r.id` : sql``;
}

/** Free, in service, and to be booked then by whoever asks; `limits` hold for all the periods. */
export function canBeHad(periods: readonly Interval[], limits: WantedLimits | null): RawBuilder<boolean> {
  const conditions = [
    ...(limits ? isAllowed(limits.at) : []),
    inService(periods),
    isFreeOnAll(periods, limits?.buffers),
  ];
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

function isAllowed({ closedHours, openPolicies, refused }: WantedLimits['at']): RawBuilder<unknown>[] {
  const closed = sql`coalesce(rp.business_hours_id = any(${[...closedHours]}::uuid[]), false)
    and not coalesce(rp.policy_id = any(${[...openPolicies]}::uuid[]), false)`;
  const pairs = refused.map(({ policyId, timeZone }) => `${policyId} ${timeZone}`);
  return [
    ...(closedHours.length > 0 ? [sql`not (${closed})`] : []),
    ...(pairs.length > 0 ? [sql`coalesce(rp.policy_id || ' ' || r.time_zone <> all(${pairs}::text[]), true)`] : []),
  ];
}

/** Neither it, nor a part of it, nor what it is part of is out of service. One look for all resources. */
export function inService(periods: readonly Interval[]): RawBuilder<boolean> {
  const first = new Date(Math.min(...periods.map(({ start }) => start.getTime())));
  const meets = sql`o.ends_at > ${first} and exists (
    select from ${periodsOf(periods)} where o.ends_at > d.starts and o.starts_at < d.ends)`;
  return sql<boolean>`r.id not in (
    select o.resource_id from out_of_service o where ${meets}
    union all select p.whole_id from out_of_service o join resource_part p on p.part_id = o.resource_id where ${meets}
    union all select p.part_id from out_of_service o join resource_part p on p.whole_id = o.resource_id where ${meets})`;
}

/** Periods as rows `d (starts, ends, at)`, `at` from 1. */
export function periodsOf(periods: readonly Interval[]): RawBuilder<unknown> {
  const starts = periods.map(({ start }) => start);
  const ends = periods.map(({ end }) => end);
  return sql`unnest(${starts}::timestamptz[], ${ends}::timestamptz[]) with ordinality as d (starts, ends, at)`;
}

/** Stops at the first date that is taken. */
function isFreeOnAll(periods: readonly Interval[], buffers?: ReadonlyMap<string, Buffers>): RawBuilder<boolean> {
  const [only] = periods;
  if (only && periods.length === 1) return isFree(only, buffers);
  return sql<boolean>`not exists (select from ${periodsOf(periods)} where not ${isFreeThen(datesOfRow, buffers)})`;
}

const datesOfRow: Asked = { start: sql`d.starts`, end: sql`d.ends` };

export function isFree({ start, end }: Interval, buffers?: ReadonlyMap<string, Buffers>): RawBuilder<boolean> {
  return isFreeThen({ start: sql`${start}::timestamptz`, end: sql`${end}::timestamptz` }, buffers);
}

/** The same on the date of a row of `periodsOf`. */
export function isFreeOnRow(buffers?: ReadonlyMap<string, Buffers>): RawBuilder<boolean> {
  return isFreeThen(datesOfRow, buffers);
}

function isFreeThen({ start, end }: Asked, buffers: ReadonlyMap<string, Buffers> = new Map()): RawBuilder<boolean> {
  const asked = {
    start: widened(start, buffers, ({ before }) => -before),
    end: widened(end, buffers, ({ after }) => after),
  };
  return sql<boolean>`(${holdsNothing(sql`r.id`, asked)} and not exists (
    select from resource_part part where part.whole_id = r.id and not (${holdsNothing(sql`part.part_id`, asked)})))`;
}

/** An instant, moved by its policy's buffer where that has one. */
function widened(
  instant: RawBuilder<unknown>,
  buffers: ReadonlyMap<string, Buffers>,
  minutesOf: (buffer: Buffers) => number,
): RawBuilder<unknown> {
  if (buffers.size === 0) return instant;
  const moved = [...buffers].map(([id, buffer]) => sql`when ${id}::uuid then ${minutesOf(buffer)}::int`);
  return sql`${instant} + make_interval(mins => case rp.policy_id ${sql.join(moved, sql` `)} else 0 end)`;
}

interface Asked {
  readonly start: RawBuilder<unknown>;
  readonly end: RawBuilder<unknown>;
}

function holdsNothing(resourceId: RawBuilder<unknown>, { start, end }: Asked): RawBuilder<boolean> {
  return sql<boolean>`coalesce((select upper(h.held) from hold h
      where h.resource_id = ${resourceId} and h.active and lower(h.held) < ${end}
      order by lower(h.held) desc limit 1) <= ${start}, true)
    and not exists (select from hold c where c.resource_id = ${resourceId} and c.conflicted
      and c.held && tstzrange(${start}, ${end}))`;
}
