/** Of which rooms titles are taken (rule S7): migration 0027. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';

export interface TitleChoice {
  readonly calendarId: string;
  readonly connectionId: string;
  readonly mailbox: string;
  readonly resourceId: string;
  readonly provenAt: Date | null;
  readonly taken: boolean;
}

export async function titleChoices(db: Db, connectionId: string): Promise<TitleChoice[]> {
  const { rows } = await sql<TitleChoice>`
    select id as "calendarId", connection_id as "connectionId", mailbox, resource_id as "resourceId",
      titles_proven_at as "provenAt", titles_taken as taken
    from calendar where connection_id = ${connectionId}`.execute(db);
  return rows;
}

export async function writeTitlesTaken(db: Db, calendarId: string, taken: boolean): Promise<void> {
  await sql`update calendar set titles_taken = ${taken} where id = ${calendarId}`.execute(db);
}

/** What is known by its change key is not looked into again: so these are forgotten. */
export async function readAgainForTitles(db: Db, { connectionId, mailbox }: TitleChoice): Promise<void> {
  await sql`
    update copy set change_key = null
    where connection_id = ${connectionId} and mailbox = ${mailbox} and role = 'room'`.execute(db);
}
