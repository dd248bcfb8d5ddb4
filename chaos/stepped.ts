/**
 * A stepped run: one act, then nothing, a moment or rest; everything reads one clock, so that the same seed and acts give the
 * same trace. At the end the faults stop, time passes, and the oracle speaks.
 */
import { createHash } from 'node:crypto';
import type { Act } from './acts/act.ts';
import { endFaults } from './acts/faults.ts';
import { perform } from './acts/perform.ts';
import { newStory, type Story } from './acts/story.ts';
import { acknowledgedActs } from './oracle/acknowledged.ts';
import { allocations } from './oracle/here.ts';
import { differences } from './oracle/oracle.ts';
import { passTime } from './world/time.ts';
import { sayingNeverRests } from './world/turns.ts';
import { startWorld, type World, type WorldOptions } from './world/world.ts';

export interface SteppedRun {
  readonly type: string;
  readonly seed: number;
  readonly acts: readonly Act[];
  readonly trace: readonly string[];
  /** What Microsoft was asked meanwhile, act by act. */
  readonly calls: readonly (readonly string[])[];
  /** Empty: both sides hold the same. */
  readonly differences: readonly string[];
  /** How often each kind of fault struck. */
  readonly fired: Readonly<Record<string, number>>;
  readonly capabilities: World['capabilities'];
}

const MOMENT_SECONDS = 1;
/** Long enough for what is throttled or tried again; what takes longer goes on beside the next acts. */
const REST_SECONDS = 90;
/** The safety net looks at every calendar, back-offs end, and what nobody answers is settled within the hour. */
const FIRST_LOOK_SECONDS = 700;
const LAST_LOOK_SECONDS = 4800;

export interface SteppedOptions extends WorldOptions {
  /** Ends with the first look of the oracle, though another hour might mend what it saw. */
  readonly hurried?: boolean;
}

export async function runStepped(options: SteppedOptions, acts: readonly Act[]): Promise<SteppedRun> {
  const world = await startWorld(options);
  try {
    const trace: string[] = [];
    const calls: (readonly string[])[] = [];
    const found = await live(world, acts, options, { trace, calls }).catch((error: unknown) => {
      const saying = sayingNeverRests(error);
      if (saying === null) throw error;
      return [`(f) ${saying}`];
    });
    trace.push(`at rest: ${await digest(world)}`);
    const { type, seed, capabilities } = world;
    const fired = world.tenant.sim.context.faults.fired();
    return { type, seed, acts, trace, calls, differences: found, fired, capabilities };
  } finally {
    await world.stop();
  }
}

/** @returns what differs. @throws NeverRests */
async function live(
  world: World,
  acts: readonly Act[],
  { hurried = false }: SteppedOptions,
  { trace, calls }: { readonly trace: string[]; readonly calls: (readonly string[])[] },
): Promise<readonly string[]> {
  const story = newStory();
  for (const [index, act] of acts.entries()) {
    const done = await step(world, story, act, index);
    trace.push(done.line);
    calls.push(done.calls);
  }
  return [...new Set([...story.seen, ...(await settle(world, story, hurried))])];
}

interface Step {
  readonly line: string;
  readonly calls: readonly string[];
}

async function step(world: World, story: Story, act: Act, index: number): Promise<Step> {
  const { log, clock } = world.tenant.sim.context;
  const before = log.all().length;
  const said = await perform({ world, story, act, index }).catch((error: unknown) => {
    throw new Error(`Act ${index} (${act.what}) failed: ${String(error)}`, { cause: error });
  });
  const idle = story.workerStopped;
  if (act.after === 'moment') await passTime(world, { seconds: MOMENT_SECONDS, idle });
  if (act.after === 'rest') {
    await passTime(world, { seconds: REST_SECONDS, untilQuiet: true, idle });
    for (const line of acknowledgedActs(story, await allocations(world))) story.seen.add(line);
  }
  const calls = log
    .all()
    .slice(before)
    .map(({ method, url, status }) => `${method} ${url} ${status}`);
  const at = new Date(clock.now()).toISOString();
  return { line: `${index} ${at} ${act.what}: ${said}; ${calls.length} calls ${hash(calls.join('\n'))}`, calls };
}

/** @returns what differs at the end. */
async function settle(world: World, story: Story, hurried: boolean): Promise<readonly string[]> {
  await endFaults(world, story);
  await passTime(world, { seconds: FIRST_LOOK_SECONDS });
  await passTime(world, { seconds: REST_SECONDS, untilQuiet: true });
  const early = await differences(world, story);
  // What was impolite stays so, however long one waits.
  if (hurried || early.length === 0 || early.some((line) => line.includes('impolite'))) return early;
  await passTime(world, { seconds: LAST_LOOK_SECONDS });
  await passTime(world, { seconds: REST_SECONDS, untilQuiet: true });
  return differences(world, story);
}

/** All that is held, without ids: two runs of one seed end in the same. */
async function digest(world: World): Promise<string> {
  return hash(JSON.stringify((await allocations(world)).map(({ bookingId: _id, ...row }) => row)));
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
