// An occurrence may not be moved onto or past its neighbours. https://learn.microsoft.com/graph/api/event-update
import { type Instance, instancesBetween } from '../../exchange/instances.ts';
import type { Patch } from '../../exchange/organizer-acts.ts';
import { dayInSeries } from '../../exchange/series.ts';

const YEAR = 366 * 86_400_000;

export function crossesNeighbour(instance: Instance, patch: Patch): boolean {
  const { item, originalStart } = instance;
  const { series } = item;
  if (!series || originalStart === undefined || (patch.start === undefined && patch.end === undefined)) return false;
  const start = patch.start ?? instance.start;
  const end = patch.end ?? instance.end;
  const near = instancesBetween(item, Math.min(start, originalStart) - YEAR, Math.max(end, originalStart) + YEAR);
  const others = near.filter((one) => one.originalStart !== originalStart);
  return others.some((other) => {
    const wasBefore = (other.originalStart ?? other.start) < originalStart;
    if (dayInSeries(series, start) === dayInSeries(series, other.start)) return true;
    return wasBefore ? start < other.end : end > other.start;
  });
}
