/** Several resources at once: sets of which all can be had for a time, and if there is none, when there is one next. */
import type { SetTime, Together, WantedResource } from '@ones/contract';
import type { Interval } from '../../kernel/interval.ts';
import type { Language } from '../../kernel/language.ts';
import type { Db } from '../../platform/db/index.ts';
import { heldResourceIds, presentResource } from '../resource/index.ts';
import { busySpans } from './busy.repository.ts';
import type { Wanted } from './conditions.repository.ts';
import { type Asking, type BoundResource, fittingResources, freeResources } from './free.repository.ts';
import { inTheWay } from './in-the-way.ts';
import type { BookingLimits } from './limits.ts';
import type { OwnPlace } from './own-place.repository.ts';
import { toPeriod } from './present.ts';
import { type Candidate, chooseEach, setsOf } from './sets.ts';
import { gaps, nearestStarts, type Span } from './spans.ts';

export interface TogetherRequest extends Pick<Wanted, 'period' | 'buildingId' | 'floorId' | 'hidden'> {
  readonly wanted: readonly WantedResource[];
  readonly now: Date;
  readonly language?: Language;
  readonly limits?: BookingLimits | null;
  readonly own?: OwnPlace | null;
}

const SETS = 5;
/** For each wish; a floor has no more that fit as well. */
const LOOKED_AT = 100;
const TIMES = 3;
/** How many starts are tried before giving up. */
const TRIED = 100;
const DAY = 24 * 60 * 60_000;

type Found = BoundResource & Candidate;

export async function findTogether(db: Db, request: TogetherRequest): Promise<Together> {
  const { limits = null, period, language } = request;
  const at = limits?.at(period) ?? null;
  const wishes = request.wanted.map((wish) => askingFor(wish, request));
  const free = await withParts(
    db,
    await Promise.all(wishes.map((wish) => freeResources(db, wish, { after: null, limit: LOOKED_AT }))),
  );
  const sets = setsOf(free, SETS).map(({ chosen, near }) => ({
    resources: chosen.map((one) => presentResource(one, language)),
    near,
    needsApproval: at !== null && chosen.some((one) => at.needsApproval(one)),
  }));
  const lacking = free.flatMap((found, index) => (found.length === 0 ? [index] : []));
  return { sets, lacking, suggestedTimes: sets.length > 0 ? [] : await timesForAll(db, wishes, request) };
}

function askingFor(wish: WantedResource, request: TogetherRequest): Asking {
  const { period, buildingId, floorId, hidden = new Set(), limits = null, own = null } = request;
  const bound = limits && { at: limits.at(period), buffers: limits.buffers };
  const common = { period, hidden, limits: bound, own, amenities: wish.amenities ?? [] };
  if (wish.resourceId) return { ...common, resourceId: wish.resourceId };
  return {
    ...common,
    ...(buildingId && wish.kind !== 'equipment' ? { buildingId } : {}),
    ...(floorId && wish.kind !== 'equipment' ? { floorId } : {}),
    ...(wish.kind ? { kind: wish.kind } : {}),
    ...(wish.capacity === undefined ? {} : { capacity: wish.capacity }),
  };
}

async function withParts(db: Db, all: readonly (readonly BoundResource[])[]): Promise<Found[][]> {
  const held = await heldResourceIds(db, [...new Set(all.flatMap((found) => found.map(({ id }) => id)))]);
  return all.map((found) => found.map((one) => ({ ...one, blocks: held.get(one.id) ?? [one.id] })));
}

/** Today and tomorrow, the nearest first to be found, then in order of time. */
async function timesForAll(db: Db, wishes: readonly Asking[], request: TogetherRequest): Promise<SetTime[]> {
  const { period, now, limits = null } = request;
  const wanted: Span = [period.start.getTime(), period.end.getTime()];
  const within: Span = [Math.max(now.getTime(), wanted[0] - DAY), wanted[1] + DAY];
  const fitting = await withParts(db, await Promise.all(wishes.map((wish) => fittingResources(db, wish, LOOKED_AT))));
  const all = new Map(fitting.flatMap((found) => found.map((one) => [one.id, one])));
  const busy = await busySpans(
    db,
    [...all.keys()].map((resourceId) => ({ resourceId, within })),
  );
  const closed = new Map(
    [...all.values()].map((one) => [one.id, inTheWay(one, busy.get(one.id) ?? { held: [], out: [] }, within, limits)]),
  );
  const starts = [...closed.values()].flatMap((spans) => nearestStarts(spans, wanted, within));
  const length = wanted[1] - wanted[0];
  const times: SetTime[] = [];
  for (const start of nearestFirst(starts, wanted[0]).slice(0, TRIED)) {
    const span: Span = [start, start + length];
    const at = limits?.at(intervalOf(span)) ?? null;
    const free = fitting.map((found) =>
      found.filter((one) => isOpen(closed.get(one.id) ?? [], span) && !at?.limitOf(one)),
    );
    const chosen = chooseEach(free);
    if (chosen) times.push({ ...toPeriod(span), resources: chosen.map(({ id, name }) => ({ id, name })) });
    if (times.length === TIMES) break;
  }
  return times.sort((a, b) => (a.start < b.start ? -1 : 1));
}

function nearestFirst(starts: readonly number[], wanted: number): number[] {
  return [...new Set(starts)].sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b);
}

function intervalOf([start, end]: Span): Interval {
  return { start: new Date(start), end: new Date(end) };
}

function isOpen(closed: readonly Span[], span: Span): boolean {
  const [gap] = gaps(closed, span);
  return gap !== undefined && gap[0] === span[0] && gap[1] === span[1];
}
