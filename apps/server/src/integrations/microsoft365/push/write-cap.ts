/**
 * The last brake of rule S5: two calendars that answer each other for ever. A person's act may bring about a few writes; more
 * than that within minutes, with nobody acting, is a loop, whatever its cause.
 */
import { addMinutes } from '../../../kernel/interval.ts';
import type { Attempt } from './attempt.repository.ts';

const MOST_WRITES = 3;
const WITHIN_MINUTES = 10;

export function isLoop(
  attempts: readonly Pick<Attempt, 'state' | 'startedAt' | 'body'>[],
  lastHumanAct: Date | null,
  now: Date,
): boolean {
  const since = addMinutes(now, -WITHIN_MINUTES);
  const from = lastHumanAct && lastHumanAct > since ? lastHumanAct : since;
  const counted = attempts.filter(({ state, startedAt }) => state === 'done' && startedAt > from);
  const writes = new Map<string, number>();
  for (const event of counted.flatMap(eventsOf)) writes.set(event, (writes.get(event) ?? 0) + 1);
  return [...writes.values()].some((count) => count > MOST_WRITES);
}

/** Each date of a series is an event of its own, by its id; what is written to the whole has none. */
function eventsOf({ body }: Pick<Attempt, 'body'>): readonly string[] {
  const { dates } = body as { readonly dates?: readonly { readonly immutableId: string }[] };
  return dates?.map(({ immutableId }) => immutableId) ?? [''];
}
