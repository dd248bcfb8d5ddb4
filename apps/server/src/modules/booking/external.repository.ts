/** Finds and makes the rows that a change from outside speaks of. */

import type { BookingState, ExchangeState } from '@ones/contract';
import { sql } from 'kysely';
import type { Interval } from '../../kernel/interval.ts';
import type { Db } from '../../platform/db/index.ts';
import type { ExternalDetails, ExternalMeeting } from './external.ts';
import { rangeOf } from './hold.repository.ts';
import type { BookingTables } from './tables.ts';

/** Two rooms of a new meeting may be read at the same moment, and only one booking is made: few locks stand for all names. */
const NAME_LOCKS = 61;

/** Those of these meetings that we know, locked before any resource is: the order in which every other act locks. */
export async function lockByCleanIds(
  db: Db,
  connectionId: string,
  cleanIds: readonly string[],
): Promise<Map<string, string>> {
  if (cleanIds.length === 0) return new Map();
  const named = sql`connection_id = ${connectionId} and clean_id = any(${cleanIds}::text[])`;
  const { rows: known } = await sql<{ clean_id: string }>`select clean_id from outside_name where ${named}`.execute(db);
  const unknown = cleanIds.filter((cleanId) => !known.some((row) => row.clean_id === cleanId));
  if (unknown.length > 0) {
    await sql`
      select pg_advisory_xact_lock(hashtext('meeting-name'), slot)
      from (select distinct abs(hashtext(name) % ${NAME_LOCKS}) as slot from unnest(${unknown}::text[]) as name
        order by slot) as slots`.execute(db);
  }
  await sql`
    select 1 from booking where id in (select booking_id from outside_name where ${named}) order by id for update`.execute(
    db,
  );
  // Only now: whoever had the lock may have named or forgotten one.
  const { rows } = await sql<{ id: string; clean_id: string }>`
    select booking_id as id, clean_id from outside_name where ${named}`.execute(db);
  return new Map(rows.map((row) => [row.clean_id, row.id]));
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
      subject: details.subject ?? details.titleOnRoom ?? null,
      title_from_room: details.subject === undefined && details.titleOnRoom != null,
      online_meeting: details.onlineMeeting ? 'made' : null,
      join_url: details.onlineMeeting?.joinUrl ?? null,
      private: details.private,
      organizer_person_id: booking.organizerPersonId,
      organizer_name: details.organizer.name,
      organizer_address: details.organizer.address,
      origin: 'outlook',
      time_zone: details.timeZone,
      all_day: details.allDay,
      recurrence: details.recurrence ? JSON.stringify(details.recurrence) : null,
      connection_id: booking.meeting.connectionId,
      created_at: now,
      updated_at: now,
    })
    .execute();
  const { connectionId, cleanId } = booking.meeting;
  await sql`
    insert into outside_name (connection_id, clean_id, booking_id)
    values (${connectionId}, ${cleanId}, ${booking.id})`.execute(db);
}

/** Titles, and links of online meetings, that only a room's copy supplied, once it may not any more (rule S7). */
export async function forgetTitlesOfRoom(db: Db, resourceId: string): Promise<void> {
  await sql`
    update booking set subject = null, title_from_room = false, online_meeting = null, join_url = null
    where title_from_room and exists (
      select 1 from allocation a where a.booking_id = booking.id and a.resource_id = ${resourceId})`.execute(db);
}

/** @returns whether anything is different now. */
export async function updateDetails(db: Db, id: string, details: ExternalDetails, now: Date): Promise<boolean> {
  const recurrence = details.recurrence ? JSON.stringify(details.recurrence) : null;
  const { before, subject, titleOnRoom } = details;
  // Rooms lose the private mark: without the organizer's word a meeting that was private stays so (rule B9).
  const keepsPrivate = subject === undefined;
  const says = subject !== undefined && (before === undefined || before.subject !== subject);
  const roomSays = subject === undefined && titleOnRoom !== undefined;
  // A title that changed on both sides stays ours: a push of it is on its way.
  const result = await sql`
    with wanted as (
      select case when ${says} and (${before === undefined} or subject is not distinct from ${before?.subject ?? null}::text)
          then ${subject ?? null}::text
          -- Only what nobody better has named, and never of what is private.
          when ${roomSays} and origin = 'outlook' and (subject is null or title_from_room)
          then case when ${details.private} or private then null else ${titleOnRoom ?? null}::text end
          else subject end as subject,
        case when ${says} then false
          when ${roomSays} and origin = 'outlook' and (subject is null or title_from_room)
          then ${titleOnRoom !== null} and not (${details.private} or private)
          else title_from_room end as title_from_room,
        ${details.private} or (${keepsPrivate} and private) as private,
        case when origin = 'outlook' then ${details.timeZone} else time_zone end as time_zone,
        -- The pattern of a series made here is ours; what a room made of it shows in its occurrences (rule S6).
        case when ${details.recurrence === undefined} or exists (select 1 from series where booking_id = booking.id)
          then recurrence else ${recurrence}::jsonb end as recurrence
      from booking where id = ${id}
    )
    update booking set subject = wanted.subject, title_from_room = wanted.title_from_room, private = wanted.private, time_zone = wanted.time_zone,
      all_day = ${details.allDay}, recurrence = wanted.recurrence, updated_at = ${now}
    from wanted
    where id = ${id} and (booking.subject is distinct from wanted.subject
      or booking.title_from_room <> wanted.title_from_room or booking.private <> wanted.private
      or booking.time_zone <> wanted.time_zone or all_day <> ${details.allDay}
      or booking.recurrence is distinct from wanted.recurrence)`.execute(db);
  return Number(result.numAffectedRows ?? 0) > 0;
}

export type Invited = NonNullable<ExternalDetails['attendees']>[number];
export type Said = Invited & { readonly personId: string | null };

/**
 * Takes over who is invited and what they answered. Whoever was agreed before and is not ours any more was taken away here,
 * and stays away; whoever is ours and was never agreed was added here, and stays.
 * @returns whether somebody came or went.
 */
export async function writeAttendees(
  db: Db,
  bookingId: string,
  attendees: readonly Said[],
  before: readonly string[] | null,
): Promise<boolean> {
  const rows = JSON.stringify(attendees.map(({ personId, ...rest }) => ({ ...rest, person_id: personId })));
  const { rows: found } = await sql<{ moved: number }>`
    with said as (
      select * from jsonb_to_recordset(${rows}::jsonb)
        as s(address text, name text, type text, response text, person_id uuid)
    ), ours as (
      select address from attendee where booking_id = ${bookingId}
    ), gone as (
      delete from attendee where booking_id = ${bookingId} and address not in (select address from said)
        and (${before === null} or address = any(${before ?? []}::text[]))
      returning 1
    ), kept as (
      insert into attendee (booking_id, address, name, type, response, person_id)
      select ${bookingId}::uuid, address, name, type, response, person_id from said
      where address in (select address from ours) or not address = any(${before ?? []}::text[])
      on conflict (booking_id, address) do update
        set name = excluded.name, type = excluded.type, response = excluded.response, person_id = excluded.person_id
      returning address
    )
    select (select count(*) from gone)::int
      + (select count(*) from kept where address not in (select address from ours))::int as moved`.execute(db);
  return (found[0]?.moved ?? 0) > 0;
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

/** Whether the booking was made outside. */
export async function isMadeOutside(db: Db, bookingId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from booking where id = ${bookingId} and origin = 'outlook'`.execute(db);
  return rows.length > 0;
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

/** No hold is longer than this (migration 0006): a longer meeting lays claim by several, one after the other. */
const LONGEST_HOLD_MS = 31 * 86_400_000;

export function claimPieces({ start, end }: Interval): Interval[] {
  const found: Interval[] = [];
  for (let at = start.getTime(); at < end.getTime(); at += LONGEST_HOLD_MS) {
    found.push({ start: new Date(at), end: new Date(Math.min(at + LONGEST_HOLD_MS, end.getTime())) });
  }
  return found;
}

/** The time that others keep free around their meetings gives way; their meetings do not (rule B4). */
export async function giveWay(
  db: Db,
  allocationId: string,
  blocks: readonly string[],
  period: Interval,
): Promise<void> {
  await sql`
    update hold h set held = tstzrange(
      case when ${period.end}::timestamptz <= o.starts_at then greatest(lower(h.held), ${period.end}::timestamptz)
        else lower(h.held) end,
      case when ${period.start}::timestamptz >= o.ends_at then least(upper(h.held), ${period.start}::timestamptz)
        else upper(h.held) end, '[)')
    from allocation a join occurrence o on o.id = a.occurrence_id
    where a.id = h.allocation_id and h.allocation_id <> ${allocationId} and h.resource_id = any(${blocks}::uuid[])
      and (h.active or h.conflicted) and h.held && ${rangeOf(period)}::tstzrange
      and (o.ends_at <= ${period.start} or o.starts_at >= ${period.end})`.execute(db);
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
    select gen_random_uuid(), ${allocationId}::uuid, resource_id, held, false, true
    from unnest(${blocks}::uuid[]) as resource_id, unnest(${claimPieces(period).map(rangeOf)}::tstzrange[]) as held`.execute(
    db,
  );
  await giveWay(db, allocationId, blocks, period);
}

export interface LiveAllocation extends FoundAllocation {
  readonly bookingId: string;
  readonly occurrenceId: string;
  readonly resourceId: string;
}

/** What these bookings have on any resource, states of all kinds. */
export async function allocationsOf(db: Db, bookingIds: readonly string[]): Promise<LiveAllocation[]> {
  if (bookingIds.length === 0) return [];
  return db
    .withTables<BookingTables>()
    .selectFrom('allocation')
    .select([
      'id',
      'state',
      'exchange',
      'booking_id as bookingId',
      'occurrence_id as occurrenceId',
      'resource_id as resourceId',
    ])
    .where('booking_id', 'in', bookingIds)
    .execute();
}
