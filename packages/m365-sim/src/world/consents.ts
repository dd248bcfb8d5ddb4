// Who agreed to what: the tenant's consents to applications, given and withdrawn.
// https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
import type { App, Consent, Tenant } from './world.ts';

export interface ConsentWish {
  /** Application permissions; left out: those of the registration. */
  readonly roles?: readonly string[];
  /** Delegated permissions; left out: those of the registration. */
  readonly scopes?: readonly string[];
}

/** An administrator's consent for everybody, in place of what was agreed before. */
export function consentForTenant(tenant: Tenant, app: App, { roles, scopes }: ConsentWish): Consent {
  const people = tenant.consents.get(app.clientId)?.people ?? new Map();
  const consent = { roles: roles ?? app.applicationPermissions, scopes: scopes ?? app.delegatedPermissions, people };
  tenant.consents.set(app.clientId, consent);
  return consent;
}

/** Takes back everything, or only one person's own consent. The application's object stays in the tenant. */
export function revokeConsent(tenant: Tenant, clientId: string, personId?: string): void {
  const known = tenant.consents.get(clientId);
  if (!known) return;
  if (personId === undefined) tenant.consents.set(clientId, { roles: [], scopes: [], people: new Map() });
  else known.people.delete(personId);
}
