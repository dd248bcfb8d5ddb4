/** The role that works in the background: turns events into jobs and runs them. Wiring only. */
import { startRelay } from '../platform/outbox/index.ts';
import { type Job, type Schedule, startWorker } from '../platform/queue/index.ts';
import type { Platform } from './platform.ts';

/** Everything that modules and integrations want done in the background. */
export interface BackgroundWork {
  readonly jobs: readonly Job<never>[];
  readonly schedules: readonly Schedule[];
}

export async function startWorkerRole(platform: Platform, work: BackgroundWork): Promise<void> {
  const { database, subscriptions, logger, clock, metrics, ending, config } = platform;
  const worker = await startWorker({ database, clock, logger, metrics, ...work, alone: config.databaseUrl === null });
  ending.onEnd('The worker', worker.stop);
  const relay = await startRelay({ database, subscriptions, logger });
  ending.onEnd('The relay', relay.stop);
  platform.setWakeRelay(relay.wake);
}
