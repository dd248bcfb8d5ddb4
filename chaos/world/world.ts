/** A whole stepped world: the tenant, ONES beside it, the connection saved and its first sync finished. */
import { cloneDatabase } from '@ones/testkit/clone-database';
import { type Capabilities, capabilitiesOf } from '../../apps/server/src/integrations/microsoft365/capabilities.ts';
import { signInAs, signInRoomAccount } from '../../apps/server/src/integrations/microsoft365/tenant-sign-in.fixture.ts';
import { type Actor, systemActor } from '../../apps/server/src/kernel/actor.ts';
import { createConnection, setBookers } from '../../apps/server/src/modules/connection/index.ts';
import { personByAddress } from '../../apps/server/src/modules/directory/index.ts';
import { resourcesOfConnection } from '../../apps/server/src/modules/resource/index.ts';
import { freePort } from '../../scripts/lib/free-port.mjs';
import { type Administrator, administratorAt } from './administrator.ts';
import { type ChaosHouse, type Plant, startHouse } from './house.ts';
import { liveBy } from './one-clock.ts';
import { addressOf, type ChaosTenant, PEOPLE, startTenant } from './tenant.ts';
import { passTime } from './time.ts';

export interface ChaosRoom {
  readonly name: string;
  readonly address: string;
  readonly objectId: string;
  /** Somebody decides for it. */
  readonly isDelegated: boolean;
  readonly resourceId: string;
}

export interface World extends Administrator {
  readonly type: string;
  readonly seed: number;
  readonly capabilities: Capabilities;
  readonly connectionId: string;
  readonly appId: string;
  readonly rooms: readonly ChaosRoom[];
  readonly tenant: ChaosTenant;
  /** ONES as it runs now. */
  readonly one: ChaosHouse;
  /** Rows, for what is asked of ONES' own tables. */
  rows<Row>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  actor(name: string): Promise<Actor & { readonly personId: string }>;
  /** At the tenant's own page, so that ONES may speak for them. */
  signIn(name: string): Promise<void>;
  now(): number;
  /** The process ends, and another goes on where it was: with what is written down, and nothing else. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface WorldOptions {
  /** A PostgreSQL in which databases may be made. */
  readonly databaseServer: string;
  readonly type: string;
  readonly seed: number;
  readonly plant?: Plant;
}

const FIRST_SYNC_SECONDS = 120;

export async function startWorld(options: WorldOptions): Promise<World> {
  const { type, seed, plant } = options;
  const capabilities = capabilitiesOf(type);
  if (!capabilities) throw new Error(`There is no integration type "${type}".`);
  const database = await cloneDatabase(options.databaseServer);
  const tenant = await startTenant(seed);
  const backToRealTime = liveBy(() => tenant.sim.context.clock.now(), seed);
  const port = await freePort();
  const start = () => startHouse({ connectionString: database.connectionString, sim: tenant.sim, seed, plant, port });
  let one = await start();
  const stop = async () => {
    await one.stop();
    await tenant.sim.stop();
    backToRealTime();
    await database.drop();
  };
  const rows: World['rows'] = async (text, values = []) =>
    (await one.platform.database.pool.query(text, [...values])).rows;
  const now = () => tenant.sim.context.clock.now();
  const restart = async () => {
    await one.stop();
    one = await start();
  };
  const moving = {
    get one() {
      return one;
    },
  };
  const before = Object.assign(moving, { type, seed, capabilities, tenant, rows, now, restart, stop });
  const { connectionId, appId } = await connect(before);
  await passTime(before, { seconds: FIRST_SYNC_SECONDS, untilQuiet: true });
  const made = await resourcesOfConnection(one.platform.db, connectionId);
  const rooms = tenant.rooms.map((room) => {
    const resource = made.find(({ emailAddress }) => emailAddress?.toLowerCase() === room.address.toLowerCase());
    if (!resource) throw new Error(`${room.name} was not imported.`);
    return { ...room, resourceId: resource.id };
  });
  const actor: World['actor'] = (name) => actorOf(before, name);
  const signIn: World['signIn'] = async (name) => {
    await signInAs({ url: one.url, deps: { host: one.platform } }, tenant.state, connectionId, addressOf(name));
  };
  const administrator = administratorAt(() => one);
  const world: World = Object.assign(before, { connectionId, appId, rooms, actor, signIn, ...administrator });
  if (!capabilities.importsPeople) await signEverybodyIn(world);
  return world;
}

type Before = Pick<World, 'type' | 'tenant' | 'one' | 'capabilities'>;

/** By the wizard's own use case. */
async function connect({ type, tenant, one, capabilities }: Before): Promise<{ connectionId: string; appId: string }> {
  const app = tenant.state.apps.find((candidate) => candidate.integrationType === type);
  if (!app) throw new Error(`The simulated tenant has no registration for ${type}.`);
  const { clientId, clientSecret } = app;
  const rooms = { mode: 'specified' as const, addresses: tenant.rooms.map((room) => room.address) };
  const settings = { name: 'Chaos', type, operator: 'simulated', tenantId: tenant.state.tenantId, clientId };
  const saved = await createConnection(one.house.connection, { ...settings, clientSecret, rooms }, systemActor);
  if (capabilities.roomsByAccount)
    await signInRoomAccount({ url: one.url, deps: { host: one.platform } }, tenant.state, saved.id);
  return { connectionId: saved.id, appId: clientId };
}

/** Each at the tenant's own page; where rooms organize their meetings, they are also named as those who may book. */
async function signEverybodyIn({ one, connectionId, capabilities, actor, signIn }: World): Promise<void> {
  const ids: string[] = [];
  for (const name of PEOPLE) {
    await signIn(name);
    ids.push((await actor(name)).personId);
  }
  if (capabilities.writesTo === 'resource') await setBookers(one.house.connection, connectionId, ids, systemActor);
}

async function actorOf({ one }: Pick<World, 'one'>, name: string): Promise<Actor & { readonly personId: string }> {
  const person = await personByAddress(one.platform.db, addressOf(name));
  if (!person) throw new Error(`${name} is not known here.`);
  return { channel: 'web', personId: person.id, label: name };
}
