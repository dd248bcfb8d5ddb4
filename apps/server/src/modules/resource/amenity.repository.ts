/** Amenities: the words that resources have, and what somebody called them here. */
import type { Amenity, LocalNames } from '@ones/contract';
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';

/** Every amenity that something bookable has, by name. */
export async function listAmenities(db: Db): Promise<string[]> {
  const { rows } = await sql<{ amenity: string }>`
    select distinct unnest(amenities) as amenity from resource where state = 'active' order by amenity`.execute(db);
  return rows.map((row) => row.amenity);
}

type Named = Pick<Amenity, 'name' | 'names' | 'icon'>;

export async function amenitiesNamed(db: Db): Promise<Named[]> {
  const { rows } = await sql<Named>`select name, names, icon from amenity order by name`.execute(db);
  return rows;
}

/** Named here, or had by a resource of any state; with how many have it. */
export async function amenitiesWithUse(db: Db): Promise<Amenity[]> {
  const { rows } = await sql<Amenity>`
    with used as (
      select word as name, count(*)::int as resources from resource r cross join unnest(r.amenities) word group by word)
    select coalesce(a.name, u.name) as name, coalesce(a.names, '{}') as names, a.icon, coalesce(u.resources, 0) as resources
    from amenity a full join used u on u.name = a.name order by lower(coalesce(a.name, u.name)), 1`.execute(db);
  return rows;
}

export async function saveAmenity(
  db: Db,
  amenity: { readonly name: string; readonly names: LocalNames; readonly icon: string | null },
  now: Date,
): Promise<void> {
  await sql`
    insert into amenity (name, names, icon, updated_at)
    values (${amenity.name}, ${JSON.stringify(amenity.names)}::jsonb, ${amenity.icon}, ${now})
    on conflict (name) do update set names = excluded.names, icon = excluded.icon, updated_at = excluded.updated_at`.execute(
    db,
  );
}

export async function deleteAmenity(db: Db, name: string): Promise<void> {
  await sql`delete from amenity where name = ${name}`.execute(db);
}
