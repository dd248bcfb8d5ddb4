/** When a delivery that did not arrive is tried again, and when a webhook is given up. Pure. */
import { addMinutes, addSeconds } from '../../kernel/interval.ts';

const SECONDS = [10, 60, 300, 900, 1800, 3600, 7200, 14_400, 21_600, 28_800] as const;
const HOURS = 24;
export const FAILING_DAYS = 3;

/** null: a day is over. `chance`, from 0 to 1, keeps those that failed together apart. */
export function nextTry(attempts: number, since: Date, now: Date, chance: number): Date | null {
  const seconds = SECONDS[Math.min(attempts, SECONDS.length) - 1] ?? SECONDS[0];
  const next = addSeconds(now, seconds * (0.75 + chance / 2));
  return next < addMinutes(since, HOURS * 60) ? next : null;
}

export function isGivenUp(failingSince: Date, now: Date): boolean {
  return now >= addMinutes(failingSince, FAILING_DAYS * 24 * 60);
}
