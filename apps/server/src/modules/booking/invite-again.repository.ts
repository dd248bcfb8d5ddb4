/** Rooms that had left a meeting outside and were taken again: they are to be invited anew (migration 0059). */
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';

export async function markToInviteAgain(db: Db, allocationIds: readonly string[]): Promise<void> {
  await sql`update allocation set invite_again = true where id = any(${[...allocationIds]}::uuid[])`.execute(db);
}

/** They have been invited, or need not be: the room has never left. */
export async function noteInvitedAgain(db: Db, allocationIds: readonly string[]): Promise<void> {
  await sql`update allocation set invite_again = false where id = any(${[...allocationIds]}::uuid[])`.execute(db);
}

export interface ToInviteAgain {
  readonly allocationId: string;
  readonly occurrenceId: string;
  readonly resourceId: string;
  readonly originalStart: Date;
}

/** Of what still takes place. */
export async function toInviteAgain(db: Db, bookingId: string): Promise<ToInviteAgain[]> {
  const { rows } = await sql<ToInviteAgain>`
    select a.id as "allocationId", a.occurrence_id as "occurrenceId", a.resource_id as "resourceId",
      o.original_start as "originalStart"
    from allocation a join occurrence o on o.id = a.occurrence_id
    where a.booking_id = ${bookingId} and a.invite_again and a.state in ('confirmed', 'checked_in')
    order by o.starts_at, a.id`.execute(db);
  return rows;
}
