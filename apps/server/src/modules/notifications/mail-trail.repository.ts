/** Mails about one booking, for its trail: to whom, of what kind, and whether they went; never what stood in them. */
import type { TrailEntry } from '@ones/contract';
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';

interface Row {
  readonly id: string;
  readonly at: Date;
  readonly what: string;
  readonly who: string;
  readonly state: string;
  readonly detail: string | null;
}

export async function mailsInTrail(db: Db, bookingId: string): Promise<TrailEntry[]> {
  const { rows } = await sql<Row>`
    select id, coalesce(sent_at, created_at) as at, kind as what, recipient as who, state, error as detail
    from mail_message where booking_id = ${bookingId} order by position`.execute(db);
  return rows.map(({ at, ...row }) => ({
    ...{ ...row, at: at.toISOString(), kind: 'mailed' as const, through: null },
    ...{ start: null, end: null, requestId: null, clientRequestId: null },
  }));
}
