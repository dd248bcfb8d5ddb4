/** Rooms written in batches, as an import names them. */
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';
import type { ResourceState, ToldField, ToldValues } from './resource.ts';

export interface StoredRoom {
  readonly id: string;
  readonly place_id: string | null;
  readonly email_address: string | null;
  readonly name: string;
  readonly capacity: number | null;
  readonly amenities: readonly string[];
  readonly state: ResourceState;
  readonly ours: readonly ToldField[];
  readonly told: ToldValues | null;
}

/** One import at a time, of all connections: a room that two of them name goes to one. The rows are locked until the transaction ends. */
export async function lockRooms(db: Db, connectionId: string): Promise<StoredRoom[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended('import-rooms', 0))`.execute(db);
  const { rows } = await sql<StoredRoom>`
    select id, place_id, email_address, name, capacity, amenities, state, ours, told from resource
    where connection_id = ${connectionId} order by id for update`.execute(db);
  return rows;
}

/** Those of these addresses, in lower case, that another connection books. */
export async function claimedElsewhere(
  db: Db,
  connectionId: string,
  addresses: readonly string[],
): Promise<{ readonly address: string; readonly connectionId: string }[]> {
  const { rows } = await sql<{ address: string; connectionId: string }>`
    select lower(email_address) as address, connection_id as "connectionId" from resource
    where connection_id <> ${connectionId} and state = 'active'
      and lower(email_address) = any(${addresses.map((address) => address.toLowerCase())}::text[])
    order by 1`.execute(db);
  return rows;
}

export async function lastPosition(db: Db): Promise<number> {
  const { rows } = await sql<{ last: number }>`select coalesce(max(position), -1) as last from resource`.execute(db);
  return rows[0]?.last ?? -1;
}

export interface RoomToAdd {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly email_address: string;
  readonly capacity: number | null;
  readonly amenities: readonly string[];
  readonly building_id: string | null;
  readonly floor_id: string | null;
  readonly time_zone: string;
  readonly place_id: string | null;
  readonly told: ToldValues;
}

export async function addRooms(db: Db, connectionId: string, rooms: readonly RoomToAdd[], now: Date): Promise<void> {
  if (rooms.length === 0) return;
  await sql`
    insert into resource (id, kind, name, position, email_address, capacity, amenities, building_id, floor_id, time_zone,
      state, connection_id, place_id, told, created_at, updated_at)
    select i.id, 'room', i.name, i.position, i.email_address, i.capacity, i.amenities, i.building_id, i.floor_id, i.time_zone,
      'active', ${connectionId}::uuid, i.place_id, i.told, ${now}::timestamptz, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rooms)}::jsonb) as i (id uuid, name text, position int, email_address text,
      capacity int, amenities text[], building_id uuid, floor_id uuid, time_zone text, place_id text, told jsonb)`.execute(
    db,
  );
}

export interface RoomChange {
  readonly id: string;
  readonly name: string;
  readonly email_address: string;
  readonly capacity: number | null;
  readonly amenities: readonly string[];
  readonly place_id: string | null;
  readonly told: ToldValues;
}

/**
 * What is told of a room is taken over, but for what somebody set here; where it stands and in which order is always ours, and so is
 * that it was put out of use.
 */
export async function changeRooms(db: Db, rooms: readonly RoomChange[], now: Date): Promise<void> {
  if (rooms.length === 0) return;
  await sql`
    update resource r set told = i.told, email_address = i.email_address, place_id = coalesce(i.place_id, r.place_id),
      name = case when 'name' = any(r.ours) then r.name else i.name end,
      capacity = case when 'capacity' = any(r.ours) then r.capacity else i.capacity end,
      amenities = case when 'amenities' = any(r.ours) then r.amenities else i.amenities end,
      state = case when r.state = 'archived' then r.state else 'active' end, updated_at = ${now}::timestamptz,
      version = r.version + 1
    from jsonb_to_recordset(${JSON.stringify(rooms)}::jsonb) as i (id uuid, name text, email_address text, capacity int,
      amenities text[], place_id text, told jsonb)
    where r.id = i.id`.execute(db);
}

export async function markRoomsAbsent(db: Db, ids: readonly string[], now: Date): Promise<void> {
  await sql`
    update resource set state = 'absent', updated_at = ${now}, version = version + 1
    where id = any(${[...ids]}::uuid[])`.execute(db);
}
