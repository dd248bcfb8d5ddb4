/** Rounds of rooms that were held by the brake of rule S6: migration 0044. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';

export interface HeldRound {
  readonly gone: number;
  readonly of: number;
  readonly heldAt: Date;
  readonly approvedAt: Date | null;
}

export async function heldRoundOf(db: Db, calendarId: string): Promise<HeldRound | null> {
  const { rows } = await sql<HeldRound>`
    select gone, of_all as "of", held_at as "heldAt", approved_at as "approvedAt"
    from held_round where calendar_id = ${calendarId}`.execute(db);
  return rows[0] ?? null;
}

/** An approval given before was for less: it counts no longer. */
export async function holdRound(
  db: Db,
  calendarId: string,
  held: Pick<HeldRound, 'gone' | 'of'>,
  now: Date,
): Promise<void> {
  await sql`
    insert into held_round (calendar_id, gone, of_all, held_at)
    values (${calendarId}, ${held.gone}, ${held.of}, ${now})
    on conflict (calendar_id) do update set gone = excluded.gone, of_all = excluded.of_all,
      approved_at = case when excluded.gone <= held_round.gone then held_round.approved_at end`.execute(db);
}

export async function dropHeldRound(db: Db, calendarId: string): Promise<void> {
  await sql`delete from held_round where calendar_id = ${calendarId}`.execute(db);
}

/** @returns what is to go, and whose calendar it is; null where nothing is held. */
export async function approveRound(
  db: Db,
  connectionId: string,
  resourceId: string,
  now: Date,
): Promise<{ readonly calendarId: string; readonly gone: number; readonly of: number } | null> {
  const { rows } = await sql<{ calendarId: string; gone: number; of: number }>`
    update held_round h set approved_at = ${now} from calendar c
    where c.id = h.calendar_id and c.connection_id = ${connectionId} and c.resource_id = ${resourceId}
      and c.state <> 'stopped'
    returning h.calendar_id as "calendarId", h.gone, h.of_all as "of"`.execute(db);
  return rows[0] ?? null;
}
