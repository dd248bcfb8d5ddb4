/** The displays' own tables: those being paired, and those paired (migration 0009). */
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';

export type PairingRow = {
  id: string;
  code: string;
  secret_hash: Buffer;
  player_id: string | null;
  expires_at: Date;
  created_at: Date;
};
export type PlayerRow = {
  id: string;
  name: string;
  kind: 'room-display' | 'floor-display';
  resource_ids: string[];
  floor_id: string | null;
  token_hash: Buffer;
  paired_at: Date;
  last_seen_at: Date | null;
  revoked_at: Date | null;
};
type Tables = { pairing: PairingRow; player: PlayerRow };

const tables = (db: Db) => db.withTables<Tables>();

/** False when another display shows this code now. */
export async function insertPairing(db: Db, row: PairingRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(db)
    .insertInto('pairing')
    .values(row)
    .onConflict((conflict) => conflict.column('code').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function deleteExpiredPairings(db: Db, now: Date): Promise<void> {
  await tables(db).deleteFrom('pairing').where('expires_at', '<=', now).execute();
}

/** Locked: of two who pair one code, the second finds it taken. */
export async function openPairingByCode(db: Db, code: string, now: Date): Promise<PairingRow | undefined> {
  return tables(db)
    .selectFrom('pairing')
    .selectAll()
    .where('code', '=', code)
    .where('expires_at', '>', now)
    .where('player_id', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

export async function pairingById(db: Db, id: string): Promise<PairingRow | undefined> {
  return tables(db).selectFrom('pairing').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function bindPairing(db: Db, pairingId: string, playerId: string): Promise<void> {
  await tables(db).updateTable('pairing').set({ player_id: playerId }).where('id', '=', pairingId).execute();
}

export async function insertPlayer(db: Db, row: PlayerRow): Promise<void> {
  await tables(db).insertInto('player').values(row).execute();
}

/** Only for a player that lives and has never used a token: false otherwise. */
export async function giveToken(db: Db, playerId: string, tokenHash: Buffer): Promise<boolean> {
  const { numUpdatedRows } = await tables(db)
    .updateTable('player')
    .set({ token_hash: tokenHash })
    .where('id', '=', playerId)
    .where('revoked_at', 'is', null)
    .where('last_seen_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const livePlayers = (db: Db) => tables(db).selectFrom('player').selectAll().where('revoked_at', 'is', null);

export async function playerByToken(db: Db, tokenHash: Buffer): Promise<PlayerRow | undefined> {
  return livePlayers(db).where('token_hash', '=', tokenHash).executeTakeFirst();
}

export async function playerById(db: Db, id: string): Promise<PlayerRow | undefined> {
  return livePlayers(db).where('id', '=', id).executeTakeFirst();
}

export async function allPlayers(db: Db): Promise<PlayerRow[]> {
  return livePlayers(db).orderBy(sql`lower(name)`).orderBy('id').execute();
}

/** The player as it was, or undefined if there is none (any more). */
export async function revokePlayer(db: Db, id: string, now: Date): Promise<PlayerRow | undefined> {
  return tables(db)
    .updateTable('player')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
}

/** Many at once; an older time never replaces a newer one. */
export async function storeLastSeen(db: Db, seen: ReadonlyMap<string, Date>): Promise<void> {
  const ids = [...seen.keys()];
  const times = [...seen.values()];
  await sql`
    update player set last_seen_at = greatest(player.last_seen_at, heard.at)
    from unnest(${ids}::uuid[], ${times}::timestamptz[]) as heard (id, at)
    where player.id = heard.id`.execute(db);
}

/** A number that only grows, for the whole house (rule D2). Taken before reading, it covers all that was committed by then. */
export async function nextSnapshotVersion(db: Db): Promise<number> {
  const { rows } = await sql<{ version: number }>`select nextval('snapshot_version') as version`.execute(db);
  const version = rows[0]?.version;
  if (version === undefined) throw new Error('The sequence of snapshots gave nothing.');
  return version;
}
