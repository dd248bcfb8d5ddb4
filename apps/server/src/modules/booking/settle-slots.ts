/**
 * Who holds a slot when several claim it (rule S8): all give it up first, then take it again in a fixed order:
 * accepted by Exchange, pending there, ONES-only; within each by creation, then by clean id, then by id.
 */
import type { ExchangeState } from '@ones/contract';
import { type Interval, overlaps } from '../../kernel/interval.ts';

/** One allocation's claim on the resources it blocks. */
export interface Claim {
  readonly allocationId: string;
  readonly exchange: ExchangeState;
  readonly createdAt: Date;
  readonly cleanId: string | null;
  /** One after the other; more than one where the whole is too long for one hold. */
  readonly periods: readonly Interval[];
  readonly resourceIds: readonly string[];
}

function rankOf(exchange: ExchangeState): number {
  if (exchange === 'accepted') return 0;
  return exchange === 'pending' ? 1 : 2;
}

function compare(a: Claim, b: Claim): number {
  return (
    rankOf(a.exchange) - rankOf(b.exchange) ||
    a.createdAt.getTime() - b.createdAt.getTime() ||
    (a.cleanId ?? '').localeCompare(b.cleanId ?? '') ||
    a.allocationId.localeCompare(b.allocationId)
  );
}

/** @returns the ids of the allocations that hold their slot; all others are conflicted. */
export function settleSlots(claims: readonly Claim[]): ReadonlySet<string> {
  const taken = new Map<string, Interval[]>();
  const holders = new Set<string>();
  for (const claim of [...claims].sort(compare)) {
    const meets = (other: Interval) => claim.periods.some((period) => overlaps(other, period));
    const free = claim.resourceIds.every((id) => !taken.get(id)?.some(meets));
    if (!free) continue;
    holders.add(claim.allocationId);
    for (const id of claim.resourceIds) taken.set(id, [...(taken.get(id) ?? []), ...claim.periods]);
  }
  return holders;
}
