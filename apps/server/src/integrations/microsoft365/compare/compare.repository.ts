/** What the nightly compare found: migration 0044. */
import type { CompareRun, Difference } from '@ones/contract';
import { sql } from 'kysely';
import { newId } from '../../../kernel/ids.ts';
import type { Interval } from '../../../kernel/interval.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { FollowedCalendar } from '../pull/calendar.repository.ts';

export interface KeptDifference {
  readonly kind: Difference['kind'];
  readonly bookingId: string | null;
  readonly ours: Interval | null;
  readonly theirs: Interval | null;
}

const MOST_KEPT = 50;
const DAYS_SHOWN = 30;
const MOST_ROOMS = 500;

export async function saveRound(
  db: Db,
  calendar: Pick<FollowedCalendar, 'id' | 'connectionId' | 'resourceId'>,
  outcome: 'healed' | 'held',
  differences: readonly KeptDifference[],
  now: Date,
): Promise<void> {
  const id = newId(now);
  const told = differences.length === 0 ? 'same' : outcome;
  await sql`
    insert into compare_round (id, connection_id, resource_id, compared_at, outcome, differing)
    values (${id}, ${calendar.connectionId}, ${calendar.resourceId}, ${now}, ${told}, ${differences.length})`.execute(
    db,
  );
  const kept = differences.slice(0, MOST_KEPT).map(({ kind, bookingId, ours, theirs }, position) => ({
    ...{ position, kind, booking_id: bookingId },
    ...{ ours_start: ours?.start ?? null, ours_end: ours?.end ?? null },
    ...{ theirs_start: theirs?.start ?? null, theirs_end: theirs?.end ?? null },
  }));
  await sql`
    insert into difference (round_id, position, kind, booking_id, ours_start, ours_end, theirs_start, theirs_end)
    select ${id}, position, kind, booking_id, ours_start, ours_end, theirs_start, theirs_end
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as kept (position integer, kind text, booking_id uuid,
      ours_start timestamptz, ours_end timestamptz, theirs_start timestamptz, theirs_end timestamptz)`.execute(db);
  await sql`update calendar set compared_at = ${now} where id = ${calendar.id}`.execute(db);
}

export async function forgetOldRounds(db: Db, before: Date): Promise<void> {
  await sql`delete from compare_round where compared_at < ${before}`.execute(db);
}

/** Calendars not yet compared today, or whose window ends before it should (rule S6). */
export async function calendarsToCompare(
  db: Db,
  { today, windowEnd, limit }: { readonly today: Date; readonly windowEnd: Date; readonly limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from calendar
    where state in ('in-step', 'held')
      and (window_end < ${windowEnd} or coalesce(compared_at, created_at) < ${today})
    order by compared_at nulls first, id limit ${limit}`.execute(db);
  return rows.map((row) => row.id);
}

/** A run is a day's; of each the rooms in which something differed, newest first. */
export async function runsOf(db: Db, connectionId: string): Promise<CompareRun[]> {
  const [runs, rooms] = await Promise.all([countsByDay(db, connectionId), roomsThatDiffered(db, connectionId)]);
  return runs.map((run) => ({
    ...run,
    rooms: rooms.filter(({ day }) => day === run.date).map(({ day: _, ...room }) => room),
  }));
}

async function countsByDay(db: Db, connectionId: string): Promise<Omit<CompareRun, 'rooms'>[]> {
  const { rows } = await sql<Omit<CompareRun, 'rooms'>>`
    select to_char(compared_at at time zone 'UTC', 'YYYY-MM-DD') as date, count(*)::int as compared,
      count(*) filter (where outcome = 'healed')::int as healed, count(*) filter (where outcome = 'held')::int as held
    from compare_round where connection_id = ${connectionId}
    group by 1 order by 1 desc limit ${DAYS_SHOWN}`.execute(db);
  return rows;
}

type Differing = CompareRun['rooms'][number] & { readonly day: string };

async function roomsThatDiffered(db: Db, connectionId: string): Promise<Differing[]> {
  const { rows } = await sql<Omit<Differing, 'comparedAt'> & { comparedAt: Date }>`
    select to_char(c.compared_at at time zone 'UTC', 'YYYY-MM-DD') as day, c.id, c.resource_id as "resourceId", r.name,
      c.compared_at as "comparedAt", c.outcome, c.differing,
      coalesce((select jsonb_agg(jsonb_build_object('kind', d.kind, 'bookingId', d.booking_id,
          'ours', case when d.ours_start is null then null else
            jsonb_build_object('start', to_char(d.ours_start at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'end', to_char(d.ours_end at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) end,
          'theirs', case when d.theirs_start is null then null else
            jsonb_build_object('start', to_char(d.theirs_start at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'end', to_char(d.theirs_end at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) end) order by d.position)
        from difference d where d.round_id = c.id), '[]') as differences
    from compare_round c join resource r on r.id = c.resource_id
    where c.connection_id = ${connectionId} and c.differing > 0
    order by c.compared_at desc limit ${MOST_ROOMS}`.execute(db);
  return rows.map(({ comparedAt, ...row }) => ({ ...row, comparedAt: comparedAt.toISOString() }));
}
