// How long the built product's first sync of a big company takes: `node scripts/run-ts.mjs bench/first-sync.ts`, with
// `--rooms`, `--events`, `--people`, `--groups`, `--save`. Also: how much memory the server took, and keeps, and whether it
// was impolite.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { systemClock } from '@ones/server/kernel/clock';
import { startSim } from '../packages/m365-sim/src/index.ts';
import { freePort } from '../scripts/lib/free-port.mjs';
import { startProduct } from '../scripts/lib/product.mjs';
import { machine } from './lib/machine.ts';
import { memoryOf, peakMemoryOf } from './lib/memory.ts';
import { isSaving, saveTables } from './lib/results.ts';
import { type Table, toText } from './lib/table.ts';

const { values } = parseArgs({
  options: {
    rooms: { type: 'string', default: '200' },
    events: { type: 'string', default: '50000' },
    people: { type: 'string', default: '0' },
    groups: { type: 'string', default: '0' },
    save: { type: 'boolean', default: false },
  },
});

/** The server looks around meanwhile, and gives back what the sync needed. */
const AT_REST_AFTER_MS = 120_000;

async function measure(): Promise<Table> {
  const load = { rooms: Number(values.rooms), events: Number(values.events) };
  const crowd = { people: Number(values.people), groups: Number(values.groups) };
  const sim = await startSim({ load, crowd, meetings: false, latency: 'demo' });
  const dataFolder = await mkdtemp(join(tmpdir(), 'ones-bench-'));
  const port = await freePort();
  const stages = new Map<string, number>();
  const product = await startProduct({
    config: { host: '127.0.0.1', port, simPort: 0, dataFolder, simUrl: sim.url },
    env: { ...process.env, ONES_PORT: String(port), ONES_DATA: dataFolder, ONES_SIM_URL: sim.url },
    onStage: (text) => stages.set(text.split(' ')[0] ?? text, performance.now()),
  });
  const server = product.pids.at(-1) ?? 0;
  const most = peakMemoryOf(server);
  await pause(AT_REST_AFTER_MS);
  const atRest = memoryOf(server);
  const impolite = (await (await fetch(`${sim.url}/sim/impolite`)).json()) as { calls: unknown[] };
  const took = (stages.get('Rooms,') ?? Number.NaN) - (stages.get('Connection') ?? Number.NaN);
  await product.stop();
  await sim.stop();
  await rm(dataFolder, { recursive: true, force: true });
  return {
    title: `The first sync of ${values.rooms} rooms`,
    about:
      'From the saved connection until rooms, people, groups and meetings are read; the simulated tenant runs beside.',
    columns: ['meetings', 'people', 'groups', 'took', 'server’s memory at most', 'two minutes later', 'impolite calls'],
    rows: [
      [
        ...[values.events, values.people, values.groups],
        ...[
          `${(took / 1000).toFixed(1)} s`,
          `${most.toFixed(0)} MiB`,
          `${atRest.toFixed(0)} MiB`,
          String(impolite.calls.length),
        ],
      ],
    ],
  };
}

const taken = `${systemClock.now().toISOString()} on ${machine()}`;
const tables = [await measure()];
process.stdout.write(`${taken}\n${tables.map(toText).join('')}`);
if (isSaving()) saveTables(tables, taken);
process.exit(0);
