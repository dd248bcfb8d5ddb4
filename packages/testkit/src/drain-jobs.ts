/** Lets everything happen that is due now: events become jobs, jobs run and publish more, until nothing is left. */
import { systemClock } from '@ones/server/kernel/clock';
import { createLogger } from '@ones/server/platform/logger';
import { createMetrics } from '@ones/server/platform/metrics';
import { drain, type Subscriptions } from '@ones/server/platform/outbox';
import { type Job, runDueJobs, type Schedule } from '@ones/server/platform/queue';
import type { TestDatabase } from './test-database.ts';

export interface DrainOptions {
  readonly database: TestDatabase;
  readonly subscriptions: Subscriptions;
  readonly jobs: readonly Job<never>[];
  readonly schedules?: readonly Schedule[];
}

/** Jobs for a later time stay: move the clock, then drain again. Who is subscribed without being among `jobs` waits too. */
export async function drainJobs(options: DrainOptions): Promise<void> {
  const worker = {
    ...options,
    clock: systemClock,
    logger: createLogger({ level: 'silent' }),
    metrics: createMetrics(),
  };
  do {
    await runDueJobs(worker);
  } while ((await drain(options)) > 0);
}
