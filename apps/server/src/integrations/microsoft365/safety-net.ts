/** What is done again and again, whether or not anybody said that it is needed: rule S15's net, and rule S14's for subscriptions. */
import { addSeconds } from '../../kernel/interval.ts';
import { connectionsInUse } from '../../modules/connection/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { addJob, type Schedule } from '../../platform/queue/index.ts';
import { integrationTypes } from './capabilities.ts';
import { calendarsToCompare, forgetOldRounds } from './compare/compare.repository.ts';
import type { Connections, IntegrationDeps } from './context.ts';
import { rememberingWrites } from './graph/write-names.ts';
import { connectionsWithDelta } from './import/directory-read.repository.ts';
import { calendarsWithoutPush, overdueCalendars } from './pull/calendar.repository.ts';
import { unansweredBookings } from './push/answer/room-copies.repository.ts';
import { settleOverdue } from './push/settle-overdue.ts';
import { FAR_DAYS, lookAtRepresentatives, NEAR_DAYS } from './represent/watch-declines.ts';
import { calendarsToSubscribe } from './subscribe/subscription.repository.ts';
import { forgetOldInbound } from './trail/inbound.repository.ts';
import { dayOf, windowAt } from './window.ts';

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

export function schedulesOf(deps: IntegrationDeps, all: Connections): readonly Schedule[] {
  return [
    ...calendarSchedules(deps),
    ...meetingSchedules(deps, all),
    ...connectionSchedules(deps),
    ...representativeSchedules(deps),
  ];
}

/** Calendars are looked at, compared and subscribed to. */
function calendarSchedules({ host: { db }, clock }: IntegrationDeps): readonly Schedule[] {
  return [
    {
      name: 'look-at-calendars',
      everySeconds: LOOK_EVERY_SECONDS,
      run: async () => {
        const now = clock.now();
        for (const type of integrationTypes) {
          await lookAt(db, await overdueCalendars(db, type.id, addSeconds(now, -type.pollSeconds)));
        }
        await lookAt(db, await calendarsWithoutPush(db, addSeconds(now, -POLL_WITHOUT_PUSH_SECONDS), now));
      },
    },
    { name: 'compare-calendars', everySeconds: COMPARE_EVERY_SECONDS, run: () => compareSome(db, clock.now()) },
    {
      name: 'look-at-subscriptions',
      everySeconds: SUBSCRIBE_EVERY_SECONDS,
      run: async () => {
        for (const type of integrationTypes.filter((row) => row.learnsBy === 'notification')) {
          const calendars = await calendarsToSubscribe(db, type.id, clock.now());
          await addAll(db, 'ensure-subscription', calendars, (calendarId) => ({ calendarId }));
        }
      },
    },
  ];
}

/** Nothing that was asked for stays without a word. */
function meetingSchedules(deps: IntegrationDeps, all: Connections): readonly Schedule[] {
  const { db } = deps.host;
  return [
    {
      name: 'answer-what-waits',
      everySeconds: SWEEP_EVERY_SECONDS,
      run: async () => {
        const waiting = await unansweredBookings(db, deps.clock.now(), SWEEP_AT_ONCE);
        await addAll(db, 'answer-requests', waiting, (bookingId) => ({ bookingId }));
      },
    },
    {
      name: 'settle-overdue-bookings',
      everySeconds: OVERDUE_EVERY_SECONDS,
      run: () => rememberingWrites(() => settleOverdue(deps, all)),
    },
  ];
}

/** What each connection imports, and whether its credentials still work. */
function connectionSchedules({ host: { db } }: IntegrationDeps): readonly Schedule[] {
  const inUse = async () => (await connectionsInUse(db)).map(({ id }) => id);
  return [
    {
      name: 'import-again',
      everySeconds: SYNC_EVERY_SECONDS,
      offsetSeconds: 2 * 3600,
      run: async () => addAll(db, 'sync-connection', await inUse(), (connectionId) => ({ connectionId })),
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
      run: async () => addAll(db, 'check-credentials', await inUse(), (connectionId) => ({ connectionId })),
    },
  ];
}

function representativeSchedules(deps: IntegrationDeps): readonly Schedule[] {
  return [
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
  ];
}

const lookAt = (db: Db, calendars: readonly string[]) =>
  addAll(db, 'pull-calendar', calendars, (calendarId) => ({ calendarId }));

/** A job for each that has none waiting yet; one that waits keeps its time. */
async function addAll(db: Db, job: string, ids: readonly string[], payloadOf: (id: string) => object): Promise<void> {
  for (const id of ids) await addJob(db, job, payloadOf(id), { key: id, keepRunAt: true });
}

async function compareSome(db: Db, now: Date): Promise<void> {
  const { end: windowEnd } = windowAt(now);
  for (const calendarId of await calendarsToCompare(db, { today: dayOf(now), windowEnd, limit: COMPARE_AT_ONCE })) {
    await addJob(db, 'pull-calendar', { calendarId, whole: true, report: true }, { key: `whole ${calendarId}` });
  }
  await forgetOldInbound(db, addSeconds(now, -INBOUND_KEPT_SECONDS));
  await forgetOldRounds(db, addSeconds(now, -COMPARES_KEPT_SECONDS));
}
