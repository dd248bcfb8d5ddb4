/** Bookings in use whose time is over. */
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';

/** Checked in within the longest that a booking lasts, and past all that is held for it, the time kept free after it included. */
export async function overdueCheckOuts(db: Db, now: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct a.booking_id as id
    from allocation a join occurrence o on o.id = a.occurrence_id
    where a.state = 'checked_in' and o.ends_at <= ${now} and o.starts_at > ${now}::timestamptz - interval '32 days'
      and not exists (select from hold h where h.allocation_id = a.id and upper(h.held) > ${now})
    limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** @returns the resources that it left. */
export async function checkOutOver(db: Db, bookingId: string, now: Date): Promise<string[]> {
  const { rows } = await sql<{ resourceId: string }>`
    with over as (
      update allocation a set state = 'ended' from occurrence o
      where o.id = a.occurrence_id and a.booking_id = ${bookingId} and a.state = 'checked_in' and o.ends_at <= ${now}
        and not exists (select from hold h where h.allocation_id = a.id and upper(h.held) > ${now})
      returning a.id, a.resource_id
    ), freed as (delete from hold h using over where h.allocation_id = over.id)
    select distinct resource_id as "resourceId" from over`.execute(db);
  return rows.map(({ resourceId }) => resourceId);
}
