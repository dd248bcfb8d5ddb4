/**
 * A parallel run: two real processes of the built product on one database, people on both sides at once, kill -9 of either. It
 * does not replay: it keeps a trace, and promises only that both sides hold the same when the faults have ended.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Booking } from '@ones/contract';
import { OutlookPerson, type PersonEvent } from '@ones/m365-sim/client';
import { startEmbedded } from '@ones/server/platform/db/embedded';
import { freePort } from '../scripts/lib/free-port.mjs';
import { type Product, startProduct } from '../scripts/lib/product.mjs';
import { type Act, type ActName, drawActs } from './acts/act.ts';
import { addressOf, PEOPLE } from './world/tenant.ts';

const DAY = 86_400_000;
/** Beyond the made-up meetings of the demo. */
const FIRST_DAY = Math.floor(Date.now() / DAY) * DAY + 20 * DAY;
const WINDOW = { from: new Date(FIRST_DAY), to: new Date(FIRST_DAY + 6 * DAY) };
const SIDE_BY_SIDE = 4;
const KILL_EVERY = 25;
const SETTLE_ROUNDS = 60;
const KINDS: readonly ActName[] = [
  ...(['ones.book', 'ones.move', 'ones.rename', 'ones.cancel'] as const),
  ...(['outlook.book', 'outlook.move', 'outlook.rename', 'outlook.cancel', 'outlook.rooms'] as const),
  ...(['fault.lose', 'fault.double', 'fault.shuffle', 'fault.throttle', 'fault.error', 'fault.timeout-after'] as const),
];
const RULES: Partial<Record<ActName, object>> = {
  'fault.lose': { kind: 'drop-notifications' },
  'fault.double': { kind: 'duplicate-notifications' },
  'fault.shuffle': { kind: 'reorder-notifications' },
  'fault.throttle': { kind: 'throttle', retryAfter: 3 },
  'fault.error': { kind: 'error', status: 503 },
  'fault.timeout-after': { kind: 'timeout-after-write', method: 'POST' },
};

interface Room {
  readonly id: string;
  readonly name: string;
  readonly emailAddress: string;
}

interface Stage {
  readonly servers: Product[];
  token: string;
  readonly simOrigin: string;
  readonly rooms: readonly Room[];
  readonly appId: string;
  readonly trace: string[];
  readonly here: string[];
  readonly there: { readonly who: string; readonly event: PersonEvent }[];
  start(): Promise<Product>;
}

export interface ParallelRun {
  readonly seed: number;
  readonly trace: readonly string[];
  readonly kills: number;
  readonly differences: readonly string[];
}

export async function runParallel(seed: number, count: number): Promise<ParallelRun> {
  const folder = await mkdtemp(join(tmpdir(), 'ones-chaos-parallel-'));
  const database = await startEmbedded({ dataFolder: join(folder, 'database'), durable: false, connections: 200 });
  const stage = await openStage(folder, database.connectionString, seed);
  try {
    const kills = await act(stage, drawActs(seed, count, KINDS));
    const differences = await settle(stage);
    await mkdir('.cache/chaos', { recursive: true });
    await writeFile(`.cache/chaos/parallel-${seed}.log`, `${[...stage.trace, ...differences].join('\n')}\n`);
    return { seed, trace: stage.trace, kills, differences };
  } finally {
    // The first of them brought the tenant: it ends last.
    for (const server of stage.servers.toReversed()) await server.stop();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function openStage(folder: string, databaseUrl: string, seed: number): Promise<Stage> {
  const shared = { DATABASE_URL: databaseUrl, ONES_SECRET_KEY: randomBytes(32).toString('hex'), ONES_SIM_CLOCK: '1' };
  const simPort = await freePort();
  let simUrl: string | null = null;
  let count = 0;
  const start = async (): Promise<Product> => {
    count += 1;
    const port = await freePort();
    const dataFolder = join(folder, `server-${count}`);
    const own = { ONES_PORT: String(port), ONES_SIM_PORT: String(simPort), ONES_DATA: dataFolder };
    const config = { host: '127.0.0.1', port, simPort, dataFolder, simUrl };
    return startProduct({ config, seed, env: { ...process.env, ...shared, ...own } });
  };
  const first = await start();
  simUrl = first.simOrigin;
  const second = await start();
  const state = (await (await fetch(`${simUrl}/sim/state`)).json()) as {
    apps: { clientId: string; integrationType: string }[];
  };
  const stage: Stage = {
    servers: [first, second],
    token: String(second.details.apiToken),
    simOrigin: first.simOrigin,
    rooms: [],
    appId: state.apps[0]?.clientId ?? '',
    trace: [],
    here: [],
    there: [],
    start,
  };
  const { body } = await call<{ items: Room[] }>(stage, 'GET', '/api/resources?limit=200');
  const names = ['Harbour 3', 'Harbour 1', 'Harbour 2', 'Harbour 4'];
  const rooms = names.flatMap((name) => body.items.filter((room) => room.name === name));
  return Object.assign(stage, { rooms });
}

/** Some server that lives; one that dies under the call is not asked again: what it did not acknowledge may be or not. */
async function call<T>(
  stage: Stage,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: T }> {
  const server = stage.servers[Math.floor(Math.random() * stage.servers.length)] as Product;
  const headers = { authorization: `Bearer ${stage.token}`, ...(body ? { 'content-type': 'application/json' } : {}) };
  const answer = await fetch(`${server.origin}${path}`, { method, headers, body: body ? JSON.stringify(body) : null });
  const text = await answer.text();
  return { status: answer.status, body: (text === '' ? null : JSON.parse(text)) as T };
}

async function act(stage: Stage, acts: readonly Act[]): Promise<number> {
  let next = 0;
  let kills = 0;
  const people = new Map<string, OutlookPerson>();
  for (const name of PEOPLE) people.set(name, await OutlookPerson.signIn(stage.simOrigin, addressOf(name)));
  const one = async (): Promise<void> => {
    while (next < acts.length) {
      const index = next++;
      const what = acts[index] as Act;
      const said = await perform(stage, people, what, index).catch((error: unknown) => `failed: ${String(error)}`);
      stage.trace.push(`${index} ${what.what}: ${said}`);
      if (index % KILL_EVERY === KILL_EVERY - 1) {
        if (await killOne(stage)) kills += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, one));
  return kills;
}

/** The second of them, which brought no tenant; another takes its place. */
async function killOne(stage: Stage): Promise<boolean> {
  const [victim] = stage.servers.splice(1, 1);
  const pid = victim?.pids.at(-1);
  // Another has been killed a moment ago and is not back yet.
  if (!victim || pid === undefined) return false;
  process.kill(pid, 'SIGKILL');
  await victim.ended;
  stage.trace.push(`killed ${pid}`);
  const server = await stage.start();
  stage.token = String(server.details.apiToken);
  stage.servers.push(server);
  return true;
}

async function perform(
  stage: Stage,
  people: ReadonlyMap<string, OutlookPerson>,
  wish: Act,
  index: number,
): Promise<string> {
  const start = new Date(FIRST_DAY + wish.day * DAY + (wish.hour * 60 + wish.minute) * 60_000);
  const end = new Date(start.getTime() + wish.minutes * 60_000);
  const rooms = wish.rooms.flatMap((room) => stage.rooms[room] ?? []);
  const rule = RULES[wish.what];
  if (rule) return fault(stage, { ...rule, appId: stage.appId, probability: 0.5, remaining: 3 });
  if (wish.what.startsWith('ones.')) return inOnes(stage, wish, index, { start, end, rooms });
  const person = people.get(wish.who) as OutlookPerson;
  const addresses = rooms.map((room) => room.emailAddress);
  const known = stage.there[wish.which % Math.max(1, stage.there.length)];
  if (wish.what === 'outlook.book' || !known) {
    const event = await person.book({ subject: `There ${index}`, start, end, rooms: addresses });
    stage.there.push({ who: wish.who, event });
    return 'booked';
  }
  const owner = people.get(known.who) as OutlookPerson;
  if (!(await owner.read(known.event))) return 'gone';
  if (wish.what === 'outlook.move') await owner.move(known.event, start, end);
  if (wish.what === 'outlook.rename') await owner.rename(known.event, `There ${index}`);
  if (wish.what === 'outlook.cancel') await owner.cancel(known.event);
  if (wish.what === 'outlook.rooms') await owner.invite(known.event, addresses);
  return 'done';
}

interface Wanted {
  readonly start: Date;
  readonly end: Date;
  readonly rooms: readonly Room[];
}

async function inOnes(stage: Stage, wish: Act, index: number, { start, end, rooms }: Wanted): Promise<string> {
  const times = { start: start.toISOString(), end: end.toISOString() };
  const id = stage.here[wish.which % Math.max(1, stage.here.length)];
  if (wish.what === 'ones.book' || id === undefined) {
    const body = { resourceIds: rooms.map((room) => room.id), ...times, subject: `Here ${index}`, attendees: [] };
    const answer = await call<Booking>(stage, 'POST', '/api/bookings', body);
    if (answer.status === 201) stage.here.push(answer.body.id);
    return String(answer.status);
  }
  if (wish.what === 'ones.cancel') return String((await call(stage, 'DELETE', `/api/bookings/${id}`)).status);
  const body = wish.what === 'ones.move' ? times : { subject: `Here ${index}` };
  return String((await call(stage, 'PATCH', `/api/bookings/${id}`, body)).status);
}

async function fault({ simOrigin }: Stage, body: object): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  await fetch(`${simOrigin}/sim/faults`, { method: 'POST', headers, body: JSON.stringify(body) });
  return 'on';
}

/** The faults end, and minutes pass until both sides hold the same. */
async function settle(stage: Stage): Promise<readonly string[]> {
  await fetch(`${stage.simOrigin}/sim/faults`, { method: 'DELETE' });
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ advanceSeconds: 60 });
  let found: readonly string[] = [];
  for (let round = 0; round < SETTLE_ROUNDS; round++) {
    await fetch(`${stage.simOrigin}/sim/clock`, { method: 'POST', headers, body });
    await delay(2000);
    found = await differences(stage);
    // Once more, so that nothing was only on its way.
    if (found.length === 0 && round >= 6) return found;
  }
  return found;
}

async function differences(stage: Stage): Promise<readonly string[]> {
  const found: string[] = [];
  for (const room of stage.rooms) {
    const [there, here] = [await standing(stage, room), await held(stage, room)];
    found.push(...there.filter((one) => !here.includes(one)).map((one) => `(a) ${room.name}: Exchange has ${one}.`));
    found.push(...here.filter((one) => !there.includes(one)).map((one) => `(a) ${room.name}: ONES has ${one}.`));
    if (here.length !== new Set(here).size) found.push(`(a) ${room.name}: ONES has something twice.`);
  }
  for (const id of stage.here) {
    const { status } = await call(stage, 'GET', `/api/bookings/${id}`);
    if (status !== 200) found.push(`(e) The booking ${id} was acknowledged, and is ${status} now.`);
  }
  const { calls } = (await (await fetch(`${stage.simOrigin}/sim/impolite`)).json()) as { calls: object[] };
  return [...found, ...calls.map((one) => `(f) An impolite call: ${JSON.stringify(one)}`)];
}

async function standing({ simOrigin }: Stage, room: Room): Promise<readonly string[]> {
  const owner = await OutlookPerson.signIn(simOrigin, room.emailAddress);
  const events = await owner.calendar(WINDOW.from, WINDOW.to);
  return events
    .filter((one) => !one.isCancelled && one.responseStatus.response !== 'declined')
    .map((one) => `${one.start.dateTime.slice(0, 16)}–${one.end.dateTime.slice(0, 16)}`)
    .sort();
}

const LIVE = ['requested', 'pending_validation', 'confirmed', 'checked_in', 'ended', 'conflicted'];

async function held(stage: Stage, room: Room): Promise<readonly string[]> {
  const query = new URLSearchParams({
    resourceId: room.id,
    from: WINDOW.from.toISOString(),
    to: WINDOW.to.toISOString(),
    limit: '200',
  });
  const { body } = await call<{ items: Booking[] }>(stage, 'GET', `/api/bookings?${query}`);
  return body.items
    .filter(({ allocations }) => allocations.some((one) => one.resourceId === room.id && LIVE.includes(one.state)))
    .map((one) => `${one.start.slice(0, 16)}–${one.end.slice(0, 16)}`)
    .sort();
}
