/** Reads meetings by time: of resources (day view, doors), and of a person (my schedule). */
import type { DoorMeeting } from '@ones/contract';
import { type RawBuilder, sql } from 'kysely';
import type { Interval } from '../../kernel/interval.ts';
import type { Db } from '../../platform/db/index.ts';

export interface OccurrenceKey {
  readonly bookingId: string;
  readonly occurrenceId: string;
  readonly start: Date;
}

/** Where a page goes on: after this start and id. */
export interface After {
  readonly start: Date;
  readonly id: string;
}

export const MUST_BE_SHOWN = sql`('requested', 'pending_validation', 'confirmed', 'checked_in', 'ended', 'conflicted')`;

/**
 * Allocations of resources that overlap a period, by the index of each resource's time: those that begin within a day of
 * it, and of the few that take days those that began earlier.
 */
export function allocationsIn(resourceIds: readonly string[], { start, end }: Interval): RawBuilder<unknown> {
  return sql`unnest(${[...resourceIds]}::uuid[]) as wanted (id) cross join lateral (
      select * from allocation
        where resource_id = wanted.id and starts_at >= ${start}::timestamptz - interval '1 day' and starts_at < ${end}
          and ends_at > ${start}
      union all
      select * from allocation
        where resource_id = wanted.id and ends_at - starts_at > interval '1 day'
          and starts_at < ${start}::timestamptz - interval '1 day' and ends_at > ${start}) a`;
}

/** Live and past meetings on resources that overlap a period, in order of time. */
export async function occurrencesOnResources(
  db: Db,
  where: {
    readonly resourceIds: readonly string[];
    readonly period: Interval;
    readonly after: After | null;
    readonly limit: number;
  },
): Promise<OccurrenceKey[]> {
  const { period, after } = where;
  const found = await sql<OccurrenceKey>`
    select distinct a.booking_id as "bookingId", a.occurrence_id as "occurrenceId", a.starts_at as start
    from ${allocationsIn(where.resourceIds, period)}
    where a.state in ${MUST_BE_SHOWN} and (${after?.start ?? null}::timestamptz is null
      or (a.starts_at, a.occurrence_id) > (${after?.start ?? null}, ${after?.id ?? null}::uuid))
    order by a.starts_at, a.occurrence_id limit ${where.limit}`.execute(db);
  return found.rows;
}

/** Meetings that a person organizes or is invited to, whatever has become of them. */
export async function occurrencesOfPerson(
  db: Db,
  where: { readonly personId: string; readonly period: Interval; readonly after: After | null; readonly limit: number },
): Promise<OccurrenceKey[]> {
  const { period, after } = where;
  const found = await sql<OccurrenceKey>`
    with mine as (
      select id from booking where organizer_person_id = ${where.personId}
      union select booking_id from attendee where person_id = ${where.personId}
    )
    select o.booking_id as "bookingId", o.id as "occurrenceId", o.starts_at as start
    from mine join occurrence o on o.booking_id = mine.id
    where o.starts_at < ${period.end} and o.ends_at > ${period.start}
      and exists (select 1 from allocation a where a.occurrence_id = o.id and a.state <> 'cancelled')
      and (${after?.start ?? null}::timestamptz is null or (o.starts_at, o.id) > (${after?.start ?? null}, ${after?.id ?? null}::uuid))
    order by o.starts_at, o.id limit ${where.limit}`.execute(db);
  return found.rows;
}

/** The next start of anything that holds or claims one of the resources, at or after an instant. */
export async function nextBlockerAfter(db: Db, resourceIds: readonly string[], instant: Date): Promise<Date | null> {
  const found = await sql<{ next: Date | null }>`
    select min(greatest(lower(held), ${instant})) as next from hold
    where resource_id = any(${resourceIds}::uuid[]) and (active or conflicted) and upper(held) > ${instant}`.execute(
    db,
  );
  return found.rows[0]?.next ?? null;
}

/** A meeting at a door with what policies go by, which no door is told. */
export interface HeldMeeting extends DoorMeeting {
  /** What it is booked on: of what a part shows, the whole. */
  readonly resourceId: string;
  readonly organizerId: string | null;
  readonly bookedAt: Date;
}

interface DoorRow {
  readonly at: string;
  readonly organizerId: string | null;
  readonly bookedAt: Date;
  readonly resourceId: string;
  readonly bookingId: string;
  readonly occurrenceId: string;
  readonly start: Date;
  readonly end: Date;
  readonly title: string | null;
  readonly organizer: string | null;
  readonly private: boolean;
  readonly state: DoorMeeting['state'];
  readonly exchange: DoorMeeting['exchange'];
}

/** What may be shown at the doors of resources: titles of private meetings never leave the database (rule B9). */
export async function doorMeetings(
  db: Db,
  resourceIds: readonly string[],
  from: Date,
  to: Date,
): Promise<Map<string, HeldMeeting[]>> {
  const found = await sql<DoorRow>`
    with shown as (
      select a.resource_id as at, a.id from ${allocationsIn(resourceIds, { start: from, end: to })}
      union
      -- A part of a combined room shows what the whole holds of it. No hold is longer than 32 days.
      select h.resource_id, h.allocation_id from hold h where h.resource_id = any(${resourceIds}::uuid[]) and h.active
        and lower(h.held) < ${to} and lower(h.held) > ${from}::timestamptz - interval '32 days' and upper(h.held) > ${from}
    )
    select shown.at, a.resource_id as "resourceId", b.organizer_person_id as "organizerId", b.created_at as "bookedAt", o.booking_id as "bookingId", o.id as "occurrenceId", o.starts_at as start,
      o.ends_at as end, case when b.private then null else coalesce(o.subject, b.subject) end as title,
      case when b.private or b.organizer_person_id is null and b.origin = 'player' and b.continues is null then null else b.organizer_name end as organizer,
      b.private, a.state, a.exchange
    from shown join allocation a on a.id = shown.id
      join occurrence o on o.id = a.occurrence_id join booking b on b.id = a.booking_id
    where a.state in ${MUST_BE_SHOWN}
      and o.starts_at < ${to} and o.ends_at > ${from}
    order by o.starts_at, o.id`.execute(db);
  const meetings = new Map<string, HeldMeeting[]>(resourceIds.map((id) => [id, []]));
  for (const { at, ...row } of found.rows) {
    meetings.get(at)?.push({ ...row, start: row.start.toISOString(), end: row.end.toISOString() });
  }
  return meetings;
}

/** Organizers and attendees that are people we know, by booking. */
export async function peopleOfBookings(db: Db, bookingIds: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ bookingId: string; personId: string }>`
    select id as "bookingId", organizer_person_id as "personId" from booking
    where id = any(${bookingIds}::uuid[]) and organizer_person_id is not null
    union select booking_id, person_id from attendee where booking_id = any(${bookingIds}::uuid[]) and person_id is not null`.execute(
    db,
  );
  const people = new Map<string, string[]>();
  for (const row of rows) people.set(row.bookingId, [...(people.get(row.bookingId) ?? []), row.personId]);
  return people;
}

/** Live meetings that somebody organizes and that overlap a period, one for each resource. */
export async function meetingsOfOrganizer(
  db: Db,
  where: { readonly personId: string; readonly within: Interval; readonly except: string | null },
): Promise<{ readonly resourceId: string; readonly period: Interval }[]> {
  const { rows } = await sql<{ resourceId: string; start: Date; end: Date }>`
    select a.resource_id as "resourceId", o.starts_at as start, o.ends_at as end
    from booking b join occurrence o on o.booking_id = b.id join allocation a on a.occurrence_id = o.id
    where b.organizer_person_id = ${where.personId} and b.id is distinct from ${where.except}::uuid
      and a.state in ('requested', 'pending_validation', 'confirmed', 'checked_in', 'ended')
      and o.starts_at < ${where.within.end} and o.ends_at > ${where.within.start}`.execute(db);
  return rows.map(({ resourceId, start, end }) => ({ resourceId, period: { start, end } }));
}

/** Live bookings on resources that overlap a period. */
export async function bookingsMeeting(db: Db, resourceIds: readonly string[], period: Interval): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct a.booking_id as id from ${allocationsIn(resourceIds, period)}
    where a.state in ('requested', 'pending_validation', 'confirmed', 'checked_in', 'conflicted')`.execute(db);
  return rows.map((row) => row.id);
}
