/** What every role stands on: configuration, clock, logs, the database with its migrations, and events on their way. */
import type { Config } from '../config.ts';
import { type Clock, systemClock } from '../kernel/clock.ts';
import { startEmbedded } from '../platform/db/embedded/index.ts';
import { type Database, type Db, migrate, openDatabase, type TransactionHost } from '../platform/db/index.ts';
import type { Logger } from '../platform/logger/index.ts';
import { createMetrics, type Metrics } from '../platform/metrics/index.ts';
import { createSubscriptions, createWaker, type Subscriptions } from '../platform/outbox/index.ts';
import {
  type Announcer,
  createAnnouncer,
  type Ending,
  loadSecretKey,
  migrationsFolder,
} from '../platform/process/index.ts';
import { migrateQueue } from '../platform/queue/index.ts';

export interface Platform extends TransactionHost {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly announcer: Announcer;
  readonly ending: Ending;
  readonly database: Database;
  readonly db: Db;
  readonly secretKey: Buffer;
  /** Modules that react to events subscribe here before the worker starts. */
  readonly subscriptions: Subscriptions;
  /** The worker's relay, if it runs in this process, is woken directly. */
  setWakeRelay(wake: () => void): void;
}

export async function openPlatform(config: Config, logger: Logger, ending: Ending): Promise<Platform> {
  const announcer = createAnnouncer();
  const secretKey = await loadSecretKey(config);
  const connectionString = config.databaseUrl ?? (await startDatabase(config, logger, announcer, ending));
  const database = openDatabase({
    connectionString,
    connections: 20,
    onIdleError: (error) => logger.warn({ err: error }, 'A connection to the database broke.'),
  });
  ending.onEnd('The database connections', database.close);
  const applied = await migrate(database.pool, migrationsFolder());
  await migrateQueue(database.pool);
  if (applied.length > 0) announcer.stage(`Database prepared (${applied.length} migrations)`);
  let wakeRelay = createWaker(database.pool, logger);
  return {
    config,
    clock: systemClock,
    logger,
    metrics: createMetrics({ ofProcess: true }),
    announcer,
    ending,
    database,
    db: database.db,
    secretKey,
    subscriptions: createSubscriptions(),
    wakeRelay: () => wakeRelay(),
    setWakeRelay: (wake) => {
      wakeRelay = wake;
    },
  };
}

async function startDatabase(config: Config, logger: Logger, announcer: Announcer, ending: Ending): Promise<string> {
  const server = await startEmbedded({ dataFolder: config.dataFolder });
  ending.onEnd('The embedded database', server.stop);
  void server.ended.then(({ expected }) => {
    if (expected) return;
    logger.fatal('The embedded database ended by itself.');
    void ending.end(1);
  });
  announcer.stage('Database started');
  return server.connectionString;
}
