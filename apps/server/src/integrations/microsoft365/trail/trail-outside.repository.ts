/** What went to Exchange for a booking and what came from there, for its trail: tables of this integration only. */
import type { TrailEntry } from '@ones/contract';
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';

type Row = Omit<TrailEntry, 'at' | 'start' | 'end'> & {
  readonly at: Date;
  readonly start: Date | null;
  readonly end: Date | null;
};

export async function trailOutside(db: Db, bookingId: string): Promise<TrailEntry[]> {
  const { rows } = await sql<Row>`
    select id, started_at as at, 'sent' as kind, kind as what, mailbox_name as who, null as through, state,
      error_code as detail, null::timestamptz as start, null::timestamptz as "end", request_id as "requestId",
      client_request_id::text as "clientRequestId"
    from (select a.*, coalesce(c.address, a.mailbox) as mailbox_name from attempt a
      left join calendar c on c.connection_id = a.connection_id and c.mailbox = a.mailbox) sent
    where booking_id = ${bookingId}
    union all
    select i.id, i.at, 'received', i.kind, r.name, i.learnt_by, null, i.word, i.starts_at, i.ends_at, null, null
    from inbound_change i join resource r on r.id = i.resource_id
    where i.booking_id = ${bookingId}
    order by 2, 1`.execute(db);
  return rows.map(({ at, start, end, ...row }) => ({
    ...row,
    at: at.toISOString(),
    start: start?.toISOString() ?? null,
    end: end?.toISOString() ?? null,
  }));
}
