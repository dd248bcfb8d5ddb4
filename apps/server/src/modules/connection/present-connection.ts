/** A connection as the console sees it: never its secret. */
import type { Connection } from '@ones/contract';
import type { StoredConnection } from './connection.repository.ts';

export function presentConnection(connection: StoredConnection): Connection {
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
    createdAt: connection.createdAt.toISOString(),
  };
}
