/** Sets of business hours, and the resources that they are of. */
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';
import type { BusinessHours } from './business-hours.ts';

export interface StoredHours extends BusinessHours {
  readonly version: number;
  readonly resourceIds: readonly string[];
}

const selectHours = sql`
  select h.id, h.version, h.name, h.time_zone as "timeZone", h.week, h.holidays,
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

export async function hasOtherHoursNamed(db: Db, id: string, name: string): Promise<boolean> {
  const { rows } = await sql`select 1 from business_hours where lower(name) = lower(${name}) and id <> ${id}`.execute(
    db,
  );
  return rows.length > 0;
}

/** False if another set has the name. */
export async function insertHours(db: Db, hours: BusinessHours, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into business_hours (id, name, time_zone, week, holidays, created_at, updated_at)
    values (${hours.id}, ${hours.name}, ${hours.timeZone}, ${JSON.stringify(hours.week)}::jsonb,
      ${JSON.stringify(hours.holidays)}::jsonb, ${now}, ${now})
    on conflict do nothing`.execute(db);
  return Number(numAffectedRows) === 1;
}

/** False if it has changed since that version, or is gone. */
export async function updateHours(
  db: Db,
  hours: BusinessHours & { readonly version: number },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update business_hours set name = ${hours.name}, time_zone = ${hours.timeZone},
      week = ${JSON.stringify(hours.week)}::jsonb, holidays = ${JSON.stringify(hours.holidays)}::jsonb,
      version = version + 1, updated_at = ${now}
    where id = ${hours.id} and version = ${hours.version}`.execute(db);
  return Number(numAffectedRows) === 1;
}

export async function deleteHours(db: Db, id: string): Promise<void> {
  await sql`delete from business_hours where id = ${id}`.execute(db);
}
