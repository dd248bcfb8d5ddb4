/** Builds every module with what it needs of the others: the one place that knows them all. Wiring, no decisions. */
import type { RoomNotReady } from '@ones/contract';
import {
  type IntegrationDeps,
  type Microsoft365,
  microsoft365,
  outsideOf,
  signInProvider,
} from '../integrations/microsoft365/index.ts';
import { addMinutes } from '../kernel/interval.ts';
import { recordAudit } from '../modules/audit/index.ts';
import { alternativesBy, refusedDatesBy } from '../modules/availability/index.ts';
import {
  type BookingRouteDeps,
  bookingsMeeting,
  bookingsWaiting,
  declinesOf,
  doorMeetings,
  findBooking,
  holdParts,
  listOnResources,
  meetingsOfOrganizer,
  mySchedule,
  showBooking,
} from '../modules/booking/index.ts';
import { type FeedRouteDeps, feedSubject } from '../modules/calendars/index.ts';
import { type ConnectionDeps, connectionsInUse } from '../modules/connection/index.ts';
import {
  activePeopleAmong,
  actsFor,
  membershipOf,
  membershipsAmong,
  peopleByAddresses,
  personByCard,
  personById,
  principalIdsOf,
} from '../modules/directory/index.ts';
import {
  authenticateDevice,
  type DisplaysDeps,
  doorPlaces,
  isDeviceToken,
  touchActs,
} from '../modules/displays/index.ts';
import {
  type Authenticator,
  type IdentityRouteDeps,
  makeAuthenticator,
  makeOidcGateway,
} from '../modules/identity/index.ts';
import {
  acceptedOutside,
  accessBy,
  bookingLimits,
  boundResources,
  doorMeetingsBy,
  doorPlacesBy,
  hiddenFrom,
  type PolicyDeps,
  type PolicyRouteDeps,
  policyPort,
} from '../modules/policy/index.ts';
import {
  bookableResources,
  presentResource,
  type ResourceAdminDeps,
  resourceIdsIn,
  resourcesByIds,
} from '../modules/resource/index.ts';
import type { WebhookDeps } from '../modules/webhooks/index.ts';
import type { Db } from '../platform/db/index.ts';
import { post, publicAddresses } from '../platform/http-client/index.ts';
import { failingJobs, queueCounts, tryFailingAgain } from '../platform/queue/index.ts';
import { createSealer, type Sealer } from '../platform/seal/index.ts';
import { type Mail, mailBy } from './mail.ts';
import type { Platform } from './platform.ts';

export interface House {
  readonly booking: BookingRouteDeps;
  readonly policy: PolicyRouteDeps & { readonly booking: BookingRouteDeps };
  readonly resources: ResourceAdminDeps;
  readonly microsoft365: Microsoft365;
  readonly connection: ConnectionDeps;
  readonly displays: DisplaysDeps;
  readonly authenticator: Authenticator;
  readonly identity: IdentityRouteDeps;
  readonly feeds: FeedRouteDeps;
  readonly webhooks: WebhookDeps;
  readonly mail: Mail;
}

/** A push that takes longer than this is something to look at. */
const UNSYNCED_AFTER_MINUTES = 10;

export function buildHouse(platform: Platform): House {
  const { clock, db, logger, metrics, config } = platform;
  const sealer = createSealer(platform.secretKey);
  const policy = policyDeps(platform);
  const around = { host: platform, clock, logger, metrics, sealer };
  const outside = outsideOf({ ...around, publicUrl: config.publicUrl, simulatedTenantUrl: config.simUrl });
  const booking = bookingDeps(platform, outside, policy);
  const integration: IntegrationDeps = { ...outside.deps, booking };
  const tenant = microsoft365(integration, outside.connections);
  const authenticator = makeAuthenticator({
    db,
    clock,
    isDeviceToken,
    deviceByToken: (token) => authenticateDevice(db, token),
  });
  return {
    booking,
    policy: { ...policy, booking, readiness: (on) => readinessOf(tenant, on) },
    resources: resourceDeps(platform),
    microsoft365: tenant,
    connection: {
      host: platform,
      clock,
      sealer,
      tenant: tenant.tenant,
      policies: {
        boundResources,
        acceptedOutside: (on, resourceIds, language) => acceptedOutside(on, resourceIds, language, clock.now()),
      },
      queue: { counts: queueCounts, failing: failingJobs, tryAgain: tryFailingAgain },
      unsynced: (on) => bookingsWaiting({ db: on }, addMinutes(clock.now(), -UNSYNCED_AFTER_MINUTES)),
    },
    displays: {
      host: platform,
      clock,
      places: doorPlacesBy(doorPlaces, clock, booking.access),
      meetings: doorMeetingsBy(policy, doorMeetings),
      touch: touchActs(booking, personByCard),
      audit: recordAudit,
    },
    authenticator,
    identity: {
      host: platform,
      clock,
      publicUrl: config.publicUrl,
      authenticator,
      provider: signInProvider(integration),
      oidc: makeOidcGateway(clock),
    },
    feeds: feedDeps(platform, booking),
    webhooks: webhookDeps(platform, booking, sealer),
    mail: mailBy(platform, tenant, booking),
  };
}

async function readinessOf({ tenant }: Microsoft365, db: Db): Promise<RoomNotReady[]> {
  const rooms = (await connectionsInUse(db)).map(({ id }) => tenant.roomHealth(db, id));
  return (await Promise.all(rooms)).flat().map(({ resourceId, readiness: { state } }) => ({ resourceId, state }));
}

/** A person's feed is theirs alone; whoever reads a resource's is nobody in particular (rule B9). */
function feedDeps(platform: Platform, booking: BookingRouteDeps): FeedRouteDeps {
  return {
    host: platform,
    clock: platform.clock,
    publicUrl: platform.config.publicUrl,
    subject: feedSubject,
    access: booking.access,
    ofPerson: async (db, personId, language) => {
      const person = await personById(db, personId);
      return person?.state === 'active'
        ? (page) => mySchedule(booking, page, { personId, manages: false, language })
        : null;
    },
    onResources: (resourceIds, page, seen) =>
      listOnResources(booking, { ...page, resourceIds }, { personId: null, manages: false, ...seen }),
  };
}

/** Whoever is told by a webhook is nobody in particular (rule B9). */
function webhookDeps(platform: Platform, booking: BookingRouteDeps, sealer: Sealer): WebhookDeps {
  return {
    host: platform,
    clock: platform.clock,
    sealer,
    anywhere: platform.config.simUrl !== null,
    post,
    async hostTrouble(host) {
      const found = await publicAddresses(host);
      return typeof found === 'string' ? found : null;
    },
    async booking(id) {
      const found = await findBooking(platform.db, id);
      return found && showBooking(booking, found, { personId: null, manages: false });
    },
    declines: declinesOf,
    async resource(db, id) {
      const [found] = await resourcesByIds(db, [id]);
      return found ? presentResource(found) : null;
    },
  };
}

/** Nothing is booked later than this. */
const FAR = new Date('9000-01-01T00:00:00Z');

function resourceDeps(platform: Platform): ResourceAdminDeps {
  const { clock } = platform;
  const upcoming: ResourceAdminDeps['upcoming'] = async (db, id) =>
    (await bookingsMeeting(db, [id], { start: clock.now(), end: FAR })).length;
  return { host: platform, clock, upcoming, holdParts };
}

function policyDeps(platform: Platform): PolicyDeps {
  return {
    host: platform,
    clock: platform.clock,
    who: membershipOf,
    whoAmong: membershipsAmong,
    approvers: activePeopleAmong,
    meetingsOf: meetingsOfOrganizer,
  };
}

/** Nothing is offered that is kept from whom it is offered to. */
function offersBy(policy: PolicyDeps): BookingRouteDeps['alternatives'] {
  const offers = alternativesBy(bookingLimits(policy));
  return async (db, request) =>
    offers(db, { ...request, hidden: request.hidden ?? (await hiddenFrom(policy, db, request.actor)) });
}

function bookingDeps(
  platform: Platform,
  outside: Pick<ReturnType<typeof outsideOf>, 'refusal' | 'holdsOnlineMeetings'>,
  policy: PolicyDeps,
): BookingRouteDeps {
  const access = accessBy(policy);
  return {
    host: platform,
    clock: platform.clock,
    resources: bookableResources,
    person: personById,
    peopleByAddress: peopleByAddresses,
    refusalOutside: outside.refusal,
    holdsOnlineMeetings: outside.holdsOnlineMeetings,
    delegations: { principalIdsOf, actsFor },
    alternatives: offersBy(policy),
    refusedDates: refusedDatesBy(bookingLimits(policy)),
    policy: policyPort(policy),
    access,
    resourceIdsIn: (where) => resourceIdsIn(platform.db, where),
  };
}
