// `npm run sim`: the simulated tenant alone, as a program. Prints its addresses; ends cleanly on SIGINT and SIGTERM.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeServerCertificate } from './https/certificate.ts';
import { type RunningSim, startSim } from './index.ts';
import { type MainOptions, readMainOptions, USAGE } from './main-options.ts';

async function main(): Promise<void> {
  const options = readMainOptions(process.argv.slice(2), process.env);
  if (options.help) {
    process.stdout.write(USAGE);
    return;
  }
  const stopped = stopSignal();
  const https = options.https ? await makeHttps(options.host) : undefined;
  const sim = await startSim({
    port: options.port,
    smtpPort: options.smtpPort,
    host: options.host,
    seed: options.seed,
    clock: options.clock,
    ...(https ? { https: https.certificate } : {}),
    ...(options.stateFile ? { stateFile: options.stateFile } : {}),
  });
  printAddresses(sim, options, https?.caFile);
  await stopped;
  await sim.stop();
  if (https) await rm(https.folder, { recursive: true, force: true });
}

interface Https {
  readonly certificate: { readonly key: string; readonly cert: string };
  readonly folder: string;
  /** What clients must trust. */
  readonly caFile: string;
}

async function makeHttps(host: string): Promise<Https> {
  const { key, cert, ca } = makeServerCertificate([...new Set(['localhost', '127.0.0.1', '::1', host])]);
  const folder = await mkdtemp(join(tmpdir(), 'm365-sim-'));
  const caFile = join(folder, 'authority.pem');
  await writeFile(caFile, ca);
  return { certificate: { key, cert }, folder, caFile };
}

function printAddresses(sim: RunningSim, { seed }: MainOptions, caFile: string | undefined): void {
  const [tenant] = sim.context.world.tenants;
  const lines = [
    ['Outlook page', `${sim.url}/`],
    ['Mail catcher', `${sim.url}/mail`],
    ['Switches', `${sim.url}/sim`],
    ['Graph', `${sim.url}/v1.0`],
    ['Sign-in', `${sim.url}/${tenant?.id}/v2.0/.well-known/openid-configuration`],
    ['State, secrets', `${sim.url}/sim/state`],
    ['SMTP', `smtp://127.0.0.1:${sim.smtpPort}`],
    ...(caFile ? [['Trust', `NODE_EXTRA_CA_CERTS=${caFile}`]] : []),
  ];
  const text = lines.map(([name = '', value = '']) => `  ${name.padEnd(15)} ${value}`).join('\n');
  process.stdout.write(`Simulated tenant ${tenant?.displayName} (seed ${seed}) is ready.\n${text}\n`);
}

/** The second signal ends the program at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

main().catch((error: unknown) => {
  process.stderr.write(`The simulator cannot start: ${describe(error)}\n`);
  process.exitCode = 1;
});

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE')
    return `another program already uses the port (${error.message}).`;
  return error.message;
}
