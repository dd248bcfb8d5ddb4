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

/** At most so many stand side by side: the newest, and then those that are known to work. */
export async function keepBest(db: Db, connectionId: string, count: number): Promise<void> {
  await sql`
    delete from credential where id in (
      select id from (
        select *, row_number() over (order by created_at desc, id desc) as age
        from credential where connection_id = ${connectionId}) c
      order by age = 1 desc, refused_code is null and accepted_at is not null desc, refused_code is null desc, age
      offset ${count})`.execute(db);
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

export interface NewCertificate {
  readonly id: string;
  readonly privateKey: string;
  readonly certificate: string;
  readonly thumbprint: string;
  readonly expiresAt: Date;
}

const FORGOTTEN_AFTER = '7 days';

/** Serves no connection until one is saved with it; those that never were are forgotten after a week. */
export async function insertCertificate(db: Db, sealer: Sealer, row: NewCertificate, now: Date): Promise<void> {
  await sql`
    delete from credential where connection_id is null and created_at < ${now}::timestamptz - ${FORGOTTEN_AFTER}::interval`.execute(
    db,
  );
  const sealed = sealer.seal(row.privateKey, purposeOf({ ...row, kind: 'certificate', connectionId: null }));
  await sql`
    insert into credential (id, kind, sealed, public_pem, thumbprint, expires_at, created_at)
    values (${row.id}, 'certificate', ${sealed}, ${row.certificate}, ${row.thumbprint}, ${row.expiresAt}, ${now})`.execute(
    db,
  );
}

/** The public part, to be uploaded to Entra. */
export async function certificateById(
  db: Db,
  id: string,
): Promise<{ readonly certificate: string; readonly expiresAt: Date } | null> {
  const { rows } = await sql<{ certificate: string; expiresAt: Date }>`
    select public_pem as certificate, expires_at as "expiresAt" from credential
    where id = ${id} and kind = 'certificate'`.execute(db);
  return rows[0] ?? null;
}

export async function openCredential(db: Db, sealer: Sealer, id: string): Promise<OpenedCredential | null> {
  const { rows } = await sql<StoredCredential & { sealed: Buffer }>`
    select ${columns}, sealed from credential where id = ${id}`.execute(db);
  return rows.map(({ sealed, ...row }) => ({ ...row, value: sealer.open(sealed, purposeOf(row)) }))[0] ?? null;
}

export async function deleteCredential(db: Db, id: string): Promise<void> {
  await sql`delete from credential where id = ${id}`.execute(db);
}

/** @returns whether this is news: what is refused was not known to be, or what was refused is taken again. */
export async function writeTried(
  db: Db,
  id: string,
  refusal: { readonly code: string; readonly mend: string } | null,
  now: Date,
): Promise<boolean> {
  const { rows } = await (refusal === null
    ? sql<{ news: boolean }>`
      update credential c set accepted_at = ${now}, refused_at = null, refused_code = null, refused_mend = null
      from credential before where before.id = c.id and c.id = ${id}
      returning before.refused_code is not null or before.accepted_at is null as news`
    : sql<{ news: boolean }>`
      update credential set refused_at = ${now}, refused_code = ${refusal.code}, refused_mend = ${refusal.mend}
      where id = ${id} and refused_code is distinct from ${refusal.code} returning true as news`
  ).execute(db);
  return rows[0]?.news ?? false;
}

/** @returns false if this warning was given before. */
export async function noteWarning(db: Db, id: string, days: readonly number[]): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update credential set warned_days = (select array(select distinct unnest(warned_days || ${days}::integer[])))
    where id = ${id} and not warned_days @> ${days}::integer[]`.execute(db);
  return numAffectedRows === 1n;
}

export async function credentialOwner(db: Db, id: string): Promise<string | null> {
  const { rows } = await sql<{ connectionId: string | null }>`
    select connection_id as "connectionId" from credential where id = ${id}`.execute(db);
  return rows[0]?.connectionId ?? null;
}

export async function sealedRows(
  db: Db,
): Promise<{ readonly id: string; readonly sealed: Buffer; readonly purpose: string }[]> {
  const { rows } = await sql<Pick<StoredCredential, 'id' | 'kind' | 'connectionId'> & { sealed: Buffer }>`
    select id, kind, connection_id as "connectionId", sealed from credential for update`.execute(db);
  return rows.map((row) => ({ id: row.id, sealed: row.sealed, purpose: purposeOf(row) }));
}

export async function replaceSealed(db: Db, id: string, sealed: Buffer): Promise<void> {
  await sql`update credential set sealed = ${sealed} where id = ${id}`.execute(db);
}
