/** Finds and makes the rows that a change from outside speaks of. */

import type { BookingState, ExchangeState } from '@ones/contract';
import { sql } from 'kysely';
import type { Interval } from '../../kernel/interval.ts';
import type { Db } from '../../platform/db/index.ts';
import type { ExternalDetails, ExternalMeeting } from './external.ts';
import { rangeOf } from './hold.repository.ts';
import type { BookingTables } from './tables.ts';

export async function bookingByCleanId(db: Db, connectionId: string, cleanId: string): Promise<string | null> {
  const row = await db
    .withTables<BookingTables>()
    .selectFrom('booking')
    .select('id')
    .where('connection_id', '=', connectionId)
    .where('clean_id', '=', cleanId)
    .executeTakeFirst();
  return row?.id ?? null;
}

export interface OutsideBooking {
  readonly id: string;
  readonly meeting: ExternalMeeting & { readonly details: ExternalDetails };
  readonly organizerPersonId: string | null;
}

export async function insertOutsideBooking(db: Db, booking: OutsideBooking, now: Date): Promise<void> {
  const { details } = booking.meeting;
  await db
    .withTables<BookingTables>()
    .insertInto('booking')
    .values({
      id: booking.id,
      subject: details.subject ?? null,
      private: details.private,
      organizer_person_id: booking.organizerPersonId,
      organizer_name: details.organizer.name,
      organizer_address: details.organizer.address,
      origin: 'outlook',
      time_zone: details.timeZone,
      all_day: details.allDay,
      recurrence: details.recurrence === null ? null : JSON.stringify(details.recurrence),
      connection_id: booking.meeting.connectionId,
      clean_id: booking.meeting.cleanId,
      created_at: now,
      updated_at: now,
    })
    .execute();
}

/** @returns whether anything is different now. */
export async function updateDetails(db: Db, id: string, details: ExternalDetails, now: Date): Promise<boolean> {
  const recurrence = details.recurrence === null ? null : JSON.stringify(details.recurrence);
  const result = await sql`
    update booking set subject = case when ${details.subject !== undefined} then ${details.subject ?? null} else subject end,
      private = ${details.private}, time_zone = ${details.timeZone}, all_day = ${details.allDay},
      recurrence = ${recurrence}::jsonb, updated_at = ${now}
    where id = ${id} and (
      (${details.subject !== undefined} and subject is distinct from ${details.subject ?? null})
      or private <> ${details.private} or time_zone <> ${details.timeZone} or all_day <> ${details.allDay}
      or recurrence is distinct from ${recurrence}::jsonb)`.execute(db);
  return Number(result.numAffectedRows ?? 0) > 0;
}

export async function writeResponses(
  db: Db,
  bookingId: string,
  attendees: readonly {
    readonly address: string;
    readonly name: string | null;
    readonly type: 'required' | 'optional';
    readonly response: 'none' | 'accepted' | 'tentative' | 'declined';
    readonly personId: string | null;
  }[],
): Promise<void> {
  const rows = JSON.stringify(attendees.map(({ personId, ...rest }) => ({ ...rest, person_id: personId })));
  await sql`
    with said as (
      select * from jsonb_to_recordset(${rows}::jsonb)
        as s(address text, name text, type text, response text, person_id uuid)
    ), gone as (
      delete from attendee where booking_id = ${bookingId} and address not in (select address from said)
    )
    insert into attendee (booking_id, address, name, type, response, person_id)
    select ${bookingId}::uuid, address, name, type, response, person_id from said
    on conflict (booking_id, address) do update
      set name = excluded.name, type = excluded.type, response = excluded.response, person_id = excluded.person_id`.execute(
    db,
  );
}

export interface FoundOccurrence {
  readonly id: string;
  readonly originalStart: Date;
  readonly period: Interval;
}

/** By its original start; for a single meeting (null) the only one. */
export async function findOccurrence(
  db: Db,
  bookingId: string,
  originalStart: Date | null,
): Promise<FoundOccurrence | null> {
  const row = await db
    .withTables<BookingTables>()
    .selectFrom('occurrence')
    .select(['id', 'original_start', 'starts_at', 'ends_at'])
    .where('booking_id', '=', bookingId)
    .$if(originalStart !== null, (query) => query.where('original_start', '=', originalStart as Date))
    .orderBy('starts_at')
    .executeTakeFirst();
  return row
    ? { id: row.id, originalStart: row.original_start, period: { start: row.starts_at, end: row.ends_at } }
    : null;
}

export async function insertOccurrence(
  db: Db,
  row: { readonly id: string; readonly bookingId: string; readonly originalStart: Date; readonly period: Interval },
): Promise<void> {
  await db
    .withTables<BookingTables>()
    .insertInto('occurrence')
    .values({
      id: row.id,
      booking_id: row.bookingId,
      original_start: row.originalStart,
      starts_at: row.period.start,
      ends_at: row.period.end,
    })
    .execute();
}

export interface FoundAllocation {
  readonly id: string;
  readonly state: BookingState;
  readonly exchange: ExchangeState;
}

export async function findAllocation(
  db: Db,
  occurrenceId: string,
  resourceId: string,
): Promise<FoundAllocation | null> {
  const row = await db
    .withTables<BookingTables>()
    .selectFrom('allocation')
    .select(['id', 'state', 'exchange'])
    .where('occurrence_id', '=', occurrenceId)
    .where('resource_id', '=', resourceId)
    .executeTakeFirst();
  return row ?? null;
}

/** Lays claim to a slot without taking it yet: the settling that follows decides who holds it (rule S8). */
export async function claimSlot(
  db: Db,
  allocationId: string,
  blocks: readonly string[],
  period: Interval,
): Promise<void> {
  await sql`delete from hold where allocation_id = ${allocationId}`.execute(db);
  await sql`
    insert into hold (id, allocation_id, resource_id, held, active, conflicted)
    select gen_random_uuid(), ${allocationId}::uuid, resource_id, ${rangeOf(period)}::tstzrange, false, true
    from unnest(${blocks}::uuid[]) as resource_id`.execute(db);
}

/** Every resource that a booking has to do with, or once had. */
export async function resourceIdsOf(db: Db, bookingId: string): Promise<string[]> {
  const rows = await db
    .withTables<BookingTables>()
    .selectFrom('allocation')
    .select('resource_id')
    .distinct()
    .where('booking_id', '=', bookingId)
    .execute();
  return rows.map((row) => row.resource_id);
}
