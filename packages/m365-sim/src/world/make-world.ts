// The whole made-up world for a seed: a company with four app registrations, one for each way ONES connects (DESIGN §2, §10), and a small
// neighbour with one.
import { makeRandom, type Random } from '../random.ts';
import { makeNeighbour } from './make-neighbour.ts';
import { makeTenant } from './make-tenant.ts';
import type { App, IntegrationType, Tenant, World } from './world.ts';

interface AppPlan {
  readonly integrationType?: IntegrationType;
  readonly isOutlook?: boolean;
  readonly displayName: string;
  readonly application: readonly string[];
  readonly delegated: readonly string[];
}

const SIGN_IN = ['openid', 'profile', 'email', 'offline_access', 'User.Read'];

const APPS: readonly AppPlan[] = [
  {
    integrationType: 'application',
    displayName: 'ONES (application permission)',
    application: ['Calendars.ReadWrite', 'User.Read.All', 'Group.Read.All', 'Place.Read.All', 'Mail.Send'],
    delegated: SIGN_IN,
  },
  {
    integrationType: 'delegated',
    displayName: 'ONES (delegated permission)',
    application: [],
    delegated: [...SIGN_IN, 'Calendars.ReadWrite.Shared'],
  },
  {
    integrationType: 'delegated-resource-only',
    displayName: 'ONES (delegated permission, resource only)',
    application: [],
    delegated: [...SIGN_IN, 'Calendars.ReadWrite.Shared'],
  },
  {
    integrationType: 'application-resource-only',
    displayName: 'ONES (application permission, resource only)',
    application: ['Calendars.ReadWrite', 'Place.Read.All'],
    delegated: SIGN_IN,
  },
  {
    isOutlook: true,
    displayName: 'Outlook on the web (simulated)',
    application: [],
    delegated: [
      ...SIGN_IN,
      'Calendars.ReadWrite',
      'Calendars.ReadWrite.Shared',
      'MailboxSettings.Read',
      'Mail.Send',
      'Place.Read.All',
      'User.ReadBasic.All',
    ],
  },
];

const SECRET_EXPIRY = new Date('2099-01-01T00:00:00Z');

export function makeWorld(seed: number): World {
  const random = makeRandom(seed);
  const tenant = makeTenant(random, random.uuid('tenant'));
  const apps = new Map<string, App>();
  for (const plan of APPS) addApp(tenant, apps, plan, random);
  const neighbour = makeNeighbour(random);
  const [plan] = APPS;
  if (plan) addApp(neighbour, apps, plan, random);
  return { seed, tenants: [tenant, neighbour], apps, seededUntil: 0 };
}

function addApp(tenant: Tenant, apps: Map<string, App>, plan: AppPlan, random: Random): void {
  const app = makeApp(random, tenant, plan);
  apps.set(app.clientId, app);
  tenant.consents.set(app.clientId, { roles: plan.application, scopes: plan.delegated, people: new Map() });
}

function makeApp(random: Random, tenant: Tenant, plan: AppPlan): App {
  return {
    id: random.uuid('app-object'),
    clientId: random.uuid('client'),
    displayName: plan.displayName,
    ...(plan.integrationType ? { integrationType: plan.integrationType } : {}),
    ...(plan.isOutlook ? { isOutlook: true } : {}),
    homeTenantId: tenant.id,
    multiTenant: true,
    enabled: true,
    secrets: plan.isOutlook ? [] : [{ value: `sim~${random.hex('secret', 18)}`, expiresAt: SECRET_EXPIRY }],
    certificates: [],
    redirectUris: [],
    anyLoopbackRedirect: true,
    applicationPermissions: plan.application,
    delegatedPermissions: plan.delegated,
  };
}
