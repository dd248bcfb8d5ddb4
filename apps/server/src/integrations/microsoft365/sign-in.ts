/** How each connection is signed in with, for identity: https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc */
import { importPKCS8 } from 'jose';
import { connectionById, connectionsInUse, type StoredConnection } from '../../modules/connection/index.ts';
import type { SignInProvider, SignInSettings } from '../../modules/identity/index.ts';
import { proofInUse } from './app-credentials.ts';
import { capabilitiesOf } from './capabilities.ts';
import { cloudsWith } from './clouds.ts';
import type { IntegrationDeps } from './context.ts';
import { savePersonToken } from './delegated/person-token.repository.ts';
import { delegatedScopes } from './delegated/scopes.ts';
import type { ClientProof } from './graph/client-proof.ts';
import { ROOM_ACCOUNT_PATH, SIGN_IN_PATH } from './redirect-paths.ts';

const SCOPES = ['openid', 'profile', 'email'];

async function signInCredential(proof: ClientProof): Promise<SignInSettings['credential']> {
  return proof.kind === 'secret' ? proof : { ...proof, privateKey: await importPKCS8(proof.privateKey, 'PS256') };
}

type SignInDeps = Pick<IntegrationDeps, 'host' | 'clock' | 'sealer' | 'publicUrl' | 'simulatedTenantUrl'>;

/** How an account signs in that speaks for the rooms, or for a domain; null for a connection that has none. */
export async function accountSettings(deps: SignInDeps, connectionId: string): Promise<SignInSettings | null> {
  const connection = await connectionById(deps.host.db, connectionId);
  const capabilities = connection && capabilitiesOf(connection.type);
  const cloud = cloudsWith(deps.simulatedTenantUrl).find((row) => row.id === connection?.operator);
  if (!capabilities?.roomsByAccount || !cloud) return null;
  const settings = await signInProvider(deps).settings(connectionId);
  const scopes = delegatedScopes(capabilities, cloud);
  const redirectUri = `${deps.publicUrl}${ROOM_ACCOUNT_PATH}/callback`;
  return settings && { ...settings, redirectUri, scopes, choosesAccount: true };
}

export function signInProvider(deps: SignInDeps): SignInProvider {
  const { db } = deps.host;
  const clouds = cloudsWith(deps.simulatedTenantUrl);

  const settingsOf = async (connection: StoredConnection): Promise<SignInSettings | null> => {
    const cloud = clouds.find((row) => row.id === connection.operator);
    const credential = await proofInUse(deps, connection.id);
    const capabilities = capabilitiesOf(connection.type);
    if (!capabilities || !cloud || !credential) return null;
    return {
      connectionId: connection.id,
      issuer: `${cloud.signIn}/${connection.tenantId}/v2.0`,
      alsoIssuedBy: cloud.alsoIssuedAt.map((host) => `${host}/${connection.tenantId}/v2.0`),
      tenantId: connection.tenantId,
      clientId: connection.clientId,
      credential: await signInCredential(credential),
      redirectUri: `${deps.publicUrl}${SIGN_IN_PATH}`,
      // Whoever books with their own calendar grants it here, once.
      scopes: capabilities.personMustSignIn ? delegatedScopes(capabilities, cloud) : SCOPES,
      defaultGroupIds: connection.defaultGroupIds,
    };
  };

  return {
    options: async () =>
      (await connectionsInUse(db)).map(({ id, loginButtonName }) => ({ connectionId: id, label: loginButtonName })),
    settings: async (connectionId) => {
      const connection = await connectionById(db, connectionId);
      return connection ? settingsOf(connection) : null;
    },
    settingsForToken: async ({ tenantId, clientId }) => {
      const found = (await connectionsInUse(db)).find(
        (row) => row.tenantId === tenantId.toLowerCase() && row.clientId === clientId.toLowerCase(),
      );
      return found ? settingsOf(found) : null;
    },
    signedIn: async (tx, { connectionId, personId, refreshToken }) => {
      const connection = await connectionById(tx.db, connectionId);
      if (refreshToken === null || !capabilitiesOf(connection?.type ?? '')?.personMustSignIn) return;
      const token = { connectionId, personId, token: refreshToken };
      await savePersonToken(tx.db, deps.sealer, token, deps.clock.now());
    },
  };
}
