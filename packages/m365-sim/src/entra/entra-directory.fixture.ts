// A small tenant for Entra's own tests: two tenants, three people, four registrations, kept in plain maps.
import type { AppRegistration, EntraDirectory, EntraPerson } from './registration.ts';

export const TENANT = '11111111-1111-4111-8111-111111111111';
export const OTHER_TENANT = '22222222-2222-4222-8222-222222222222';
export const SECRET = 'a-live-secret~value';
export const REDIRECT = 'https://product.example/callback';

const base: Omit<AppRegistration, 'clientId' | 'displayName'> = {
  homeTenantId: TENANT,
  multiTenant: false,
  enabled: true,
  secrets: [],
  certificates: [],
  redirectUris: [REDIRECT],
  anyLoopbackRedirect: false,
  applicationPermissions: ['Calendars.ReadWrite', 'Place.Read.All', 'User.Read.All'],
  delegatedPermissions: ['Calendars.ReadWrite.Shared'],
};

export interface TestDirectory extends EntraDirectory {
  time: Date;
  readonly registrations: Map<string, AppRegistration>;
  readonly persons: Map<string, EntraPerson>;
  readonly roles: Map<string, string[]>;
  readonly scopes: Map<string, string[]>;
}

export function person(id: string, displayName: string, more: Partial<EntraPerson> = {}): EntraPerson {
  const userPrincipalName = `${displayName.toLowerCase().replace(' ', '.')}@northwind.example`;
  return {
    id,
    tenantId: TENANT,
    displayName,
    userPrincipalName,
    mail: userPrincipalName,
    enabled: true,
    isAdministrator: false,
    ...more,
  };
}

export const ADA = person('aaaaaaaa-0000-4000-8000-000000000001', 'Ada Admin', {
  isAdministrator: true,
  featuredAs: 'Administrator',
});
export const OLE = person('aaaaaaaa-0000-4000-8000-000000000002', 'Ole Person', { featuredAs: 'Ordinary person' });
export const GONE = person('aaaaaaaa-0000-4000-8000-000000000003', 'Gone Person', { enabled: false });
export const FAR = person('aaaaaaaa-0000-4000-8000-000000000004', 'Far Away', { tenantId: OTHER_TENANT });

export function makeTestDirectory(apps: readonly AppRegistration[]): TestDirectory {
  const key = (...parts: string[]): string => parts.join('|');
  const directory: TestDirectory = {
    time: new Date(),
    registrations: new Map(apps.map((app) => [app.clientId, app])),
    persons: new Map([ADA, OLE, GONE, FAR].map((one) => [one.id, one])),
    roles: new Map(),
    scopes: new Map(),
    now: () => directory.time,
    tenants: () => [
      { id: TENANT, displayName: 'Northwind', domains: ['northwind.example'] },
      { id: OTHER_TENANT, displayName: 'Far', domains: ['far.example'] },
    ],
    app: (tenantId, clientId) => {
      const app = directory.registrations.get(clientId);
      const broughtIn = [...directory.roles.keys(), ...directory.scopes.keys()].some((one) =>
        one.startsWith(key(tenantId, clientId)),
      );
      return app && (app.homeTenantId === tenantId || broughtIn) ? app : undefined;
    },
    apps: () => [...directory.registrations.values()],
    appAnywhere: (clientId) => directory.registrations.get(clientId),
    people: (tenantId) => [...directory.persons.values()].filter((one) => one.tenantId === tenantId),
    consentedRoles: (tenantId, clientId) => directory.roles.get(key(tenantId, clientId)) ?? [],
    consentedScopes: (tenantId, clientId, personId) => [
      ...(directory.scopes.get(key(tenantId, clientId)) ?? []),
      ...(directory.scopes.get(key(tenantId, clientId, personId)) ?? []),
    ],
    consentForPerson: (tenantId, clientId, personId, scopes) => {
      directory.scopes.set(key(tenantId, clientId, personId), [...scopes]);
    },
    consentForAll: (tenantId, clientId, consent) => {
      directory.roles.set(key(tenantId, clientId), [...consent.roles]);
      directory.scopes.set(key(tenantId, clientId), [...consent.scopes]);
    },
  };
  return directory;
}

export function appRegistration(clientId: string, more: Partial<AppRegistration> = {}): AppRegistration {
  return { ...base, clientId, displayName: `App ${clientId}`, ...more };
}

export function liveSecret(value = SECRET): AppRegistration['secrets'] {
  return [{ value, expiresAt: new Date('2099-05-01T00:00:00Z') }];
}
