/**
 * For tests: ONES beside a simulated tenant. Real are the database, the worker with all jobs, the relay, HTTP in both
 * directions; nothing of ours is replaced. Each test file takes rooms of its own.
 */
import type { CreateBooking, Representative } from '@ones/contract';
import { type RunningSim, type SimOptions, startSim } from '@ones/m365-sim';
import { OutlookPerson, type PersonEvent } from '@ones/m365-sim/client';
import { type TestDatabase, testDatabase, waitFor } from '@ones/testkit';
import { expect } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { Interval } from '../../kernel/interval.ts';
import { bookResource, findBooking, type StoredBooking } from '../../modules/booking/index.ts';
import { type ConnectionDeps, createConnection } from '../../modules/connection/index.ts';
import { personByAddress } from '../../modules/directory/index.ts';
import { resourcesOfConnection } from '../../modules/resource/index.ts';
import { addJob } from '../../platform/queue/index.ts';
import { type Capabilities, capabilitiesOf, integrationTypes } from './capabilities.ts';
import { cleanIdOf } from './clean-id.ts';
import type { Connections, IntegrationDeps } from './context.ts';
import { expectInStep, rest, timePasses } from './tenant-oracle.fixture.ts';
import { type Server, startServer } from './tenant-server.fixture.ts';
import { type SimState, signInAs, signInRepresentative, signInRoomAccount } from './tenant-sign-in.fixture.ts';

export { at } from './tenant-oracle.fixture.ts';

export interface TenantRoom {
  readonly name: string;
  readonly address: string;
  readonly resourceId: string;
}

export interface Tenant {
  readonly host: TestDatabase;
  readonly deps: IntegrationDeps;
  readonly all: Connections;
  readonly connection: ConnectionDeps;
  readonly connectionId: string;
  readonly appId: string;
  readonly capabilities: Capabilities;
  readonly sim: RunningSim;
  readonly rooms: readonly TenantRoom[];
  /** Where notifications arrive. */
  readonly url: string;
  /** Peter Brook's and others' Outlook. */
  outlook(name: string): Promise<OutlookPerson>;
  /** Books in ONES, as this person. */
  book(
    name: string,
    rooms: readonly TenantRoom[],
    period: Interval,
    more?: Partial<CreateBooking>,
  ): Promise<StoredBooking>;
  /** Through the tenant's own page, as a browser would; the address where it ended. */
  signIn(name: string): Promise<string>;
  /** The account for the rooms, on the wizard's page; where that led. */
  signInRoomAccount(): Promise<string>;
  /** For this address, as this person; where that led. */
  signInRepresentative(address: string, as?: string): Promise<string>;
  actor(name: string): Promise<Actor & { personId: string }>;
  byId(id: string): Promise<StoredBooking>;
  /** The booking of this meeting, whatever of it may be read; waits for it. */
  byEvent(event: Pick<PersonEvent, 'iCalUId'>): Promise<StoredBooking>;
  /** The booking with this subject; waits for it. */
  bySubject(subject: string): Promise<StoredBooking>;
  fault(body: Readonly<Record<string, unknown>>): Promise<void>;
  clearFaults(): Promise<void>;
  /** Until nobody has anything to do: events, jobs, messages between mailboxes. */
  rest(): Promise<void>;
  /** What a notification does: asks for a look at this room, now. */
  hint(room: TenantRoom): Promise<void>;
  /** Looks at every calendar now, as the schedule does when its time has come. */
  look(whole?: boolean): Promise<void>;
  /** What the oracle of DESIGN §8 asks: each room's calendar in Exchange and here, one to one. */
  expectInStep(): Promise<void>;
  stop(): Promise<void>;
}

export interface TenantOptions {
  readonly sim?: SimOptions;
  readonly type?: string;
  /** How many rooms are followed, from Harbour 3 on; all when left out. */
  readonly rooms?: readonly number[];
  readonly representatives?: readonly Representative[];
  readonly logLevel?: 'silent' | 'warn';
  /** Where mail goes; without one nobody is mailed. */
  readonly smtpUrl?: string;
}

export async function startTenant(options: TenantOptions = {}): Promise<Tenant> {
  const host = await testDatabase();
  const sim = await startSim({ clock: 'real', latency: 'test', meetings: false, checkAnswers: true, ...options.sim });
  const server = await startServer(host, sim, {
    logLevel: options.logLevel ?? 'silent',
    smtpUrl: options.smtpUrl ?? null,
  });
  const state = (await (await fetch(`${sim.url}/sim/state`)).json()) as SimState;
  const { connectionId, appId, capabilities } = await connect(server, state, options);
  if (capabilities.roomsByAccount) await signInRoomAccount(server, state, connectionId);
  await waitFor(
    async () => (await host.pool.query("select 1 from sync_progress where stage = 'finished'")).rows.length > 0,
    { timeoutMs: 40_000, what: 'the first sync' },
  );
  const rooms = await followedRooms(host, connectionId, state);
  const passing = timePasses(host, capabilities);
  await rest(host, sim);
  const signIn = (name: string) => signInAs(server, state, connectionId, addressOf(name));
  return {
    host,
    deps: server.deps,
    all: server.all,
    capabilities,
    signIn,
    signInRoomAccount: () => signInRoomAccount(server, state, connectionId),
    signInRepresentative: (address, as = address) =>
      signInRepresentative(server, state, { connectionId, address, as: addressOf(as) }),
    connection: server.connection,
    connectionId,
    appId,
    sim,
    rooms,
    url: server.url,
    ...actsOf(host, server, async (name) => (capabilities.importsPeople ? undefined : signIn(name))),
    ...looksOf(host, sim),
    outlook: (name) => OutlookPerson.signIn(sim.url, addressOf(name)),
    fault: async (body) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`${sim.url}/sim/faults`, { method: 'POST', headers, body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(await answer.text());
    },
    clearFaults: async () => {
      await fetch(`${sim.url}/sim/faults`, { method: 'DELETE' });
    },
    expectInStep: () => expectInStep(host, sim, rooms),
    stop: async () => {
      await passing.stop();
      await server.stop();
      const impolite = sim.context.impolite.list();
      const wrong = sim.context.log.wrongAnswers();
      await sim.stop();
      expect(impolite).toEqual([]);
      expect(wrong).toEqual([]);
    },
  };
}

/** By the wizard's own use case. */
async function connect(server: Server, state: SimState, options: TenantOptions) {
  const type = options.type ?? integrationTypes.find((row) => row.available)?.id ?? '';
  const app = state.apps.find((one) => one.integrationType === type);
  if (!app) throw new Error(`The simulated tenant has no registration for ${type}.`);
  const all = state.rooms.map((_, index) => index);
  // Where rooms are not listed they are named.
  const wanted = options.rooms ?? (capabilitiesOf(type)?.importsPlaces ? undefined : all);
  const addresses = wanted?.map((index) => state.rooms[index]?.emailAddress ?? '');
  const { clientId, clientSecret } = app;
  const settings = { name: 'Simulated tenant', type, operator: 'simulated', tenantId: state.tenantId, clientId };
  const rooms = { mode: addresses ? ('specified' as const) : ('all' as const), addresses: addresses ?? [] };
  const actor = { channel: 'system' as const, personId: null, label: 'test' };
  const { representatives = [] } = options;
  const body = { ...settings, clientSecret, rooms, representatives: [...representatives] };
  const saved = await createConnection(server.connection, body, actor);
  return { connectionId: saved.id, appId: clientId, capabilities: capabilitiesOf(type) as Capabilities };
}

async function followedRooms(host: TestDatabase, connectionId: string, state: SimState): Promise<TenantRoom[]> {
  const made = await resourcesOfConnection(host.db, connectionId);
  return state.rooms.flatMap(({ emailAddress, displayName }) => {
    const resource = made.find((one) => one.emailAddress?.toLowerCase() === emailAddress.toLowerCase());
    return resource ? [{ name: displayName, address: emailAddress, resourceId: resource.id }] : [];
  });
}

function actsOf(
  host: TestDatabase,
  { deps }: Server,
  firstSignIn: (name: string) => Promise<unknown>,
): Pick<Tenant, 'actor' | 'book' | 'byId' | 'byEvent' | 'bySubject'> {
  const found = (name: string) => personByAddress(host.db, addressOf(name));
  const signingIn = new Map<string, Promise<unknown>>();
  const actor = async (name: string) => {
    const known = await found(name);
    if (known?.state !== 'active' && !signingIn.has(name)) signingIn.set(name, firstSignIn(name));
    await signingIn.get(name);
    const person = await found(name);
    if (!person) throw new Error(`${name} was not imported.`);
    return { channel: 'web' as const, personId: person.id, label: name };
  };
  return {
    actor,
    book: async (name, where, period, more) => {
      const by = await actor(name);
      const times = { start: period.start.toISOString(), end: period.end.toISOString() };
      const resourceIds = where.map((room) => room.resourceId);
      const body = { resourceIds, ...times, subject: 'Planning', attendees: [], ...more };
      const request = { body, organizerId: by.personId, origin: 'web' as const, actor: by, idempotencyKey: null };
      const result = await bookResource(deps.booking, request);
      if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
      return result.value;
    },
    byId: async (id) => {
      const found = await findBooking(host.db, id);
      if (!found) throw new Error(`There is no booking ${id}.`);
      return found;
    },
    byEvent: ({ iCalUId }) =>
      waitFor(
        async () => {
          const { rows } = await host.pool.query<{ id: string }>(
            'select booking_id as id from outside_name where clean_id = $1',
            [cleanIdOf(iCalUId)],
          );
          return rows[0] ? findBooking(host.db, rows[0].id) : null;
        },
        { what: `a booking of ${iCalUId}` },
      ),
    bySubject: (subject) =>
      waitFor(
        async () => {
          const { rows } = await host.pool.query<{ id: string }>('select id from booking where subject = $1', [
            subject,
          ]);
          return rows[0] ? findBooking(host.db, rows[0].id) : null;
        },
        { what: `a booking "${subject}"` },
      ),
  };
}

function looksOf(host: TestDatabase, sim: RunningSim): Pick<Tenant, 'rest' | 'hint' | 'look'> {
  const pull = async (where: string, values: readonly string[], whole: boolean) => {
    const { rows } = await host.pool.query<{ id: string }>(`select id from calendar ${where}`, [...values]);
    for (const { id } of rows) await addJob(host.db, 'pull-calendar', { calendarId: id, whole }, { key: id });
  };
  return {
    rest: () => rest(host, sim),
    hint: ({ resourceId }) => pull('where resource_id = $1', [resourceId], false),
    look: async (whole = false) => {
      await pull('', [], whole);
      await rest(host, sim);
    },
  };
}

function addressOf(name: string): string {
  return name.includes('@') ? name : `${name.toLowerCase().replace(' ', '.')}@lanternbay.example`;
}
