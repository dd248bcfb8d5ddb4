// Finds what an address or a form names, and refuses in Entra's words what does not exist or may not sign in.
import { createHash } from 'node:crypto';
import { EntraRefusal } from './aadsts.ts';
import type { AppRegistration, EntraDirectory, EntraPerson, EntraTenant } from './registration.ts';

/** Addresses that name no tenant: https://learn.microsoft.com/entra/identity-platform/v2-protocols#endpoints */
const NO_TENANT = ['common', 'organizations', 'consumers'];

/** The tenant of the address; undefined for `common` and `organizations`. */
export function tenantOf(directory: EntraDirectory, segment: string): EntraTenant | undefined {
  const wanted = segment.toLowerCase();
  if (NO_TENANT.includes(wanted)) return undefined;
  const found = directory.tenants().find((one) => one.id === wanted || one.domains.includes(wanted));
  if (!found) throw new EntraRefusal(90002, segment);
  return found;
}

/** The registration as this tenant sees it, able to sign people in. */
export function appOf(directory: EntraDirectory, tenant: EntraTenant, clientId: string | undefined): AppRegistration {
  if (!clientId) throw new EntraRefusal(900144, 'client_id');
  const app = directory.app(tenant.id, clientId);
  if (!app) throw new EntraRefusal(700016, clientId, tenant.displayName);
  if (!app.enabled) throw new EntraRefusal(7000112, clientId, app.displayName);
  return app;
}

/** The person, allowed to sign in; `grantedAt` is when the refresh token or code was made. */
export function personOf(directory: EntraDirectory, tenantId: string, personId: string, grantedAt?: Date): EntraPerson {
  const person = directory.people(tenantId).find((one) => one.id === personId);
  if (!person) throw new EntraRefusal(50034, personId, tenantId);
  if (!person.enabled) throw new EntraRefusal(50057);
  if (grantedAt && person.revokedBefore && grantedAt < person.revokedBefore) throw new EntraRefusal(50173);
  return person;
}

/** Every person of every tenant, for `common` and `organizations`. */
export function everybody(directory: EntraDirectory, tenant: EntraTenant | undefined): readonly EntraPerson[] {
  const tenants = tenant ? [tenant] : directory.tenants();
  return tenants.flatMap((one) => [...directory.people(one.id)]);
}

/** The app's own object in a tenant, the `oid` of its app-only tokens: made of both ids, the same at every start. */
export function servicePrincipalId(tenantId: string, clientId: string): string {
  const hex = createHash('sha256').update(`${tenantId}|${clientId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
