/** Buildings and floors. An import makes them once; then they are ours to name and order. */
import type { Building, Floor, LocalNames } from '@ones/contract';
import { type RawBuilder, sql } from 'kysely';
import { newId } from '../../kernel/ids.ts';
import { type Language, nameIn } from '../../kernel/language.ts';
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

interface NamedFloor extends Floor {
  readonly names: LocalNames;
}

interface NamedBuilding extends Omit<Building, 'floors'> {
  readonly names: LocalNames;
  readonly floors: readonly NamedFloor[];
}

/** In the order that somebody gave them, else of their first resources: buildings in which something can be booked. */
export async function listBuildings(db: Db): Promise<NamedBuilding[]> {
  const { rows } = await sql<NamedBuilding>`
    select b.id, b.name, b.names, b.time_zone as "timeZone", coalesce((
      select json_agg(json_build_object('id', f.id, 'name', f.name, 'names', f.names, 'shortName', f.short_name,
        'position', f.position) order by f.position, f.name)
      from floor f where f.building_id = b.id), '[]') as floors
    from building b
    where exists (select from resource r where r.building_id = b.id)
    order by ${buildingOrder}`.execute(db);
  return rows;
}

/** One order wherever buildings are listed. */
export const buildingOrder: RawBuilder<unknown> = sql`
  b.position, (select min(r.position) from resource r where r.building_id = b.id), lower(b.name), b.id`;

export function presentPlaces({ names, floors, ...building }: NamedBuilding, language: Language): Building {
  return {
    ...building,
    name: nameIn(language, building.name, names),
    floors: floors.map(({ names: ofFloor, ...floor }) => ({ ...floor, name: nameIn(language, floor.name, ofFloor) })),
  };
}
