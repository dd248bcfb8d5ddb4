/** The role that works in the background: turns events into jobs and runs them. Wiring only. */
import {
  bookingJobs,
  bookingSchedules,
  checkInJobs,
  checkInSchedules,
  subscribeBooking,
} from '../modules/booking/index.ts';
import { connectionSchedules } from '../modules/connection/index.ts';
import { identityJobs, identitySchedules, subscribeIdentity } from '../modules/identity/index.ts';
import {
  completionJobs,
  completionSchedules,
  lockedJobs,
  policySchedules,
  subscribeLocked,
} from '../modules/policy/index.ts';
import { subscribeWebhooks, webhookJobs, webhookSchedules } from '../modules/webhooks/index.ts';
import { releaseAll } from '../platform/lease/index.ts';
import { startRelay } from '../platform/outbox/index.ts';
import { type Job, type Schedule, startWorker } from '../platform/queue/index.ts';
import type { House } from './house.ts';
import type { Platform } from './platform.ts';

export interface Work {
  readonly jobs: readonly Job<never>[];
  readonly schedules: readonly Schedule[];
}

/** What there is to do: every module's jobs and what comes again and again; subscribes them to the events they wait for. */
export function workOf(platform: Platform, house: House): Work {
  const { clock, subscriptions } = platform;
  const { microsoft365, mail } = house;
  const identity = { host: platform, clock, authenticator: house.authenticator };
  microsoft365.subscribe(subscriptions);
  subscribeIdentity(subscriptions);
  subscribeBooking(subscriptions);
  subscribeLocked(subscriptions);
  mail.subscribe(subscriptions);
  subscribeWebhooks(subscriptions);
  return {
    jobs: [
      ...microsoft365.jobs,
      ...identityJobs(identity),
      ...bookingJobs(identity),
      ...checkInJobs(house.booking),
      ...completionJobs(house.booking),
      ...lockedJobs(house.booking),
      ...mail.jobs,
      ...webhookJobs(house.webhooks),
    ],
    schedules: [
      ...microsoft365.schedules,
      ...identitySchedules(identity),
      ...connectionSchedules(house.connection),
      ...bookingSchedules(house.booking),
      ...checkInSchedules(house.booking),
      ...policySchedules(house.booking),
      ...completionSchedules(house.booking),
      ...webhookSchedules(house.webhooks),
    ],
  };
}

export async function startWorkerRole(platform: Platform, house: House): Promise<void> {
  const { database, subscriptions, logger, clock, metrics, ending, config } = platform;
  const { mail } = house;
  const work = workOf(platform, house);
  ending.onEnd('Mail', async () => mail.close());
  const alone = config.databaseUrl === null;
  if (alone) await releaseAll(platform.db);
  const worker = await startWorker({ database, clock, logger, metrics, ...work, alone });
  ending.onEnd('The worker', worker.stop);
  const relay = await startRelay({ database, subscriptions, logger });
  ending.onEnd('The relay', relay.stop);
  platform.setWakeRelay(relay.wake);
}
