// The world as Entra sees it: the narrow view that sign-in and the token endpoint work with.
import type { SimClock } from '../clock.ts';
import type { AppRegistration, EntraDirectory } from '../entra/registration.ts';
import { type Consent, findTenant, type Tenant, type World } from './world.ts';

export function worldDirectory(world: World, clock: SimClock): EntraDirectory {
  const tenantOf = (id: string): Tenant | undefined => findTenant(world, id);
  const consentOf = (tenantId: string, clientId: string): Consent | undefined =>
    tenantOf(tenantId)?.consents.get(clientId);
  return {
    now: () => new Date(clock.now()),
    tenants: () => world.tenants,
    app: (tenantId, clientId) => appIn(world, tenantOf(tenantId), clientId),
    apps: () => [...world.apps.values()],
    appAnywhere: (clientId) => world.apps.get(clientId.toLowerCase()),
    people: (tenantId) => [...(tenantOf(tenantId)?.people.values() ?? [])],
    consentedRoles: (tenantId, clientId) => consentOf(tenantId, clientId)?.roles ?? [],
    consentedScopes: (tenantId, clientId, personId) => {
      const consent = consentOf(tenantId, clientId);
      return consent ? union(consent.scopes, consent.people.get(personId) ?? []) : [];
    },
    consentForPerson: (tenantId, clientId, personId, scopes) => {
      const consent = ensureConsent(tenantOf(tenantId), clientId);
      consent?.people.set(personId, union(consent.people.get(personId) ?? [], scopes));
    },
    consentForAll: (tenantId, clientId, { roles, scopes }) => {
      const consent = ensureConsent(tenantOf(tenantId), clientId);
      if (!consent) return;
      consent.roles = union(consent.roles, roles);
      consent.scopes = union(consent.scopes, scopes);
    },
  };
}

/** A registration exists in its home tenant, and in another once somebody there consented to it. */
function appIn(world: World, tenant: Tenant | undefined, clientId: string): AppRegistration | undefined {
  const app = world.apps.get(clientId.toLowerCase());
  if (!app || !tenant) return undefined;
  return app.homeTenantId === tenant.id || tenant.consents.has(app.clientId) ? app : undefined;
}

function ensureConsent(tenant: Tenant | undefined, clientId: string): Consent | undefined {
  if (!tenant) return undefined;
  const known = tenant.consents.get(clientId);
  if (known) return known;
  const made: Consent = { roles: [], scopes: [], people: new Map() };
  tenant.consents.set(clientId, made);
  return made;
}

function union(one: readonly string[], other: readonly string[]): string[] {
  return [...new Set([...one, ...other])];
}
