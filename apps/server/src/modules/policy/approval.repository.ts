/** Who has been asked for an approval and what they said (migration 0018). */
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';
import type { Viewer } from '../booking/index.ts';

export interface NewApproval {
  readonly id: string;
  readonly bookingId: string;
  readonly policyId: string;
  readonly approverIds: readonly string[];
  readonly requestedAt: Date;
  readonly remindAt: Date | null;
  /** Before the first date that waits for it, which may change (migration 0074). */
  readonly expiresAt: Date;
}

export type ApprovalState = 'open' | 'approved' | 'declined' | 'expired' | 'withdrawn';

export interface StoredApproval extends NewApproval {
  readonly policyName: string;
  readonly state: ApprovalState;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly comment: string | null;
}

/** @param latestAt by when it is to be given, whenever the meeting is. */
export async function insertApproval(db: Db, approval: NewApproval, latestAt: Date | null): Promise<void> {
  await sql`
    insert into approval (id, booking_id, policy_id, state, approver_ids, requested_at, remind_at, expires_at, latest_at)
    values (${approval.id}, ${approval.bookingId}, ${approval.policyId}, 'open', ${[...approval.approverIds]}::uuid[],
      ${approval.requestedAt}, ${approval.remindAt}, ${approval.expiresAt}, ${latestAt})`.execute(db);
}

const selectApproval = sql`
  select a.id, a.booking_id as "bookingId", a.policy_id as "policyId", p.name as "policyName", a.state,
    a.approver_ids as "approverIds", a.requested_at as "requestedAt", a.remind_at as "remindAt",
    a.expires_at as "expiresAt", a.decided_at as "decidedAt", a.decided_by as "decidedBy", a.comment
  from approval a join policy p on p.id = a.policy_id`;

export async function approvalById(db: Db, id: string): Promise<StoredApproval | null> {
  const { rows } = await sql<StoredApproval>`${selectApproval} where a.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

interface Wanted {
  readonly limit: number;
  /** Only where one of these resources waits; null: all. */
  readonly waitingOn?: readonly string[] | null;
}

/** Open ones that the viewer may decide, those that expire first first. */
export async function openApprovals(
  db: Db,
  viewer: Viewer,
  { limit, waitingOn = null }: Wanted,
): Promise<StoredApproval[]> {
  const { personId, manages, managesOnly } = viewer;
  const asked = sql`a.approver_ids @> array[${personId}::uuid]`;
  const managed = sql`not exists (select from allocation x
    where x.booking_id = a.booking_id and x.resource_id <> all(${[...(managesOnly ?? [])]}::uuid[]))`;
  const mine = !manages ? asked : managesOnly ? sql`(${asked} or ${managed})` : sql`true`;
  const there =
    waitingOn === null
      ? sql`true`
      : sql`exists (select from allocation x where x.booking_id = a.booking_id and x.state = 'requested'
        and x.resource_id = any(${[...waitingOn]}::uuid[]))`;
  const { rows } = await sql<StoredApproval>`
    ${selectApproval} where a.state = 'open' and ${mine} and ${there} order by a.expires_at, a.id limit ${limit}`.execute(
    db,
  );
  return rows;
}

export interface Decision {
  readonly state: 'approved' | 'declined' | 'expired';
  readonly by: string;
  readonly comment: string | null;
}

/** False if it is not open any more. */
export async function decideApproval(db: Db, id: string, decision: Decision, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update approval set state = ${decision.state}, decided_at = ${now}, decided_by = ${decision.by},
      comment = ${decision.comment}
    where id = ${id} and state = 'open'`.execute(db);
  return Number(numAffectedRows) === 1;
}

export async function hasOpenApproval(db: Db, bookingId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from approval where booking_id = ${bookingId} and state = 'open' limit 1`.execute(
    db,
  );
  return rows.length > 0;
}

/** Whether the last word of an approver on this booking was yes. */
export async function hasApproved(db: Db, bookingId: string): Promise<boolean> {
  const { rows } = await sql<{ state: ApprovalState }>`
    select state from approval where booking_id = ${bookingId} order by requested_at desc, id desc limit 1`.execute(db);
  return rows[0]?.state === 'approved';
}

/** What was asked for is not wanted any more, or not in this way. */
export async function withdrawApprovals(db: Db, bookingId: string, now: Date): Promise<void> {
  await sql`
    update approval set state = 'withdrawn', decided_at = ${now}
    where booking_id = ${bookingId} and state = 'open'`.execute(db);
}

/**
 * What these policies asked before is about to be asked anew; what others did, for rooms of which none waits any more, is not
 * wanted. (Where nothing of a booking waits the database withdraws by itself: migration 0067.)
 */
export async function withdrawReplaced(
  db: Db,
  bookingId: string,
  policyIds: readonly string[],
  now: Date,
): Promise<void> {
  await sql`
    update approval p set state = 'withdrawn', decided_at = ${now}
    where p.booking_id = ${bookingId} and p.state = 'open' and (p.policy_id = any(${[...policyIds]}::uuid[])
      or not exists (
        select from allocation a join resource_policy r on r.resource_id = a.resource_id
        where a.booking_id = p.booking_id and a.state = 'requested' and r.policy_id = p.policy_id))`.execute(db);
}

/** When the first of what waits for approval starts. */
export async function firstWaiting(db: Db, bookingId: string): Promise<Date | null> {
  const { rows } = await sql<{ start: Date | null }>`
    select min(starts_at) as start from allocation where booking_id = ${bookingId} and state = 'requested'`.execute(db);
  return rows[0]?.start ?? null;
}

/** Bookings that wait for an approval which nobody is asked for: the policy that wanted it is gone. */
export async function waitingForNobody(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct w.booking_id as id from allocation w
    where w.state = 'requested'
      and not exists (select from approval p where p.booking_id = w.booking_id and p.state = 'open')
    limit 200`.execute(db);
  return rows.map((row) => row.id);
}

export async function expiredApprovals(db: Db, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from approval where state = 'open' and expires_at <= ${now} order by expires_at limit 200`.execute(db);
  return rows.map((row) => row.id);
}

/** Each once: whoever takes them reminds. */
export async function takeReminders(db: Db, now: Date): Promise<{ id: string; bookingId: string }[]> {
  const { rows } = await sql<{ id: string; bookingId: string }>`
    update approval set remind_at = null where state = 'open' and remind_at <= ${now}
    returning id, booking_id as "bookingId"`.execute(db);
  return rows;
}
