/** Representatives that sign in themselves (rule S19), and their refresh tokens, sealed: migration 0028. */
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';
import type { Sealer } from '../../platform/seal/index.ts';

export interface RepresentativeKey {
  readonly connectionId: string;
  readonly address: string;
}

/** What a sealed token is bound to: moved to somebody else it cannot be opened. */
function purposeOf({ connectionId, address }: RepresentativeKey): string {
  return `connection:${connectionId}:representative:${address}`;
}

/** null: never signed in, or refused since. */
export async function readRepresentativeToken(db: Db, sealer: Sealer, of: RepresentativeKey): Promise<string | null> {
  const { rows } = await sql<{ sealed: Buffer }>`
    select sealed from representative_account
    where connection_id = ${of.connectionId} and address = ${of.address} and state = 'working'`.execute(db);
  return rows[0] ? sealer.open(rows[0].sealed, purposeOf(of)) : null;
}

/** Whether this mailbox is spoken for by an account of its own, signed in or not. */
export async function isRepresentativeAccount(db: Db, of: RepresentativeKey): Promise<boolean> {
  const { rows } = await sql`
    select 1 from representative_account
    where connection_id = ${of.connectionId} and address = ${of.address}`.execute(db);
  return rows.length > 0;
}

/** The newest of those that Entra hands out at each use. */
export async function keepRepresentativeToken(
  db: Db,
  sealer: Sealer,
  of: RepresentativeKey,
  refreshToken: string,
): Promise<void> {
  const sealed = sealer.seal(refreshToken, purposeOf(of));
  await sql`
    update representative_account set sealed = ${sealed}
    where connection_id = ${of.connectionId} and address = ${of.address}`.execute(db);
}

export interface SignedInRepresentative extends RepresentativeKey {
  readonly objectId: string;
  readonly refreshToken: string;
}

export async function insertRepresentativeAccount(
  db: Db,
  sealer: Sealer,
  account: SignedInRepresentative,
  now: Date,
): Promise<void> {
  const { connectionId, address, objectId } = account;
  const sealed = sealer.seal(account.refreshToken, purposeOf(account));
  await sql`
    insert into representative_account (connection_id, address, object_id, sealed, state, state_since)
    values (${connectionId}, ${address}, ${objectId}, ${sealed}, 'working', ${now})
    on conflict (connection_id, address) do update set object_id = excluded.object_id, sealed = excluded.sealed,
      state = 'working', error_code = null, state_since = excluded.state_since`.execute(db);
  await sql`update connection set updated_at = ${now} where id = ${connectionId}`.execute(db);
}

/** @returns whether that is news. */
export async function writeRepresentativeRefused(
  db: Db,
  of: RepresentativeKey,
  code: string,
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update representative_account set state = 'broken', error_code = ${code}, state_since = ${now}
    where connection_id = ${of.connectionId} and address = ${of.address} and state = 'working'`.execute(db);
  return numAffectedRows === 1n;
}

/** With another key, within the caller's transaction. */
export async function resealRepresentatives(db: Db, from: Sealer, to: Sealer): Promise<number> {
  const { rows } = await sql<RepresentativeKey & { sealed: Buffer }>`
    select connection_id as "connectionId", address, sealed from representative_account for update`.execute(db);
  for (const { sealed, ...of } of rows) {
    const again = to.seal(from.open(sealed, purposeOf(of)), purposeOf(of));
    await sql`
      update representative_account set sealed = ${again}
      where connection_id = ${of.connectionId} and address = ${of.address}`.execute(db);
  }
  return rows.length;
}
