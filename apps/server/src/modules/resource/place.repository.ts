/** Buildings and floors. An import makes them once; then they are ours to name and order. */
import type { Building } from '@ones/contract';
import { sql } from 'kysely';
import { newId } from '../../kernel/ids.ts';
import type { Db } from '../../platform/db/index.ts';

export interface FoundBuilding {
  readonly id: string;
  readonly timeZone: string;
}

/** The connection's building of that name, made if it has none. */
export async function ensureBuilding(
  db: Db,
  building: { readonly connectionId: string | null; readonly name: string; readonly timeZone: string },
  now: Date,
): Promise<FoundBuilding> {
  const { rows } = await sql<FoundBuilding>`
    insert into building (id, connection_id, name, time_zone, created_at)
    values (${newId(now)}, ${building.connectionId}, ${building.name}, ${building.timeZone}, ${now})
    on conflict (coalesce(connection_id, '00000000-0000-0000-0000-000000000000'), lower(name))
      do update set name = building.name
    returning id, time_zone as "timeZone"`.execute(db);
  const found = rows[0];
  if (!found) throw new Error('A building just made is not there.');
  return found;
}

/** The building's floor of that name, made if it has none; without a position it comes last. */
export async function ensureFloor(
  db: Db,
  floor: { readonly buildingId: string; readonly name: string; readonly shortName: string; readonly position?: number },
  now: Date,
): Promise<string> {
  const last = sql`(select coalesce(max(position) + 1, 0) from floor where building_id = ${floor.buildingId})`;
  const { rows } = await sql<{ id: string }>`
    insert into floor (id, building_id, name, short_name, position, created_at)
    values (${newId(now)}, ${floor.buildingId}, ${floor.name}, ${floor.shortName},
      ${floor.position === undefined ? last : sql`${floor.position}::int`}, ${now})
    on conflict (building_id, lower(name)) do update set name = floor.name
    returning id`.execute(db);
  const found = rows[0];
  if (!found) throw new Error('A floor just made is not there.');
  return found.id;
}

/** All buildings in the order of their first resources, each with its floors. */
export async function listBuildings(db: Db): Promise<Building[]> {
  const { rows } = await sql<Building>`
    select b.id, b.name, b.time_zone as "timeZone", coalesce((
      select json_agg(json_build_object('id', f.id, 'name', f.name, 'shortName', f.short_name, 'position', f.position)
        order by f.position, f.name)
      from floor f where f.building_id = b.id), '[]') as floors
    from building b
    order by (select min(r.position) from resource r where r.building_id = b.id), lower(b.name), b.id`.execute(db);
  return rows;
}

/** Every amenity that something bookable has, by name. */
export async function listAmenities(db: Db): Promise<string[]> {
  const { rows } = await sql<{ amenity: string }>`
    select distinct unnest(amenities) as amenity from resource where state = 'active' order by amenity`.execute(db);
  return rows.map((row) => row.amenity);
}
