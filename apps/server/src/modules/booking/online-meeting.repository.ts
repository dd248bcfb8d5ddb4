/** The Teams meeting on a booking's row: migration 0064. */
import type { OnlineMeeting } from '@ones/contract';
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';

export interface OnlineMeetingRow {
  readonly onlineMeeting: OnlineMeeting['state'] | null;
  readonly joinUrl: string | null;
}

export function onlineMeetingOf({ onlineMeeting, joinUrl }: OnlineMeetingRow): OnlineMeeting | null {
  return onlineMeeting === null ? null : { state: onlineMeeting, joinUrl };
}

/** While nobody else changes it until the transaction ends. */
export async function lockOnlineMeeting(db: Db, bookingId: string): Promise<OnlineMeeting | null> {
  const { rows } = await sql<OnlineMeetingRow>`
    select online_meeting as "onlineMeeting", join_url as "joinUrl" from booking where id = ${bookingId} for update`.execute(
    db,
  );
  return rows[0] ? onlineMeetingOf(rows[0]) : null;
}

export async function saveOnlineMeeting(db: Db, bookingId: string, meeting: OnlineMeeting | null): Promise<void> {
  await sql`
    update booking set online_meeting = ${meeting?.state ?? null}, join_url = ${meeting?.joinUrl ?? null}
    where id = ${bookingId}`.execute(db);
}
