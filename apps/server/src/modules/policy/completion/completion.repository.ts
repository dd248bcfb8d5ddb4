/** Bookings made outside that wait until what a policy asks for is filled in (migration 0057). One that is open a booking. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';

export type CompletionState = 'open' | 'completed' | 'expired' | 'withdrawn';

export interface StoredCompletion {
  readonly id: string;
  readonly bookingId: string;
  readonly state: CompletionState;
  readonly askedAt: Date;
  /** As the meeting stands now; once nothing waits any more, the past. */
  readonly dueAt: Date;
}

export interface NewCompletion {
  readonly id: string;
  readonly bookingId: string;
  readonly askedAt: Date;
  readonly dueAt: Date;
  readonly remindAt: Date | null;
}

/** False where one is open already. */
export async function insertCompletion(db: Db, completion: NewCompletion): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into completion (id, booking_id, state, asked_at, due_at, remind_at)
    values (${completion.id}, ${completion.bookingId}, 'open', ${completion.askedAt}, ${completion.dueAt},
      ${completion.remindAt})
    on conflict (booking_id) where state = 'open' do nothing`.execute(db);
  return Number(numAffectedRows) === 1;
}

/** Never past the start of the first meeting that waits; what had begun when it was asked for counts no more. */
const selectCompletion = sql`
  select c.id, c.booking_id as "bookingId", c.state, c.asked_at as "askedAt",
    least(c.due_at, waiting.first) as "dueAt"
  from completion c, lateral (
    select coalesce(min(a.starts_at) filter (where a.starts_at > c.asked_at), c.asked_at) as first
    from allocation a
    where a.booking_id = c.booking_id and a.state = 'pending_validation' and a.exchange = 'pending'
  ) waiting`;

export async function completionById(db: Db, id: string): Promise<StoredCompletion | null> {
  const { rows } = await sql<StoredCompletion>`${selectCompletion} where c.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export async function openCompletionsOf(db: Db, bookingIds: readonly string[]): Promise<StoredCompletion[]> {
  const { rows } = await sql<StoredCompletion>`
    ${selectCompletion} where c.state = 'open' and c.booking_id = any(${[...bookingIds]}::uuid[])`.execute(db);
  return rows;
}

/** Open ones whose time is over before `until`. */
export async function completionsDue(db: Db, until: Date): Promise<{ id: string; dueAt: Date }[]> {
  const { rows } = await sql<{ id: string; dueAt: Date }>`
    select id, "dueAt" from (${selectCompletion} where c.state = 'open') open
    where "dueAt" <= ${until} order by "dueAt" limit 500`.execute(db);
  return rows;
}

/** False if it is not open any more: of several that would end it one does. */
export async function closeCompletion(
  db: Db,
  id: string,
  closing: { readonly state: Exclude<CompletionState, 'open'>; readonly by: string; readonly at: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update completion set state = ${closing.state}, closed_at = ${closing.at}, closed_by = ${closing.by}
    where id = ${id} and state = 'open'`.execute(db);
  return Number(numAffectedRows) === 1;
}

/** Each once: whoever takes them reminds. */
export async function takeCompletionReminders(db: Db, now: Date): Promise<{ id: string; bookingId: string }[]> {
  const { rows } = await sql<{ id: string; bookingId: string }>`
    update completion set remind_at = null where state = 'open' and remind_at <= ${now}
    returning id, booking_id as "bookingId"`.execute(db);
  return rows;
}
