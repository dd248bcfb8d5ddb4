/** Other times for who finds nothing free: today and tomorrow, when something that fits can be had. Pure. */
import type { SuggestedTime } from '@ones/contract';
import type { UnavailableResource } from './free.repository.ts';
import type { BookingLimits } from './limits.ts';
import { type Shown, toPeriod } from './present.ts';
import { gaps, nearestStarts, type Span } from './spans.ts';

const AT_MOST = 3;
/** How many starts are asked of the policies before giving up. */
const LOOKED_AT = 40;

interface Candidate {
  readonly resource: UnavailableResource;
  readonly shown: Shown;
}

export interface Looking {
  readonly wanted: Span;
  readonly now: number;
  readonly limits: BookingLimits | null;
}

export function nearestTimes(candidates: readonly Candidate[], { wanted, now, limits }: Looking): SuggestedTime[] {
  const length = wanted[1] - wanted[0];
  const starts = candidates.flatMap(({ shown }) =>
    nearestStarts(shown.closed, wanted, [Math.max(shown.within[0], now), shown.within[1]]),
  );
  const nearest = [...new Set(starts)]
    .sort((a, b) => Math.abs(a - wanted[0]) - Math.abs(b - wanted[0]) || a - b)
    .slice(0, LOOKED_AT);
  const found: SuggestedTime[] = [];
  for (const start of nearest) {
    const period: Span = [start, start + length];
    const at = limits?.at({ start: new Date(start), end: new Date(start + length) });
    const free = candidates.filter(
      ({ resource, shown }) => isGap(shown.closed, period) && (at?.limitOf(resource) ?? null) === null,
    ).length;
    if (free > 0) found.push({ ...toPeriod(period), free });
    if (found.length === AT_MOST) break;
  }
  return found.sort((a, b) => (a.start < b.start ? -1 : 1));
}

function isGap(closed: readonly Span[], period: Span): boolean {
  const [gap] = gaps(closed, period);
  return gap !== undefined && gap[0] === period[0] && gap[1] === period[1];
}
