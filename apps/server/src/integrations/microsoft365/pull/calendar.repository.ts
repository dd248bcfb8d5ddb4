/** Calendars that we follow, and their cursors: migrations 0008, 0012 and 0027. */
import { sql } from 'kysely';
import type { Interval } from '../../../kernel/interval.ts';
import type { Db } from '../../../platform/db/index.ts';

export type CalendarState = 'first-sync' | 'in-step' | 'unreadable' | 'held' | 'stopped';

export interface FollowedCalendar {
  readonly id: string;
  readonly connectionId: string;
  readonly resourceId: string;
  readonly mailbox: string;
  readonly address: string;
  readonly state: CalendarState;
  readonly deltaLink: string | null;
  readonly windowStart: Date | null;
  readonly windowEnd: Date | null;
  readonly notBefore: Date | null;
  readonly failures: number;
  readonly lastVerifiedAt: Date | null;
  /** Titles may be read from the room's own copies (rule S7). */
  readonly titlesTaken: boolean;
  readonly wholeReadAt: Date | null;
  /** null: as its type usually does. */
  readonly reader: 'delta' | 'compare' | null;
}

const select = sql`
  select id, connection_id as "connectionId", resource_id as "resourceId", mailbox, address, state,
    delta_link as "deltaLink", window_start as "windowStart", window_end as "windowEnd", not_before as "notBefore", failures,
    last_verified_at as "lastVerifiedAt", titles_taken as "titlesTaken", whole_read_at as "wholeReadAt", reader
  from calendar`;

export async function calendarById(db: Db, id: string): Promise<FollowedCalendar | null> {
  return (await sql<FollowedCalendar>`${select} where id = ${id}`.execute(db)).rows[0] ?? null;
}

export async function calendarsOf(db: Db, connectionId: string): Promise<FollowedCalendar[]> {
  return (
    await sql<FollowedCalendar>`${select} where connection_id = ${connectionId} and state <> 'stopped'`.execute(db)
  ).rows;
}

export async function calendarOfResource(db: Db, resourceId: string): Promise<FollowedCalendar | null> {
  const { rows } = await sql<FollowedCalendar>`
    ${select} where resource_id = ${resourceId} and state <> 'stopped'`.execute(db);
  return rows[0] ?? null;
}

export async function calendarOf(db: Db, connectionId: string, resourceId: string): Promise<FollowedCalendar | null> {
  const { rows } = await sql<FollowedCalendar>`
    ${select} where connection_id = ${connectionId} and resource_id = ${resourceId} and state <> 'stopped'`.execute(db);
  return rows[0] ?? null;
}

/** Whether a mailbox is that of a room which this connection keeps in step. */
export async function isFollowed(db: Db, connectionId: string, mailbox: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from calendar
    where connection_id = ${connectionId} and state <> 'stopped' and lower(mailbox) = ${mailbox.toLowerCase()}`.execute(
    db,
  );
  return rows.length > 0;
}

/** A room whose mailbox is another now keeps its bookings; what was known of the former mailbox is not believed of this one. */
export async function insertCalendar(
  db: Db,
  row: Pick<FollowedCalendar, 'id' | 'connectionId' | 'resourceId' | 'mailbox' | 'address'>,
  now: Date,
): Promise<void> {
  const { rows: moved } = await sql<{ id: string; mailbox: string }>`
    select id, mailbox from calendar where connection_id = ${row.connectionId} and resource_id = ${row.resourceId}
      and mailbox <> ${row.mailbox} for update`.execute(db);
  for (const { id, mailbox } of moved) await moveMailbox(db, { ...row, id }, mailbox);
  await sql`
    insert into calendar (id, connection_id, resource_id, mailbox, address, state, created_at)
    values (${row.id}, ${row.connectionId}, ${row.resourceId}, ${row.mailbox}, ${row.address}, 'first-sync', ${now})
    on conflict (connection_id, resource_id) do update set mailbox = excluded.mailbox, address = excluded.address,
      state = case when calendar.state = 'stopped' then 'first-sync' else calendar.state end`.execute(db);
}

/**
 * Read from the beginning. A mailbox that only has another address keeps its events' ids, so its copies go along and are found
 * again; in another mailbox they are not found, and the meetings are known by iCalUId and start.
 */
async function moveMailbox(
  db: Db,
  { id, connectionId, resourceId, mailbox }: Pick<FollowedCalendar, 'id' | 'connectionId' | 'resourceId' | 'mailbox'>,
  former: string,
): Promise<void> {
  await sql`
    update calendar set delta_link = null, last_verified_at = null, whole_read_at = null, not_before = null, failures = 0,
      state = case when state = 'stopped' then state else 'first-sync' end
    where id = ${id}`.execute(db);
  await sql`
    update copy set mailbox = ${mailbox}
    where connection_id = ${connectionId} and mailbox = ${former} and resource_id = ${resourceId}`.execute(db);
  await sql`update subscription set state = 'removed' where calendar_id = ${id}`.execute(db);
}

/**
 * False if the room was given another mailbox since, or its titles are taken now and were not: what was read is of the former, or
 * would be kept as read while its titles are not. Nobody changes it until the end of this.
 */
export async function isAsRead(
  db: Db,
  { id, mailbox, titlesTaken }: Pick<FollowedCalendar, 'id' | 'mailbox' | 'titlesTaken'>,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from calendar
    where id = ${id} and mailbox = ${mailbox} and titles_taken = ${titlesTaken} for update`.execute(db);
  return rows.length > 0;
}

/** Calendars of resources that are no longer synced; their bookings stay as they are. */
export async function stopCalendars(db: Db, connectionId: string, keep: readonly string[]): Promise<void> {
  await sql`
    update calendar set state = 'stopped', delta_link = null
    where connection_id = ${connectionId} and not resource_id = any(${keep}::uuid[])`.execute(db);
}

/** A room that was let go while it was read stays let go. */
export async function saveCursor(
  db: Db,
  id: string,
  cursor: {
    readonly deltaLink: string | null;
    readonly window: Interval;
    readonly whole: boolean;
    readonly reader: FollowedCalendar['reader'];
  },
  now: Date,
): Promise<void> {
  await sql`
    update calendar set delta_link = ${cursor.deltaLink}, window_start = ${cursor.window.start},
      window_end = ${cursor.window.end}, last_verified_at = ${now}, last_error = null, failures = 0,
      not_before = null, whole_read_at = case when ${cursor.whole} then ${now} else whole_read_at end, reader = ${cursor.reader},
      state = 'in-step'
    where id = ${id} and state <> 'stopped'`.execute(db);
}

/** What stood in the way is mended: look at once. What Microsoft said in Retry-After stands in the gate, and stays. */
export async function lookAtOnce(db: Db, connectionId: string): Promise<void> {
  await sql`update calendar set not_before = null where connection_id = ${connectionId}`.execute(db);
}

export async function lookAtCalendar(db: Db, id: string): Promise<void> {
  await sql`update calendar set not_before = null where id = ${id}`.execute(db);
}

export interface CalendarTrouble {
  readonly state?: CalendarState;
  readonly error: string;
  readonly notBefore: Date | null;
  /** Begin anew: what the cursor knew is no longer good. */
  readonly forgetCursor?: boolean;
}

export async function saveTrouble(db: Db, id: string, trouble: CalendarTrouble): Promise<void> {
  await sql`
    update calendar set last_error = ${trouble.error}, failures = failures + 1, not_before = ${trouble.notBefore},
      state = coalesce(${trouble.state ?? null}, state),
      delta_link = case when ${trouble.forgetCursor ?? false} then null else delta_link end
    where id = ${id} and state <> 'stopped'`.execute(db);
}

export async function noteHint(db: Db, id: string, now: Date): Promise<void> {
  await sql`update calendar set last_hint_at = ${now} where id = ${id}`.execute(db);
}

/** Calendars that nobody has looked at for as long as their type allows. */
export async function overdueCalendars(db: Db, type: string, verifiedBefore: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select calendar.id from calendar join connection on connection.id = calendar.connection_id
    where connection.type = ${type} and calendar.state <> 'stopped'
      and (calendar.last_verified_at is null or calendar.last_verified_at <= ${verifiedBefore})
    order by calendar.last_verified_at nulls first, calendar.id limit 500`.execute(db);
  return rows.map((row) => row.id);
}

/** Calendars without a living subscription are looked at more often. */
export async function calendarsWithoutPush(db: Db, verifiedBefore: Date, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select calendar.id from calendar
    where calendar.state <> 'stopped' and (calendar.last_verified_at is null or calendar.last_verified_at <= ${verifiedBefore})
      and not exists (select 1 from subscription s
        where s.calendar_id = calendar.id and s.state = 'active' and s.expires_at > ${now})
    limit 500`.execute(db);
  return rows.map((row) => row.id);
}

export async function roomMailboxOf(db: Db, resourceId: string): Promise<string | null> {
  return (await calendarOfResource(db, resourceId))?.mailbox ?? null;
}

/** How many calendars there are, and how many nobody has read yet. */
export async function countFirstSync(
  db: Db,
  connectionId: string,
): Promise<{ readonly total: number; readonly waiting: number }> {
  const { rows } = await sql<{ total: number; waiting: number }>`
    select count(*)::int as total, count(*) filter (where state = 'first-sync')::int as waiting
    from calendar where connection_id = ${connectionId} and state <> 'stopped'`.execute(db);
  return rows[0] ?? { total: 0, waiting: 0 };
}
