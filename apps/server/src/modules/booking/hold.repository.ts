/** Writes bookings and the slots they hold. The exclusion constraint on `hold` is the last word (rule B1). */
import type { BookingState, Conflict, ExchangeState, OnlineMeeting, Recurrence } from '@ones/contract';
import { sql } from 'kysely';
import { addMinutes, type Interval } from '../../kernel/interval.ts';
import { type Db, plannedOnce } from '../../platform/db/index.ts';

import type { Buffers } from './policy-port.ts';
import { holdsSlot } from './states.ts';

import type { BookingTables, Origin } from './tables.ts';

export interface NewAllocation {
  readonly id: string;
  readonly resourceId: string;
  /** What was seen to be held with it; empty while it waits for an approval that does not hold the slot. */
  readonly blocks: readonly string[];
  /** By how much the hold is wider than what is shown (rule B4). */
  readonly buffers?: Buffers | undefined;
  readonly state: BookingState;
  readonly exchange: ExchangeState;
}

export interface NewOccurrence {
  readonly id: string;
  readonly originalStart: Date;
  readonly period: Interval;
  /** Left out: that of its series. */
  readonly subject?: string | null;
  readonly allocations: readonly NewAllocation[];
}

export interface NewAttendee {
  readonly address: string;
  readonly name: string | null;
  readonly type: 'required' | 'optional';
  readonly personId: string | null;
}

/** A person, with the name they had then. */
export interface BookedBy {
  readonly personId: string;
  readonly name: string;
}

export interface NewBooking {
  readonly id: string;
  readonly subject: string | null;
  readonly private: boolean;
  readonly organizer: { readonly personId: string | null; readonly name: string; readonly address: string | null };
  /** Where that was not the organizer. */
  readonly bookedBy?: BookedBy | null;
  readonly origin: Origin;
  readonly timeZone: string;
  readonly allDay: boolean;
  readonly recurrence: Recurrence | null;
  readonly connectionId: string | null;
  readonly onlineMeeting?: OnlineMeeting | null;
  /** The series for one date of which it stands. */
  readonly partOf?: string;
  /** The meeting made outside that it lets last longer. */
  readonly continues?: string;
  readonly attendees: readonly NewAttendee[];
  readonly occurrences: readonly NewOccurrence[];
}

export function rangeOf(period: Interval): string {
  return `[${period.start.toISOString()},${period.end.toISOString()})`;
}

export function widened(period: Interval, buffers: Buffers | undefined): Interval {
  if (!buffers) return period;
  return { start: addMinutes(period.start, -buffers.before), end: addMinutes(period.end, buffers.after) };
}

/** Who holds its resource, and when; what else is held with that, the database knows at the moment it is asked. */
function holdRows(occurrences: readonly NewOccurrence[]) {
  return occurrences.flatMap((occurrence) =>
    occurrence.allocations
      .filter(({ state, blocks }) => holdsSlot(state) && blocks.length > 0)
      .map(({ id, resourceId, buffers }) => ({ id, resourceId, held: rangeOf(widened(occurrence.period, buffers)) })),
  );
}

interface Succeeded {
  readonly held: boolean;
  readonly claimed: boolean;
  readonly seen: readonly { readonly resourceId: string; readonly start: string; readonly end: string }[] | null;
}

const notSeen = sql`not exists (select from seen)`;

/**
 * Members of a statement's `with` and what is asked of them: the holds as they are wanted now, with the parts of combined
 * rooms; who was seen to stand in the way already, so that nothing is written in vain; and those of them that were free, which
 * the exclusion constraint decides. In the order of time, so that two writers queue alike.
 */
function holding(rows: ReturnType<typeof holdRows>, looksFirst: boolean) {
  return {
    looking: sql`
      wanted as materialized (
        select * from holds_with_parts(${rows.map((one) => one.id)}::uuid[], ${rows.map((one) => one.resourceId)}::uuid[],
          ${rows.map((one) => one.held)}::tstzrange[])
      ), seen as materialized (
        ${looksFirst ? inTheWay : sql`select resource_id, held from wanted where false`}
      )`,
    inserting: sql`
      new_hold as (
        insert into hold (id, allocation_id, resource_id, held, active)
        select gen_random_uuid(), allocation_id, resource_id, held, true from wanted where ${notSeen}
        on conflict do nothing
        returning 1
      )`,
    succeeded: sql<Succeeded>`
      select count(*) = (select count(*) from wanted) as held,
        claimed_by_conflict(array(select resource_id from wanted), array(select held from wanted)) as claimed,
        (select jsonb_agg(jsonb_build_object('resourceId', resource_id, 'start', lower(held), 'end', upper(held))
          order by lower(held)) from seen) as seen
      from new_hold`,
  };
}

/** Slot by slot, whatever the planner thinks of how many there are. */
const inTheWay = sql`
  select h.resource_id, h.held from wanted cross join lateral (
    (select resource_id, held from hold
      where resource_id = wanted.resource_id and held && wanted.held and active offset 0)
    union all
    (select resource_id, held from hold
      where resource_id = wanted.resource_id and held && wanted.held and conflicted offset 0)) h`;

function inTheWayOf([answer]: readonly Succeeded[]): readonly Conflict[] | null {
  if (answer?.held && !answer.claimed) return null;
  return (answer?.seen ?? []).map(({ resourceId, start, end }) => ({
    resourceId,
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
  }));
}

function rowsOf(booking: NewBooking) {
  return {
    occurrences: booking.occurrences.map((occurrence) => ({
      id: occurrence.id,
      original_start: occurrence.originalStart,
      starts_at: occurrence.period.start,
      ends_at: occurrence.period.end,
      subject: occurrence.subject ?? null,
    })),
    allocations: booking.occurrences.flatMap((occurrence) =>
      occurrence.allocations.map((allocation) => ({
        id: allocation.id,
        occurrence_id: occurrence.id,
        resource_id: allocation.resourceId,
        starts_at: occurrence.period.start,
        ends_at: occurrence.period.end,
        state: allocation.state,
        exchange: allocation.exchange,
      })),
    ),
    attendees: booking.attendees.map((attendee) => ({
      address: attendee.address,
      name: attendee.name,
      type: attendee.type,
      person_id: attendee.personId,
    })),
  };
}

/**
 * Inserts a booking with everything below it in one round trip.
 * @returns null if it holds its slots; else what was seen to hold or claim them, nothing where that came meanwhile: the
 * caller must then roll back.
 */
export async function insertHolding(db: Db, booking: NewBooking, now: Date): Promise<readonly Conflict[] | null> {
  const rows = rowsOf(booking);
  const { looking, inserting, succeeded } = holding(holdRows(booking.occurrences), booking.occurrences.length === 1);
  const { rows: answers } = await sql<Succeeded>`${plannedOnce}
    with ${looking}, new_booking as (
      insert into booking (id, subject, private, organizer_person_id, organizer_name, organizer_address, origin,
                           time_zone, all_day, recurrence, connection_id, part_of, continues, booked_by_person_id,
                           booked_by_name, online_meeting, created_at, updated_at)
      select ${booking.id}, ${booking.subject}, ${booking.private}, ${booking.organizer.personId},
              ${booking.organizer.name}, ${booking.organizer.address}, ${booking.origin}, ${booking.timeZone},
              ${booking.allDay}, ${booking.recurrence === null ? null : JSON.stringify(booking.recurrence)},
              ${booking.connectionId}, ${booking.partOf ?? null}, ${booking.continues ?? null},
              ${booking.bookedBy?.personId ?? null}, ${booking.bookedBy?.name ?? null},
              ${booking.onlineMeeting?.state ?? null}, ${now}, ${now}
      where ${notSeen}
    ), new_occurrence as (
      insert into occurrence (id, booking_id, original_start, starts_at, ends_at, subject)
      select id, ${booking.id}::uuid, original_start, starts_at, ends_at, subject
      from jsonb_to_recordset(${JSON.stringify(rows.occurrences)}::jsonb)
        as o(id uuid, original_start timestamptz, starts_at timestamptz, ends_at timestamptz, subject text)
      where ${notSeen}
    ), new_allocation as (
      insert into allocation (id, occurrence_id, booking_id, resource_id, starts_at, ends_at, state, exchange,
                              exchange_since, created_at)
      select id, occurrence_id, ${booking.id}::uuid, resource_id, starts_at, ends_at, state, exchange, ${now}, ${now}
      from jsonb_to_recordset(${JSON.stringify(rows.allocations)}::jsonb)
        as a(id uuid, occurrence_id uuid, resource_id uuid, starts_at timestamptz, ends_at timestamptz, state text,
             exchange text)
      where ${notSeen}
    ), new_attendee as (
      insert into attendee (booking_id, address, name, type, person_id)
      select ${booking.id}::uuid, address, name, type, person_id
      from jsonb_to_recordset(${JSON.stringify(rows.attendees)}::jsonb)
        as t(address text, name text, type text, person_id uuid)
      where ${notSeen}
    ), ${inserting}
    ${succeeded}`.execute(db);
  return inTheWayOf(answers);
}

/** Lets an allocation's holds go, whatever they are. */
export async function dropHolds(db: Db, allocationIds: readonly string[]): Promise<void> {
  if (allocationIds.length === 0) return;
  await db.withTables<BookingTables>().deleteFrom('hold').where('allocation_id', 'in', allocationIds).execute();
}

/** They end so much earlier; what is less than before stands in nobody's way. */
export async function shortenHolds(db: Db, allocationIds: readonly string[], byMs: number): Promise<void> {
  await sql`
    update hold set held = tstzrange(lower(held), upper(held) - ${byMs} * interval '1 millisecond', '[)')
    where allocation_id = any(${[...allocationIds]}::uuid[])`.execute(db);
}

/** @returns false if another booking holds one of the slots, or claims it (rule S8): the caller must then roll back. */
export async function insertHolds(db: Db, occurrences: readonly NewOccurrence[]): Promise<boolean> {
  const rows = holdRows(occurrences);
  if (rows.length === 0) return true;
  const { looking, inserting, succeeded } = holding(rows, false);
  const { rows: answers } = await sql<Succeeded>`with ${looking}, ${inserting} ${succeeded}`.execute(db);
  return inTheWayOf(answers) === null;
}

/** Who stands in the way, whether they hold the slot or claim it; clipped to nothing, in order of time. */
export async function blockersOf(
  db: Db,
  resourceIds: readonly string[],
  periods: readonly Interval[],
  except: string | null,
): Promise<Conflict[]> {
  const found = await sql<{ resource_id: string; start: Date; end: Date }>`
    select hold.resource_id, lower(hold.held) as start, upper(hold.held) as end
    from hold join allocation on allocation.id = hold.allocation_id
    where (hold.active or hold.conflicted) and hold.resource_id = any(${resourceIds}::uuid[])
      and hold.held && any(${periods.map(rangeOf)}::tstzrange[])
      and allocation.booking_id is distinct from ${except}::uuid
    order by lower(hold.held) limit 50`.execute(db);
  return found.rows.map((row) => ({
    resourceId: row.resource_id,
    start: row.start.toISOString(),
    end: row.end.toISOString(),
  }));
}

/** Of these allocations, those that hold or claim anything. */
export async function allocationsWithHolds(db: Db, allocationIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .withTables<BookingTables>()
    .selectFrom('hold')
    .select('allocation_id')
    .distinct()
    .where('allocation_id', '=', sql<string>`any(${[...allocationIds]}::uuid[])`)
    .execute();
  return rows.map((row) => row.allocation_id);
}

/** Of a booking's conflicted allocations, those whose slot is held by what waits for its own verdict. */
export async function undecidedBlockers(db: Db, bookingId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct mine.allocation_id as id
    from allocation a join hold mine on mine.allocation_id = a.id and mine.conflicted
      join hold other on other.resource_id = mine.resource_id and other.held && mine.held and other.active
      join allocation b on b.id = other.allocation_id
    where a.booking_id = ${bookingId} and b.state = 'pending_validation'`.execute(db);
  return new Set(rows.map((row) => row.id));
}
