// How quickly the simulated tenant loads a big company and answers over it: `node scripts/run-ts.mjs bench/simulator.ts`.
// Prints a table with what is to be reached; says no more than what it measured. `--rooms` and `--events` change the size.
import { parseArgs } from 'node:util';
import { appToken } from '../packages/m365-sim/src/client/graph-client.ts';
import { startSim } from '../packages/m365-sim/src/index.ts';

const { values } = parseArgs({
  options: { rooms: { type: 'string', default: '1000' }, events: { type: 'string', default: '100000' } },
});
const DAY = 86_400_000;
const CALLS = 300;

interface Row {
  readonly what: string;
  readonly reach: string;
  readonly measured: string;
}

async function measure(): Promise<Row[]> {
  const load = { rooms: Number(values.rooms), events: Number(values.events) };
  const begin = performance.now();
  const sim = await startSim({ load, latency: { graph: 0 } });
  const loaded = performance.now() - begin;
  const state = (await (await fetch(`${sim.url}/sim/state`)).json()) as {
    tenantId: string;
    apps: { clientId: string; clientSecret: string }[];
    rooms: { emailAddress: string }[];
  };
  const [app] = state.apps;
  const token = await appToken(sim.url, state.tenantId, app?.clientId ?? '', app?.clientSecret ?? '');
  const ask = async (url: string): Promise<{ '@odata.nextLink'?: string; '@odata.deltaLink'?: string }> => {
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}`, prefer: 'odata.maxpagesize=50' } });
    return (await answer.json()) as { '@odata.nextLink'?: string; '@odata.deltaLink'?: string };
  };
  const from = new Date(Date.now() - DAY).toISOString();
  const window = (days: number): string =>
    `startDateTime=${from}&endDateTime=${new Date(Date.now() + days * DAY).toISOString()}`;
  const rooms = state.rooms.slice(-CALLS).map((one) => `${sim.url}/v1.0/users/${one.emailAddress}`);
  const links: string[] = [];
  const delta = await timed(rooms, async (room) => {
    let page = await ask(`${room}/calendarView/delta?${window(14)}`);
    while (page['@odata.nextLink']) page = await ask(page['@odata.nextLink']);
    links.push(page['@odata.deltaLink'] ?? '');
  });
  const again = await timed(links, ask);
  const view = await timed(rooms, (room) => ask(`${room}/calendarView?${window(30)}&$top=100`));
  const heap = process.memoryUsage().rss / 1024 / 1024;
  await sim.stop();
  return [
    {
      what: `load ${load.rooms} rooms, ${load.events} events`,
      reach: '< 20 s',
      measured: `${(loaded / 1000).toFixed(1)} s`,
    },
    { what: 'delta, first round of a fortnight', reach: 'p95 < 50 ms', measured: delta },
    { what: 'delta, nothing changed', reach: 'p95 < 50 ms', measured: again },
    { what: 'calendarView of a month', reach: 'p95 < 50 ms', measured: view },
    { what: 'memory of the process', reach: '', measured: `${heap.toFixed(0)} MiB` },
  ];
}

/** One call after the other: how long an answer takes, not how many there are. */
async function timed<T>(things: readonly T[], act: (thing: T) => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (const thing of things) {
    const begin = performance.now();
    await act(thing);
    times.push(performance.now() - begin);
  }
  times.sort((one, other) => one - other);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}

console.table(await measure());
