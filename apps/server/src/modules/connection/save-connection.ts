/** Saves what an administrator typed, and lets its first sync begin. */
import type { ChangeConnection, CreateConnection } from '@ones/contract';
import type { Actor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { inTransaction, type Tx } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { connectionEvent } from './connection.events.ts';
import {
  type ConnectionSettings,
  connectionById,
  insertConnection,
  insertSecret,
  type StoredConnection,
  setSecretExpiry,
  updateConnection,
} from './connection.repository.ts';
import type { ConnectionDeps } from './deps.ts';

function settingsOf(body: CreateConnection | ChangeConnection): ConnectionSettings {
  return {
    name: body.name,
    type: body.type,
    operator: body.operator,
    tenantId: body.tenantId.toLowerCase(),
    clientId: body.clientId.toLowerCase(),
    loginButtonName: body.loginButtonName ?? 'Microsoft 365',
    roomMode: body.rooms.mode,
    roomAddresses: body.rooms.addresses.map((address) => address.toLowerCase()),
  };
}

function expiryOf(body: CreateConnection | ChangeConnection): Date | null {
  return body.secretExpiresAt ? new Date(body.secretExpiresAt) : null;
}

export function createConnection(
  deps: ConnectionDeps,
  body: CreateConnection,
  actor: Actor,
): Promise<StoredConnection> {
  const now = deps.clock.now();
  const id = newId(now);
  return inTransaction(deps.host, async (tx) => {
    await insertConnection(tx.db, id, settingsOf(body), now);
    const secret = { id: newId(now), connectionId: id, secret: body.clientSecret, expiresAt: expiryOf(body) };
    await insertSecret(tx.db, deps.sealer, secret, now);
    return announce(tx, id, 'connection.create', actor, now);
  });
}

/** @returns null if there is no such connection. The secret is kept where none is typed. */
export function changeConnection(
  deps: ConnectionDeps,
  id: string,
  body: ChangeConnection,
  actor: Actor,
): Promise<StoredConnection | null> {
  const now = deps.clock.now();
  return inTransaction(deps.host, async (tx) => {
    if (!(await connectionById(tx.db, id))) return null;
    await updateConnection(tx.db, id, settingsOf(body), now);
    if (body.clientSecret) {
      const secret = { id: newId(now), connectionId: id, secret: body.clientSecret, expiresAt: expiryOf(body) };
      await insertSecret(tx.db, deps.sealer, secret, now);
    } else if (body.secretExpiresAt !== undefined) {
      await setSecretExpiry(tx.db, id, expiryOf(body));
    }
    return announce(tx, id, 'connection.change', actor, now);
  });
}

async function announce(tx: Tx, id: string, act: string, actor: Actor, now: Date): Promise<StoredConnection> {
  tx.publish(connectionEvent('connection.saved', id, now));
  const saved = await connectionById(tx.db, id);
  if (!saved) throw new Error(`Connection ${id} is gone within its own transaction.`);
  const { name, type, operator, tenantId, clientId, roomMode, roomAddresses } = saved;
  const after = { name, type, operator, tenantId, clientId, roomMode, roomAddresses };
  await recordAudit(tx, { actor, act, subjectType: 'connection', subjectId: id, after }, now);
  return saved;
}
