/** A connection as the console sees it: never its secret. */
import type { Connection, RoomAccount } from '@ones/contract';
import type { StoredConnection } from './connection.repository.ts';
import type { TenantPort } from './deps.ts';

export function presentConnection(tenant: TenantPort, connection: StoredConnection): Connection {
  const { failureCode, failureMend, failureSince } = connection;
  return {
    id: connection.id,
    name: connection.name,
    type: connection.type,
    operator: connection.operator,
    tenantId: connection.tenantId,
    clientId: connection.clientId,
    loginButtonName: connection.loginButtonName,
    secretExpiresAt: connection.secretExpiresAt?.toISOString() ?? null,
    rooms: { mode: connection.roomMode, addresses: [...connection.roomAddresses] },
    state: connection.state,
    failure:
      failureCode !== null && failureMend !== null && failureSince !== null
        ? { code: failureCode, mend: failureMend, since: failureSince.toISOString() }
        : null,
    roomAccount: tenant.usesRoomAccount(connection.type) ? roomAccountOf(connection) : null,
    createdAt: connection.createdAt.toISOString(),
  };
}

function roomAccountOf({ roomAccount }: StoredConnection): RoomAccount {
  if (!roomAccount) return { state: 'missing', address: null, error: null, since: null };
  const { state, address, error, since } = roomAccount;
  return { state, address, error, since: new Date(since).toISOString() };
}
