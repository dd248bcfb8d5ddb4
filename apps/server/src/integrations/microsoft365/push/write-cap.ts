/**
 * The last brake of rule S5: two calendars that answer each other for ever. A person's act may bring about a few writes; more
 * than that within minutes, with nobody acting, is a loop, whatever its cause.
 */
import { addMinutes } from '../../../kernel/interval.ts';
import type { Attempt } from './attempt.repository.ts';

const MOST_WRITES = 3;
const WITHIN_MINUTES = 10;

export function isLoop(
  attempts: readonly Pick<Attempt, 'state' | 'startedAt'>[],
  lastHumanAct: Date | null,
  now: Date,
): boolean {
  const since = addMinutes(now, -WITHIN_MINUTES);
  const from = lastHumanAct && lastHumanAct > since ? lastHumanAct : since;
  return attempts.filter(({ state, startedAt }) => state === 'done' && startedAt > from).length > MOST_WRITES;
}
