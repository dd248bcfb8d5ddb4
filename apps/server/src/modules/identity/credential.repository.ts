/** Sessions and bearer tokens. Who comes with one is read in one statement, together with what the directory says today. */
import type { Act } from '@ones/contract';
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';
import type { Grant } from '../../platform/http/index.ts';

/** A person as found by a secret. */
export interface FoundHolder {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly personState: string;
  readonly expiresAt: Date | null;
}

export interface FoundSession extends FoundHolder {
  readonly expiresAt: Date;
  readonly seenAt: Date;
  readonly createdAt: Date;
}

/** Read with the person each time: what a group gives or takes counts at once. */
const grants = sql`(
  select coalesce(json_agg(json_build_object('role', e.role, 'access', e.access, 'buildingId', e.building_id,
    'floorId', e.floor_id)), '[]'::json)
  from effective_grant e where e.person_id = p.id)`;

export async function sessionBySecret(db: Db, secretHash: Buffer): Promise<FoundSession | null> {
  const { rows } = await sql<FoundSession>`
    select s.id, s.person_id as "personId", p.display_name as name, ${grants} as grants, p.state as "personState",
      s.expires_at as "expiresAt", s.seen_at as "seenAt", s.created_at as "createdAt"
    from session s join person p on p.id = s.person_id where s.secret_hash = ${secretHash}`.execute(db);
  return rows[0] ?? null;
}

export interface FoundToken extends FoundHolder {
  readonly purpose: 'api' | 'add-in';
  readonly label: string;
  /** null: all that the person may. */
  readonly scopes: readonly Act[] | null;
  readonly access: 'read' | 'write' | null;
  readonly buildingIds: readonly string[] | null;
  readonly lastUsedAt: Date | null;
}

export async function tokenBySecret(db: Db, secretHash: Buffer): Promise<FoundToken | null> {
  const { rows } = await sql<FoundToken>`
    select t.id, t.person_id as "personId", p.display_name as name, ${grants} as grants, p.state as "personState",
      t.expires_at as "expiresAt", t.purpose, t.label, t.scopes, t.access, t.building_ids as "buildingIds",
      t.last_used_at as "lastUsedAt"
    from bearer_token t join person p on p.id = t.person_id where t.secret_hash = ${secretHash}`.execute(db);
  return rows[0] ?? null;
}

export interface NewSession {
  readonly id: string;
  readonly secretHash: Buffer;
  readonly personId: string;
  readonly connectionId: string | null;
  /** Entra's session behind ours, for its sign-out. */
  readonly providerSession: string | null;
  readonly expiresAt: Date;
}

export async function insertSession(db: Db, session: NewSession, now: Date): Promise<void> {
  await sql`
    insert into session (id, secret_hash, person_id, connection_id, provider_session, created_at, seen_at, expires_at)
    values (${session.id}, ${session.secretHash}, ${session.personId}, ${session.connectionId}, ${session.providerSession},
      ${now}, ${now}, ${session.expiresAt})`.execute(db);
}

export async function prolongSession(db: Db, id: string, expiresAt: Date, now: Date): Promise<void> {
  await sql`update session set seen_at = ${now}, expires_at = ${expiresAt} where id = ${id}`.execute(db);
}

export interface NewToken {
  readonly id: string;
  readonly secretHash: Buffer;
  readonly personId: string;
  readonly purpose: 'api' | 'add-in';
  readonly label: string;
  readonly expiresAt: Date | null;
}

export async function insertToken(db: Db, token: NewToken, now: Date): Promise<void> {
  await sql`
    insert into bearer_token (id, secret_hash, person_id, purpose, label, created_at, expires_at)
    values (${token.id}, ${token.secretHash}, ${token.personId}, ${token.purpose}, ${token.label}, ${now},
      ${token.expiresAt})`.execute(db);
}

export async function deleteTokensLabelled(db: Db, personId: string, label: string): Promise<void> {
  await sql`
    delete from bearer_token where person_id = ${personId} and purpose = 'api' and label = ${label}`.execute(db);
}

/** Gives the connection the session came by, where there was one. */
export async function deleteSession(db: Db, id: string): Promise<string | null> {
  const { rows } = await sql<{ connection_id: string | null }>`
    delete from session where id = ${id} returning connection_id`.execute(db);
  return rows[0]?.connection_id ?? null;
}

/** Gives whose sessions they were. */
export async function deleteSessionsOfProvider(db: Db, providerSession: string): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    delete from session where provider_session = ${providerSession} returning person_id`.execute(db);
  return [...new Set(rows.map((row) => row.person_id))];
}

/** Sessions and the add-in's short tokens; tokens of the API are revoked by themselves. */
export async function deleteSignIns(db: Db, personId: string): Promise<void> {
  await sql`delete from session where person_id = ${personId}`.execute(db);
  await sql`delete from bearer_token where person_id = ${personId} and purpose = 'add-in'`.execute(db);
}

/** What has been of no use for long; until then an expired session can be told from an unknown one. */
export async function deleteLongExpired(db: Db, before: Date): Promise<void> {
  await sql`delete from session where expires_at < ${before}`.execute(db);
  await sql`delete from bearer_token where expires_at < ${before}`.execute(db);
}
