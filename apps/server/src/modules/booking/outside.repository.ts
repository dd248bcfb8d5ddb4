/** Where a booking stands outside: its name there, and what still waits for an answer. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/index.ts';

/** The meeting's name outside, once it has one; until then no copy of it can be recognised. */
export async function nameOutside(tx: Tx, bookingId: string, cleanId: string): Promise<void> {
  await sql`update booking set clean_id = ${cleanId} where id = ${bookingId} and clean_id is null`.execute(tx.db);
}

/** It goes on as another event, which has not got its name yet. */
export async function forgetOutsideName(tx: Tx, bookingId: string): Promise<void> {
  await sql`update booking set clean_id = null where id = ${bookingId}`.execute(tx.db);
}

/** Bookings that wait for an answer longer than they should. */
export async function bookingsWaiting(
  tx: Pick<Tx, 'db'>,
  since: Date,
): Promise<
  { readonly bookingId: string; readonly resourceId: string; readonly since: Date; readonly detail: string | null }[]
> {
  const found = await sql<{ bookingId: string; resourceId: string; since: Date; detail: string | null }>`
    select booking_id as "bookingId", resource_id as "resourceId", exchange_since as since, exchange_detail as detail
    from allocation where exchange in ('queued', 'sent', 'pending', 'unsynced') and exchange_since <= ${since}
    order by exchange_since limit 500`.execute(tx.db);
  return found.rows;
}
