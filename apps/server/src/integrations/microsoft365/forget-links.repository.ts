/** For a connection whose Graph answers at another address than before: only a simulated tenant's ever does. */
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';

/**
 * Next and delta links are whole addresses, followed to the letter: those of another origin are given up, and what they led
 * to is read whole, at once. @returns whether there were any.
 */
export async function forgetLinksElsewhere(db: Db, connectionId: string, graphUrl: string): Promise<boolean> {
  const here = `${new URL(graphUrl).origin}/`;
  const calendars = await sql`
    with moved as (
      update calendar set delta_link = null, whole_read_at = null, not_before = null, failures = 0, last_error = null
      where connection_id = ${connectionId} and not starts_with(delta_link, ${here}) returning id
    ), unsubscribed as (
      update subscription set state = 'removed' where calendar_id in (select id from moved)
    )
    select id from moved`.execute(db);
  const lists = await sql`
    delete from directory_read
    where connection_id = ${connectionId}
      and not starts_with(coalesce(next_link, new_delta_link, delta_link), ${here}) returning kind`.execute(db);
  return calendars.rows.length + lists.rows.length > 0;
}
