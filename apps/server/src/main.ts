/** Starts the server: the configuration, then the platform, then the roles that this process plays. */
import { type Config, ConfigError, readConfig } from './config.ts';
import { demoTenant } from './demo/demo-tenant.ts';
import { followTenant } from './demo/follow-tenant.ts';
import { setUpDemo } from './demo/set-up-demo.ts';
import { ensureBreakGlass } from './modules/identity/index.ts';
import { EmbeddedError } from './platform/db/embedded/index.ts';
import { MigrationError } from './platform/db/index.ts';
import { createLogger } from './platform/logger/index.ts';
import { endOrderly } from './platform/process/index.ts';
import { buildHouse } from './roles/house.ts';
import { openPlatform } from './roles/platform.ts';
import { startWebRole } from './roles/web.ts';
import { startWorkerRole } from './roles/worker.ts';

const logger = createLogger();
const ending = endOrderly(logger);

try {
  await start(readConfig());
} catch (error) {
  // Asked to end while it was starting: what failed was stopped under its feet.
  if (!ending.hasBegun()) complain(error);
  await ending.end(1);
}

function complain(error: unknown): void {
  const sentence = sentenceFor(error);
  if (sentence === null) logger.fatal({ err: error }, 'The server could not start.');
  process.stderr.write(
    `${sentence ?? `The server could not start: ${error instanceof Error ? error.message : String(error)}`}\n`,
  );
}

async function start(config: Config): Promise<void> {
  if (config.simClock === 'asked') {
    throw new ConfigError('ONES_SIM_CLOCK', 'is followed under `npm start` and in tests only.');
  }
  const platform = await openPlatform(config, logger, ending);
  const house = buildHouse(platform);
  const password = await ensureBreakGlass(platform, platform.clock.now());
  if (password !== null) platform.announcer.notice(`Break-glass administrator, shown once, keep it safe: ${password}`);
  const tenant = await demoTenant();
  if (tenant) await followTenant(platform, tenant);
  if (config.roles.includes('worker')) await startWorkerRole(platform, house);
  if (config.roles.includes('web') || config.roles.includes('realtime')) await startWebRole(platform, house);
  const demo = tenant ? await setUpDemo(platform, house, tenant) : {};
  platform.announcer.ready({ publicUrl: config.publicUrl, ...demo });
}

/** What an operator did or met, in one sentence; null for surprises. */
function sentenceFor(error: unknown): string | null {
  if (error instanceof ConfigError || error instanceof EmbeddedError || error instanceof MigrationError)
    return error.message;
  if (!(error instanceof Error) || !('code' in error)) return null;
  if (error.code === 'EADDRINUSE' && 'port' in error) {
    return `Port ${String(error.port)} is taken by another program: stop that one, or choose another with ONES_PORT.`;
  }
  if (error.code === 'EACCES' && 'port' in error)
    return `Port ${String(error.port)} may not be opened by this user: choose another with ONES_PORT.`;
  if (error.code === 'ECONNREFUSED') return `The database of DATABASE_URL does not answer (${error.message}).`;
  if (error.code === '28P01') return 'The database of DATABASE_URL refuses the user or the password.';
  return null;
}
