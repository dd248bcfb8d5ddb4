/** Imports that were held because they would make many absent at once: migration 0031. */
import type { HeldImport } from '@ones/contract';
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';

export type ImportKind = HeldImport['kind'];

export interface StoredHold {
  readonly kind: ImportKind;
  readonly gone: number;
  readonly of: number;
  readonly names: readonly string[];
  readonly heldAt: Date;
  readonly approvedAt: Date | null;
}

const columns = sql`kind, gone, of_all as "of", names, held_at as "heldAt", approved_at as "approvedAt"`;

export async function heldImportsOf(db: Db, connectionId: string): Promise<StoredHold[]> {
  const { rows } = await sql<StoredHold>`
    select ${columns} from held_import where connection_id = ${connectionId} order by kind`.execute(db);
  return rows;
}

export async function lockHold(db: Db, connectionId: string, kind: ImportKind): Promise<StoredHold | null> {
  const { rows } = await sql<StoredHold>`
    select ${columns} from held_import where connection_id = ${connectionId} and kind = ${kind} for update`.execute(db);
  return rows[0] ?? null;
}

/** An approval given before was for less: it counts no longer. */
export async function writeHold(
  db: Db,
  connectionId: string,
  hold: Pick<StoredHold, 'kind' | 'gone' | 'of' | 'names'>,
  now: Date,
): Promise<void> {
  await sql`
    insert into held_import (connection_id, kind, gone, of_all, names, held_at)
    values (${connectionId}, ${hold.kind}, ${hold.gone}, ${hold.of}, ${[...hold.names]}::text[], ${now})
    on conflict (connection_id, kind) do update set gone = excluded.gone, of_all = excluded.of_all,
      names = excluded.names, approved_at = null`.execute(db);
}

export async function approveHold(db: Db, connectionId: string, kind: ImportKind, now: Date): Promise<void> {
  await sql`
    update held_import set approved_at = ${now} where connection_id = ${connectionId} and kind = ${kind}`.execute(db);
}

export async function dropHold(db: Db, connectionId: string, kind: ImportKind): Promise<void> {
  await sql`delete from held_import where connection_id = ${connectionId} and kind = ${kind}`.execute(db);
}
