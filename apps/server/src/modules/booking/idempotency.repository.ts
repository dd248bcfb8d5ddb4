/** Which booking a request's key made: the same request with the same key makes no second one. */
import type { Db } from '../../platform/db/index.ts';
import type { BookingTables } from './tables.ts';

/**
 * Remembers that this key made this booking.
 * @returns the booking that the key made before, or null if it is new.
 */
export async function rememberKey(
  db: Db,
  entry: { readonly personId: string; readonly key: string; readonly hash: Buffer; readonly bookingId: string },
  now: Date,
): Promise<{ readonly bookingId: string; readonly hash: Buffer } | null> {
  const tables = db.withTables<BookingTables>();
  const inserted = await tables
    .insertInto('idempotency')
    .values({
      person_id: entry.personId,
      key: entry.key,
      request_hash: entry.hash,
      booking_id: entry.bookingId,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('booking_id')
    .executeTakeFirst();
  if (inserted) return null;
  const before = await tables
    .selectFrom('idempotency')
    .select(['booking_id', 'request_hash'])
    .where('person_id', '=', entry.personId)
    .where('key', '=', entry.key)
    .executeTakeFirstOrThrow();
  return { bookingId: before.booking_id, hash: before.request_hash };
}

/** The booking that a key made before. */
export async function keyedBooking(
  db: Db,
  entry: { readonly personId: string; readonly key: string },
): Promise<string | null> {
  const row = await db
    .withTables<BookingTables>()
    .selectFrom('idempotency')
    .select('booking_id')
    .where('person_id', '=', entry.personId)
    .where('key', '=', entry.key)
    .executeTakeFirst();
  return row?.booking_id ?? null;
}
