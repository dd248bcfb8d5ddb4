/** What was booked here and accepted outside: single meetings that a room is still to have. */
import { sql } from 'kysely';
import type { Interval } from '../../kernel/interval.ts';
import type { Db } from '../../platform/db/index.ts';

export interface AcceptedHere {
  readonly bookingId: string;
  readonly cleanId: string;
}

export interface AcceptedWhere {
  readonly connectionId: string;
  readonly resourceId: string;
  /** When the meeting is. */
  readonly within: Interval;
  /** Since when, at the latest, it is as it is. */
  readonly since: Date;
}

/** Of those with an event for all of their rooms: what a room organizes by itself stands in its own calendar. */
export async function acceptedHere(db: Db, where: AcceptedWhere): Promise<AcceptedHere[]> {
  const { connectionId, resourceId, within, since } = where;
  const { rows } = await sql<AcceptedHere>`
    select b.id as "bookingId", n.clean_id as "cleanId"
    from allocation a join occurrence o on o.id = a.occurrence_id join booking b on b.id = a.booking_id
      join outside_name n on n.booking_id = b.id and n.connection_id = ${connectionId} and n.resource_id is null
    where a.resource_id = ${resourceId} and a.exchange = 'accepted' and a.exchange_since <= ${since}
      and a.state in ('confirmed', 'conflicted') and b.recurrence is null and b.origin <> 'outlook'
      and o.starts_at >= ${within.start} and o.ends_at <= ${within.end}
    order by b.id`.execute(db);
  return rows;
}
