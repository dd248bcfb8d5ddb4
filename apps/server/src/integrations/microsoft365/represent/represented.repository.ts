/** Bookings that stand in a representative's calendar (rule S19): migration 0028. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';

/** null: the booking is organized by whoever booked it, or by the room. */
export async function representativeOf(db: Db, bookingId: string): Promise<string | null> {
  return (await representativesOf(db, [bookingId])).get(bookingId) ?? null;
}

/** By booking; who is not represented is not in it. */
export async function representativesOf(db: Db, bookingIds: readonly string[]): Promise<Map<string, string>> {
  if (bookingIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; mailbox: string }>`
    select booking_id as id, mailbox from represented_booking where booking_id = any(${bookingIds}::uuid[])`.execute(
    db,
  );
  return new Map(rows.map(({ id, mailbox }) => [id, mailbox]));
}

/** Said once: what was decided before stays, since the event stands there. */
export async function keepRepresentative(
  db: Db,
  of: { readonly bookingId: string; readonly connectionId: string; readonly mailbox: string },
): Promise<void> {
  await sql`
    insert into represented_booking (booking_id, connection_id, mailbox)
    values (${of.bookingId}, ${of.connectionId}, ${of.mailbox}) on conflict (booking_id) do nothing`.execute(db);
}

export interface WatchedMailbox {
  readonly connectionId: string;
  readonly mailbox: string;
}

/** Representatives in whose calendars something is still to come. */
export async function mailboxesToWatch(db: Db, now: Date): Promise<WatchedMailbox[]> {
  const { rows } = await sql<WatchedMailbox>`
    select distinct r.connection_id as "connectionId", r.mailbox from represented_booking r
    where exists (select 1 from allocation a join occurrence o on o.id = a.occurrence_id
      where a.booking_id = r.booking_id and o.ends_at > ${now} and a.state in ('requested', 'pending_validation',
        'confirmed', 'checked_in', 'conflicted'))`.execute(db);
  return rows;
}

/** By clean id: what of a representative's calendar is ours. */
export async function representedIn(
  db: Db,
  { connectionId, mailbox }: WatchedMailbox,
  cleanIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; cleanId: string }>`
    select n.booking_id as id, n.clean_id as "cleanId"
    from represented_booking r join outside_name n on n.booking_id = r.booking_id
    where r.connection_id = ${connectionId} and r.mailbox = ${mailbox} and n.clean_id = any(${cleanIds}::text[])`.execute(
    db,
  );
  return new Map(rows.map(({ id, cleanId }) => [cleanId, id]));
}
