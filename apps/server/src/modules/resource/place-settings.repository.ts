/** Buildings and floors as they are set up. */
import type { BuildingInput, BuildingSettings, FloorInput } from '@ones/contract';
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';
import { buildingOrder } from './place.repository.ts';

const selectBuildings = sql`
  select b.id, b.name, b.names, b.address, b.time_zone as "timeZone", b.position, b.version,
    (select count(*)::int from resource r where r.building_id = b.id) as resources,
    coalesce((
      select json_agg(json_build_object('id', f.id, 'name', f.name, 'names', f.names, 'shortName', f.short_name,
        'position', f.position, 'version', f.version,
        'resources', (select count(*)::int from resource r where r.floor_id = f.id)) order by f.position, f.name)
      from floor f where f.building_id = b.id), '[]') as floors
  from building b`;

export async function buildingsWithUse(db: Db): Promise<BuildingSettings[]> {
  const { rows } = await sql<BuildingSettings>`${selectBuildings} order by ${buildingOrder}`.execute(db);
  return rows;
}

export async function buildingById(db: Db, id: string): Promise<BuildingSettings | null> {
  const { rows } = await sql<BuildingSettings>`${selectBuildings} where b.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** Buildings of one connection never have the same name; those of two may. */
export async function buildingNameTaken(db: Db, name: string, except: string | null): Promise<boolean> {
  const { rows } = await sql`
    select 1 from building b where lower(b.name) = lower(${name}) and b.id is distinct from ${except}::uuid
      and (${except}::uuid is null or b.connection_id is not distinct from
        (select connection_id from building where id = ${except}))`.execute(db);
  return rows.length > 0;
}

export async function insertBuilding(db: Db, id: string, building: BuildingInput, now: Date): Promise<void> {
  await sql`
    insert into building (id, name, names, address, time_zone, position, created_at)
    values (${id}, ${building.name}, ${JSON.stringify(building.names)}::jsonb, ${building.address}, ${building.timeZone},
      ${building.position}, ${now})`.execute(db);
}

/** @returns false if somebody else has changed it meanwhile. */
export async function updateBuilding(
  db: Db,
  id: string,
  { version, ...building }: BuildingInput & { readonly version: number },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update building set name = ${building.name}, names = ${JSON.stringify(building.names)}::jsonb,
      address = ${building.address}, time_zone = ${building.timeZone}, position = ${building.position},
      version = version + 1
    where id = ${id} and version = ${version}`.execute(db);
  return numAffectedRows === 1n;
}

/** What kept its building's time keeps it. */
export async function moveZone(db: Db, buildingId: string, from: string, to: string, now: Date): Promise<void> {
  if (from === to) return;
  await sql`
    update resource set time_zone = ${to}, updated_at = ${now}, version = version + 1
    where building_id = ${buildingId} and time_zone = ${from}`.execute(db);
}

export async function deleteBuilding(db: Db, id: string): Promise<void> {
  await sql`delete from floor where building_id = ${id}`.execute(db);
  await sql`delete from building where id = ${id}`.execute(db);
}

export async function buildingOfFloor(db: Db, floorId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select building_id as id from floor where id = ${floorId}`.execute(db);
  return rows[0]?.id ?? null;
}

export async function floorNameTaken(
  db: Db,
  floor: { readonly buildingId: string; readonly name: string; readonly except: string | null },
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from floor where building_id = ${floor.buildingId} and lower(name) = lower(${floor.name})
      and id is distinct from ${floor.except}::uuid`.execute(db);
  return rows.length > 0;
}

export async function insertFloor(
  db: Db,
  { id, buildingId, ...floor }: FloorInput & { readonly id: string; readonly buildingId: string },
  now: Date,
): Promise<void> {
  await sql`
    insert into floor (id, building_id, name, names, short_name, position, created_at)
    values (${id}, ${buildingId}, ${floor.name}, ${JSON.stringify(floor.names)}::jsonb, ${floor.shortName},
      coalesce(${floor.position ?? null}::int,
        (select coalesce(max(position) + 1, 0) from floor where building_id = ${buildingId})), ${now})`.execute(db);
}

/** @returns false if somebody else has changed it meanwhile. */
export async function updateFloor(
  db: Db,
  id: string,
  floor: FloorInput & { readonly version: number },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update floor set name = ${floor.name}, names = ${JSON.stringify(floor.names)}::jsonb, short_name = ${floor.shortName},
      position = coalesce(${floor.position ?? null}::int, position), version = version + 1
    where id = ${id} and version = ${floor.version}`.execute(db);
  return numAffectedRows === 1n;
}

export async function deleteFloor(db: Db, id: string): Promise<void> {
  await sql`delete from floor where id = ${id}`.execute(db);
}
