/** Lets time pass: from one thing that is due to the next, in the tenant and in ONES alike, and everything of it done. */
import { countTurns } from './turns.ts';
import type { WaitingJob } from './waiting.ts';
import type { World } from './world.ts';

type Moving = Pick<World, 'tenant' | 'one' | 'now'>;

export interface Passing {
  readonly seconds: number;
  /** Ends sooner when nobody has anything to do but what comes again and again. */
  readonly untilQuiet?: boolean;
  /** The worker is stopped: only the tenant, and what arrives over HTTP, goes on. */
  readonly idle?: boolean;
}

/** @returns whether it became quiet. @throws NeverRests */
export async function passTime(
  world: Moving,
  { seconds, untilQuiet = false, idle = false }: Passing,
): Promise<boolean> {
  const end = world.now() + seconds * 1000;
  const note = countTurns(seconds);
  for (;;) {
    const jobs = idle ? [] : await world.one.work();
    const messages = world.tenant.sim.context.scheduler.pending();
    const isQuiet = !jobs.some((job) => isWork(world, job)) && messages.every(isLate);
    if (untilQuiet && isQuiet) return true;
    const next = Math.min(...jobs.map((job) => job.at), ...messages.map(({ due }) => due));
    if (next > end) {
      await world.tenant.sim.context.clock.set(end);
      return isQuiet;
    }
    // What is due in the same instant again is nearly so: time goes on, or one thing could keep it standing.
    await world.tenant.sim.context.clock.set(Math.max(next, world.now() + 1));
    note(jobs.filter(({ at }) => at <= world.now()));
  }
}

/** A notification that was not taken is tried for hours; nobody waits for that. */
function isLate({ label }: { readonly label: string }): boolean {
  return label.startsWith('retry');
}

const SOON_MS = 10_000;

/** What comes again and again is no work, nor is asking after a delegate who takes their time. */
export function isWork({ one, now }: Pick<World, 'one' | 'now'>, { name, at }: WaitingJob): boolean {
  if (one.scheduleNames.includes(name)) return false;
  return name !== 'check-answer' || at < now() + SOON_MS;
}
