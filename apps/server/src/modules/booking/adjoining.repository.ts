/** Bookings that let another one last longer (migration 0051). */
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';

/** What goes on where this booking's time ends, and still stands: one for each of its rooms, in the order of their names. */
export async function continuationsOf(db: Db, bookingId: string, end: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select b.id from booking b join occurrence o on o.booking_id = b.id join allocation a on a.occurrence_id = o.id
    where b.continues = ${bookingId} and o.starts_at = ${end} and a.state in ('confirmed', 'checked_in')
    order by b.id`.execute(db);
  return rows.map(({ id }) => id);
}
