/** Why a resource cannot be had on dates of a series. Pure. */
import type { MissingDate } from '@ones/contract';
import type { Bound, LimitsAt } from './limits.ts';
import type { MissedDates } from './series-dates.repository.ts';

export interface Missed {
  /** Its place in the list of dates. */
  readonly at: number;
  readonly reason: MissingDate['reason'];
}

/** In order of time. What nobody can wait for comes before what passes, as for a single time. */
export function missedBy(bound: Bound, found: MissedDates | undefined, ats: readonly LimitsAt[] | null): Missed[] {
  const reasons = new Map<number, Missed['reason']>(found?.taken.map((at) => [at, 'taken']) ?? []);
  for (const [at, limits] of ats?.entries() ?? []) {
    const limit = limits.limitOf(bound);
    if (limit) reasons.set(at, limit.reason);
  }
  for (const at of found?.out ?? []) reasons.set(at, 'out-of-service');
  return [...reasons].map(([at, reason]) => ({ at, reason })).sort((a, b) => a.at - b.at);
}
