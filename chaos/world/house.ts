/**
 * ONES in this process, built by the product's own wiring, on the simulated tenant's clock. Nothing runs by itself: whoever
 * steps lets events become jobs and jobs run. HTTP, the database and mail are real.
 */
import { createHash } from 'node:crypto';
import type { RunningSim } from '@ones/m365-sim';
import type { Clock } from '@ones/server/kernel/clock';
import { openDatabase } from '@ones/server/platform/db';
import { createHttpApp } from '@ones/server/platform/http';
import { createLogger } from '@ones/server/platform/logger';
import { createMetrics } from '@ones/server/platform/metrics';
import { createSubscriptions, drain } from '@ones/server/platform/outbox';
import { addJob, runDueJobs } from '@ones/server/platform/queue';
import { createSealer } from '@ones/server/platform/seal';
import type { Connections } from '../../apps/server/src/integrations/microsoft365/context.ts';
import { microsoft365, outsideOf } from '../../apps/server/src/integrations/microsoft365/index.ts';
import { bookingRoutes } from '../../apps/server/src/modules/booking/index.ts';
import { identityRoutes } from '../../apps/server/src/modules/identity/index.ts';
import { servePolicies } from '../../apps/server/src/modules/policy/index.ts';
import { resourceSettingsRoutes } from '../../apps/server/src/modules/resource/index.ts';
import { buildHouse, type House } from '../../apps/server/src/roles/house.ts';
import type { Platform } from '../../apps/server/src/roles/platform.ts';
import { workOf } from '../../apps/server/src/roles/worker.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { countTurns } from './turns.ts';
import { orderJobs, type WaitingJob, whatWaits } from './waiting.ts';

/** Puts something else in the place of what leads outside: for the proofs that the suite catches what is wrong there. */
export interface Plant {
  readonly connections?: (connections: Connections, platform: Platform) => Connections;
  readonly fetch?: (real: typeof fetch) => typeof fetch;
}

export interface ChaosHouse {
  readonly platform: Platform;
  readonly house: House;
  readonly url: string;
  /** What comes again and again: never a reason to wait. */
  readonly scheduleNames: readonly string[];
  /** Everything that is due by now, jobs and events, until nothing is left. @returns what waits for later. */
  work(): Promise<readonly WaitingJob[]>;
  waiting(): Promise<readonly WaitingJob[]>;
  stop(): Promise<void>;
}

export interface HouseOptions {
  readonly connectionString: string;
  readonly sim: RunningSim;
  readonly seed: number;
  readonly plant?: Plant | undefined;
  /** Where Microsoft finds it, also after another start. */
  readonly port: number;
}

export async function startHouse(options: HouseOptions): Promise<ChaosHouse> {
  const { port } = options;
  const url = `http://127.0.0.1:${port}`;
  const platform = platformOn(options, url);
  const { logger, clock, metrics, database, subscriptions } = platform;
  await orderJobs(platform);
  const built = buildHouse(platform);
  const house = { ...built, microsoft365: integrated(platform, built, options.plant) };
  const realFetch = globalThis.fetch;
  if (options.plant?.fetch) globalThis.fetch = options.plant.fetch(realFetch);
  const { authenticate } = house.authenticator;
  const app = await createHttpApp({ publicUrl: url, logger, tls: null, authenticate });
  identityRoutes(app, house.identity);
  bookingRoutes(app, house.booking);
  servePolicies(app, house.policy);
  resourceSettingsRoutes(app, house.resources);
  house.microsoft365.routes(app);
  await app.listen({ port, host: '127.0.0.1' });
  const work = { database, clock, logger, metrics, ...workOf(platform, house) };
  for (const { name } of work.schedules) await addJob(database.db, name, {}, { key: 'schedule', keepRunAt: true });
  return {
    platform,
    house,
    url,
    scheduleNames: work.schedules.map(({ name }) => name),
    work: async () => {
      const note = countTurns(0);
      for (let waiting = await whatWaits(platform); ; waiting = await whatWaits(platform)) {
        const due = waiting.jobs.filter(({ at }) => at <= clock.now().getTime());
        const isDue = due.length > 0;
        if (!isDue && !waiting.hasEvents) return waiting.jobs;
        note(due);
        if (isDue) await runDueJobs(work);
        if (isDue || waiting.hasEvents) await drain({ database, subscriptions });
      }
    },
    waiting: async () => (await whatWaits(platform)).jobs,
    stop: async () => {
      globalThis.fetch = realFetch;
      await app.close();
      house.mail?.close();
      await database.close();
    },
  };
}

function platformOn({ connectionString, sim, seed }: HouseOptions, publicUrl: string): Platform {
  const database = openDatabase({ connectionString, onIdleError: () => undefined });
  const clock: Clock = { now: () => new Date(sim.context.clock.now()) };
  return {
    config: { ...base, publicUrl, simUrl: sim.url, smtpUrl: `smtp://127.0.0.1:${sim.smtpPort}` },
    clock,
    logger: createLogger({ level: 'silent' }),
    metrics: createMetrics(),
    announcer: { stage: () => undefined, ready: () => undefined, notice: () => undefined },
    ending: { onEnd: () => undefined, hasBegun: () => false, end: async () => undefined },
    database,
    db: database.db,
    secretKey: createHash('sha256').update(`chaos ${seed}`).digest(),
    subscriptions: createSubscriptions(),
    wakeRelay: () => undefined,
    setWakeRelay: () => undefined,
  };
}

const base: Platform['config'] = {
  host: '127.0.0.1',
  port: 0,
  publicUrl: '',
  tls: null,
  dataFolder: '',
  databaseUrl: null,
  secretKey: null,
  smtpUrl: null,
  roles: ['web', 'worker'],
  simPort: 0,
  simUrl: null,
  simClock: null,
};

/** The same integration, which asks one thing after another, and where something is planted, on connections of that. */
function integrated(platform: Platform, { booking }: House, plant: Plant | undefined): House['microsoft365'] {
  const { clock, logger, metrics, config, secretKey } = platform;
  const around = { host: platform, clock, logger, metrics, sealer: createSealer(secretKey) };
  const outside = outsideOf({ ...around, publicUrl: config.publicUrl, simulatedTenantUrl: config.simUrl, booking });
  const inTurns = oneAtATime(outside.connections);
  return microsoft365(outside.deps, plant?.connections?.(inTurns, platform) ?? inTurns);
}
