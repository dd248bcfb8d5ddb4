/** For tests: the server's roles as they are shipped, in this process, over a database of the test's own. */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { type TestDatabase, testDatabase } from '@ones/testkit';
import { afterAll } from 'vitest';
import { type Config, readConfig } from '../config.ts';
import { systemClock } from '../kernel/clock.ts';
import { createLogger } from '../platform/logger/index.ts';
import { createMetrics } from '../platform/metrics/index.ts';
import { createSubscriptions } from '../platform/outbox/index.ts';
import { createAnnouncer } from '../platform/process/index.ts';
import { buildHouse, type House } from './house.ts';
import type { Platform } from './platform.ts';
import { startWebRole } from './web.ts';
import { startWorkerRole } from './worker.ts';

export interface Running {
  readonly platform: Platform;
  readonly house: House;
  readonly url: string;
  /** What it has logged, as it would stand in a file. */
  readonly log: () => string;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return typeof address === 'object' && address ? address.port : 0;
}

export async function runningWeb(): Promise<Running> {
  return running({ ONES_ROLES: 'web' });
}

/** @param env what an operator would set; port, address and database are given. */
export async function running(env: Readonly<Record<string, string>>): Promise<Running> {
  const host = await testDatabase();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const given = { ONES_PORT: String(port), ONES_PUBLIC_URL: url, DATABASE_URL: 'postgres://test' };
  const lines: string[] = [];
  const logger = createLogger({ destination: { write: (line) => void lines.push(line) } });
  const ends: (() => unknown)[] = [];
  const ending = { onEnd: (_name: string, end: () => unknown) => void ends.unshift(end) };
  const platform = platformOver(host, readConfig({ ...given, ...env }), logger, ending);
  const house = buildHouse(platform);
  if (platform.config.roles.includes('worker')) await startWorkerRole(platform, house);
  await startWebRole(platform, house);
  afterAll(async () => {
    for (const end of ends) await end();
  });
  return { platform, house, url, log: () => lines.join('') };
}

function platformOver(
  host: TestDatabase,
  config: Config,
  logger: Platform['logger'],
  ending: Pick<Platform['ending'], 'onEnd'>,
): Platform {
  return {
    ...{ config, logger, clock: systemClock, metrics: createMetrics(), announcer: createAnnouncer() },
    ending: { ...ending, end: async () => undefined, hasBegun: () => false },
    database: host,
    db: host.db,
    secretKey: randomBytes(32),
    subscriptions: createSubscriptions(),
    wakeRelay: () => host.wakeRelay(),
    setWakeRelay: (wake) => host.onWakeRelay(wake),
  };
}
