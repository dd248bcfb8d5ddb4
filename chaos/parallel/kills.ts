/**
 * kill -9 at random moments of a parallel run, in every second one just as a fault begins; another process takes the place of each.
 * People go on with the one that is left, but never far ahead of the next kill: else a run would be over before it has had two.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { draw } from '../acts/act.ts';
import type { Stage } from './stage.ts';

/** Of so many acts one is in the middle of a kill. */
const KILL_EVERY = 25;
const LATEST_MS = 1500;
/** What leaves most behind when whoever was told is gone. */
const FAULTS = [
  { kind: 'timeout-after-write', method: 'POST' },
  { kind: 'timeout-after-write', method: 'PATCH' },
  { kind: 'error', status: 503 },
  { kind: 'throttle', retryAfter: 3 },
  { kind: 'drop-notifications' },
] as const;

interface Kill {
  /** The act at which it is set off, and how long after. */
  readonly act: number;
  readonly milliseconds: number;
  /** Which of the two. */
  readonly which: number;
  readonly fault: (typeof FAULTS)[number] | null;
}

export function planKills(seed: number, acts: number): readonly Kill[] {
  return Array.from({ length: Math.floor(acts / KILL_EVERY) }, (_, index) => {
    const pick = (name: string, limit: number) => draw(`${seed}|kill ${index}|${name}`, limit);
    return {
      act: index * KILL_EVERY + pick('act', KILL_EVERY),
      milliseconds: pick('milliseconds', LATEST_MS),
      which: pick('which', 2),
      fault: index % 2 === 0 ? null : (FAULTS[pick('fault', FAULTS.length)] ?? null),
    };
  });
}

export interface Killing {
  /** Comes back when this act may be done. */
  before(act: number): Promise<void>;
  /** @returns how many there were. */
  end(): Promise<number>;
}

export function startKilling(stage: Stage, seed: number, acts: number): Killing {
  const plan = planKills(seed, acts);
  const setOff = plan.map(() => new Signal());
  let last: Promise<void> = Promise.resolve();
  // One after another: one of the two is always there.
  const done = plan.map((kill, index) => {
    const before = last;
    last = Promise.all([before, setOff[index]?.given]).then(() => killOne(stage, kill));
    return last;
  });
  // Whoever waits for it is told.
  for (const one of done) one.catch(() => undefined);
  return {
    before: async (act) => {
      for (const [index, kill] of plan.entries()) if (kill.act === act) setOff[index]?.give();
      await done[Math.floor(act / KILL_EVERY) - 1];
    },
    end: async () => (await Promise.all(done)).length,
  };
}

class Signal {
  give: () => void = () => undefined;
  readonly given = new Promise<void>((resolve) => {
    this.give = resolve;
  });
}

async function killOne(stage: Stage, { act, milliseconds, which, fault }: Kill): Promise<void> {
  await delay(milliseconds);
  if (fault) await breakSomething(stage, fault);
  const [victim] = stage.servers.splice(which, 1);
  // The tenant that the first of them brought is a process of its own, and stays.
  const pid = victim?.pids.at(-1);
  if (!victim || pid === undefined) throw new Error('There is nobody to kill.');
  process.kill(pid, 'SIGKILL');
  await victim.ended;
  stage.trace.push(`killed ${pid} ${milliseconds} ms after act ${act}${fault ? `, with ${fault.kind}` : ''}`);
  const server = await stage.start();
  stage.token = String(server.details.apiToken);
  stage.servers.push(server);
}

async function breakSomething({ simOrigin, appId }: Stage, fault: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ ...fault, appId, probability: 1, remaining: 4 });
  await fetch(`${simOrigin}/sim/faults`, { method: 'POST', headers, body });
}
