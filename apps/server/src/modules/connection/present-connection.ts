/** A connection as the console sees it: never what its credentials are made of. */
import type { Connection, Credential, RepresentativeAccount, RoomAccount } from '@ones/contract';
import type { StoredConnection } from './connection.repository.ts';
import { credentialsOf, type StoredCredential } from './credential.repository.ts';
import { credentialInUse } from './credential-order.ts';
import type { ConnectionDeps, TenantPort } from './deps.ts';

export async function readAndPresent(deps: ConnectionDeps, connection: StoredConnection): Promise<Connection> {
  const credentials = await credentialsOf(deps.host.db, connection.id);
  return presentConnection(deps.tenant, connection, credentials, deps.clock.now());
}

export function presentConnection(
  tenant: TenantPort,
  connection: StoredConnection,
  credentials: readonly StoredCredential[],
  now: Date,
): Connection {
  const { id, name, type, operator, tenantId, clientId, loginButtonName, setupStep, version, state } = connection;
  const { delegateAddress, titlesFromRooms, senderAddress, cardNumberAttribute } = connection;
  return {
    ...{ id, name, type, operator, tenantId, clientId, loginButtonName, setupStep, version, state },
    secretExpiresAt: credentialInUse(credentials, now)?.expiresAt?.toISOString() ?? null,
    credentials: credentials.map(presentCredential),
    rooms: { mode: connection.roomMode, addresses: [...connection.roomAddresses] },
    roomsElsewhere: [...connection.roomsElsewhere],
    ...{ delegateAddress, titlesFromRooms, senderAddress, cardNumberAttribute },
    representatives: [...connection.representatives],
    defaultGroupIds: [...connection.defaultGroupIds],
    groupRoles: [...connection.groupRoles],
    failure: failureOf(connection),
    roomAccount: tenant.usesRoomAccount(connection.type) ? roomAccountOf(connection) : null,
    representativeAccounts: tenant.representativesSignIn(connection.type) ? representativesOf(connection) : [],
    createdAt: connection.createdAt.toISOString(),
  };
}

function failureOf({ failureCode, failureMend, failureSince }: StoredConnection): Connection['failure'] {
  if (failureCode === null || failureMend === null || failureSince === null) return null;
  return { code: failureCode, mend: failureMend, since: failureSince.toISOString() };
}

type Account = NonNullable<StoredConnection['roomAccount']>;

function roomAccountOf({ roomAccount }: StoredConnection): RoomAccount {
  return roomAccount ? accountOf(roomAccount) : { state: 'missing', address: null, error: null, since: null };
}

function accountOf({ state, address, error, since }: Account) {
  return { state, address, error, since: new Date(since).toISOString() };
}

function representativesOf({ representatives, representativeAccounts }: StoredConnection): RepresentativeAccount[] {
  return representatives.map(({ address }) => {
    const account = representativeAccounts.find((one) => one.address === address);
    return account ? accountOf(account) : { state: 'missing', address, error: null, since: null };
  });
}

function presentCredential(row: StoredCredential): Credential {
  const { refusedCode, refusedMend, refusedAt } = row;
  return {
    id: row.id,
    kind: row.kind,
    thumbprint: row.thumbprint,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    addedAt: row.createdAt.toISOString(),
    state: refusedCode !== null ? 'refused' : row.acceptedAt ? 'accepted' : 'untried',
    refusal:
      refusedCode !== null && refusedAt !== null
        ? { code: refusedCode, mend: refusedMend ?? refusedCode, at: refusedAt.toISOString() }
        : null,
  };
}
