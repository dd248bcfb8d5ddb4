/** Resources as they are read: with the names of their places, in their order. */
import { type RawBuilder, sql } from 'kysely';
import { type Db, plannedOnce } from '../../platform/db/index.ts';
import type { Resource, ResourceKind, ResourceState } from './resource.ts';

/** What every reader of resources selects; `availability` reads the same columns beside its holds. */
export const resourceColumns: RawBuilder<unknown> = sql`
  r.id, r.kind, r.name, r.names, r.description, r.image_id as "imageId", r.position, r.email_address as "emailAddress",
  r.capacity, r.amenities, r.building_id as "buildingId", b.name as "buildingName", b.names as "buildingNames",
  r.floor_id as "floorId", f.name as "floorName", f.names as "floorNames",
  f.short_name as "floorShortName", r.time_zone as "timeZone", r.state, r.connection_id as "connectionId",
  r.place_id as "placeId"`;
export const resourcePlaces: RawBuilder<unknown> = sql`
  left join building b on b.id = r.building_id left join floor f on f.id = r.floor_id`;

export async function resourceById(db: Db, id: string): Promise<Resource | null> {
  return (await resourcesByIds(db, [id]))[0] ?? null;
}

/** In their order; ids that nothing has are left out. */
export async function resourcesByIds(db: Db, ids: readonly string[]): Promise<Resource[]> {
  return select(db, sql`r.id = any(${[...ids]}::uuid[])`);
}

export interface BookableResource extends Resource {
  /** What a booking of it holds: itself and its parts (rule B5). */
  readonly blocks: readonly string[];
}

/** In their order, each with what its booking holds, in one statement; ids that nothing has are left out. */
export async function bookableResources(db: Db, ids: readonly string[]): Promise<BookableResource[]> {
  const { rows } = await sql<BookableResource>`${plannedOnce}
    select ${resourceColumns}, array_prepend(r.id,
      array(select p.part_id from resource_part p where p.whole_id = r.id order by p.part_id)) as blocks
    from resource r ${resourcePlaces} where r.id = any(${[...ids]}::uuid[]) order by r.position, r.id`.execute(db);
  return rows;
}

/** All that the connection ever named, the absent ones too. */
export async function resourcesOfConnection(db: Db, connectionId: string): Promise<Resource[]> {
  return select(db, sql`r.connection_id = ${connectionId}`);
}

export async function resourceByAddress(db: Db, connectionId: string, address: string): Promise<Resource | null> {
  const found = await select(
    db,
    sql`r.connection_id = ${connectionId} and lower(r.email_address) = lower(${address.trim()})`,
  );
  return found.find((resource) => resource.state === 'active') ?? found[0] ?? null;
}

export interface ResourcePage {
  readonly q?: string;
  readonly buildingId?: string;
  readonly floorId?: string;
  readonly kind?: ResourceKind;
  /** Left out: what can be booked. */
  readonly state?: ResourceState;
  /** Left out: kept from whoever asks. */
  readonly hidden?: ReadonlySet<string>;
  /** Position and id of the last resource seen. */
  readonly after: readonly [number, string] | null;
  readonly limit: number;
}

/** What can be booked now (or is in the state asked for), in its order. One more than asked tells of another page. */
export async function listResources(db: Db, page: ResourcePage): Promise<Resource[]> {
  const conditions = [page.state === undefined ? sql`r.state = 'active'` : sql`r.state = ${page.state}`];
  if (page.hidden && page.hidden.size > 0) conditions.push(sql`r.id <> all(${[...page.hidden]}::uuid[])`);
  if (page.kind) conditions.push(sql`r.kind = ${page.kind}`);
  if (page.q)
    conditions.push(
      sql`(position(lower(${page.q}) in lower(concat_ws(' ', r.name, r.names ->> 'en', r.names ->> 'zh-Hant', r.names ->> 'zh-Hans'))) > 0
        or lower(r.email_address) like lower(${likePrefix(page.q)}))`,
    );
  if (page.buildingId) conditions.push(sql`r.building_id = ${page.buildingId}`);
  if (page.floorId) conditions.push(sql`r.floor_id = ${page.floorId}`);
  if (page.after) conditions.push(sql`(r.position, r.id) > (${page.after[0]}::int, ${page.after[1]}::uuid)`);
  return select(db, sql.join(conditions, sql` and `), page.limit + 1);
}

async function select(db: Db, condition: RawBuilder<unknown>, limit?: number): Promise<Resource[]> {
  const { rows } = await sql<Resource>`
    select ${resourceColumns} from resource r ${resourcePlaces}
    where ${condition} order by r.position, r.id ${limit === undefined ? sql`` : sql`limit ${limit}`}`.execute(db);
  return rows;
}

function likePrefix(text: string): string {
  return `${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
}

/** Ids alone, of a building, a floor, or everywhere: what a day view is asked for. */
export async function resourceIdsIn(
  db: Db,
  where: { readonly buildingId?: string; readonly floorId?: string },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select r.id from resource r
    where r.state = 'active' and (${where.buildingId ?? null}::uuid is null or r.building_id = ${where.buildingId ?? null})
      and (${where.floorId ?? null}::uuid is null or r.floor_id = ${where.floorId ?? null})
    order by r.position, r.id`.execute(db);
  return rows.map((row) => row.id);
}
