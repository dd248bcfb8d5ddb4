/** Where a booking stands outside: its name there, and what still waits for an answer. */
import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/db/index.ts';

export interface OutsideName {
  readonly bookingId: string;
  readonly cleanId: string;
  /** Whose own event it is; null: one event stands for all of the booking's rooms. */
  readonly resourceId: string | null;
}

/** The event's name outside, once it has one; until then no copy of it can be recognised. */
export async function nameOutside(tx: Tx, { bookingId, cleanId, resourceId }: OutsideName): Promise<void> {
  await sql`
    insert into outside_name (connection_id, clean_id, booking_id, resource_id)
    select connection_id, ${cleanId}, id, ${resourceId}::uuid from booking
    where id = ${bookingId} and connection_id is not null
    on conflict (booking_id, resource_id) do update set clean_id = excluded.clean_id`.execute(tx.db);
}

/** Of several events of one booking, whether this one invites its people. */
export async function noteInvites(tx: Tx, bookingId: string, resourceId: string, invites: boolean): Promise<void> {
  await sql`
    update outside_name set invites = ${invites}
    where booking_id = ${bookingId} and resource_id = ${resourceId} and invites <> ${invites}`.execute(tx.db);
}

/** It goes on without this room's event, or with another one that has not got its name yet. */
export async function forgetOutsideName(tx: Tx, bookingId: string, resourceId: string | null): Promise<void> {
  await sql`
    delete from outside_name
    where booking_id = ${bookingId} and resource_id is not distinct from ${resourceId}::uuid`.execute(tx.db);
}

/** Of these names those of rooms' own events: the bookings that they stand for. */
export async function ownBookingsNamed(
  db: Db,
  connectionId: string,
  cleanIds: readonly string[],
): Promise<readonly string[]> {
  if (cleanIds.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select distinct booking_id as id from outside_name
    where connection_id = ${connectionId} and clean_id = any(${cleanIds}::text[]) and resource_id is not null`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

export interface WaitingBooking {
  readonly bookingId: string;
  readonly resourceId: string;
  readonly connectionId: string | null;
  /** null: private, or without one. */
  readonly subject: string | null;
  readonly organizer: string;
  readonly start: Date;
  readonly end: Date;
  readonly since: Date;
  readonly state: 'on-its-way' | 'in-trouble';
  readonly detail: string | null;
}

/** Bookings that should have reached Exchange by now; one that waits there for somebody's answer has. */
export async function bookingsWaiting(tx: Pick<Tx, 'db'>, since: Date): Promise<WaitingBooking[]> {
  const found = await sql<WaitingBooking>`
    select * from (
      select distinct on (a.booking_id, a.resource_id) a.booking_id as "bookingId", a.resource_id as "resourceId",
        b.connection_id as "connectionId", case when b.private then null else b.subject end as subject,
        b.organizer_name as organizer, a.starts_at as start, a.ends_at as end, a.exchange_since as since,
        a.exchange_detail as detail, case a.exchange when 'unsynced' then 'in-trouble' else 'on-its-way' end as state
      from allocation a join booking b on b.id = a.booking_id
      where a.exchange in ('queued', 'sent', 'unsynced') and a.exchange_since <= ${since}
      order by a.booking_id, a.resource_id, a.exchange_since, a.starts_at) waiting
    order by since, start limit 500`.execute(tx.db);
  return found.rows;
}
