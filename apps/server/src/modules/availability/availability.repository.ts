/**
 * Reads resources against their holds. Holds of a resource never overlap (rule B1), so the one that begins last before a
 * period's end tells by itself whether the period is free: one probe of one index for each resource, never a scan of a
 * calendar. A conflicted hold counts as taken (rule S8), and a part's hold takes the whole (rule B5).
 */
import { type RawBuilder, sql } from 'kysely';
import type { Interval } from '../../kernel/interval.ts';
import type { Db } from '../../platform/db/index.ts';
import { type Resource, type ResourceKind, resourceColumns, resourcePlaces } from '../resource/index.ts';
import type { Span } from './spans.ts';

export interface Wanted {
  readonly period: Interval;
  readonly buildingId?: string;
  readonly floorId?: string;
  readonly kind?: ResourceKind;
  readonly capacity?: number;
  readonly amenities: readonly string[];
}

/** Capacity (0 where none was asked for), position and id of the last resource seen. */
export type AfterFree = readonly [capacity: number, position: number, id: string];

/** Free resources that fit: the smallest first where a size is asked for, else in their order. One more than asked. */
export async function freeResources(
  db: Db,
  wanted: Wanted,
  page: { readonly after: AfterFree | null; readonly limit: number },
): Promise<Resource[]> {
  const order = wanted.capacity === undefined ? sql`r.position, r.id` : sql`r.capacity, r.position, r.id`;
  const conditions = [...scopeOf(wanted), ...fitOf(wanted), isFree(wanted.period)];
  if (page.after) {
    const [capacity, position, id] = page.after;
    const last =
      wanted.capacity === undefined ? sql`${position}, ${id}::uuid` : sql`${capacity}, ${position}, ${id}::uuid`;
    conditions.push(sql`(${order}) > (${last})`);
  }
  const { rows } = await sql<Resource>`
    select ${resourceColumns} from resource r ${resourcePlaces}
    where ${sql.join(conditions, sql` and `)} order by ${order} limit ${page.limit + 1}`.execute(db);
  return rows;
}

export type UnavailableResource = Resource & { readonly fits: boolean; readonly largeEnough: boolean };

/** How many resources are looked at, in their order, for the ones that cannot be had. */
const LOOKED_AT = 200;

/** Of the first resources of the scope, those that are taken or do not fit: taken ones first. */
export async function unavailableResources(db: Db, wanted: Wanted, limit: number): Promise<UnavailableResource[]> {
  const fits = sql.join([sql`true`, ...fitOf(wanted)], sql` and `);
  const largeEnough =
    wanted.capacity === undefined ? sql`true` : sql`coalesce(r.capacity >= ${wanted.capacity}, false)`;
  const { rows } = await sql<UnavailableResource>`
    select ${resourceColumns}, coalesce(${fits}, false) as fits, ${largeEnough} as "largeEnough"
    from (select * from resource r where ${sql.join(scopeOf(wanted), sql` and `)}
      order by r.position, r.id limit ${LOOKED_AT}) r ${resourcePlaces}
    where not (coalesce(${fits}, false) and ${isFree(wanted.period)})
    order by fits desc, r.position, r.id limit ${limit}`.execute(db);
  return rows;
}

export interface SimilarTo {
  readonly resource: Resource;
  readonly except: readonly string[];
  readonly period: Interval;
  readonly limit: number;
}

/** How many of the nearest resources are looked at for one that is free. */
const NEARBY = 100;

/** Free resources of the same kind and building: of the floor first, then by how little their size differs. */
export async function similarFreeResources(db: Db, similar: SimilarTo): Promise<{ id: string; name: string }[]> {
  const { resource } = similar;
  const size = resource.capacity ?? 0;
  const kind: ResourceKind = resource.kind;
  const building = resource.buildingId === null ? sql`is null` : sql`= ${resource.buildingId}`;
  const order = sql`r.same_floor desc, r.large_enough desc, r.difference, r.position, r.id`;
  const { rows } = await sql<{ id: string; name: string }>`
    select r.id, r.name from (
      select * from (
        select id, name, position, floor_id is not distinct from ${resource.floorId}::uuid as same_floor,
          coalesce(capacity >= ${size}, false) as large_enough, abs(coalesce(capacity, 0) - ${size}) as difference
        from resource where state = 'active' and kind = ${kind} and building_id ${building}
          and id <> all(${[...similar.except]}::uuid[])) r
      order by ${order} limit ${NEARBY}) r
    where ${isFree(similar.period)} order by ${order} limit ${similar.limit}`.execute(db);
  return rows;
}

export interface BusyWanted {
  readonly resourceId: string;
  readonly within: Span;
}

/** What each resource or its parts hold within its span, and the first hold after it; unmerged, by resource id. */
export async function busySpans(db: Db, wanted: readonly BusyWanted[]): Promise<Map<string, Span[]>> {
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<{ id: string; spans: [number, number][] }>`
    with wanted as (
      select * from unnest(${wanted.map((one) => one.resourceId)}::uuid[], ${datesOf(wanted, 0)}::timestamptz[],
        ${datesOf(wanted, 1)}::timestamptz[]) as w (id, from_, to_)
    ), member as (
      select id, id as member_id, from_, to_ from wanted
      union all
      select w.id, p.part_id, w.from_, w.to_ from wanted w join resource_part p on p.whole_id = w.id
    )
    select m.id, json_agg(json_build_array(
      (extract(epoch from lower(h.held)) * 1000)::int8, (extract(epoch from upper(h.held)) * 1000)::int8)) as spans
    from member m cross join lateral (
      (select held from hold where resource_id = m.member_id and active and lower(held) <= m.from_
        order by lower(held) desc limit 1)
      union all
      (select held from hold
        where resource_id = m.member_id and active and lower(held) > m.from_ and lower(held) < m.to_)
      union all
      (select held from hold where resource_id = m.member_id and active and lower(held) >= m.to_
        order by lower(held) limit 1)
      union all
      (select held from hold where resource_id = m.member_id and conflicted and upper(held) > m.from_)
    ) h
    where upper(h.held) > m.from_ group by m.id`.execute(db);
  return new Map(rows.map((row) => [row.id, row.spans]));
}

function datesOf(wanted: readonly BusyWanted[], side: 0 | 1): Date[] {
  return wanted.map((one) => new Date(one.within[side]));
}

function scopeOf(wanted: Wanted): RawBuilder<unknown>[] {
  return [
    sql`r.state = 'active'`,
    ...(wanted.buildingId ? [sql`r.building_id = ${wanted.buildingId}`] : []),
    ...(wanted.floorId ? [sql`r.floor_id = ${wanted.floorId}`] : []),
    ...(wanted.kind ? [sql`r.kind = ${wanted.kind}`] : []),
  ];
}

function fitOf(wanted: Wanted): RawBuilder<unknown>[] {
  return [
    ...(wanted.capacity === undefined ? [] : [sql`r.capacity >= ${wanted.capacity}`]),
    ...(wanted.amenities.length === 0 ? [] : [sql`r.amenities @> ${[...wanted.amenities]}::text[]`]),
  ];
}

function isFree(period: Interval): RawBuilder<boolean> {
  return sql<boolean>`(${holdsNothing(sql`r.id`, period)} and not exists (
    select from resource_part part where part.whole_id = r.id and not (${holdsNothing(sql`part.part_id`, period)})))`;
}

function holdsNothing(resourceId: RawBuilder<unknown>, period: Interval): RawBuilder<boolean> {
  return sql<boolean>`coalesce((select upper(h.held) from hold h
      where h.resource_id = ${resourceId} and h.active and lower(h.held) < ${period.end}
      order by lower(h.held) desc limit 1) <= ${period.start}, true)
    and not exists (select from hold c where c.resource_id = ${resourceId} and c.conflicted
      and c.held && tstzrange(${period.start}, ${period.end}))`;
}
