/** How each connection is signed in with, for identity: https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc */
import {
  connectionById,
  connectionsInUse,
  currentSecret,
  type StoredConnection,
} from '../../modules/connection/index.ts';
import type { SignInProvider, SignInSettings } from '../../modules/identity/index.ts';
import { cloudsWith } from './clouds.ts';
import type { IntegrationDeps } from './context.ts';

/** Names of 21Vianet's authority differ between Microsoft's own pages; discovery tells which one answers. */
const otherIssuers: Readonly<Record<string, readonly string[]>> = {
  '21vianet': ['https://login.partner.microsoftonline.cn'],
};

const SCOPES = ['openid', 'profile', 'email'];
export const CALLBACK_PATH = '/signin/microsoft365/callback';

export function signInProvider(
  deps: Pick<IntegrationDeps, 'host' | 'sealer' | 'publicUrl' | 'simulatedTenantUrl'>,
): SignInProvider {
  const { db } = deps.host;
  const clouds = cloudsWith(deps.simulatedTenantUrl);

  const settingsOf = async (connection: StoredConnection): Promise<SignInSettings | null> => {
    const cloud = clouds.find((row) => row.id === connection.operator);
    const secret = await currentSecret(db, deps.sealer, connection.id);
    if (!cloud || secret === null) return null;
    return {
      connectionId: connection.id,
      issuer: `${cloud.signIn}/${connection.tenantId}/v2.0`,
      alsoIssuedBy: (otherIssuers[cloud.id] ?? []).map((host) => `${host}/${connection.tenantId}/v2.0`),
      tenantId: connection.tenantId,
      clientId: connection.clientId,
      credential: { kind: 'secret', secret },
      redirectUri: `${deps.publicUrl}${CALLBACK_PATH}`,
      scopes: SCOPES,
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
  };
}
