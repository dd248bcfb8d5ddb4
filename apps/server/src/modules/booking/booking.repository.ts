/** Reads a booking with everything below it, and writes what changes in it. */

import type { BookingState, ExchangeState, OnlineMeeting, Recurrence } from '@ones/contract';
import { type RawBuilder, sql } from 'kysely';
import { groupBy } from '../../kernel/group-by.ts';
import type { Interval } from '../../kernel/interval.ts';
import type { Db } from '../../platform/db/index.ts';
import type { BookedBy, NewAttendee } from './hold.repository.ts';
import { type OnlineMeetingRow, onlineMeetingOf } from './online-meeting.repository.ts';
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
  /** Where that was somebody else than the organizer. */
  readonly bookedBy: BookedBy | null;
  readonly origin: Origin;
  readonly timeZone: string;
  readonly allDay: boolean;
  readonly recurrence: Recurrence | null;
  readonly connectionId: string | null;
  /** The name under which its people know it outside. */
  readonly cleanId: string | null;
  readonly createdAt: Date;
  readonly onlineMeeting: OnlineMeeting | null;
  readonly attendees: readonly Omit<AttendeeTable, 'booking_id'>[];
  readonly occurrences: readonly StoredOccurrence[];
}

/** One of a booking's allocations, with all that it belongs to. */
interface Row extends OnlineMeetingRow {
  readonly id: string;
  readonly version: number;
  readonly subject: string | null;
  readonly private: boolean;
  readonly origin: Origin;
  readonly timeZone: string;
  readonly allDay: boolean;
  readonly recurrence: Recurrence | null;
  readonly connectionId: string | null;
  readonly cleanId: string | null;
  readonly createdAt: Date;
  readonly organizerPersonId: string | null;
  readonly organizerName: string;
  readonly organizerAddress: string | null;
  readonly bookedById: string | null;
  readonly bookedByName: string | null;
  readonly occurrenceId: string | null;
  readonly originalStart: Date;
  readonly start: Date;
  readonly end: Date;
  readonly ownSubject: string | null;
  readonly allocationId: string | null;
  readonly resourceId: string;
  readonly state: BookingState;
  readonly exchange: ExchangeState;
  readonly exchangeSince: Date;
  readonly exchangeDetail: string | null;
}

/** Plain rows side by side: put together by the database as JSON, a page of bookings took twice as long. */
async function readBookings(db: Db, ids: readonly string[], which: RawBuilder<unknown>): Promise<StoredBooking[]> {
  const [{ rows }, attendees] = await Promise.all([
    sql<Row>`
      select b.id, b.version, b.subject, b.private, b.origin, b.time_zone as "timeZone", b.all_day as "allDay",
        b.recurrence, b.connection_id as "connectionId", b.created_at as "createdAt",
        known.clean_id as "cleanId",
        b.organizer_person_id as "organizerPersonId", b.organizer_name as "organizerName",
        b.organizer_address as "organizerAddress", b.booked_by_person_id as "bookedById",
        b.booked_by_name as "bookedByName", b.online_meeting as "onlineMeeting", b.join_url as "joinUrl",
        o.id as "occurrenceId", o.original_start as "originalStart",
        o.starts_at as start, o.ends_at as end, o.subject as "ownSubject", a.id as "allocationId",
        a.resource_id as "resourceId", a.state, a.exchange, a.exchange_since as "exchangeSince",
        a.exchange_detail as "exchangeDetail"
      from booking b
        cross join lateral (select coalesce(min(n.clean_id) filter (where n.invites), min(n.clean_id)) as clean_id
          from outside_name n where n.booking_id = b.id) known
        left join occurrence o on o.booking_id = b.id left join allocation a on a.occurrence_id = o.id
      where ${which} order by o.starts_at, o.id, a.created_at, a.id`.execute(db),
    sql<AttendeeTable>`
      select * from attendee where booking_id = any(${ids}::uuid[]) order by type desc, address`.execute(db),
  ]);
  const attendeesOf = groupBy(attendees.rows, (row) => row.booking_id);
  return [...groupBy(rows, (row) => row.id).values()].flatMap((ofIt) => toStored(ofIt, attendeesOf));
}

function toStored(
  rows: readonly Row[],
  attendees: ReadonlyMap<string, readonly AttendeeTable[]>,
): readonly StoredBooking[] {
  const [row] = rows;
  if (!row) return [];
  const { bookedById: bookedBy, bookedByName: byName } = row;
  // A page has hundreds of them: one object with its fields, not several laid over one another.
  return [
    {
      id: row.id,
      version: row.version,
      subject: row.subject,
      private: row.private,
      organizer: { personId: row.organizerPersonId, name: row.organizerName, address: row.organizerAddress },
      bookedBy: bookedBy !== null && byName !== null ? { personId: bookedBy, name: byName } : null,
      origin: row.origin,
      timeZone: row.timeZone,
      allDay: row.allDay,
      recurrence: row.recurrence,
      connectionId: row.connectionId,
      cleanId: row.cleanId,
      createdAt: row.createdAt,
      onlineMeeting: onlineMeetingOf(row),
      attendees: attendees.get(row.id)?.map(({ booking_id: _, ...attendee }) => attendee) ?? [],
      occurrences:
        rows.length === 1
          ? toOccurrence(rows)
          : [...groupBy(rows, (one) => one.occurrenceId).values()].flatMap(toOccurrence),
    },
  ];
}

function toOccurrence(rows: readonly Row[]): readonly StoredOccurrence[] {
  const [row] = rows;
  if (!row || row.occurrenceId === null) return [];
  const { occurrenceId: id, originalStart, start, end, ownSubject: subject } = row;
  const allocations = rows.flatMap(({ allocationId, resourceId, state, exchange, exchangeSince, exchangeDetail }) =>
    allocationId === null ? [] : [{ id: allocationId, resourceId, state, exchange, exchangeSince, exchangeDetail }],
  );
  return [{ id, originalStart, period: { start, end }, subject, allocations }];
}

export async function findBooking(db: Db, id: string): Promise<StoredBooking | null> {
  const [booking] = await readBookings(db, [id], sql`b.id = ${id}`);
  return booking ?? null;
}

/** Many at once, by id. */
export async function findBookings(db: Db, ids: readonly string[]): Promise<Map<string, StoredBooking>> {
  if (ids.length === 0) return new Map();
  const found = await readBookings(db, ids, sql`b.id = any(${ids}::uuid[])`);
  return new Map(found.map((booking) => [booking.id, booking]));
}

/** For lists: only what a page needs; of a series no more than the named occurrences. */
export async function bookingsOf(
  db: Db,
  keys: readonly { readonly bookingId: string; readonly occurrenceId: string }[],
): Promise<StoredBooking[]> {
  if (keys.length === 0) return [];
  const ids = [...new Set(keys.map((key) => key.bookingId))];
  return await readBookings(db, ids, sql`o.id = any(${keys.map((key) => key.occurrenceId)}::uuid[])`);
}

/** The same, while nobody else changes it until the transaction ends. */
export async function lockBooking(db: Db, id: string): Promise<StoredBooking | null> {
  await sql`select 1 from booking where id = ${id} for update`.execute(db);
  return findBooking(db, id);
}

export async function touchBooking(
  db: Db,
  id: string,
  change: {
    readonly subject?: string | null;
    readonly private?: boolean;
    readonly connection_id?: string;
    readonly online_meeting?: 'waiting';
  },
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
