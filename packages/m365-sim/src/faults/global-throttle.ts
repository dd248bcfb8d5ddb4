// Graph's limit above all others: requests of one application over all tenants and services in ten seconds.
// https://learn.microsoft.com/graph/throttling-limits
import type { SimContext } from '../context.ts';

const WINDOW = 10_000;
export const REQUESTS = 130_000;

interface Meter {
  start: number;
  count: number;
}

const meters = new WeakMap<SimContext, Map<string, Meter>>();

/** Counts a request; seconds to wait where the application had too many, else nothing. */
export function useGraph(ctx: SimContext, appId: string): number | undefined {
  let known = meters.get(ctx);
  if (!known) {
    known = new Map();
    meters.set(ctx, known);
  }
  const now = ctx.clock.now();
  const last = known.get(appId);
  const meter = last && now - last.start < WINDOW ? last : { start: now, count: 0 };
  meter.count += 1;
  known.set(appId, meter);
  return meter.count > REQUESTS ? Math.max(1, Math.ceil((meter.start + WINDOW - now) / 1000)) : undefined;
}
