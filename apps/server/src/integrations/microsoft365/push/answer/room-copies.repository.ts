/** The copies that rooms have of one meeting, each with the occurrence it is of: what is answered there. */
import { sql } from 'kysely';
import type { Db } from '../../../../platform/db/index.ts';
import type { CopyContent } from '../../translate.ts';

export interface AnswerableCopy {
  readonly mailbox: string;
  readonly immutableId: string;
  readonly seriesMasterId: string | null;
  readonly resourceId: string;
  readonly occurrenceId: string;
  readonly base: CopyContent;
}

export async function answerableCopies(db: Db, bookingId: string): Promise<AnswerableCopy[]> {
  const { rows } = await sql<AnswerableCopy>`
    select mailbox, immutable_id as "immutableId", series_master_id as "seriesMasterId", resource_id as "resourceId",
      occurrence_id as "occurrenceId", base
    from copy
    where booking_id = ${bookingId} and role = 'room' and event_type <> 'seriesMaster' and base is not null
      and resource_id is not null and occurrence_id is not null
    order by mailbox, base->>'start'`.execute(db);
  return rows;
}

/**
 * Meetings that a room has not answered and that are still to come, those last that wait for their organizer: what a sweep after
 * an outage looks at.
 */
export async function unansweredBookings(db: Db, now: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.booking_id as id, min(a.exchange_since) as since
    from allocation a join occurrence o on o.id = a.occurrence_id
    where a.exchange = 'pending' and a.state in ('pending_validation', 'confirmed', 'checked_in', 'conflicted')
      and o.ends_at > ${now}
    group by a.booking_id
    order by exists (select 1 from completion c where c.booking_id = a.booking_id and c.state = 'open'), since
    limit ${limit}`.execute(db);
  return rows.map((row) => row.id);
}

/** Answers that were begun and never came to an end, for what has been answered meanwhile. */
export async function endOpenAnswers(db: Db, bookingId: string, now: Date): Promise<void> {
  await sql`
    update attempt set state = 'done', finished_at = ${now}
    where booking_id = ${bookingId} and kind = 'respond' and state = 'open'`.execute(db);
}
