/** Inserts meetings from outside that nobody knew of, all of a round at once: a first look brings hundreds a room. */
import type { BookingState, ExchangeState } from '@ones/contract';
import { sql } from 'kysely';
import type { Interval } from '../../kernel/interval.ts';
import type { Db } from '../../platform/db/index.ts';
import { claimPieces, giveWay, type OutsideBooking, type Said } from './external.repository.ts';
import { rangeOf } from './hold.repository.ts';

export interface NewMeeting extends OutsideBooking {
  readonly attendees: readonly Said[];
  readonly occurrences: readonly {
    readonly id: string;
    readonly originalStart: Date;
    readonly period: Interval;
    readonly allocation: {
      readonly id: string;
      readonly resourceId: string;
      readonly state: BookingState;
      readonly exchange: ExchangeState;
      readonly blocks: readonly string[];
    };
  }[];
}

export async function insertNewMeetings(db: Db, meetings: readonly NewMeeting[], now: Date): Promise<void> {
  await insertRows(db, meetings, now);
  await claimSlots(db, meetings);
}

async function insertRows(db: Db, meetings: readonly NewMeeting[], now: Date): Promise<void> {
  const attendees = meetings.flatMap(({ id, attendees: said }) =>
    said.map(({ personId, ...rest }) => ({ booking_id: id, person_id: personId, ...rest })),
  );
  const occurrences = meetings.flatMap(({ id, occurrences: all }) =>
    all.map(({ id: occurrenceId, originalStart, period, allocation }) => ({
      ...{
        booking_id: id,
        id: occurrenceId,
        original_start: originalStart,
        starts_at: period.start,
        ends_at: period.end,
      },
      ...{ allocation_id: allocation.id, resource_id: allocation.resourceId },
      ...{ state: allocation.state, exchange: allocation.exchange },
    })),
  );
  await sql`
    with said_booking as (
      select * from jsonb_to_recordset(${JSON.stringify(meetings.map(bookingRow))}::jsonb) as b(id uuid, subject text,
        title_from_room boolean, online_meeting text, join_url text, private boolean, organizer_person_id uuid, organizer_name text, organizer_address text,
        time_zone text, all_day boolean, recurrence jsonb, connection_id uuid, clean_id text)
    ), new_booking as (
      insert into booking (id, subject, title_from_room, online_meeting, join_url, private, organizer_person_id,
        organizer_name, organizer_address, origin, time_zone, all_day, recurrence, connection_id, created_at, updated_at)
      select id, subject, title_from_room, online_meeting, join_url, private, organizer_person_id, organizer_name,
        organizer_address, 'outlook',
        time_zone, all_day, recurrence, connection_id, ${now}::timestamptz, ${now}::timestamptz
      from said_booking
    ), new_name as (
      insert into outside_name (connection_id, clean_id, booking_id) select connection_id, clean_id, id from said_booking
    ), new_attendee as (
      insert into attendee (booking_id, address, name, type, response, person_id)
      select booking_id, address, name, type, response, person_id
      from jsonb_to_recordset(${JSON.stringify(attendees)}::jsonb) as t(booking_id uuid, address text, name text,
        type text, response text, person_id uuid)
    ), said as (
      select * from jsonb_to_recordset(${JSON.stringify(occurrences)}::jsonb) as o(booking_id uuid, id uuid,
        original_start timestamptz, starts_at timestamptz, ends_at timestamptz, allocation_id uuid, resource_id uuid,
        state text, exchange text)
    ), new_occurrence as (
      insert into occurrence (id, booking_id, original_start, starts_at, ends_at)
      select id, booking_id, original_start, starts_at, ends_at from said
    )
    insert into allocation (id, occurrence_id, booking_id, resource_id, starts_at, ends_at, state, exchange,
      exchange_since, created_at)
    select allocation_id, id, booking_id, resource_id, starts_at, ends_at, state, exchange, ${now}, ${now}
    from said`.execute(db);
}

function bookingRow({ id, meeting, organizerPersonId }: NewMeeting) {
  const { details, connectionId, cleanId } = meeting;
  return {
    id,
    subject: details.subject ?? details.titleOnRoom ?? null,
    title_from_room: details.subject === undefined && details.titleOnRoom != null,
    online_meeting: details.onlineMeeting ? 'made' : null,
    join_url: details.onlineMeeting?.joinUrl ?? null,
    private: details.private,
    organizer_person_id: organizerPersonId,
    organizer_name: details.organizer.name,
    organizer_address: details.organizer.address,
    time_zone: details.timeZone,
    all_day: details.allDay,
    recurrence: details.recurrence ?? null,
    connection_id: connectionId,
    clean_id: cleanId,
  };
}

/** Claims that hold nothing yet: who gets which slot is settled for all of the round together (rule S8). */
async function claimSlots(db: Db, meetings: readonly NewMeeting[]): Promise<void> {
  const claims = meetings.flatMap(({ occurrences }) =>
    occurrences.map(({ period, allocation: { id, blocks } }) => ({ id, period, blocks })),
  );
  const holds = claims.flatMap(({ id, period, blocks }) =>
    claimPieces(period).flatMap((piece) =>
      blocks.map((resource_id) => ({ allocation_id: id, resource_id, held: rangeOf(piece) })),
    ),
  );
  const { rows: tight } = await sql<{ id: string }>`
    with claim as (
      insert into hold (id, allocation_id, resource_id, held, active, conflicted)
      select gen_random_uuid(), allocation_id, resource_id, held::tstzrange, false, true
      from jsonb_to_recordset(${JSON.stringify(holds)}::jsonb) as h(allocation_id uuid, resource_id uuid, held text)
      returning allocation_id, resource_id, held
    )
    select distinct claim.allocation_id as id
    from claim join hold h on h.resource_id = claim.resource_id and h.held && claim.held
      and (h.active or h.conflicted)`.execute(db);
  // Whoever was there before may hold some time around a meeting of its own, which gives way.
  const meets = new Set(tight.map(({ id }) => id));
  for (const { id, period, blocks } of claims) if (meets.has(id)) await giveWay(db, id, blocks, period);
}
