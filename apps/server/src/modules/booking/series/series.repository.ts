/** Reads and writes what makes a booking a series (migration 0020), and who stands in the way of one. */
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
