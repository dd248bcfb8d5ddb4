/** How mail goes out, as chosen in the console, and how the chosen sender does: migration 0029. */
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';

export interface Transport {
  /** null: by SMTP. */
  readonly connectionId: string | null;
  readonly state: 'untried' | 'working' | 'failing';
  readonly code: string | null;
  readonly since: Date | null;
  /** Mails that went by SMTP since the sender began to fail. */
  readonly fallenBack: number;
}

export async function readTransport(db: Db): Promise<Transport> {
  const { rows } = await sql<Transport>`
    select connection_id as "connectionId", state, error_code as code, state_since as since,
      fallen_back as "fallenBack" from mail_transport`.execute(db);
  return rows[0] ?? { connectionId: null, state: 'untried', code: null, since: null, fallenBack: 0 };
}

export async function writeTransport(db: Db, connectionId: string | null): Promise<void> {
  await sql`
    update mail_transport set connection_id = ${connectionId}, state = 'untried', error_code = null,
      state_since = null, fallen_back = 0`.execute(db);
}

/** Of this sender: another may have been chosen meanwhile. */
export async function noteWorking(db: Db, connectionId: string, now: Date): Promise<void> {
  await sql`
    update mail_transport set state = 'working', error_code = null, state_since = ${now}, fallen_back = 0
    where connection_id = ${connectionId} and state <> 'working'`.execute(db);
}

export async function noteFailing(db: Db, connectionId: string, code: string, now: Date): Promise<void> {
  await sql`
    update mail_transport set state = 'failing', error_code = ${code},
      state_since = case when state = 'failing' then state_since else ${now} end
    where connection_id = ${connectionId} and (state <> 'failing' or error_code is distinct from ${code})`.execute(db);
}

export async function countFallenBack(db: Db, connectionId: string): Promise<void> {
  await sql`
    update mail_transport set fallen_back = fallen_back + 1 where connection_id = ${connectionId}`.execute(db);
}

export async function mailsWaiting(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from mail_message where state = 'queued'`.execute(db);
  return rows[0]?.count ?? 0;
}
