// Starts the built product as `npm start` does: the simulated tenant, then the server with its database. The journeys use
// the same code. Everything it starts ends with `stop`, or with this process.
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from './child.mjs';
import { freePort, isPortFree } from './free-port.mjs';
import { inRoot } from './root.mjs';

const SIM_PATIENCE_MS = 30_000;

/** The product could not start; the message is for whoever started it. */
export class StartError extends Error {}

/**
 * @param {{ config: { host: string, port: number, simPort: number, dataFolder: string, simUrl: string | null },
 *   env?: object, seed?: number, signal?: AbortSignal, onStage?: (text: string) => void, onNotice?: (text: string) => void }} options
 */
export async function startProduct({
  config,
  env = process.env,
  seed = 1,
  signal,
  onStage = () => {},
  onNotice = () => {},
}) {
  await requireFreePorts(config);
  mkdirSync(join(config.dataFolder, 'logs'), { recursive: true, mode: 0o700 });
  const running = [];
  const stop = async () => {
    for (const child of running.toReversed()) await child.stop();
  };
  signal?.addEventListener('abort', () => void stop());
  try {
    const sim = config.simUrl ? { url: config.simUrl } : await startSim({ config, env, seed, running });
    onStage(`Simulated tenant at ${sim.url}`);
    const server = await startServer({ config, env, sim, running, onStage, onNotice });
    return {
      origin: server.details.publicUrl,
      simOrigin: sim.url,
      details: server.details,
      pids: running.map(({ pid }) => pid),
      ended: anyEnded(running),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function requireFreePorts({ host, port, simPort, simUrl }) {
  const wanted = [[port, 'ONES_PORT', host], ...(simUrl ? [] : [[simPort, 'ONES_SIM_PORT', '127.0.0.1']])];
  for (const [number, variable, address] of wanted) {
    if (number !== 0 && !(await isPortFree(number, address))) {
      throw new StartError(
        `Port ${number} is taken by another program: stop that one, or choose another with ${variable}.`,
      );
    }
  }
}

async function startSim({ config, env, seed, running }) {
  // By number, not by name: cookies of the tenant's page must not meet those of ONES, and ports do not keep them apart.
  const url = `http://127.0.0.1:${config.simPort}`;
  const smtpPort = await freePort();
  const sim = startLogged(config, 'm365-sim', {
    program: inRoot('packages/m365-sim/dist/main.js'),
    // Beside the database, so that both know the same events after the next start.
    args: [
      ...['--port', String(config.simPort), '--smtp-port', String(smtpPort), '--seed', String(seed)],
      ...['--state', join(config.dataFolder, 'm365-sim.json')],
    ],
    env,
  });
  running.push(sim);
  await Promise.race([untilAnswers(`${url}/sim/state`), failedEnd(sim, 'The simulated tenant')]);
  return { url, smtpUrl: `smtp://127.0.0.1:${smtpPort}` };
}

async function startServer({ config, env, sim, running, onStage, onNotice }) {
  let ready;
  const isReady = new Promise((resolve) => {
    ready = resolve;
  });
  const tenant = await demoTenantOf(sim.url);
  const on = {
    'wants-demo-tenant': () => server.send({ kind: 'demo-tenant', tenant }),
    stage: ({ text }) => onStage(text),
    notice: ({ text }) => onNotice(text),
    ready: ({ details }) => ready({ details }),
  };
  const server = startLogged(config, 'server', {
    program: inRoot('apps/server/dist/main.js'),
    preloads: env.ONES_SIM_CLOCK ? ['scripts/lib/follow-sim-clock.mjs'] : [],
    args: ['--demo'],
    env: { SMTP_URL: sim.smtpUrl, ...env, ONES_SIM_URL: sim.url, NODE_ENV: 'production' },
    onMessage: (message) => on[message?.kind]?.(message),
  });
  running.push(server);
  return Promise.race([isReady, failedEnd(server, 'The server')]);
}

/** What the server is told of the tenant: it never asks the tenant itself for anything that Microsoft 365 has not. */
async function demoTenantOf(url) {
  const state = await (await fetch(`${url}/sim/state`)).json();
  const app = state.apps.find(({ integrationType }) => integrationType === 'application');
  const featured = (as, role) => {
    const { id, displayName, userPrincipalName } = state.people.find(({ featuredAs }) => featuredAs === as);
    return { objectId: id, name: displayName, userPrincipalName, role };
  };
  return {
    ...app,
    tenantId: state.tenantId,
    administrator: featured('administrator', 'Administrator'),
    manager: featured('room manager', 'Room manager'),
    person: featured('person', 'Person'),
    representatives: state.people
      .filter(({ featuredAs }) => featuredAs?.startsWith('representative'))
      .map(({ userPrincipalName: address }) => ({ domain: address.split('@')[1], address })),
  };
}

function startLogged(config, name, options) {
  const log = openSync(join(config.dataFolder, 'logs', `${name}.log`), 'a', 0o600);
  try {
    return startChild({ ...options, log });
  } finally {
    closeSync(log);
  }
}

/** What it said last is the reason: our programs end with a sentence for the operator. */
async function failedEnd(child, name) {
  const { complaints } = await child.ended;
  throw new StartError(complaints.trim() || `${name} ended by itself; see its log in the data folder.`);
}

function anyEnded(children) {
  return Promise.race(children.map(({ ended }) => ended));
}

async function untilAnswers(url) {
  const begin = performance.now();
  while (performance.now() - begin < SIM_PATIENCE_MS) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new StartError(`The simulated tenant did not answer at ${url} within ${SIM_PATIENCE_MS / 1000} seconds.`);
}
