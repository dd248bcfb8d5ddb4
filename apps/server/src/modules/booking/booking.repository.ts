/** Reads a booking with everything below it, and writes what changes in it. */

import type { BookingState, ExchangeState, Recurrence } from '@ones/contract';
import { type RawBuilder, sql } from 'kysely';
import type { Interval } from '../../kernel/interval.ts';
import type { Db } from '../../platform/db/index.ts';
import type { NewAttendee } from './hold.repository.ts';
import type { AttendeeTable, BookingTables, Origin } from './tables.ts';

export interface StoredAllocation {
  readonly id: string;
  readonly resourceId: string;
  readonly state: BookingState;
  readonly exchange: ExchangeState;
  readonly exchangeSince: Date;
  readonly exchangeDetail: string | null;
}

export interface StoredOccurrence {
  readonly id: string;
  readonly originalStart: Date;
  readonly period: Interval;
  /** Its own; null where it has that of its booking. */
  readonly subject: string | null;
  readonly allocations: readonly StoredAllocation[];
}

export interface StoredBooking {
  readonly id: string;
  readonly version: number;
  readonly subject: string | null;
  readonly private: boolean;
  readonly organizer: { readonly personId: string | null; readonly name: string; readonly address: string | null };
  readonly origin: Origin;
  readonly timeZone: string;
  readonly allDay: boolean;
  readonly recurrence: Recurrence | null;
  readonly connectionId: string | null;
  readonly cleanId: string | null;
  readonly createdAt: Date;
  readonly attendees: readonly Omit<AttendeeTable, 'booking_id'>[];
  readonly occurrences: readonly StoredOccurrence[];
}

interface BookingRow extends Omit<StoredBooking, 'organizer' | 'occurrences' | 'createdAt'> {
  readonly createdAt: Date;
  readonly organizerPersonId: string | null;
  readonly organizerName: string;
  readonly organizerAddress: string | null;
  readonly occurrences: readonly {
    readonly id: string;
    readonly originalStart: string;
    readonly start: string;
    readonly end: string;
    readonly subject: string | null;
    readonly allocations:
      | readonly (Omit<StoredAllocation, 'exchangeSince'> & { readonly exchangeSince: string })[]
      | null;
  }[];
}

const selectWith = (which: RawBuilder<unknown>) => sql`
  select b.id, b.version, b.subject, b.private, b.origin, b.time_zone as "timeZone", b.all_day as "allDay",
    b.recurrence, b.connection_id as "connectionId", b.clean_id as "cleanId", b.created_at as "createdAt",
    b.organizer_person_id as "organizerPersonId", b.organizer_name as "organizerName",
    b.organizer_address as "organizerAddress",
    coalesce((select jsonb_agg(jsonb_build_object('address', t.address, 'name', t.name, 'type', t.type,
        'response', t.response, 'person_id', t.person_id) order by t.type desc, t.address)
      from attendee t where t.booking_id = b.id), '[]') as attendees,
    coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'originalStart', o.original_start, 'start', o.starts_at,
        'end', o.ends_at, 'subject', o.subject, 'allocations', (select jsonb_agg(jsonb_build_object('id', a.id, 'resourceId', a.resource_id,
          'state', a.state, 'exchange', a.exchange, 'exchangeSince', a.exchange_since,
          'exchangeDetail', a.exchange_detail) order by a.created_at, a.id)
          from allocation a where a.occurrence_id = o.id)) order by o.starts_at)
      from occurrence o where o.booking_id = b.id and ${which}), '[]') as occurrences
  from booking b`;
const selectBooking = selectWith(sql`true`);

function toStored(row: BookingRow): StoredBooking {
  const { organizerPersonId, organizerName, organizerAddress, occurrences, ...rest } = row;
  return {
    ...rest,
    organizer: { personId: organizerPersonId, name: organizerName, address: organizerAddress },
    occurrences: occurrences.map((occurrence) => ({
      id: occurrence.id,
      originalStart: new Date(occurrence.originalStart),
      subject: occurrence.subject,
      period: { start: new Date(occurrence.start), end: new Date(occurrence.end) },
      allocations: (occurrence.allocations ?? []).map((allocation) => ({
        ...allocation,
        exchangeSince: new Date(allocation.exchangeSince),
      })),
    })),
  };
}

export async function findBooking(db: Db, id: string): Promise<StoredBooking | null> {
  const found = await sql<BookingRow>`${selectBooking} where b.id = ${id}`.execute(db);
  const row = found.rows[0];
  return row ? toStored(row) : null;
}

/** For lists: only what a page needs, in one query; of a series no more than the named occurrences. */
export async function bookingsOf(
  db: Db,
  keys: readonly { readonly bookingId: string; readonly occurrenceId: string }[],
): Promise<StoredBooking[]> {
  if (keys.length === 0) return [];
  const occurrenceIds = keys.map((key) => key.occurrenceId);
  const ids = [...new Set(keys.map((key) => key.bookingId))];
  const select = selectWith(sql`o.id = any(${occurrenceIds}::uuid[])`);
  const found = await sql<BookingRow>`${select} where b.id = any(${ids}::uuid[])`.execute(db);
  return found.rows.map(toStored);
}

/** The same, while nobody else changes it until the transaction ends. */
export async function lockBooking(db: Db, id: string): Promise<StoredBooking | null> {
  await sql`select 1 from booking where id = ${id} for update`.execute(db);
  return findBooking(db, id);
}

export async function touchBooking(
  db: Db,
  id: string,
  change: { readonly subject?: string | null; readonly private?: boolean; readonly connection_id?: string },
  now: Date,
): Promise<number> {
  const row = await db
    .withTables<BookingTables>()
    .updateTable('booking')
    .set((eb) => ({ ...change, version: eb('version', '+', 1), updated_at: now }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  return row.version;
}

export async function moveOccurrence(db: Db, id: string, period: Interval, originalStart?: Date): Promise<void> {
  await db
    .withTables<BookingTables>()
    .updateTable('occurrence')
    .set({ starts_at: period.start, ends_at: period.end, ...(originalStart ? { original_start: originalStart } : {}) })
    .where('id', '=', id)
    .execute();
}

export interface AllocationChange {
  readonly state?: BookingState;
  readonly exchange?: ExchangeState;
  readonly exchangeDetail?: string | null;
}

export async function changeAllocation(db: Db, id: string, change: AllocationChange, now: Date): Promise<void> {
  await db
    .withTables<BookingTables>()
    .updateTable('allocation')
    .set({
      ...(change.state ? { state: change.state } : {}),
      ...(change.exchange ? { exchange: change.exchange, exchange_since: now } : {}),
      ...(change.exchangeDetail === undefined ? {} : { exchange_detail: change.exchangeDetail }),
    })
    .where('id', '=', id)
    .execute();
}

export async function insertAllocation(
  db: Db,
  row: {
    readonly id: string;
    readonly occurrenceId: string;
    readonly bookingId: string;
    readonly resourceId: string;
    readonly state: BookingState;
    readonly exchange: ExchangeState;
  },
  now: Date,
): Promise<void> {
  await db
    .withTables<BookingTables>()
    .insertInto('allocation')
    .values({
      id: row.id,
      occurrence_id: row.occurrenceId,
      booking_id: row.bookingId,
      resource_id: row.resourceId,
      state: row.state,
      exchange: row.exchange,
      exchange_since: now,
      exchange_detail: null,
      created_at: now,
    })
    .execute();
}

export async function replaceAttendees(db: Db, bookingId: string, attendees: readonly NewAttendee[]): Promise<void> {
  const tables = db.withTables<BookingTables>();
  const addresses = attendees.map((attendee) => attendee.address);
  let gone = tables.deleteFrom('attendee').where('booking_id', '=', bookingId);
  if (addresses.length > 0) gone = gone.where('address', 'not in', addresses);
  await gone.execute();
  if (attendees.length === 0) return;
  await tables
    .insertInto('attendee')
    .values(
      attendees.map((attendee) => ({
        booking_id: bookingId,
        address: attendee.address,
        name: attendee.name,
        type: attendee.type,
        response: 'none' as const,
        person_id: attendee.personId,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['booking_id', 'address']).doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        type: eb.ref('excluded.type'),
        person_id: eb.ref('excluded.person_id'),
      })),
    )
    .execute();
}

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
