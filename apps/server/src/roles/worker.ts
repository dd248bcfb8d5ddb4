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
import { policySchedules } from '../modules/policy/index.ts';
import { releaseAll } from '../platform/lease/index.ts';
import { startRelay } from '../platform/outbox/index.ts';
import { startWorker } from '../platform/queue/index.ts';
import type { House } from './house.ts';
import type { Platform } from './platform.ts';

export async function startWorkerRole(platform: Platform, house: House): Promise<void> {
  const { database, subscriptions, logger, clock, metrics, ending, config } = platform;
  const { microsoft365, mail } = house;
  const identity = { host: platform, clock, authenticator: house.authenticator };
  const jobs = [
    ...microsoft365.jobs,
    ...identityJobs(identity),
    ...bookingJobs(identity),
    ...checkInJobs(house.booking),
    ...(mail?.jobs ?? []),
  ];
  const schedules = [
    ...microsoft365.schedules,
    ...identitySchedules(identity),
    ...connectionSchedules(house.connection),
    ...bookingSchedules(house.booking),
    ...checkInSchedules(house.booking),
    ...policySchedules(house.booking),
  ];
  microsoft365.subscribe(subscriptions);
  subscribeIdentity(subscriptions);
  subscribeBooking(subscriptions);
  mail?.subscribe(subscriptions);
  ending.onEnd('Mail', async () => mail?.close());
  const alone = config.databaseUrl === null;
  if (alone) await releaseAll(platform.db);
  const worker = await startWorker({ database, clock, logger, metrics, jobs, schedules, alone });
  ending.onEnd('The worker', worker.stop);
  const relay = await startRelay({ database, subscriptions, logger });
  ending.onEnd('The relay', relay.stop);
  platform.setWakeRelay(relay.wake);
}
