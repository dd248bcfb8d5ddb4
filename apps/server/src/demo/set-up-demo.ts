/**
 * What a newcomer finds ready: a connection to the simulated tenant, made by the wizard's own use case and synced once, two
 * displays, and a token. Everything the tenant is like comes from whoever started us: nothing here asks the tenant itself.
 */
import { systemActor } from '../kernel/actor.ts';
import { createConnection, listConnections, readProgress } from '../modules/connection/index.ts';
import { nameDelegate, personByObjectId, setRoles } from '../modules/directory/index.ts';
import { installPlayer, listPlayers, unpairPlayer } from '../modules/displays/index.ts';
import { renewApiToken } from '../modules/identity/index.ts';
import { listResources } from '../modules/resource/index.ts';
import { inTransaction } from '../platform/db/index.ts';
import type { House } from '../roles/house.ts';
import type { Platform } from '../roles/platform.ts';
import { ensurePolicies } from './demo-policies.ts';
import { ensureResources } from './demo-resources.ts';
import type { DemoPerson, DemoTenant } from './demo-tenant.ts';

export interface DemoDetails {
  readonly apiToken: string;
  readonly signIns: readonly { readonly name: string; readonly userPrincipalName: string; readonly role: string }[];
  readonly displays: readonly { readonly name: string; readonly url: string }[];
}

const CONNECTION_NAME = 'Simulated tenant';

export async function setUpDemo(platform: Platform, house: House, tenant: DemoTenant): Promise<DemoDetails> {
  const connectionId = await ensureConnection(house, tenant);
  platform.announcer.stage('Connection to the simulated tenant saved');
  await firstSync(platform, connectionId);
  await nameFirstDelegate(platform, tenant);
  await giveRoles(platform, tenant);
  await ensurePolicies(house);
  await ensureResources(platform, house, tenant);
  const displays = await ensureDisplays(platform, house);
  return {
    apiToken: await tokenOf(platform, tenant, tenant.administrator),
    signIns: [tenant.administrator, tenant.manager, tenant.person].map(({ name, userPrincipalName, role }) => ({
      name,
      userPrincipalName,
      role,
    })),
    displays,
  };
}

async function ensureConnection(house: House, tenant: DemoTenant): Promise<string> {
  const all = await listConnections(house.connection.host.db);
  const known = all.find((row) => row.operator === 'simulated' && row.clientId === tenant.clientId);
  if (known) return known.id;
  const settings = {
    name: CONNECTION_NAME,
    type: tenant.integrationType,
    operator: 'simulated',
    tenantId: tenant.tenantId,
    clientId: tenant.clientId,
    clientSecret: tenant.clientSecret,
    rooms: { mode: 'all' as const, addresses: [] },
    representatives: [...tenant.representatives],
  };
  return (await createConnection(house.connection, settings, systemActor)).id;
}

const SYNC_PATIENCE_MS = 90_000;
const LOOK_EVERY_MS = 100;

/** However long a big tenant takes: it gives up where nothing has moved for a while. */
async function firstSync(platform: Platform, connectionId: string): Promise<void> {
  let moved = performance.now();
  let before = '';
  while (performance.now() - moved < SYNC_PATIENCE_MS) {
    const progress = await readProgress(platform.db, connectionId);
    if (progress?.stage === 'finished') return platform.announcer.stage('Rooms, people and meetings synced');
    if (progress?.stage === 'failed') throw new Error(`The first sync failed: ${progress.failure}.`);
    const now = `${progress?.stage} ${progress?.done}`;
    if (now !== before) moved = performance.now();
    before = now;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error(`The first sync with the simulated tenant did not get beyond "${before}".`);
}

/** At the first start alone: who is dropped stays dropped. The ordinary person books for the manager. */
async function nameFirstDelegate(platform: Platform, { tenantId, manager, person }: DemoTenant): Promise<void> {
  const [principal, delegate] = await Promise.all(
    [manager, person].map(({ objectId }) => personByObjectId(platform.db, tenantId, objectId)),
  );
  if (!principal || !delegate || principal.roles.includes('manager')) return;
  const change = { principalId: principal.id, delegateId: delegate.id, actor: systemActor };
  await inTransaction(platform, (tx) => nameDelegate(tx, change, platform.clock.now()));
}

async function giveRoles(platform: Platform, tenant: DemoTenant): Promise<void> {
  const wanted = [
    { person: tenant.administrator, roles: ['global-administrator', 'user'] as const },
    { person: tenant.manager, roles: ['manager', 'user'] as const },
  ];
  for (const { person, roles } of wanted) {
    const known = await personByObjectId(platform.db, tenant.tenantId, person.objectId);
    if (!known || known.roles.includes(roles[0])) continue;
    const change = { personId: known.id, roles: [...roles], actor: systemActor };
    await inTransaction(platform, (tx) => setRoles(tx, change, platform.clock.now()));
  }
}

/** Made anew at each start: who held the former one holds nothing. */
async function tokenOf(platform: Platform, tenant: DemoTenant, person: DemoPerson): Promise<string> {
  const known = await personByObjectId(platform.db, tenant.tenantId, person.objectId);
  if (!known) throw new Error('The demo administrator was not imported.');
  return inTransaction(platform, (tx) => renewApiToken(tx, known.id, 'demo', platform.clock.now()));
}

async function ensureDisplays(platform: Platform, house: House): Promise<DemoDetails['displays']> {
  const [door] = await listResources(platform.db, { after: null, limit: 1 });
  if (!door) throw new Error('The simulated tenant has no rooms.');
  const shown = [
    { name: `Door of ${door.name}`, kind: 'room-display' as const, resourceIds: [door.id] },
    ...(door.floorId
      ? [{ name: `Lobby, ${door.floorName}`, kind: 'floor-display' as const, floorId: door.floorId }]
      : []),
  ];
  const displays = [];
  await forgetFormer(house, new Set(shown.map((target) => target.name)));
  for (const target of shown) {
    const { deviceToken } = await installPlayer(house.displays, target, systemActor);
    displays.push({ name: target.name, url: `${platform.config.publicUrl}/player/#token=${deviceToken}` });
  }
  return displays;
}

/** Those of a former start, whose addresses nobody has any more. */
async function forgetFormer(house: House, names: ReadonlySet<string>): Promise<void> {
  for (const player of await listPlayers(house.displays)) {
    if (names.has(player.name)) await unpairPlayer(house.displays, player.id, systemActor);
  }
}
