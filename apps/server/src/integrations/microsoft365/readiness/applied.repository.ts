/** When a room's requests became ours to answer (rule S12): migration 0026. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';

/** The first time counts; saying so again only makes what arrived before count for nothing. */
export async function sayApplied(
  db: Db,
  connectionId: string,
  resourceIds: readonly string[],
  now: Date,
): Promise<string[]> {
  const { rows } = await sql<{ resourceId: string }>`
    update calendar set policy_said_at = ${now}, policy_applied_by = coalesce(policy_applied_by, 'said'),
      policy_applied_at = coalesce(policy_applied_at, ${now})
    where connection_id = ${connectionId} and state <> 'stopped' and resource_id = any(${[...resourceIds]}::uuid[])
    returning resource_id as "resourceId"`.execute(db);
  return rows.map(({ resourceId }) => resourceId);
}

/** From the first request on that was still left to us when Exchange's own attendant had had its time. */
export async function noteObserved(db: Db, calendarId: string, until: Date): Promise<void> {
  await sql`
    update calendar set policy_applied_at = seen.at, policy_applied_by = 'observed'
    from (select min(arrived_at) as at from room_request
      where calendar_id = ${calendarId} and arrived = 'unanswered' and arrived_at <= ${until}) as seen
    where id = ${calendarId} and policy_applied_at is null and seen.at is not null`.execute(db);
}

export interface Application {
  readonly calendarId: string;
  readonly resourceId: string;
  readonly appliedAt: Date | null;
  readonly appliedBy: 'said' | 'observed' | null;
  readonly saidAt: Date | null;
  readonly titlesProvenAt: Date | null;
}

const select = sql`
  select id as "calendarId", resource_id as "resourceId", policy_applied_at as "appliedAt", policy_applied_by as "appliedBy",
    policy_said_at as "saidAt", titles_proven_at as "titlesProvenAt"
  from calendar`;

export async function applicationsOf(db: Db, connectionId: string): Promise<Application[]> {
  const { rows } = await sql<Application>`
    ${select} where connection_id = ${connectionId} and state <> 'stopped'`.execute(db);
  return rows;
}

/** By resource: since when what Exchange accepts there is accepted without us. */
export async function appliedSince(db: Db, connectionId: string): Promise<ReadonlyMap<string, Date | null>> {
  return new Map((await applicationsOf(db, connectionId)).map((row) => [row.resourceId, row.appliedAt]));
}
