/** The one password of the local administrator, as a hash. */
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';

/** False, and nothing written, if there is one already. */
export async function insertBreakGlass(db: Db, passwordHash: string, now: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into break_glass (password_hash, created_at) values (${passwordHash}, ${now})
    on conflict (one) do nothing returning one`.execute(db);
  return rows.length === 1;
}

export async function replaceBreakGlass(db: Db, passwordHash: string, now: Date): Promise<void> {
  await sql`
    insert into break_glass (password_hash, created_at) values (${passwordHash}, ${now})
    on conflict (one) do update set password_hash = excluded.password_hash, created_at = excluded.created_at,
      used_at = null`.execute(db);
}

export async function breakGlassHash(db: Db): Promise<string | null> {
  const { rows } = await sql<{ password_hash: string }>`select password_hash from break_glass`.execute(db);
  return rows[0]?.password_hash ?? null;
}

export async function noteBreakGlassUse(db: Db, now: Date): Promise<void> {
  await sql`update break_glass set used_at = ${now}`.execute(db);
}
