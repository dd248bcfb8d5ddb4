/** What stands on resources in a period, no more than a timeline draws: one statement for a day of a large house. */
import type { BookingState, ExchangeState } from '@ones/contract';
import { sql } from 'kysely';
import type { Interval } from '../../kernel/interval.ts';
import { type Db, plannedOnce } from '../../platform/db/index.ts';
import { type After, allocationsIn, MUST_BE_SHOWN } from './schedule.repository.ts';

export interface TimelineRow {
  readonly allocationId: string;
  readonly bookingId: string;
  readonly occurrenceId: string;
  readonly resourceId: string;
  readonly start: Date;
  readonly end: Date;
  readonly state: BookingState;
  readonly exchange: ExchangeState;
  readonly subject: string | null;
  readonly private: boolean;
  readonly organizer: string;
  readonly organizerId: string | null;
  /** People we know, of private meetings alone: they decide who is told its title. */
  readonly invitedIds: readonly string[] | null;
}

/** The page is cut before anything is looked up for it. Only a date of a series can have a title of its own. */
export async function timelineRows(
  db: Db,
  where: {
    readonly resourceIds: readonly string[];
    readonly period: Interval;
    readonly after: After | null;
    readonly limit: number;
  },
): Promise<TimelineRow[]> {
  const { resourceIds, period, after, limit } = where;
  const { rows } = await sql<TimelineRow>`${plannedOnce}
    with page as materialized (
      select a.id, a.booking_id, a.occurrence_id, a.resource_id, a.starts_at, a.ends_at, a.state, a.exchange
      from ${allocationsIn(resourceIds, period)}
      where a.state in ${MUST_BE_SHOWN} and (${after?.start ?? null}::timestamptz is null
        or (a.starts_at, a.id) > (${after?.start ?? null}, ${after?.id ?? null}::uuid))
      order by a.starts_at, a.id limit ${limit}
    )
    select page.id as "allocationId", page.booking_id as "bookingId", page.occurrence_id as "occurrenceId",
      page.resource_id as "resourceId", page.starts_at as start, page.ends_at as end, page.state, page.exchange,
      case when b.recurrence is null then b.subject
        else coalesce((select o.subject from occurrence o where o.id = page.occurrence_id), b.subject) end as subject,
      b.private, b.organizer_name as organizer, b.organizer_person_id as "organizerId",
      case when b.private then array(select t.person_id from attendee t
        where t.booking_id = b.id and t.person_id is not null) end as "invitedIds"
    from page join booking b on b.id = page.booking_id
    order by page.starts_at, page.id`.execute(db);
  return rows;
}
