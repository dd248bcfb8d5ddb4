/** Tokens of the API as the console lists them (migration 0037). Who calls with one is found in credential.repository. */
import type { TokenScope } from '@ones/contract';
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';

export interface StoredServiceToken {
  readonly id: string;
  readonly name: string;
  readonly personId: string;
  readonly personName: string;
  readonly scopes: readonly TokenScope[] | null;
  readonly access: 'read' | 'write' | null;
  readonly buildingIds: readonly string[] | null;
  readonly madeBy: string | null;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly expiresAt: Date | null;
}

const FOUND = sql`
  select t.id, t.label as name, t.person_id as "personId", p.display_name as "personName", t.scopes, t.access,
    t.building_ids as "buildingIds", m.display_name as "madeBy", t.created_at as "createdAt",
    t.last_used_at as "lastUsedAt", t.expires_at as "expiresAt"
  from bearer_token t join person p on p.id = t.person_id left join person m on m.id = t.made_by
  where t.purpose = 'api'`;

/** Newest first. */
export async function listServiceTokens(db: Db): Promise<StoredServiceToken[]> {
  return (await sql<StoredServiceToken>`${FOUND} order by t.created_at desc, t.id`.execute(db)).rows;
}

export async function serviceTokenById(db: Db, id: string): Promise<StoredServiceToken | null> {
  return (await sql<StoredServiceToken>`${FOUND} and t.id = ${id}`.execute(db)).rows[0] ?? null;
}

export interface NewServiceToken {
  readonly id: string;
  readonly secretHash: Buffer;
  readonly personId: string;
  readonly label: string;
  readonly scopes: readonly TokenScope[];
  readonly access: 'read' | 'write';
  readonly buildingIds: readonly string[] | null;
  readonly madeBy: string;
  readonly expiresAt: Date;
}

export async function insertServiceToken(db: Db, token: NewServiceToken, now: Date): Promise<void> {
  await sql`
    insert into bearer_token
      (id, secret_hash, person_id, purpose, label, scopes, access, building_ids, made_by, created_at, expires_at)
    values (${token.id}, ${token.secretHash}, ${token.personId}, 'api', ${token.label}, ${token.scopes}::text[],
      ${token.access}, ${token.buildingIds}::uuid[], ${token.madeBy}, ${now}, ${token.expiresAt})`.execute(db);
}

export async function deleteServiceToken(db: Db, id: string): Promise<void> {
  await sql`delete from bearer_token where id = ${id} and purpose = 'api'`.execute(db);
}

export async function noteTokenUse(db: Db, id: string, now: Date): Promise<void> {
  await sql`update bearer_token set last_used_at = ${now} where id = ${id}`.execute(db);
}
