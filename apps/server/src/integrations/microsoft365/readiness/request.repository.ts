/** The latest requests of each room, as they arrived: migration 0026. */
import { sql } from 'kysely';
import { groupBy } from '../../../kernel/group-by.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { SeenRequest } from './readiness.ts';

/** Kept for each room; three decide. */
const KEPT = 10;
/** Seen unanswered and accepted so soon after, without us: the attendant was only at work. */
const AT_WORK_SECONDS = 30;

export interface RequestToNote extends Omit<SeenRequest, 'arrivedAt'> {
  readonly cleanId: string;
  /** Not seen in this mailbox before. */
  readonly fresh: boolean;
  readonly bookingId: string | null;
}

/** Of these meetings, those that the mailbox was known to hold. */
export async function meetingsIn(
  db: Db,
  where: { readonly connectionId: string; readonly mailbox: string },
  cleanIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ cleanId: string }>`
    select distinct clean_id as "cleanId" from copy
    where connection_id = ${where.connectionId} and mailbox = ${where.mailbox} and clean_id = any(${cleanIds}::text[])`.execute(
    db,
  );
  return new Set(rows.map(({ cleanId }) => cleanId));
}

export async function noteRequests(db: Db, calendarId: string, seen: readonly RequestToNote[], now: Date) {
  const fresh = seen.filter((one) => one.fresh);
  await updateKnown(
    db,
    calendarId,
    seen.filter((one) => !one.fresh),
    now,
  );
  if (fresh.length === 0) return;
  await sql`
    insert into room_request (calendar_id, clean_id, arrived_at, arrived, title)
    select ${calendarId}::uuid, "cleanId", ${now}::timestamptz, arrived, title
    from jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb) as s("cleanId" text, arrived text, title text)
    on conflict (calendar_id, clean_id) do update set arrived_at = excluded.arrived_at, arrived = excluded.arrived,
      title = excluded.title`.execute(db);
  await sql`
    delete from room_request where calendar_id = ${calendarId} and clean_id not in (
      select clean_id from room_request where calendar_id = ${calendarId} order by arrived_at desc, clean_id limit ${KEPT})`.execute(
    db,
  );
}

async function updateKnown(db: Db, calendarId: string, seen: readonly RequestToNote[], now: Date): Promise<void> {
  if (seen.length === 0) return;
  await sql`
    update room_request r set title = coalesce(s.title, r.title),
      arrived = case when s.arrived = 'accepted' and r.arrived = 'unanswered'
          and r.arrived_at > ${now}::timestamptz - make_interval(secs => ${AT_WORK_SECONDS})
          and not exists (select 1 from attempt a where a.booking_id = s."bookingId" and a.kind = 'respond')
        then 'accepted' else r.arrived end
    from jsonb_to_recordset(${JSON.stringify(seen)}::jsonb)
      as s("cleanId" text, arrived text, title text, "bookingId" uuid)
    where r.calendar_id = ${calendarId} and r.clean_id = s."cleanId"`.execute(db);
}

const settled = (seconds: number) => sql`c.last_verified_at - make_interval(secs => ${seconds})`;

export interface Arrival {
  readonly calendarId: string;
  readonly resourceId: string;
  readonly arrivedAt: Date;
  /** Its room was seen to leave a request to us, and since somebody last said so. */
  readonly isProven: boolean;
}

/** Where and when one meeting arrived unanswered. */
export async function arrivalsOf(
  db: Db,
  bookingId: string,
  within: { readonly since: Date; readonly attendantSeconds: number },
): Promise<Arrival[]> {
  const { rows } = await sql<Arrival>`
    select c.id as "calendarId", c.resource_id as "resourceId", r.arrived_at as "arrivedAt", exists (
      select 1 from room_request seen where seen.calendar_id = c.id and seen.arrived = 'unanswered'
        and seen.arrived_at between ${within.since} and ${settled(within.attendantSeconds)}
        and seen.arrived_at >= coalesce(c.policy_said_at, seen.arrived_at)) as "isProven"
    from outside_name n join calendar c on c.connection_id = n.connection_id
      join room_request r on r.calendar_id = c.id and r.clean_id = n.clean_id
    where n.booking_id = ${bookingId} and r.arrived = 'unanswered'`.execute(db);
  return rows;
}

/** Answered so soon that nobody knows what Exchange would have done. */
export async function forgetUnproven(db: Db, bookingId: string, attendantSeconds: number): Promise<void> {
  await sql`
    delete from room_request r using calendar c, outside_name n
    where n.booking_id = ${bookingId} and n.clean_id = r.clean_id and c.id = r.calendar_id
      and c.connection_id = n.connection_id
      and r.arrived = 'unanswered' and r.arrived_at > ${settled(attendantSeconds)}`.execute(db);
}

/** By calendar, the newest first. */
export async function requestsOfConnection(db: Db, connectionId: string): Promise<ReadonlyMap<string, SeenRequest[]>> {
  const { rows } = await sql<SeenRequest & { readonly calendarId: string }>`
    select r.calendar_id as "calendarId", r.arrived_at as "arrivedAt", r.arrived, r.title
    from room_request r join calendar c on c.id = r.calendar_id
    where c.connection_id = ${connectionId} order by r.arrived_at desc, r.clean_id`.execute(db);
  return groupBy(rows, ({ calendarId }) => calendarId);
}
