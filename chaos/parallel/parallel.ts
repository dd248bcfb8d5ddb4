/**
 * A parallel run: two real processes of the built product on one database, people on both sides at once, kill -9 of either. It
 * does not replay: it keeps a trace, and promises only that both sides hold the same when the faults have ended.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Booking } from '@ones/contract';
import { OutlookPerson } from '@ones/m365-sim/client';
import { startEmbedded } from '@ones/server/platform/db/embedded';
import { type Act, type ActName, drawActs } from '../acts/act.ts';
import { addressOf, PEOPLE } from '../world/tenant.ts';
import { startKilling } from './kills.ts';
import { settle } from './settle.ts';
import { call, FIRST_DAY, openStage, type Room, type Stage } from './stage.ts';

const DAY = 86_400_000;
const SIDE_BY_SIDE = 4;
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

export interface ParallelRun {
  readonly seed: number;
  readonly trace: readonly string[];
  readonly kills: number;
  readonly differences: readonly string[];
}

export async function runParallel(type: string, seed: number, count: number): Promise<ParallelRun> {
  const folder = await mkdtemp(join(tmpdir(), 'ones-chaos-parallel-'));
  const database = await startEmbedded({ dataFolder: join(folder, 'database'), durable: false, connections: 200 });
  const stage = await openStage({ folder, databaseUrl: database.connectionString, type, seed });
  try {
    const kills = await act(stage, seed, drawActs(seed, count, KINDS));
    const differences = await settle(stage);
    await mkdir('.cache/chaos', { recursive: true });
    await writeFile(`.cache/chaos/parallel-${type}-${seed}.log`, `${[...stage.trace, ...differences].join('\n')}\n`);
    return { seed, trace: stage.trace, kills, differences };
  } finally {
    for (const server of stage.servers) if (server !== stage.first) await server.stop();
    // It brought the tenant.
    await stage.first.stop();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function act(stage: Stage, seed: number, acts: readonly Act[]): Promise<number> {
  let next = 0;
  const killing = startKilling(stage, seed, acts.length);
  const people = new Map<string, OutlookPerson>();
  for (const name of PEOPLE) people.set(name, await OutlookPerson.signIn(stage.simOrigin, addressOf(name)));
  const one = async (): Promise<void> => {
    while (next < acts.length) {
      const index = next++;
      const what = acts[index] as Act;
      await killing.before(index);
      const said = await perform(stage, people, what, index).catch((error: unknown) => `failed: ${String(error)}`);
      stage.trace.push(`${index} ${what.what}: ${said}`);
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, one));
  return killing.end();
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
