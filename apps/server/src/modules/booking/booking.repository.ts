/** Reads a booking with everything below it, and writes what changes in it. */

import type { BookingState, ExchangeState, Recurrence } from '@ones/contract';
import { type RawBuilder, sql } from 'kysely';
import { groupBy } from '../../kernel/group-by.ts';
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

/** As JSON gives them: instants are text. */
interface Rows {
  readonly bookings:
    | readonly (Omit<StoredBooking, 'organizer' | 'occurrences' | 'attendees' | 'createdAt'> & {
        readonly createdAt: string;
        readonly personId: string | null;
        readonly name: string;
        readonly address: string | null;
      })[]
    | null;
  readonly occurrences:
    | readonly (Pick<StoredOccurrence, 'id' | 'subject'> & {
        readonly bookingId: string;
        readonly originalStart: string;
        readonly start: string;
        readonly end: string;
      })[]
    | null;
  readonly allocations:
    | readonly (Omit<StoredAllocation, 'exchangeSince'> & {
        readonly occurrenceId: string;
        readonly exchangeSince: string;
      })[]
    | null;
  readonly attendees: readonly AttendeeTable[] | null;
}

/** One round trip, and each table read once: looked up booking by booking, a page of them took three times as long. */
async function readBookings(
  db: Db,
  ids: readonly string[],
  which: { readonly occurrences: RawBuilder<unknown>; readonly allocations: RawBuilder<unknown> },
): Promise<StoredBooking[]> {
  const { rows } = await sql<Rows>`select
    (select json_agg(json_build_object('id', id, 'version', version, 'subject', subject, 'private', private,
        'origin', origin, 'timeZone', time_zone, 'allDay', all_day, 'recurrence', recurrence,
        'connectionId', connection_id, 'cleanId', clean_id, 'createdAt', created_at, 'personId', organizer_person_id,
        'name', organizer_name, 'address', organizer_address))
      from booking where id = any(${ids}::uuid[])) as bookings,
    (select json_agg(json_build_object('id', id, 'bookingId', booking_id, 'originalStart', original_start,
        'start', starts_at, 'end', ends_at, 'subject', subject) order by starts_at)
      from occurrence where ${which.occurrences}) as occurrences,
    (select json_agg(json_build_object('id', id, 'occurrenceId', occurrence_id, 'resourceId', resource_id,
        'state', state, 'exchange', exchange, 'exchangeSince', exchange_since, 'exchangeDetail', exchange_detail)
        order by created_at, id)
      from allocation where ${which.allocations}) as allocations,
    (select json_agg(to_json(attendee) order by type desc, address)
      from attendee where booking_id = any(${ids}::uuid[])) as attendees`.execute(db);
  return rows.flatMap(toStored);
}

function toStored(rows: Rows): StoredBooking[] {
  const allocations = groupBy(rows.allocations ?? [], (row) => row.occurrenceId);
  const occurrences = groupBy(rows.occurrences ?? [], (row) => row.bookingId);
  const attendees = groupBy(rows.attendees ?? [], (row) => row.booking_id);
  return (rows.bookings ?? []).map(({ personId, name, address, createdAt, ...booking }) => ({
    ...booking,
    createdAt: new Date(createdAt),
    organizer: { personId, name, address },
    attendees: (attendees.get(booking.id) ?? []).map(({ booking_id: _, ...attendee }) => attendee),
    occurrences: (occurrences.get(booking.id) ?? []).map(({ id, subject, ...at }) => ({
      id,
      originalStart: new Date(at.originalStart),
      period: { start: new Date(at.start), end: new Date(at.end) },
      subject,
      allocations: (allocations.get(id) ?? []).map(({ occurrenceId: _, exchangeSince, ...allocation }) => ({
        ...allocation,
        exchangeSince: new Date(exchangeSince),
      })),
    })),
  }));
}

export async function findBooking(db: Db, id: string): Promise<StoredBooking | null> {
  const ofIt = sql`booking_id = ${id}`;
  const [booking] = await readBookings(db, [id], { occurrences: ofIt, allocations: ofIt });
  return booking ?? null;
}

/** For lists: only what a page needs, in one query; of a series no more than the named occurrences. */
export async function bookingsOf(
  db: Db,
  keys: readonly { readonly bookingId: string; readonly occurrenceId: string }[],
): Promise<StoredBooking[]> {
  if (keys.length === 0) return [];
  const occurrenceIds = keys.map((key) => key.occurrenceId);
  const ids = [...new Set(keys.map((key) => key.bookingId))];
  return await readBookings(db, ids, {
    occurrences: sql`id = any(${occurrenceIds}::uuid[])`,
    allocations: sql`occurrence_id = any(${occurrenceIds}::uuid[])`,
  });
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
  await sql`
    insert into allocation (id, occurrence_id, booking_id, resource_id, starts_at, ends_at, state, exchange,
                            exchange_since, created_at)
    select ${row.id}, o.id, ${row.bookingId}, ${row.resourceId}, o.starts_at, o.ends_at, ${row.state}, ${row.exchange},
      ${now}, ${now}
    from occurrence o where o.id = ${row.occurrenceId}`.execute(db);
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
