/** Connections and their state: migrations 0007, 0011, 0013, 0022, 0027 and 0028. */
import type { GroupRole, Representative } from '@ones/contract';
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';

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
  /** Named here too, but booked through another connection. */
  readonly roomsElsewhere: readonly string[];
  readonly state: 'new' | 'working' | 'broken';
  readonly failureCode: string | null;
  readonly failureMend: string | null;
  readonly failureSince: Date | null;
  readonly setupStep: 'rooms' | 'people' | 'done';
  readonly version: number;
  readonly delegateAddress: string | null;
  /** An administrator's word that rooms keep titles and the private mark (rule S7). */
  readonly titlesFromRooms: boolean;
  readonly senderAddress: string | null;
  readonly representatives: readonly Representative[];
  readonly defaultGroupIds: readonly string[];
  readonly cardNumberAttribute: string | null;
  readonly groupRoles: readonly GroupRole[];
  /** null: nobody has signed in to speak for the rooms. */
  readonly roomAccount: {
    readonly state: 'working' | 'broken';
    readonly address: string;
    readonly error: string | null;
    readonly since: string;
  } | null;
  /** Those who have signed in, once at least. */
  readonly representativeAccounts: readonly NonNullable<StoredConnection['roomAccount']>[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const select = sql`
  select c.id, c.name, c.type, c.operator, c.tenant_id as "tenantId", c.client_id as "clientId",
    c.login_button_name as "loginButtonName", c.room_mode as "roomMode", c.room_addresses as "roomAddresses",
    c.rooms_elsewhere as "roomsElsewhere", c.state,
    c.failure_code as "failureCode", c.failure_mend as "failureMend", c.failure_since as "failureSince",
    c.setup_step as "setupStep", c.version, c.delegate_address as "delegateAddress",
    c.titles_from_rooms as "titlesFromRooms", c.sender_address as "senderAddress",
    c.representatives, c.default_group_ids as "defaultGroupIds", c.card_number_attribute as "cardNumberAttribute",
    c.group_roles as "groupRoles",
    (select jsonb_build_object('state', a.state, 'address', a.address, 'error', a.error_code, 'since', a.state_since)
      from room_account a where a.connection_id = c.id) as "roomAccount",
    coalesce((select jsonb_agg(jsonb_build_object('state', r.state, 'address', r.address, 'error', r.error_code,
      'since', r.state_since) order by r.address)
      from representative_account r where r.connection_id = c.id), '[]') as "representativeAccounts",
    c.created_at as "createdAt", c.updated_at as "updatedAt"
  from connection c`;

export async function listConnections(db: Db): Promise<StoredConnection[]> {
  return (await sql<StoredConnection>`${select} order by c.created_at, c.id`.execute(db)).rows;
}

/** Those in use: a connection whose last page is not saved yet neither syncs nor signs anybody in. */
export async function connectionsInUse(db: Db): Promise<StoredConnection[]> {
  return (await listConnections(db)).filter((connection) => connection.setupStep === 'done');
}

export async function connectionById(db: Db, id: string): Promise<StoredConnection | null> {
  return (await sql<StoredConnection>`${select} where c.id = ${id}`.execute(db)).rows[0] ?? null;
}

export type ServerPart = Pick<
  StoredConnection,
  'name' | 'type' | 'operator' | 'tenantId' | 'clientId' | 'senderAddress' | 'representatives'
>;
export type RoomPart = Pick<StoredConnection, 'roomMode' | 'roomAddresses' | 'delegateAddress' | 'titlesFromRooms'>;
export type PeoplePart = Pick<
  StoredConnection,
  'defaultGroupIds' | 'cardNumberAttribute' | 'groupRoles' | 'loginButtonName'
>;
export type ConnectionSettings = ServerPart & RoomPart & PeoplePart & Pick<StoredConnection, 'setupStep'>;

export async function insertConnection(db: Db, id: string, settings: ConnectionSettings, now: Date): Promise<void> {
  await sql`
    insert into connection (id, name, type, operator, tenant_id, client_id, sender_address, representatives,
      room_mode, room_addresses, delegate_address, titles_from_rooms, default_group_ids, card_number_attribute, group_roles,
      login_button_name, setup_step, state, created_at, updated_at)
    values (${id}, ${settings.name}, ${settings.type}, ${settings.operator}, ${settings.tenantId}, ${settings.clientId},
      ${settings.senderAddress}, ${JSON.stringify(settings.representatives)}, ${settings.roomMode},
      ${settings.roomAddresses}, ${settings.delegateAddress}, ${settings.titlesFromRooms}, ${settings.defaultGroupIds},
      ${settings.cardNumberAttribute}, ${JSON.stringify(settings.groupRoles)}, ${settings.loginButtonName},
      ${settings.setupStep}, 'new', ${now}, ${now})`.execute(db);
}

export async function updateServerPart(db: Db, id: string, part: ServerPart): Promise<void> {
  await sql`
    update connection set name = ${part.name}, type = ${part.type}, operator = ${part.operator},
      tenant_id = ${part.tenantId}, client_id = ${part.clientId}, sender_address = ${part.senderAddress},
      representatives = ${JSON.stringify(part.representatives)}
    where id = ${id}`.execute(db);
}

export async function updateRoomPart(db: Db, id: string, part: RoomPart): Promise<void> {
  await sql`
    update connection set room_mode = ${part.roomMode}, room_addresses = ${part.roomAddresses},
      delegate_address = ${part.delegateAddress}, titles_from_rooms = ${part.titlesFromRooms}, setup_step = case setup_step when 'rooms' then 'people' else setup_step end
    where id = ${id}`.execute(db);
}

export async function updatePeoplePart(db: Db, id: string, part: PeoplePart): Promise<void> {
  await sql`
    update connection set default_group_ids = ${part.defaultGroupIds}, card_number_attribute = ${part.cardNumberAttribute},
      group_roles = ${JSON.stringify(part.groupRoles)}, login_button_name = ${part.loginButtonName}, setup_step = 'done'
    where id = ${id}`.execute(db);
}

/** Takes the next version, and with it the row until the transaction ends. @returns false if somebody else saved meanwhile. */
export async function takeVersion(db: Db, id: string, version: number, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update connection set version = version + 1, updated_at = ${now}
    where id = ${id} and version = ${version}`.execute(db);
  return numAffectedRows === 1n;
}

export async function writeRoomsElsewhere(db: Db, id: string, addresses: readonly string[]): Promise<void> {
  await sql`update connection set rooms_elsewhere = ${addresses} where id = ${id}`.execute(db);
}

/** Connections in use that named one of these while another one booked it. */
export async function connectionsNaming(db: Db, addresses: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from connection where setup_step = 'done' and rooms_elsewhere && ${addresses}::text[]`.execute(db);
  return rows.map(({ id }) => id);
}

/** What became of the connection by this: `changed` is another trouble while it is broken anyway. */
export type Turn = 'broke' | 'changed' | 'recovered';

/** @returns null where nothing is another than before. */
export async function writeFailure(
  db: Db,
  id: string,
  failure: { readonly code: string; readonly mend: string } | null,
  now: Date,
): Promise<Turn | null> {
  const { rows } = await (failure === null
    ? sql<{ turn: Turn }>`
      update connection set state = 'working', failure_code = null, failure_mend = null, failure_since = null
      where id = ${id} and state <> 'working' returning 'recovered' as turn`
    : sql<{ turn: Turn }>`
      update connection c set state = 'broken', failure_code = ${failure.code}, failure_mend = ${failure.mend},
        failure_since = case when c.state = 'broken' then c.failure_since else ${now} end
      from (select state from connection where id = ${id} for update) as before
      where c.id = ${id} and (c.state <> 'broken' or c.failure_code is distinct from ${failure.code})
      returning case before.state when 'broken' then 'changed' else 'broke' end as turn`
  ).execute(db);
  return rows[0]?.turn ?? null;
}

/** What processes hold in memory of this connection is read again: tokens, above all. */
export async function touchConnection(db: Db, id: string, now: Date): Promise<void> {
  await sql`update connection set updated_at = ${now} where id = ${id}`.execute(db);
}
