/** Microsoft 365 as one part: what it offers the connection module, the jobs it does, the events it reacts to, its routes. */
import type { ConnectionOptions } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import { addSeconds } from '../../kernel/interval.ts';
import { connectionsInUse, type TenantPort } from '../../modules/connection/index.ts';
import { makeOidcGateway } from '../../modules/identity/index.ts';
import type { ConnectionSender } from '../../modules/notifications/index.ts';
import type { Subscriptions } from '../../platform/outbox/index.ts';
import { addJob, defineJob, type Job, type Schedule } from '../../platform/queue/index.ts';
import { noteTried } from './app-credentials.ts';
import { capabilitiesOf, integrationTypes } from './capabilities.ts';
import { checkCredentials } from './check-credentials.ts';
import { type Cloud, cloudsWith } from './clouds.ts';
import { calendarsToCompare, forgetOldRounds, runsOf } from './compare/compare.repository.ts';
import { applyHeldRound, lookNow } from './compare/look-now.ts';
import { type Connections, connections, type IntegrationDeps, type TenantDeps } from './context.ts';
import { roomAccountRoutes } from './delegated/room-account.routes.ts';
import { rememberingWrites } from './graph/write-names.ts';
import { connectionsWithDelta } from './import/directory-read.repository.ts';
import { noteCalendarRead } from './import/first-sync-progress.ts';
import { syncChanges, syncConnection } from './import/sync-connection.ts';
import { calendarById, calendarsWithoutPush, overdueCalendars } from './pull/calendar.repository.ts';
import { type PullRequest, pullCalendar } from './pull/pull-calendar.ts';
import { answerRequests } from './push/answer/answer-requests.ts';
import { unansweredBookings } from './push/answer/room-copies.repository.ts';
import { checkAnswer } from './push/check-answer.ts';
import { pushBooking } from './push/push-booking.ts';
import { settleOverdue } from './push/settle-overdue.ts';
import { verifyRoomBooking } from './push/verify-room-booking.ts';
import { sayApplied } from './readiness/applied.repository.ts';
import { roomHealth } from './readiness/room-readiness.ts';
import { roomTestOf, startRoomTest } from './readiness/room-tests.ts';
import { watchRoomTest } from './readiness/watch-room-test.ts';
import { redirectPaths } from './redirect-paths.ts';
import { refusalOutside } from './refusal-outside.ts';
import { FAR_DAYS, lookAtRepresentatives, NEAR_DAYS, type Watch, watchDeclines } from './represent/watch-declines.ts';
import { graphMail } from './send/graph-mail.ts';
import { remoteRooms } from './settings-test/remote-rooms.ts';
import { roomProofs } from './settings-test/room-proofs.ts';
import { proveRepresentative, testMailbox } from './settings-test/test-mailbox.ts';
import { testSettings } from './settings-test/test-settings.ts';
import { ensureSubscription, type SubscriptionToEnsure } from './subscribe/ensure-subscription.ts';
import { notificationRoutes } from './subscribe/notifications.routes.ts';
import { calendarsToSubscribe } from './subscribe/subscription.repository.ts';
import { subscribeTo } from './subscribe-to.ts';
import { forgetOldInbound } from './trail/inbound.repository.ts';
import { dayOf, windowAt } from './window.ts';

export type { IntegrationDeps } from './context.ts';
export { resealPersonTokens } from './delegated/person-token.repository.ts';
export { mendOf } from './mend.ts';
export { signInProvider } from './sign-in.ts';
export { trailOutside } from './trail/trail-outside.repository.ts';

export interface Microsoft365 {
  /** Mail by connections' sender addresses. */
  readonly mail: ConnectionSender;
  /** Whether a connection of this type may send mail. */
  sendsMail(type: string): boolean;
  readonly tenant: TenantPort;
  readonly jobs: readonly Job<never>[];
  readonly schedules: readonly Schedule[];
  subscribe(subscriptions: Subscriptions): void;
  routes(app: FastifyInstance): void;
}

const POLL_WITHOUT_PUSH_SECONDS = 60;
const LOOK_EVERY_SECONDS = 30;
const SUBSCRIBE_EVERY_SECONDS = 60;
/** Some at a time, so that a night's compare, which renews the windows, is spread over hours and not over minutes. */
const COMPARE_EVERY_SECONDS = 300;
const COMPARE_AT_ONCE = 50;
const COMPARES_KEPT_SECONDS = 30 * 86_400;
const INBOUND_KEPT_SECONDS = 90 * 86_400;
const SYNC_EVERY_SECONDS = 86_400;
/** People who left are gone after this at most. */
const CHANGES_EVERY_SECONDS = 300;
const OVERDUE_EVERY_SECONDS = 60;
/** After an outage nothing that was asked for stays without a word. */
const SWEEP_EVERY_SECONDS = 60;
const SWEEP_AT_ONCE = 500;
const CREDENTIALS_EVERY_SECONDS = 1800;
const DECLINES_EVERY_SECONDS = 60;
const FAR_DECLINES_EVERY_SECONDS = 3600;

/** What others need of the integration before it can be built whole. */
export function outsideOf<Deps extends TenantDeps>(deps: Deps) {
  const all = connections(deps);
  return { deps, connections: all, refusal: refusalOutside(deps, all) };
}

export function microsoft365(deps: IntegrationDeps, all: Connections): Microsoft365 {
  return {
    mail: graphMail(all, deps.clock),
    sendsMail: (type) => capabilitiesOf(type)?.mailByGraph ?? false,
    tenant: tenantPort(deps, all),
    jobs: jobsOf(deps, all),
    schedules: schedulesOf(deps, all),
    subscribe: subscribeTo,
    routes: (app) => {
      notificationRoutes(app, deps);
      roomAccountRoutes(app, deps, makeOidcGateway(deps.clock));
    },
  };
}

function jobsOf(deps: IntegrationDeps, all: Connections): readonly Job<never>[] {
  return [
    defineJob<PullRequest>('pull-calendar', async (payload) => {
      await pullCalendar(deps, all, payload);
      const calendar = await calendarById(deps.host.db, payload.calendarId);
      if (calendar) await noteCalendarRead(deps, calendar.connectionId);
    }),
    defineJob<SubscriptionToEnsure>('ensure-subscription', (payload) => ensureSubscription(deps, all, payload)),
    defineJob<{ connectionId: string }>('sync-connection', (payload) =>
      syncConnection(deps, all, payload.connectionId),
    ),
    defineJob<{ connectionId: string }>('sync-changes', (payload) => syncChanges(deps, all, payload.connectionId)),
    defineJob<{ connectionId: string }>('check-credentials', ({ connectionId }) =>
      checkCredentials(deps, all, connectionId),
    ),
    defineJob<{ bookingId: string }>('push-booking', async ({ bookingId }) => {
      await rememberingWrites(() => pushBooking(deps, all, bookingId));
      const askedAt = deps.clock.now();
      const options = { key: bookingId, runAt: addSeconds(askedAt, 1) };
      await addJob(deps.host.db, 'check-answer', { bookingId, askedAt: askedAt.toISOString() }, options);
    }),
    defineJob<{ bookingId: string }>('answer-requests', ({ bookingId }) =>
      rememberingWrites(() => answerRequests(deps, all, bookingId)),
    ),
    defineJob<{ testId: string }>('watch-room-test', ({ testId }) =>
      rememberingWrites(() => watchRoomTest(deps, all, testId)),
    ),
    defineJob<{ bookingId: string }>('verify-room-booking', ({ bookingId }) => verifyRoomBooking(deps, all, bookingId)),
    defineJob<Watch>('watch-declines', (watch) => watchDeclines(deps, all, watch)),
    defineJob<{ bookingId: string; askedAt: string }>('check-answer', (payload) => checkAnswer(deps, all, payload)),
  ] as readonly Job<never>[];
}

/** The safety net of rule S15, and of rule S14 for subscriptions. */
function schedulesOf(deps: IntegrationDeps, all: Connections): readonly Schedule[] {
  const { db } = deps.host;
  const lookAt = async (ids: readonly string[]) => {
    for (const calendarId of ids)
      await addJob(db, 'pull-calendar', { calendarId }, { key: calendarId, keepRunAt: true });
  };
  return [
    {
      name: 'look-at-calendars',
      everySeconds: LOOK_EVERY_SECONDS,
      run: async () => {
        const now = deps.clock.now();
        for (const type of integrationTypes) {
          await lookAt(await overdueCalendars(db, type.id, addSeconds(now, -type.pollSeconds)));
        }
        await lookAt(await calendarsWithoutPush(db, addSeconds(now, -POLL_WITHOUT_PUSH_SECONDS), now));
      },
    },
    {
      name: 'compare-calendars',
      everySeconds: COMPARE_EVERY_SECONDS,
      run: async () => {
        const now = deps.clock.now();
        const { end: windowEnd } = windowAt(now);
        for (const calendarId of await calendarsToCompare(db, {
          today: dayOf(now),
          windowEnd,
          limit: COMPARE_AT_ONCE,
        })) {
          await addJob(db, 'pull-calendar', { calendarId, whole: true, report: true }, { key: `whole ${calendarId}` });
        }
        await forgetOldInbound(db, addSeconds(now, -INBOUND_KEPT_SECONDS));
        await forgetOldRounds(db, addSeconds(now, -COMPARES_KEPT_SECONDS));
      },
    },
    {
      name: 'answer-what-waits',
      everySeconds: SWEEP_EVERY_SECONDS,
      run: async () => {
        for (const bookingId of await unansweredBookings(db, deps.clock.now(), SWEEP_AT_ONCE)) {
          await addJob(db, 'answer-requests', { bookingId }, { key: bookingId, keepRunAt: true });
        }
      },
    },
    {
      name: 'settle-overdue-bookings',
      everySeconds: OVERDUE_EVERY_SECONDS,
      run: () => rememberingWrites(() => settleOverdue(deps, all)),
    },
    {
      name: 'import-again',
      everySeconds: SYNC_EVERY_SECONDS,
      offsetSeconds: 2 * 3600,
      run: async () => {
        for (const { id } of await connectionsInUse(db)) {
          await addJob(db, 'sync-connection', { connectionId: id }, { key: id, keepRunAt: true });
        }
      },
    },
    {
      name: 'look-for-changed-people',
      everySeconds: CHANGES_EVERY_SECONDS,
      run: async () => {
        for (const connectionId of await connectionsWithDelta(db)) {
          await addJob(db, 'sync-changes', { connectionId }, { key: `changes ${connectionId}`, keepRunAt: true });
        }
      },
    },
    {
      name: 'look-at-credentials',
      everySeconds: CREDENTIALS_EVERY_SECONDS,
      run: async () => {
        for (const { id } of await connectionsInUse(db)) {
          await addJob(db, 'check-credentials', { connectionId: id }, { key: id, keepRunAt: true });
        }
      },
    },
    {
      name: 'look-at-representatives',
      everySeconds: DECLINES_EVERY_SECONDS,
      run: () => lookAtRepresentatives(deps, NEAR_DAYS),
    },
    {
      name: 'look-at-representatives-ahead',
      everySeconds: FAR_DECLINES_EVERY_SECONDS,
      run: () => lookAtRepresentatives(deps, FAR_DAYS),
    },
    {
      name: 'look-at-subscriptions',
      everySeconds: SUBSCRIBE_EVERY_SECONDS,
      run: async () => {
        for (const type of integrationTypes.filter((row) => row.learnsBy === 'notification')) {
          for (const calendarId of await calendarsToSubscribe(db, type.id, deps.clock.now())) {
            await addJob(db, 'ensure-subscription', { calendarId }, { key: calendarId, keepRunAt: true });
          }
        }
      },
    },
  ];
}

function tenantPort(deps: IntegrationDeps, all: Connections): TenantPort {
  const clouds = cloudsWith(deps.simulatedTenantUrl);
  const testDeps = { clouds, clock: deps.clock, noteTried: noteTried(deps) };
  return {
    options: () => optionsOf(deps),
    refusalOf: (settings) => refusalOf(settings, clouds),
    usesRoomAccount: (type) => capabilitiesOf(type)?.roomsByAccount ?? false,
    test: (settings) => testSettings(settings, testDeps),
    testMailbox: (settings, test) => testMailbox(settings, test, testDeps),
    representativesSignIn: (type) => capabilitiesOf(type)?.representatives === 'signed-in',
    proveRepresentative: (connectionId, address) =>
      proveRepresentative(all, { connectionId, address, now: deps.clock.now() }),
    rooms: (settings) => remoteRooms(settings, testDeps),
    proveRooms: (connectionId, addresses) => roomProofs(all, connectionId, addresses),
    roomHealth: (db, connectionId) => roomHealth(deps, db, connectionId),
    roomTest: (db, connectionId, resourceId) => roomTestOf(db, { connectionId, resourceId }),
    startRoomTest: (connectionId, resourceId, organizer) =>
      startRoomTest(deps, { connectionId, resourceId }, organizer),
    compares: (db, connectionId) => runsOf(db, connectionId),
    lookNow: (tx, connectionId, resourceId) => lookNow(tx, { connectionId, resourceId }),
    applyHeldRound: (tx, connectionId, resourceId) =>
      applyHeldRound(tx, { connectionId, resourceId }, deps.clock.now()),
    sayPolicyApplied: (tx, connectionId, resourceIds) => sayApplied(tx.db, connectionId, resourceIds, deps.clock.now()),
  };
}

/** The console's test for who stands outside the server: nothing is noted. */
export function tenantTester({
  simulatedTenantUrl,
  clock,
}: Pick<IntegrationDeps, 'simulatedTenantUrl' | 'clock'>): TenantPort['test'] {
  const deps = { clouds: cloudsWith(simulatedTenantUrl), clock, noteTried: () => Promise.resolve() };
  return (settings) => testSettings(settings, deps);
}

type Checked = Parameters<TenantPort['refusalOf']>[0];

function refusalOf(
  { type, operator, ...more }: Checked,
  clouds: readonly Cloud[],
): ReturnType<TenantPort['refusalOf']> {
  const capabilities = capabilitiesOf(type);
  if (!capabilities) return { path: '/body/type', message: 'There is no such integration type.' };
  if (!capabilities.available) return { path: '/body/type', message: 'This integration type cannot be set up yet.' };
  if (!clouds.some((cloud) => cloud.id === operator))
    return { path: '/body/operator', message: 'There is no such operator.' };
  const { senderAddress = null, representatives = [] } = more;
  if (senderAddress !== null && !capabilities.mailByGraph)
    return { path: '/body/senderAddress', message: 'This integration type sends mail by SMTP only.' };
  if (representatives.length > 0 && capabilities.representatives === 'none')
    return { path: '/body/representatives', message: 'This integration type books through no representative.' };
  return null;
}

function optionsOf(deps: IntegrationDeps): ConnectionOptions {
  return {
    types: integrationTypes.map((type) => ({
      id: type.id,
      permissions: [...type.permissions],
      available: type.available,
      recommendedFor: type.recommendedFor,
      touchesPersonCalendars: type.touchesPersonCalendars,
      writesTo: type.writesTo,
      importsPeople: type.importsPeople,
      importsPlaces: type.importsPlaces,
      learnsBy: type.learnsBy,
      actsAsApplication: type.credential === 'app',
      roomsByAccount: type.roomsByAccount,
      personMustSignIn: type.personMustSignIn,
      mailByGraph: type.mailByGraph,
      representatives: type.representatives,
    })),
    operators: cloudsWith(deps.simulatedTenantUrl).map((cloud) => ({
      id: cloud.id,
      signInHost: cloud.signIn,
      graphHost: cloud.graph,
      portal: cloud.portal,
    })),
    redirectUris: redirectPaths.map(({ purpose, path }) => ({ purpose, uri: `${deps.publicUrl}${path}` })),
  };
}
