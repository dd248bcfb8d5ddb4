/**
 * `npm run doctor`: what stands in the way of ONES working here, step by step. It may run beside the server.
 * `npm run doctor -- --new-admin-password` makes another break-glass password and shows it once;
 * `npm run doctor -- --new-secret-key` seals all secrets again with a new key, while no server runs.
 */
import { type Config, ConfigError, readConfig } from './config.ts';
import { changeSecretKey } from './doctor/change-secret-key.ts';
import { checkConnections } from './doctor/check-connections.ts';
import { checkDatabase } from './doctor/check-database.ts';
import { checkWork } from './doctor/check-work.ts';
import { type Finding, ok, wrong } from './doctor/finding.ts';
import { systemClock } from './kernel/clock.ts';
import { renewBreakGlass } from './modules/identity/index.ts';
import { EmbeddedError, findRunning, startEmbedded } from './platform/db/embedded/index.ts';
import { type Database, migrate, openDatabase } from './platform/db/index.ts';
import { createLogger, type Logger } from './platform/logger/index.ts';
import { createWaker } from './platform/outbox/index.ts';
import { migrationsFolder } from './platform/process/index.ts';

const logger = createLogger({ level: 'silent' });

try {
  const config = readConfig();
  await withDatabase(config, workOf(config));
} catch (error) {
  const expected = error instanceof ConfigError || error instanceof EmbeddedError;
  process.stdout.write(
    line(
      wrong(error instanceof Error ? (expected ? error.message : `${error.name}: ${error.message}`) : String(error)),
    ),
  );
  process.exitCode = 1;
}

/** The server's database if it runs, else one started for as long as this takes. */
async function withDatabase(
  config: Config,
  work: (database: Database, logger: Logger) => Promise<void>,
): Promise<void> {
  const running = config.databaseUrl ?? (await findRunning(config.dataFolder));
  const own = running === null ? await startEmbedded({ dataFolder: config.dataFolder }) : null;
  const database = openDatabase({
    connectionString: own?.connectionString ?? running ?? '',
    connections: 3,
    applicationName: 'ones-doctor',
  });
  try {
    await work(database, logger);
  } finally {
    await database.close();
    await own?.stop();
  }
}

function workOf(config: Config): (database: Database) => Promise<void> {
  if (process.argv.includes('--new-admin-password')) return newPassword;
  if (process.argv.includes('--new-secret-key')) return (database) => newKey(database, config);
  return (database) => examine(database, config);
}

async function newKey(database: Database, config: Config): Promise<void> {
  const finding = await changeSecretKey(database, config);
  process.stdout.write(line(finding));
  if (finding.level === 'wrong') process.exitCode = 1;
}

async function examine(database: Database, config: Config): Promise<void> {
  const findings = [
    ok(`Node ${process.versions.node}`),
    ...(await checkDatabase(database, logger)),
    ...(await checkWork(database)),
    ...(await checkConnections(database, config)),
  ];
  for (const finding of findings) process.stdout.write(line(finding));
  if (findings.some(({ level }) => level === 'wrong')) process.exitCode = 1;
}

async function newPassword(database: Database): Promise<void> {
  await migrate(database.pool, migrationsFolder());
  const host = { db: database.db, wakeRelay: createWaker(database.pool, logger) };
  process.stdout.write(
    `The new password of the local administrator, shown only now: ${await renewBreakGlass(host, systemClock.now())}\n`,
  );
}

function line({ level, text }: Finding): string {
  return `${{ ok: 'ok   ', watch: 'watch', wrong: 'WRONG' }[level]}  ${text}\n`;
}
