/** The account that speaks for a connection's rooms, and its refresh token, sealed: migration 0011. */
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';
import type { Sealer } from '../../platform/seal/index.ts';

function purposeOf(connectionId: string): string {
  return `connection:${connectionId}:room-account`;
}

/** null: nobody signed in, or refused since. */
export async function readRoomAccountToken(db: Db, sealer: Sealer, connectionId: string): Promise<string | null> {
  const { rows } = await sql<{ sealed: Buffer }>`
    select sealed from room_account where connection_id = ${connectionId} and state = 'working'`.execute(db);
  return rows[0] ? sealer.open(rows[0].sealed, purposeOf(connectionId)) : null;
}

/** The newest of those that Entra hands out at each use. */
export async function keepRoomAccountToken(
  db: Db,
  sealer: Sealer,
  connectionId: string,
  refreshToken: string,
): Promise<void> {
  const sealed = sealer.seal(refreshToken, purposeOf(connectionId));
  await sql`update room_account set sealed = ${sealed} where connection_id = ${connectionId}`.execute(db);
}

export interface SignedInRoomAccount {
  readonly connectionId: string;
  readonly address: string;
  readonly objectId: string;
  readonly refreshToken: string;
}

/** Whoever held what an earlier account was good for asks anew, since the connection counts as changed. */
export async function insertRoomAccount(
  db: Db,
  sealer: Sealer,
  account: SignedInRoomAccount,
  now: Date,
): Promise<void> {
  const { connectionId, address, objectId } = account;
  const sealed = sealer.seal(account.refreshToken, purposeOf(connectionId));
  await sql`
    insert into room_account (connection_id, address, object_id, sealed, state, state_since)
    values (${connectionId}, ${address}, ${objectId}, ${sealed}, 'working', ${now})
    on conflict (connection_id) do update set address = excluded.address, object_id = excluded.object_id,
      sealed = excluded.sealed, state = 'working', error_code = null, state_since = excluded.state_since`.execute(db);
  await sql`update connection set updated_at = ${now} where id = ${connectionId}`.execute(db);
}

export async function noteRoomAccountRefused(db: Db, connectionId: string, code: string, now: Date): Promise<void> {
  await sql`
    update room_account set state = 'broken', error_code = ${code}, state_since = ${now}
    where connection_id = ${connectionId} and state = 'working'`.execute(db);
}

/** With another key, within the caller's transaction. */
export async function resealRoomAccounts(db: Db, from: Sealer, to: Sealer): Promise<number> {
  const { rows } = await sql<{ id: string; sealed: Buffer }>`
    select connection_id as id, sealed from room_account for update`.execute(db);
  for (const { id, sealed } of rows) {
    const again = to.seal(from.open(sealed, purposeOf(id)), purposeOf(id));
    await sql`update room_account set sealed = ${again} where connection_id = ${id}`.execute(db);
  }
  return rows.length;
}
