/** For tests: the parts of ONES that a sync needs, really running, beside a simulated tenant. What a test does is beside. */
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { RunningSim } from '@ones/m365-sim';
import type { TestDatabase } from '@ones/testkit';
import type { FastifyInstance } from 'fastify';
import { systemClock } from '../../kernel/clock.ts';
import { alternativesBy, refusedDatesBy } from '../../modules/availability/index.ts';
import { bookingJobs, meetingsOfOrganizer, subscribeBooking } from '../../modules/booking/index.ts';
import type { ConnectionDeps } from '../../modules/connection/index.ts';
import {
  activePeopleAmong,
  actsFor,
  languageOfAddress,
  membershipOf,
  membershipsAmong,
  peopleByAddresses,
  personById,
  principalIdsOf,
} from '../../modules/directory/index.ts';
import { identityRoutes, makeAuthenticator, makeOidcGateway } from '../../modules/identity/index.ts';
import { bookingForMail, type MailSender, mailJobs, subscribeMail } from '../../modules/notifications/index.ts';
import { acceptedOutside, boundResources, policyPort } from '../../modules/policy/index.ts';
import { bookableResources } from '../../modules/resource/index.ts';
import { createHttpApp } from '../../platform/http/index.ts';
import { createLogger } from '../../platform/logger/index.ts';
import { createMetrics } from '../../platform/metrics/index.ts';
import { createSubscriptions, startRelay } from '../../platform/outbox/index.ts';
import { failingJobs, queueCounts, startWorker, tryFailingAgain } from '../../platform/queue/index.ts';
import { createSealer } from '../../platform/seal/index.ts';
import { smtpSender } from '../smtp/index.ts';
import type { Connections, IntegrationDeps } from './context.ts';
import { type Microsoft365, microsoft365, outsideOf, signInProvider } from './index.ts';

/** The simulated attendant takes a hundredth of a second. */
const ATTENDANT_SECONDS = 0.3;

export interface Server {
  readonly deps: IntegrationDeps;
  readonly all: Connections;
  readonly connection: ConnectionDeps;
  readonly url: string;
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly logLevel: 'silent' | 'warn';
  /** Where mail goes; without one none is planned. */
  readonly smtpUrl: string | null;
}

export async function startServer(
  host: TestDatabase,
  sim: RunningSim,
  { logLevel, smtpUrl }: ServerOptions,
): Promise<Server> {
  const logger = createLogger({ level: logLevel });
  const authenticator = makeAuthenticator({ db: host.db, clock: systemClock });
  const publicUrl = 'http://localhost';
  const { authenticate } = authenticator;
  const app = await createHttpApp({ publicUrl, logger, tls: null, authenticate });
  const address = { publicUrl: '' };
  const { deps, all } = makeDeps(host, sim, logger, address);
  const integration = microsoft365(deps, all);
  integration.routes(app);
  const provider = signInProvider(deps);
  const oidc = makeOidcGateway(systemClock);
  identityRoutes(app, { host, clock: systemClock, publicUrl, authenticator, provider, oidc });
  address.publicUrl = await listen(app);
  const mail = smtpUrl === null ? null : smtpSender({ url: smtpUrl, publicUrl });
  const stopJobs = await startJobs(host, deps, integration, mail);
  const connection: ConnectionDeps = {
    host,
    clock: systemClock,
    sealer: deps.sealer,
    tenant: integration.tenant,
    policies: {
      boundResources,
      acceptedOutside: (db, resourceIds, language) => acceptedOutside(db, resourceIds, language, systemClock.now()),
    },
    queue: { counts: queueCounts, failing: failingJobs, tryAgain: tryFailingAgain },
    unsynced: async () => [],
  };
  const stop = async () => {
    await stopJobs();
    mail?.close();
    await app.close();
  };
  return { deps, all, connection, url: address.publicUrl, stop };
}

function makeDeps(
  host: TestDatabase,
  sim: RunningSim,
  logger: IntegrationDeps['logger'],
  address: { readonly publicUrl: string },
): { readonly deps: IntegrationDeps; readonly all: Connections } {
  const outside = outsideOf({
    host,
    clock: systemClock,
    logger,
    metrics: createMetrics(),
    sealer: createSealer(randomBytes(32)),
    // Known once it listens.
    get publicUrl() {
      return address.publicUrl;
    },
    simulatedTenantUrl: sim.url,
  });
  const booking = {
    host,
    clock: systemClock,
    resources: bookableResources,
    person: personById,
    peopleByAddress: peopleByAddresses,
    refusalOutside: outside.refusal,
    delegations: { principalIdsOf, actsFor },
    holdsOnlineMeetings: outside.holdsOnlineMeetings,
    alternatives: alternativesBy(async () => null),
    refusedDates: refusedDatesBy(async () => null),
    policy: policyPort({
      host,
      clock: systemClock,
      who: membershipOf,
      whoAmong: membershipsAmong,
      approvers: activePeopleAmong,
      meetingsOf: meetingsOfOrganizer,
    }),
  };
  // Not by spreading, which would read the address before it is known.
  return {
    deps: Object.assign(outside.deps, { booking, attendantSeconds: ATTENDANT_SECONDS }),
    all: outside.connections,
  };
}

async function listen(app: FastifyInstance): Promise<string> {
  await app.listen({ port: 0, host: '127.0.0.1' });
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
}

async function startJobs(
  host: TestDatabase,
  { logger, metrics, booking, publicUrl }: IntegrationDeps,
  integration: Microsoft365,
  mail: MailSender | null,
): Promise<() => Promise<void>> {
  const subscriptions = createSubscriptions();
  integration.subscribe(subscriptions);
  subscribeBooking(subscriptions);
  if (mail) subscribeMail(subscriptions);
  const relay = await startRelay({ database: host, subscriptions, logger });
  host.onWakeRelay(relay.wake);
  const { schedules } = integration;
  const { alternatives } = booking;
  const told = { host, clock: systemClock, publicUrl, languageOf: languageOfAddress, booking: bookingForMail };
  const mailed = mail ? mailJobs({ ...told, sender: mail, alternatives }) : [];
  const jobs = [...integration.jobs, ...bookingJobs({ host, clock: systemClock }), ...mailed];
  const around = { database: host, clock: systemClock, logger, metrics };
  const worker = await startWorker({ ...around, jobs, schedules, alone: true });
  return async () => {
    await worker.stop();
    await relay.stop();
  };
}
