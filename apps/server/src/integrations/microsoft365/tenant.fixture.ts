/**
 * For tests: ONES beside a simulated tenant. Real are the database, the worker with all jobs, the relay, HTTP in both
 * directions; nothing of ours is replaced. Each test file takes rooms of its own.
 */
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { CreateBooking } from '@ones/contract';
import { type RunningSim, type SimOptions, startSim } from '@ones/m365-sim';
import { OutlookPerson } from '@ones/m365-sim/client';
import { type TestDatabase, testDatabase, waitFor } from '@ones/testkit';
import { expect } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { systemClock } from '../../kernel/clock.ts';
import { addMinutes, type Interval } from '../../kernel/interval.ts';
import { alternatives } from '../../modules/availability/index.ts';
import {
  bookingJobs,
  bookResource,
  findBooking,
  type StoredBooking,
  subscribeBooking,
} from '../../modules/booking/index.ts';
import { type ConnectionDeps, createConnection } from '../../modules/connection/index.ts';
import { peopleByAddresses, personByAddress, personById } from '../../modules/directory/index.ts';
import { bookableResources, resourcesOfConnection } from '../../modules/resource/index.ts';
import { createHttpApp } from '../../platform/http/index.ts';
import { createLogger } from '../../platform/logger/index.ts';
import { createMetrics } from '../../platform/metrics/index.ts';
import { createSubscriptions, startRelay } from '../../platform/outbox/index.ts';
import { addJob, startWorker } from '../../platform/queue/index.ts';
import { createSealer } from '../../platform/seal/index.ts';
import { integrationTypes } from './capabilities.ts';
import { type Connections, connections, type IntegrationDeps } from './context.ts';
import { microsoft365 } from './index.ts';

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
  actor(name: string): Promise<Actor & { personId: string }>;
  byId(id: string): Promise<StoredBooking>;
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
  readonly worker?: boolean;
  readonly logLevel?: 'silent' | 'warn';
}

/** Half past a quiet hour, so many days from now. */
export function at(day: number, hour: number, minutes = 30): Interval {
  const today = systemClock.now();
  const midnight = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate());
  const start = addMinutes(new Date(midnight), (day * 24 + hour) * 60);
  return { start, end: addMinutes(start, minutes) };
}

export async function startTenant(options: TenantOptions = {}): Promise<Tenant> {
  const host = await testDatabase();
  const sim = await startSim({ clock: 'real', latency: 'test', meetings: false, checkAnswers: true, ...options.sim });
  const logger = createLogger({ level: options.logLevel ?? 'silent' });
  const metrics = createMetrics();
  const app = await createHttpApp({
    publicUrl: 'http://localhost',
    logger,
    tls: null,
    authenticate: async () => ({ kind: 'anonymous' }),
  });
  const address = { publicUrl: '' };
  const booking = {
    host,
    clock: systemClock,
    resources: bookableResources,
    person: personById,
    peopleByAddress: peopleByAddresses,
    alternatives,
  };
  const sealer = createSealer(randomBytes(32));
  const deps: IntegrationDeps = {
    host,
    clock: systemClock,
    logger,
    metrics,
    sealer,
    booking,
    get publicUrl() {
      return address.publicUrl;
    },
    simulatedTenantUrl: sim.url,
  };
  const integration = microsoft365(deps);
  integration.routes(app);
  await app.listen({ port: 0, host: '127.0.0.1' });
  address.publicUrl = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;

  const subscriptions = createSubscriptions();
  integration.subscribe(subscriptions);
  subscribeBooking(subscriptions);
  const relay = await startRelay({ database: host, subscriptions, logger });
  host.onWakeRelay(relay.wake);
  const { schedules } = integration;
  const jobs = [...integration.jobs, ...bookingJobs({ host, clock: systemClock })];
  const working = options.worker ?? true;
  const worker = working
    ? await startWorker({ database: host, clock: systemClock, logger, metrics, jobs, schedules, alone: true })
    : null;

  const connection: ConnectionDeps = {
    host,
    clock: systemClock,
    sealer,
    tenant: integration.tenant,
    queue: async () => ({ waiting: 0, failing: 0 }),
    unsynced: async () => [],
  };
  const state = (await (await fetch(`${sim.url}/sim/state`)).json()) as SimState;
  const type = options.type ?? integrationTypes.find((row) => row.available)?.id ?? '';
  const registered = state.apps.find((one) => one.integrationType === type);
  if (!registered) throw new Error(`The simulated tenant has no registration for ${type}.`);
  const chosen = options.rooms?.map((index) => state.rooms[index]?.emailAddress ?? '');
  const saved = await createConnection(
    connection,
    {
      name: 'Simulated tenant',
      type,
      operator: 'simulated',
      tenantId: state.tenantId,
      clientId: registered.clientId,
      clientSecret: registered.clientSecret,
      rooms: { mode: chosen ? 'specified' : 'all', addresses: chosen ?? [] },
    },
    { channel: 'system', personId: null, label: 'test' },
  );

  const rooms: TenantRoom[] = [];
  const tenant = {
    host,
    deps,
    all: connections(deps),
    connection,
    connectionId: saved.id,
    appId: registered.clientId,
    sim,
    rooms,
    url: address.publicUrl,
    outlook: (name: string) => OutlookPerson.signIn(sim.url, addressOf(name)),
    actor: async (name: string) => {
      const person = await personByAddress(host.db, addressOf(name));
      if (!person) throw new Error(`${name} was not imported.`);
      return { channel: 'web' as const, personId: person.id, label: name };
    },
    book: async (name: string, where: readonly TenantRoom[], period: Interval, more?: Partial<CreateBooking>) => {
      const actor = await tenant.actor(name);
      const times = { start: period.start.toISOString(), end: period.end.toISOString() };
      const resourceIds = where.map((room) => room.resourceId);
      const body = { resourceIds, ...times, subject: 'Planning', attendees: [], ...more };
      const request = { body, organizerId: actor.personId, origin: 'web' as const, actor, idempotencyKey: null };
      const result = await bookResource(booking, request);
      if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
      return result.value;
    },
    byId: async (id: string) => {
      const found = await findBooking(host.db, id);
      if (!found) throw new Error(`There is no booking ${id}.`);
      return found;
    },
    bySubject: (subject: string) =>
      waitFor(
        async () => {
          const { rows } = await host.pool.query<{ id: string }>('select id from booking where subject = $1', [
            subject,
          ]);
          return rows[0] ? findBooking(host.db, rows[0].id) : null;
        },
        { what: `a booking "${subject}"` },
      ),
    fault: async (body: Readonly<Record<string, unknown>>) => {
      const answer = await fetch(`${sim.url}/sim/faults`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
    clearFaults: async () => {
      await fetch(`${sim.url}/sim/faults`, { method: 'DELETE' });
    },
    rest: () => rest(host, sim),
    hint: async ({ resourceId }: TenantRoom) => {
      const { rows } = await host.pool.query<{ id: string }>('select id from calendar where resource_id = $1', [
        resourceId,
      ]);
      for (const { id } of rows) await addJob(host.db, 'pull-calendar', { calendarId: id }, { key: id });
    },
    look: async (whole = false) => {
      const { rows } = await host.pool.query<{ id: string }>('select id from calendar');
      for (const { id } of rows) await addJob(host.db, 'pull-calendar', { calendarId: id, whole }, { key: id });
      await rest(host, sim);
    },
    expectInStep: () => expectInStep(host, sim, rooms),
    stop: async () => {
      await worker?.stop();
      await relay.stop();
      await app.close();
      const impolite = sim.context.impolite.list();
      const wrong = sim.context.log.wrongAnswers();
      await sim.stop();
      expect(impolite).toEqual([]);
      expect(wrong).toEqual([]);
    },
  };
  if (working) {
    await waitFor(
      async () => {
        const { rows } = await host.pool.query("select 1 from sync_progress where stage = 'finished'");
        return rows.length > 0;
      },
      { timeoutMs: 40_000, what: 'the first sync' },
    );
    const made = await resourcesOfConnection(host.db, saved.id);
    for (const { emailAddress, displayName } of state.rooms) {
      const resource = made.find((one) => one.emailAddress?.toLowerCase() === emailAddress.toLowerCase());
      if (resource) rooms.push({ name: displayName, address: emailAddress, resourceId: resource.id });
    }
    await tenant.rest();
  }
  return tenant;
}

interface SimState {
  readonly tenantId: string;
  readonly apps: readonly { clientId: string; clientSecret: string; integrationType: string }[];
  readonly rooms: readonly { emailAddress: string; displayName: string }[];
}

function addressOf(name: string): string {
  return name.includes('@') ? name : `${name.toLowerCase().replace(' ', '.')}@lanternbay.example`;
}

const WORK = ['pull-calendar', 'push-booking', 'ensure-subscription', 'sync-connection'];

async function rest(host: TestDatabase, sim: RunningSim): Promise<void> {
  let quiet = 0;
  await waitFor(
    async () => {
      const { rows } = await host.pool.query<{ waiting: number }>(
        `select (select count(*) from outbox)::int + (select count(*) from graphile_worker.jobs
           where task_identifier = any($1) and attempts < max_attempts)::int as waiting`,
        [WORK],
      );
      const messages = sim.context.scheduler.pending().filter((one) => !one.label.startsWith('retry')).length;
      quiet = rows[0]?.waiting === 0 && messages === 0 ? quiet + 1 : 0;
      return quiet >= 3;
    },
    { timeoutMs: 30_000, intervalMs: 25, what: 'rest' },
  );
}

interface Held {
  readonly room: string;
  readonly start: string;
  readonly end: string;
}

async function expectInStep(host: TestDatabase, sim: RunningSim, rooms: readonly TenantRoom[]): Promise<void> {
  await rest(host, sim);
  const from = at(-7, 0).start;
  const to = at(400, 0).start;
  const there: Held[] = [];
  for (const { name, address } of rooms) {
    const room = await OutlookPerson.signIn(sim.url, address);
    for (const event of await room.calendar(from, to)) {
      // What is free there, or takes no time, keeps nobody out.
      if (event.isCancelled || event.showAs === 'free' || event.start.dateTime === event.end.dateTime) continue;
      there.push({ room: name, start: instant(event.start.dateTime), end: instant(event.end.dateTime) });
    }
  }
  const { rows } = await host.pool.query<{ room: string; start: Date; end: Date }>(
    `select r.name as room, o.starts_at as start, o.ends_at as end
     from allocation a join occurrence o on o.id = a.occurrence_id join resource r on r.id = a.resource_id
     where a.exchange <> 'none' and o.ends_at > $1 and o.starts_at < $2
       and a.state in ('requested', 'pending_validation', 'confirmed', 'checked_in', 'ended', 'conflicted')`,
    [from, to],
  );
  const here = rows.map(({ room, start, end }) => ({ room, start: start.toISOString(), end: end.toISOString() }));
  expect(sorted(here)).toEqual(sorted(there));
}

function instant(text: string): string {
  return new Date(`${text.slice(0, 19)}Z`).toISOString();
}

function sorted(held: readonly Held[]): string[] {
  return held.map(({ room, start, end }) => `${room} ${start}–${end}`).sort();
}
