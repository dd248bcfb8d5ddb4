/** Reads which resources can be had for a time, best fit first, and which cannot. */
import { type RawBuilder, sql } from 'kysely';
import type { Interval } from '../../kernel/interval.ts';
import { type Db, plannedOnce } from '../../platform/db/index.ts';
import { type Resource, type ResourceKind, resourceColumns, resourcePlaces } from '../resource/index.ts';
import {
  boundBy,
  canBeHad,
  fitOf,
  inService,
  isFree,
  scopeOf,
  type Wanted,
  type WantedLimits,
} from './conditions.repository.ts';
import type { OwnPlace } from './own-place.repository.ts';
import { rightSize, type Segment, segmentsOf } from './segments.ts';

export interface Asking extends Wanted {
  /** Every date of a series; the period alone unless told. */
  readonly dates?: readonly Interval[];
  readonly limits: WantedLimits | null;
  /** Where whoever asks is at home. */
  readonly own: OwnPlace | null;
}

/** Segment, key within it, position and id of the last resource seen. */
export type AfterFree = readonly [segment: number, key: number, position: number, id: string];

export interface BoundResource extends Resource {
  readonly policyId: string | null;
  readonly hoursId: string | null;
}

export interface FoundResource extends BoundResource {
  readonly segment: number;
  readonly key: number;
}

const boundColumns = sql`rp.policy_id as "policyId", rp.business_hours_id as "hoursId"`;

export interface Page {
  readonly after: AfterFree | null;
  readonly limit: number;
  /** How many of each segment are asked at most whether they are free; all unless told. */
  readonly lookAt?: number;
}

/** Free resources that fit, in the order of the segments. One more than asked. */
export function freeResources(db: Db, asking: Asking, page: Page): Promise<FoundResource[]> {
  return inOrder(db, asking, page, canBeHad(asking.dates ?? [asking.period], asking.limits));
}

/** The first resources that fit, free or not, in the same order. */
export function fittingResources(db: Db, asking: Asking, limit: number): Promise<FoundResource[]> {
  return inOrder(db, asking, { after: null, limit: limit - 1 }, sql<boolean>`true`);
}

/** How many resources fit, by segment. */
export async function fittingCounts(db: Db, asking: Asking): Promise<number[]> {
  const parts = segmentsOf(asking, asking.own).map((segment) => {
    const within = sql.join([...scopeOf(asking), ...fitOf(asking), ...placed(asking, segment)], sql` and `);
    return sql`select count(*)::int as n from resource r where ${within}`;
  });
  const { rows } = await sql<{ n: number }>`${sql.join(parts, sql` union all `)}`.execute(db);
  return rows.map(({ n }) => n);
}

async function inOrder(db: Db, asking: Asking, page: Page, had: RawBuilder<boolean>): Promise<FoundResource[]> {
  const [from] = page.after ?? [0];
  const parts = segmentsOf(asking, asking.own)
    .filter((segment) => segment.at >= from)
    .map((segment) => {
      const after = page.after && page.after[0] === segment.at ? page.after : null;
      return sql`(${segmentQuery(asking, segment, { ...page, after, had })})`;
    });
  if (parts.length === 0) return [];
  const { rows } = await sql<FoundResource>`${plannedOnce}
    with found as (select * from (${sql.join(parts, sql` union all `)}) u
      order by segment, key, position, id limit ${page.limit + 1})
    select ${resourceColumns}, ${boundColumns}, found.segment, found.key
    from found join resource r on r.id = found.id ${resourcePlaces}
      left join resource_policy rp on rp.resource_id = r.id
    order by found.segment, found.key, r.position, r.id`.execute(db);
  return rows;
}

function segmentQuery(
  asking: Asking,
  segment: Segment,
  { after, limit, lookAt, had }: Page & { readonly had: RawBuilder<boolean> },
): RawBuilder<unknown> {
  const { own } = asking;
  const bySize = segment.size !== 'any';
  const within = sql.join([...scopeOf(asking), ...fitOf(asking), ...placed(asking, segment)], sql` and `);
  const key = bySize ? sql`r.capacity` : sql`0`;
  const order = bySize ? sql`r.capacity, r.position, r.id` : sql`r.position, r.id`;
  const last =
    after &&
    (bySize ? sql`${after[1]}::int, ${after[2]}::int, ${after[3]}::uuid` : sql`${after[2]}::int, ${after[3]}::uuid`);
  if (segment.where !== 'own-building' || !own) {
    const beyond = last ? sql`and (${order}) > (${last})` : sql``;
    return sql`select ${segment.at}::int as segment, ${key}::int as key, r.position, r.id
      from ${lookAt === undefined ? sql`resource` : sql`(select * from resource r where ${within} order by ${order} limit ${lookAt})`} r
        ${boundBy(asking.limits)}
      where ${within} and ${had} ${beyond} order by ${order} limit ${limit + 1}`;
  }
  // Sorted before any is asked whether it is free: the limit then ends the asking.
  const distance = sql`abs(coalesce(f.position, 1000) - ${own.floorPosition}::int) * 100001 + coalesce(r.capacity, 0)`;
  const beyond = after
    ? sql`and (r.key, r.position, r.id) > (${after[1]}::int, ${after[2]}::int, ${after[3]}::uuid)`
    : sql``;
  return sql`select ${segment.at}::int as segment, r.key, r.position, r.id
    from (select r.*, ${distance} as key from resource r left join floor f on f.id = r.floor_id
      where ${within} order by key, r.position, r.id limit ${lookAt ?? null} offset 0) r ${boundBy(asking.limits)}
    where ${had} ${beyond} order by r.key, r.position, r.id limit ${limit + 1}`;
}

function placed({ own, capacity }: Asking, { where, size }: Segment): RawBuilder<unknown>[] {
  const most = rightSize(capacity ?? 0);
  const sized = size === 'right' ? [sql`r.capacity <= ${most}`] : size === 'larger' ? [sql`r.capacity > ${most}`] : [];
  if (where === 'anywhere' || !own) return sized;
  const here = sql`r.building_id = ${own.buildingId}`;
  if (where === 'own-floor') return [...sized, here, sql`r.floor_id = ${own.floorId}`];
  if (where === 'elsewhere') return [...sized, sql`r.building_id is distinct from ${own.buildingId}::uuid`];
  return own.floorId === null
    ? [...sized, here]
    : [...sized, here, sql`r.floor_id is distinct from ${own.floorId}::uuid`];
}

export interface UnavailableResource extends BoundResource {
  readonly fits: boolean;
  readonly largeEnough: boolean;
  readonly free: boolean;
  /** Null while in service. */
  readonly out: { readonly until: string; readonly remark: string | null } | null;
}

/** How many resources are looked at, in their order, for the ones that cannot be had. */
const LOOKED_AT = 200;

/** Of the first resources of the scope, those that cannot be had or do not fit: those that fit first, one's own building first. */
export async function unavailableResources(db: Db, asking: Asking, limit: number): Promise<UnavailableResource[]> {
  const { period, limits, own } = asking;
  const fits = sql.join([sql`true`, ...fitOf(asking)], sql` and `);
  const largeEnough =
    asking.capacity === undefined ? sql`true` : sql`coalesce(r.capacity >= ${asking.capacity}, false)`;
  const near = own ? sql`r.building_id is distinct from ${own.buildingId}::uuid,` : sql``;
  const { rows } = await sql<UnavailableResource>`${plannedOnce}
    select ${resourceColumns}, ${boundColumns}, coalesce(${fits}, false) as fits, ${largeEnough} as "largeEnough",
      ${isFree(period, limits?.buffers)} as free, case when ${inService([period])} then null else ${outNow(period)} end as out
    from (select * from resource r where ${sql.join(scopeOf(asking), sql` and `)}
      order by ${near} r.position, r.id limit ${LOOKED_AT}) r ${resourcePlaces}
      left join resource_policy rp on rp.resource_id = r.id
    where not (coalesce(${fits}, false) and ${canBeHad([period], limits)})
    order by fits desc, ${near} r.position, r.id limit ${limit}`.execute(db);
  return rows;
}

/** What ends last of all that keeps it from service then. */
function outNow({ start, end }: Interval): RawBuilder<unknown> {
  return sql`(select jsonb_build_object('until', o.ends_at, 'remark', o.remark) from out_of_service o
    where o.ends_at > ${start} and o.starts_at < ${end} and (o.resource_id = r.id
      or exists (select from resource_part p where (p.whole_id = r.id and p.part_id = o.resource_id)
        or (p.part_id = r.id and p.whole_id = o.resource_id)))
    order by o.ends_at desc limit 1)`;
}

/** Resources with what binds them. */
export async function boundResources(db: Db, ids: readonly string[]): Promise<BoundResource[]> {
  const { rows } = await sql<BoundResource>`${plannedOnce}
    select ${resourceColumns}, ${boundColumns} from resource r ${resourcePlaces}
      left join resource_policy rp on rp.resource_id = r.id where r.id = any(${[...ids]}::uuid[])`.execute(db);
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
export type Named = Pick<BoundResource, 'id' | 'name' | 'names'>;

export async function similarFreeResources(db: Db, similar: SimilarTo, limits: WantedLimits | null): Promise<Named[]> {
  const { resource } = similar;
  const size = resource.capacity ?? 0;
  const kind: ResourceKind = resource.kind;
  const building = resource.buildingId === null ? sql`is null` : sql`= ${resource.buildingId}`;
  const order = sql`r.same_floor desc, r.large_enough desc, r.difference, r.position, r.id`;
  const { rows } = await sql<Named>`${plannedOnce}
    select r.id, r.name, r.names from (
      select * from (
        select id, name, names, position, time_zone, floor_id is not distinct from ${resource.floorId}::uuid as same_floor,
          coalesce(capacity >= ${size}, false) as large_enough, abs(coalesce(capacity, 0) - ${size}) as difference
        from resource where state = 'active' and kind = ${kind} and building_id ${building}
          and id <> all(${[...similar.except]}::uuid[])) r
      order by ${order} limit ${NEARBY}) r ${boundBy(limits)}
    where ${canBeHad([similar.period], limits)} order by ${order} limit ${similar.limit}`.execute(db);
  return rows;
}
