/** Subscriptions as we hold them: migration 0008. */
import { sql } from 'kysely';
import { newId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db/index.ts';

export interface StoredSubscription {
  readonly id: string;
  readonly calendarId: string;
  readonly graphId: string | null;
  readonly clientState: string;
  readonly state: 'wanted' | 'active' | 'failed' | 'removed';
  readonly expiresAt: Date | null;
  readonly renewAt: Date | null;
}

const columns = sql`id, calendar_id as "calendarId", graph_id as "graphId", client_state as "clientState", state,
  expires_at as "expiresAt", renew_at as "renewAt"`;

export async function newestSubscription(db: Db, calendarId: string): Promise<StoredSubscription | null> {
  const { rows } = await sql<StoredSubscription>`
    select ${columns} from subscription where calendar_id = ${calendarId} order by created_at desc limit 1`.execute(db);
  return rows[0] ?? null;
}

/** Those that a notification for a calendar may come from: one being renewed and its successor can both be alive. */
export async function clientStatesOf(db: Db, calendarId: string): Promise<string[]> {
  const { rows } = await sql<{ client_state: string }>`
    select client_state from subscription where calendar_id = ${calendarId} and state in ('wanted', 'active')`.execute(
    db,
  );
  return rows.map((row) => row.client_state);
}

export async function insertWanted(db: Db, calendarId: string, clientState: string, now: Date): Promise<string> {
  const id = newId(now);
  await sql`
    insert into subscription (id, calendar_id, client_state, state, created_at)
    values (${id}, ${calendarId}, ${clientState}, 'wanted', ${now})`.execute(db);
  return id;
}

export async function saveActive(
  db: Db,
  id: string,
  active: { readonly graphId: string; readonly expiresAt: Date; readonly renewAt: Date },
): Promise<void> {
  await sql`
    update subscription set state = 'active', graph_id = ${active.graphId}, expires_at = ${active.expiresAt},
      renew_at = ${active.renewAt}, last_error = null where id = ${id}`.execute(db);
}

export async function saveFailed(db: Db, id: string, error: string): Promise<void> {
  await sql`update subscription set state = 'failed', last_error = ${error} where id = ${id}`.execute(db);
}

export async function saveRemoved(db: Db, calendarId: string): Promise<void> {
  await sql`update subscription set state = 'removed' where calendar_id = ${calendarId} and state = 'active'`.execute(
    db,
  );
}

/** Rows that nobody needs any more: only the newest of each calendar counts. */
export async function dropSuperseded(db: Db, calendarId: string, keep: string): Promise<void> {
  await sql`delete from subscription where calendar_id = ${calendarId} and id <> ${keep}`.execute(db);
}

export async function dropAll(db: Db, calendarId: string): Promise<void> {
  await sql`delete from subscription where calendar_id = ${calendarId}`.execute(db);
}

/** Calendars of a connection that are followed no more, and are told of still. */
export async function calendarsToldInVain(db: Db, connectionId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from calendar c
    where c.connection_id = ${connectionId} and c.state = 'stopped'
      and exists (select from subscription s where s.calendar_id = c.id)`.execute(db);
  return rows.map((row) => row.id);
}

/** Calendars of a type that need a subscription made or renewed; or taken away, where they are followed no more. */
export async function calendarsToSubscribe(db: Db, type: string, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select calendar.id from calendar
      join connection on connection.id = calendar.connection_id
      left join lateral (select * from subscription s where s.calendar_id = calendar.id order by s.created_at desc limit 1) s on true
    where connection.type = ${type}
      and case when calendar.state = 'stopped' then s.id is not null
        else s.id is null or s.state <> 'active' or s.renew_at <= ${now} end
    limit 500`.execute(db);
  return rows.map((row) => row.id);
}
