/** Where an administrator agrees for the whole tenant: https://learn.microsoft.com/entra/identity-platform/v2-admin-consent */
import type { Operator } from '@ones/contract';

interface Consent {
  readonly operator: Pick<Operator, 'signInHost' | 'graphHost'>;
  readonly tenantId: string;
  readonly clientId: string;
  readonly redirectUri: string;
  /** Comes back with the answer: which connection it was for. */
  readonly state: string;
}

export function consentAddress({ operator, tenantId, clientId, redirectUri, state }: Consent): string {
  const query = new URLSearchParams({
    client_id: clientId,
    scope: `${operator.graphHost}/.default`,
    redirect_uri: redirectUri,
    state,
  });
  return `${operator.signInHost}/${tenantId}/v2.0/adminconsent?${query}`;
}
