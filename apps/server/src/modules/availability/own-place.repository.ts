/** Where somebody is at home: the floor on which they book most of late. */
import { sql } from 'kysely';
import { type Db, plannedOnce } from '../../platform/db/index.ts';

export interface OwnPlace {
  readonly buildingId: string;
  readonly floorId: string | null;
  readonly floorPosition: number;
}

/** How many of the latest bookings are looked at. */
const LATEST = 30;

/** Null for who has booked nothing that stands anywhere. */
export async function ownPlaceOf(db: Db, personId: string): Promise<OwnPlace | null> {
  const { rows } = await sql<OwnPlace>`${plannedOnce}
    select r.building_id as "buildingId", r.floor_id as "floorId", coalesce(max(f.position), 0) as "floorPosition"
    from (select id from booking where organizer_person_id = ${personId} order by id desc limit ${LATEST}) b
      cross join lateral (select resource_id from allocation where booking_id = b.id limit 1) a
      join resource r on r.id = a.resource_id left join floor f on f.id = r.floor_id
    where r.building_id is not null
    group by r.building_id, r.floor_id order by count(*) desc, max(b.id::text) desc limit 1`.execute(db);
  return rows[0] ?? null;
}

/** The floor that somebody chose to be near. */
export async function placeOfFloor(db: Db, floorId: string): Promise<OwnPlace | null> {
  const { rows } = await sql<OwnPlace>`
    select building_id as "buildingId", id as "floorId", position as "floorPosition" from floor
    where id = ${floorId}`.execute(db);
  return rows[0] ?? null;
}
