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

/** An approval given before was for less: it counts no longer. @returns whether none was held before. */
export async function holdRound(
  db: Db,
  calendarId: string,
  held: Pick<HeldRound, 'gone' | 'of'>,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql<{ isNew: boolean }>`
    insert into held_round (calendar_id, gone, of_all, held_at)
    values (${calendarId}, ${held.gone}, ${held.of}, ${now})
    on conflict (calendar_id) do update set gone = excluded.gone, of_all = excluded.of_all,
      approved_at = case when excluded.gone <= held_round.gone then held_round.approved_at end
    returning (xmax = 0) as "isNew"`.execute(db);
  return rows[0]?.isNew === true;
}

/** How many rooms of a connection were held since then and wait for somebody's word; two held at once know of each other. */
export async function heldTogether(db: Db, connectionId: string, since: Date): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`held rounds ${connectionId}`}, 0))`.execute(db);
  const { rows } = await sql<{ rooms: number }>`
    select count(*)::int as rooms from held_round h join calendar c on c.id = h.calendar_id
    where c.connection_id = ${connectionId} and c.state <> 'stopped' and h.approved_at is null and h.held_at > ${since}`.execute(
    db,
  );
  return rows[0]?.rooms ?? 0;
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
