/** Connections, their credentials and the progress of their sync: migrations 0007 and 0011. */
import type { SyncProgress } from '@ones/contract';
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';
import type { Sealer } from '../../platform/seal/index.ts';

export interface StoredConnection {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly operator: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly loginButtonName: string;
  readonly roomMode: 'all' | 'specified';
  readonly roomAddresses: readonly string[];
  readonly state: 'new' | 'working' | 'broken';
  readonly failureCode: string | null;
  readonly failureMend: string | null;
  readonly failureSince: Date | null;
  readonly secretExpiresAt: Date | null;
  /** null: nobody has signed in to speak for the rooms. */
  readonly roomAccount: {
    readonly state: 'working' | 'broken';
    readonly address: string;
    readonly error: string | null;
    readonly since: string;
  } | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const select = sql`
  select c.id, c.name, c.type, c.operator, c.tenant_id as "tenantId", c.client_id as "clientId",
    c.login_button_name as "loginButtonName", c.room_mode as "roomMode", c.room_addresses as "roomAddresses", c.state,
    c.failure_code as "failureCode", c.failure_mend as "failureMend", c.failure_since as "failureSince",
    (select k.expires_at from credential k where k.connection_id = c.id order by k.created_at desc limit 1) as "secretExpiresAt",
    (select jsonb_build_object('state', a.state, 'address', a.address, 'error', a.error_code, 'since', a.state_since)
      from room_account a where a.connection_id = c.id) as "roomAccount",
    c.created_at as "createdAt", c.updated_at as "updatedAt"
  from connection c`;

export async function listConnections(db: Db): Promise<StoredConnection[]> {
  return (await sql<StoredConnection>`${select} order by c.created_at, c.id`.execute(db)).rows;
}

export async function connectionById(db: Db, id: string): Promise<StoredConnection | null> {
  return (await sql<StoredConnection>`${select} where c.id = ${id}`.execute(db)).rows[0] ?? null;
}

export type ConnectionSettings = Pick<
  StoredConnection,
  'name' | 'type' | 'operator' | 'tenantId' | 'clientId' | 'loginButtonName' | 'roomMode' | 'roomAddresses'
>;

export async function insertConnection(db: Db, id: string, settings: ConnectionSettings, now: Date): Promise<void> {
  await sql`
    insert into connection (id, name, type, operator, tenant_id, client_id, login_button_name, room_mode,
      room_addresses, state, created_at, updated_at)
    values (${id}, ${settings.name}, ${settings.type}, ${settings.operator}, ${settings.tenantId}, ${settings.clientId},
      ${settings.loginButtonName}, ${settings.roomMode}, ${settings.roomAddresses}, 'new', ${now}, ${now})`.execute(db);
}

export async function updateConnection(db: Db, id: string, settings: ConnectionSettings, now: Date): Promise<void> {
  await sql`
    update connection set name = ${settings.name}, type = ${settings.type}, operator = ${settings.operator},
      tenant_id = ${settings.tenantId}, client_id = ${settings.clientId}, login_button_name = ${settings.loginButtonName},
      room_mode = ${settings.roomMode}, room_addresses = ${settings.roomAddresses}, updated_at = ${now}
    where id = ${id}`.execute(db);
}

export interface NewSecret {
  readonly id: string;
  readonly connectionId: string;
  readonly secret: string;
  readonly expiresAt: Date | null;
}

/** What a sealed secret is bound to: moved to another connection it cannot be opened. */
function purposeOf(connectionId: string): string {
  return `connection:${connectionId}:secret`;
}

export async function insertSecret(db: Db, sealer: Sealer, row: NewSecret, now: Date): Promise<void> {
  const sealed = sealer.seal(row.secret, purposeOf(row.connectionId));
  await sql`
    insert into credential (id, connection_id, kind, sealed, expires_at, created_at)
    values (${row.id}, ${row.connectionId}, 'secret', ${sealed}, ${row.expiresAt}, ${now})`.execute(db);
}

export async function setSecretExpiry(db: Db, connectionId: string, expiresAt: Date | null): Promise<void> {
  await sql`
    update credential set expires_at = ${expiresAt} where id =
      (select id from credential where connection_id = ${connectionId} order by created_at desc limit 1)`.execute(db);
}

/** The newest secret; null if there is none. */
export async function currentSecret(db: Db, sealer: Sealer, connectionId: string): Promise<string | null> {
  const { rows } = await sql<{ sealed: Buffer }>`
    select sealed from credential where connection_id = ${connectionId} and kind = 'secret'
    order by created_at desc limit 1`.execute(db);
  const row = rows[0];
  return row ? sealer.open(row.sealed, purposeOf(connectionId)) : null;
}

/** @returns whether the state is another than before: only then is there something to tell. */
export async function writeFailure(
  db: Db,
  id: string,
  failure: { readonly code: string; readonly mend: string } | null,
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await (failure === null
    ? sql`
      update connection set state = 'working', failure_code = null, failure_mend = null, failure_since = null
      where id = ${id} and state <> 'working'`
    : sql`
      update connection set state = 'broken', failure_code = ${failure.code}, failure_mend = ${failure.mend},
        failure_since = case when state = 'broken' then failure_since else ${now} end
      where id = ${id} and (state <> 'broken' or failure_code is distinct from ${failure.code})`
  ).execute(db);
  return numAffectedRows === 1n;
}

export interface StoredProgress {
  readonly stage: SyncProgress['stage'];
  readonly done: number;
  readonly total: number | null;
  readonly failure: string | null;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
}

export async function readProgress(db: Db, connectionId: string): Promise<StoredProgress | null> {
  const { rows } = await sql<StoredProgress>`
    select stage, done, total, failure, started_at as "startedAt", finished_at as "finishedAt"
    from sync_progress where connection_id = ${connectionId}`.execute(db);
  return rows[0] ?? null;
}

export async function writeProgress(
  db: Db,
  connectionId: string,
  progress: Pick<StoredProgress, 'stage' | 'done' | 'total' | 'failure'>,
  now: Date,
): Promise<void> {
  const over = progress.stage === 'finished' || progress.stage === 'failed' ? now : null;
  await sql`
    insert into sync_progress (connection_id, stage, done, total, failure, started_at, finished_at)
    values (${connectionId}, ${progress.stage}, ${progress.done}, ${progress.total}, ${progress.failure}, ${now}, ${over})
    on conflict (connection_id) do update set stage = excluded.stage, done = excluded.done, total = excluded.total,
      failure = excluded.failure, finished_at = excluded.finished_at,
      started_at = case when sync_progress.finished_at is null then sync_progress.started_at else excluded.started_at end`.execute(
    db,
  );
}
