/** For tests: the web role as it is shipped, in this process, over a database of the test's own. */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { testDatabase } from '@ones/testkit';
import { afterAll } from 'vitest';
import { readConfig } from '../config.ts';
import { systemClock } from '../kernel/clock.ts';
import { createLogger } from '../platform/logger/index.ts';
import { createMetrics } from '../platform/metrics/index.ts';
import { createSubscriptions } from '../platform/outbox/index.ts';
import { createAnnouncer } from '../platform/process/index.ts';
import { buildHouse, type House } from './house.ts';
import type { Platform } from './platform.ts';
import { startWebRole } from './web.ts';

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
  const host = await testDatabase();
  const port = await freePort();
  const lines: string[] = [];
  const logger = createLogger({ destination: { write: (line) => void lines.push(line) } });
  const ends: (() => unknown)[] = [];
  const url = `http://127.0.0.1:${port}`;
  const platform: Platform = {
    config: {
      ...readConfig({ ONES_PORT: String(port), ONES_ROLES: 'web', DATABASE_URL: 'postgres://test' }),
      publicUrl: url,
    },
    clock: systemClock,
    logger,
    metrics: createMetrics(),
    announcer: createAnnouncer(),
    ending: {
      onEnd: (_name, end) => void ends.unshift(end),
      end: async () => undefined,
      hasBegun: () => false,
    },
    database: host,
    db: host.db,
    secretKey: randomBytes(32),
    subscriptions: createSubscriptions(),
    wakeRelay: () => host.wakeRelay(),
    setWakeRelay: (wake) => host.onWakeRelay(wake),
  };
  const house = buildHouse(platform);
  await startWebRole(platform, house);
  afterAll(async () => {
    for (const end of ends) await end();
  });
  return { platform, house, url, log: () => lines.join('') };
}
