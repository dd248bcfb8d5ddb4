/** Reads and writes what makes a booking a series (migration 0020), and who stands in the way of one. */
import type { BookingState, ExchangeState } from '@ones/contract';
import { sql } from 'kysely';
import type { Interval } from '../../../kernel/interval.ts';
import type { Db } from '../../../platform/db/index.ts';

export interface SeriesRow {
  readonly bookingId: string;
  readonly startOfDay: number;
  readonly length: number;
  readonly resourceIds: readonly string[];
  readonly expandedUntil: Date;
  readonly follows: string | null;
}

const columns = sql`booking_id as "bookingId", start_of_day as "startOfDay", length::float8 as length,
  resource_ids as "resourceIds", expanded_until as "expandedUntil", follows`;

export async function insertSeries(db: Db, row: SeriesRow): Promise<void> {
  await sql`
    insert into series (booking_id, start_of_day, length, resource_ids, expanded_until, follows)
    values (${row.bookingId}, ${row.startOfDay}, ${row.length}, ${row.resourceIds}::uuid[], ${row.expandedUntil},
      ${row.follows})`.execute(db);
}

export async function findSeries(db: Db, bookingId: string): Promise<SeriesRow | null> {
  const { rows } = await sql<SeriesRow>`select ${columns} from series where booking_id = ${bookingId}`.execute(db);
  return rows[0] ?? null;
}

/** Whether what a booking has cancelled is cancelled outside, too, as far as that can be. */
export async function isLetGo(db: Db, bookingId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from allocation where booking_id = ${bookingId} and state = 'cancelled' and exchange = 'queued' limit 1`.execute(
    db,
  );
  return rows.length === 0;
}

export async function changeSeriesRooms(db: Db, bookingId: string, resourceIds: readonly string[]): Promise<void> {
  await sql`update series set resource_ids = ${resourceIds}::uuid[] where booking_id = ${bookingId}`.execute(db);
}

export async function expandedTo(db: Db, bookingId: string, until: Date): Promise<void> {
  await sql`update series set expanded_until = ${until} where booking_id = ${bookingId}`.execute(db);
}

export async function writeRecurrence(db: Db, bookingId: string, recurrence: object): Promise<void> {
  await sql`update booking set recurrence = ${JSON.stringify(recurrence)}::jsonb where id = ${bookingId}`.execute(db);
}

export async function nameOccurrence(db: Db, occurrenceId: string, subject: string): Promise<void> {
  await sql`update occurrence set subject = ${subject} where id = ${occurrenceId}`.execute(db);
}

/** All of them at once: a series may have thousands. What Exchange knows of is let go there by the push that follows. */
export async function cancelAllocations(db: Db, ids: readonly string[], now: Date): Promise<void> {
  await sql`delete from hold where allocation_id = any(${ids}::uuid[])`.execute(db);
  await sql`
    update allocation set state = 'cancelled', exchange_since = ${now},
      exchange = case when exchange = 'none' then 'none' else 'queued' end
    where id = any(${ids}::uuid[])`.execute(db);
}

export async function writeState(db: Db, ids: readonly string[], state: BookingState): Promise<void> {
  if (ids.length === 0) return;
  await sql`update allocation set state = ${state} where id = any(${ids}::uuid[])`.execute(db);
}

export interface NotedExchange {
  readonly bookingId: string;
  readonly resourceId: string | null;
  readonly exchange: ExchangeState;
  readonly detail: string | null;
  readonly from?: readonly ExchangeState[];
  readonly waitingSince?: Date;
  readonly originalStart?: Date;
}

/**
 * How far all of a series has come outside, in one statement. What is cancelled, or was released, and was written is done with; what
 * stands there as it is wanted is accepted where it is held, and nothing elsewhere.
 */
export async function noteExchange(db: Db, noted: NotedExchange, now: Date): Promise<string[]> {
  const { rows } = await sql<{ resourceId: string }>`
    with touched as (
      update allocation a set exchange_since = ${now}, exchange_detail = ${noted.detail},
        exchange = case when (a.state in ('cancelled', 'released') and ${noted.exchange === 'sent'})
          or (a.state in ('cancelled', 'declined', 'released') and ${noted.exchange === 'accepted'})
          then 'none' else ${noted.exchange} end
      from occurrence o
      where o.id = a.occurrence_id and a.booking_id = ${noted.bookingId}
        and a.exchange <> 'none' and a.exchange <> ${noted.exchange}
        and (${noted.resourceId}::uuid is null or a.resource_id = ${noted.resourceId}::uuid)
        and (${noted.from === undefined} or a.exchange = any(${[...(noted.from ?? [])]}::text[]))
        and (${noted.waitingSince ?? null}::timestamptz is null or a.exchange_since <= ${noted.waitingSince ?? null})
        and (${noted.originalStart ?? null}::timestamptz is null or o.original_start = ${noted.originalStart ?? null})
      returning a.resource_id
    )
    select distinct resource_id as "resourceId" from touched`.execute(db);
  return rows.map((row) => row.resourceId);
}

export interface AddedAllocation {
  readonly id: string;
  readonly occurrenceId: string;
  readonly resourceId: string;
  readonly state: BookingState;
  readonly exchange: ExchangeState;
  readonly exchangeDetail?: string;
}

/** A resource that an occurrence had before gets its row back. */
export async function addAllocations(
  db: Db,
  bookingId: string,
  rows: readonly AddedAllocation[],
  now: Date,
): Promise<Map<string, string>> {
  const found = await sql<{ id: string; wanted: string }>`
    with wanted as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "occurrenceId" uuid,
        "resourceId" uuid, state text, exchange text, "exchangeDetail" text)
    ), written as (
      insert into allocation (id, occurrence_id, booking_id, resource_id, starts_at, ends_at, state, exchange,
        exchange_since, exchange_detail, created_at)
      select wanted.id, o.id, ${bookingId}::uuid, "resourceId", o.starts_at, o.ends_at, state, exchange, ${now},
        "exchangeDetail", ${now}
      from wanted join occurrence o on o.id = wanted."occurrenceId"
      on conflict (occurrence_id, resource_id) do update set state = excluded.state, exchange = excluded.exchange,
        exchange_since = excluded.exchange_since, exchange_detail = excluded.exchange_detail
      returning id, occurrence_id, resource_id
    )
    select written.id, wanted.id as wanted from written
      join wanted on wanted."occurrenceId" = written.occurrence_id and wanted."resourceId" = written.resource_id`.execute(
    db,
  );
  return new Map(found.rows.map((row) => [row.wanted, row.id]));
}

export async function addOccurrences(
  db: Db,
  bookingId: string,
  rows: readonly { readonly id: string; readonly period: Interval }[],
): Promise<void> {
  const given = rows.map(({ id, period }) => ({ id, start: period.start, end: period.end }));
  await sql`
    insert into occurrence (id, booking_id, original_start, starts_at, ends_at)
    select id, ${bookingId}::uuid, "start", "start", "end"
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as r(id uuid, "start" timestamptz, "end" timestamptz)`.execute(
    db,
  );
}

export async function moveParts(db: Db, ids: readonly string[], to: string): Promise<void> {
  await sql`update booking set part_of = ${to} where id = any(${ids}::uuid[])`.execute(db);
}

/** Series whose rows end before the horizon and which no connection keeps: outside ones are followed as they stand there. */
export async function seriesToExtend(db: Db, horizon: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.booking_id as id from series s join booking b on b.id = s.booking_id
    where s.expanded_until < ${horizon} and b.connection_id is null
    order by s.expanded_until limit ${limit}`.execute(db);
  return rows.map((row) => row.id);
}

/** Single meetings that stand for dates of a series in other rooms, from an instant on. */
export async function partsOf(db: Db, bookingId: string, from: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select b.id from booking b join occurrence o on o.booking_id = b.id
    where b.part_of = ${bookingId} and o.starts_at >= ${from} order by b.id`.execute(db);
  return rows.map((row) => row.id);
}

export interface FoundBlocker {
  /** Which of the periods asked about. */
  readonly at: number;
  readonly resourceId: string;
  readonly start: Date;
  readonly end: Date;
  readonly bookingId: string;
  readonly subject: string | null;
  readonly private: boolean;
  readonly organizer: string;
  readonly organizerPersonId: string | null;
}

const MOST_BLOCKERS = 2000;

/** Who holds or claims one of the resources during one of the periods, in order of time. */
export async function blockersOfSeries(
  db: Db,
  where: {
    readonly resourceIds: readonly string[];
    readonly periods: readonly Interval[];
    /** A series that is changed does not stand in its own way. */
    readonly except: string | null;
  },
): Promise<FoundBlocker[]> {
  const starts = where.periods.map(({ start }) => start.toISOString());
  const ends = where.periods.map(({ end }) => end.toISOString());
  const { rows } = await sql<FoundBlocker>`
    select (asked.at - 1)::int as at, h.resource_id as "resourceId", lower(h.held) as start, upper(h.held) as end,
      b.id as "bookingId", coalesce(o.subject, b.subject) as subject, b.private, b.organizer_name as organizer,
      b.organizer_person_id as "organizerPersonId"
    from unnest(${starts}::timestamptz[], ${ends}::timestamptz[]) with ordinality as asked(starts, ends, at)
      cross join unnest(${where.resourceIds}::uuid[]) as wanted(resource_id)
      join hold h on h.resource_id = wanted.resource_id and (h.active or h.conflicted)
        and h.held && tstzrange(asked.starts, asked.ends, '[)')
      join allocation a on a.id = h.allocation_id
      join occurrence o on o.id = a.occurrence_id
      join booking b on b.id = a.booking_id
    where b.id is distinct from ${where.except}::uuid
    order by lower(h.held), h.id limit ${MOST_BLOCKERS}`.execute(db);
  return rows;
}
