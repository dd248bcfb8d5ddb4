/** Secrets and certificates, sealed, and what Entra last said of each: migrations 0007 and 0013. */
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';
import type { Sealer } from '../../platform/seal/index.ts';

export interface StoredCredential {
  readonly id: string;
  readonly connectionId: string | null;
  readonly kind: 'secret' | 'certificate';
  readonly thumbprint: string | null;
  readonly expiresAt: Date | null;
  readonly createdAt: Date;
  readonly acceptedAt: Date | null;
  readonly refusedAt: Date | null;
  readonly refusedCode: string | null;
  readonly refusedMend: string | null;
}

/** What proves who we are: a secret's value, or a certificate's private key (PKCS #8, PEM). */
export interface OpenedCredential extends StoredCredential {
  readonly value: string;
}

const columns = sql`
  id, connection_id as "connectionId", kind, thumbprint, expires_at as "expiresAt", created_at as "createdAt",
  accepted_at as "acceptedAt", refused_at as "refusedAt", refused_code as "refusedCode", refused_mend as "refusedMend"`;

/** What a sealed secret is bound to: moved to another row it cannot be opened. A certificate's key is made before its connection. */
function purposeOf(row: Pick<StoredCredential, 'id' | 'kind' | 'connectionId'>): string {
  return row.kind === 'certificate' ? `credential:${row.id}:key` : `connection:${row.connectionId}:secret`;
}

export interface NewSecret {
  readonly id: string;
  readonly connectionId: string;
  readonly secret: string;
  readonly expiresAt: Date | null;
}

export async function insertSecret(db: Db, sealer: Sealer, row: NewSecret, now: Date): Promise<void> {
  const sealed = sealer.seal(row.secret, purposeOf({ ...row, kind: 'secret' }));
  await sql`
    insert into credential (id, connection_id, kind, sealed, expires_at, created_at)
    values (${row.id}, ${row.connectionId}, 'secret', ${sealed}, ${row.expiresAt}, ${now})`.execute(db);
}

export async function credentialsOf(db: Db, connectionId: string): Promise<StoredCredential[]> {
  const { rows } = await sql<StoredCredential>`
    select ${columns} from credential where connection_id = ${connectionId} order by created_at desc, id desc`.execute(
    db,
  );
  return rows;
}

/** Those of all connections, newest first. */
export async function allCredentials(db: Db): Promise<StoredCredential[]> {
  const { rows } = await sql<StoredCredential>`
    select ${columns} from credential where connection_id is not null order by created_at desc, id desc`.execute(db);
  return rows;
}

export async function openCredentials(db: Db, sealer: Sealer, connectionId: string): Promise<OpenedCredential[]> {
  const { rows } = await sql<StoredCredential & { sealed: Buffer }>`
    select ${columns}, sealed from credential where connection_id = ${connectionId}
    order by created_at desc, id desc`.execute(db);
  return rows.map(({ sealed, ...row }) => ({ ...row, value: sealer.open(sealed, purposeOf(row)) }));
}

/** At most two stand side by side: one more puts the oldest out. */
export async function keepNewest(db: Db, connectionId: string, count: number): Promise<void> {
  await sql`
    delete from credential where id in (
      select id from credential where connection_id = ${connectionId}
      order by created_at desc, id desc offset ${count})`.execute(db);
}

export async function setExpiry(db: Db, credentialId: string, expiresAt: Date | null): Promise<void> {
  await sql`update credential set expires_at = ${expiresAt}, warned_days = '{}' where id = ${credentialId}`.execute(db);
}

/** @returns false if there is no such certificate waiting for a connection. */
export async function attachCertificate(db: Db, id: string, connectionId: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update credential set connection_id = ${connectionId}
    where id = ${id} and kind = 'certificate' and connection_id is null`.execute(db);
  return numAffectedRows === 1n;
}

/** Whether this certificate was made here and serves no connection yet. */
export async function certificateIsFree(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from credential where id = ${id} and kind = 'certificate' and connection_id is null`.execute(db);
  return rows.length === 1;
}

/** The newest secret; null if there is none. */
export async function currentSecret(db: Db, sealer: Sealer, connectionId: string): Promise<string | null> {
  const secrets = await openCredentials(db, sealer, connectionId);
  return secrets.find(({ kind }) => kind === 'secret')?.value ?? null;
}
