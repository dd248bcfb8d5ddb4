/** What the integration does by jobs: each named once, with what it is given. */
import { addSeconds } from '../../kernel/interval.ts';
import { addJob, defineJob, type Job } from '../../platform/queue/index.ts';
import { checkCredentials } from './check-credentials.ts';
import type { Connections, IntegrationDeps } from './context.ts';
import { rememberingWrites } from './graph/write-names.ts';
import { noteCalendarRead } from './import/first-sync-progress.ts';
import { syncChanges, syncConnection } from './import/sync-connection.ts';
import { calendarById } from './pull/calendar.repository.ts';
import { type PullRequest, pullCalendar } from './pull/pull-calendar.ts';
import { answerRequests } from './push/answer/answer-requests.ts';
import { checkAnswer } from './push/check-answer.ts';
import { pushBooking } from './push/push-booking.ts';
import { verifyRoomBooking } from './push/verify-room-booking.ts';
import { watchRoomTest } from './readiness/watch-room-test.ts';
import { type Watch, watchDeclines } from './represent/watch-declines.ts';
import { ensureSubscription, type SubscriptionToEnsure } from './subscribe/ensure-subscription.ts';

export function jobsOf(deps: IntegrationDeps, all: Connections): readonly Job<never>[] {
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
