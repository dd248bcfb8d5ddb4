/** What came from Exchange for each booking: migration 0045. Without titles or people. */
import { sql } from 'kysely';
import { newId } from '../../../kernel/ids.ts';
import type { AppliedChange } from '../../../modules/booking/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { FollowedCalendar } from '../pull/calendar.repository.ts';

export async function noteInbound(
  db: Db,
  calendar: Pick<FollowedCalendar, 'id' | 'resourceId'>,
  applied: readonly AppliedChange[],
  now: Date,
): Promise<void> {
  const rows = applied.flatMap(({ bookingId, change: { what } }) =>
    bookingId === null ? [] : [{ id: newId(now), booking_id: bookingId, kind: what.kind, ...wordsOf(what) }],
  );
  if (rows.length === 0) return;
  await sql`
    insert into inbound_change (id, booking_id, resource_id, at, kind, word, starts_at, ends_at, learnt_by)
    select n.id, n.booking_id, c.resource_id, ${now}, n.kind, n.word, n.starts_at, n.ends_at,
      case when c.last_hint_at >= coalesce(c.last_verified_at, c.created_at) then 'notification' else 'polling' end
    from calendar c, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (id uuid, booking_id uuid, kind text,
      word text, starts_at timestamptz, ends_at timestamptz)
    where c.id = ${calendar.id}`.execute(db);
}

function wordsOf(what: AppliedChange['change']['what']) {
  const period = what.kind === 'present' ? what.period : null;
  const word = what.kind === 'present' ? what.answer : what.kind === 'gone' ? what.because : null;
  return { word, starts_at: period?.start ?? null, ends_at: period?.end ?? null };
}

export async function forgetOldInbound(db: Db, before: Date): Promise<void> {
  await sql`delete from inbound_change where at < ${before}`.execute(db);
}
