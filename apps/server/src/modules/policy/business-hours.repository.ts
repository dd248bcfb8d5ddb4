/** Sets of business hours, and the resources that they are of. */
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';
import type { BusinessHours } from './business-hours.ts';

export interface StoredHours extends BusinessHours {
  readonly resourceIds: readonly string[];
}

const selectHours = sql`
  select h.id, h.name, h.time_zone as "timeZone", h.week, h.holidays,
    array(select r.resource_id from resource_policy r where r.business_hours_id = h.id order by r.resource_id)
      as "resourceIds"
  from business_hours h`;

export async function listHours(db: Db): Promise<StoredHours[]> {
  const { rows } = await sql<StoredHours>`${selectHours} order by lower(h.name), h.id`.execute(db);
  return rows;
}

export async function hoursById(db: Db, id: string): Promise<StoredHours | null> {
  const { rows } = await sql<StoredHours>`${selectHours} where h.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** False if another set has the name. */
export async function saveHours(db: Db, hours: BusinessHours, now: Date): Promise<boolean> {
  const { rows } = await sql`
    select 1 from business_hours where lower(name) = lower(${hours.name}) and id <> ${hours.id}`.execute(db);
  if (rows.length > 0) return false;
  await sql`
    insert into business_hours (id, name, time_zone, week, holidays, created_at, updated_at)
    values (${hours.id}, ${hours.name}, ${hours.timeZone}, ${JSON.stringify(hours.week)}::jsonb,
      ${JSON.stringify(hours.holidays)}::jsonb, ${now}, ${now})
    on conflict (id) do update set name = excluded.name, time_zone = excluded.time_zone, week = excluded.week,
      holidays = excluded.holidays, updated_at = excluded.updated_at`.execute(db);
  return true;
}

export async function deleteHours(db: Db, id: string): Promise<void> {
  await sql`delete from business_hours where id = ${id}`.execute(db);
}
