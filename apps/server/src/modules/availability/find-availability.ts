/** What can be had for a time: free resources, best fit first; those that cannot be had, and why; other times if none is free. */
import type { Availability, FreeResource, Period, TakenResource } from '@ones/contract';
import type { Language } from '../../kernel/language.ts';
import type { Db } from '../../platform/db/index.ts';
import { presentResource, type Resource } from '../resource/index.ts';
import {
  type AfterFree,
  busySpans,
  freeResources,
  type UnavailableResource,
  unavailableResources,
  type Wanted,
} from './availability.repository.ts';
import { daysOf } from './day.ts';
import { clip, freeFrom, merge, nearestStarts, type Span } from './spans.ts';

export interface AvailabilityRequest extends Wanted {
  readonly after: AfterFree | null;
  readonly limit: number;
  readonly now: Date;
  /** Of whoever asks. */
  readonly language?: Language;
}

export interface FoundAvailability extends Omit<Availability, 'nextCursor'> {
  /** Where the next page begins; null if this is the last. */
  readonly next: AfterFree | null;
}

const UNAVAILABLE_AT_MOST = 50;
const NEAREST_TIMES = 3;
const HOURS = 60 * 60_000;
/** How far beyond the wanted time it is looked for another. */
const AHEAD = 12 * HOURS;

export async function findAvailability(db: Db, request: AvailabilityRequest): Promise<FoundAvailability> {
  const isFirstPage = request.after === null;
  const [found, unavailable] = await Promise.all([
    freeResources(db, request, { after: request.after, limit: request.limit }),
    isFirstPage ? unavailableResources(db, request, Math.min(request.limit, UNAVAILABLE_AT_MOST)) : [],
  ]);
  const free = found.slice(0, request.limit);
  const dayIn = daysOf(request.period.start);
  const wanted: Span = [request.period.start.getTime(), request.period.end.getTime()];
  /** Of what is free its day and the next hold; of what is taken enough to tell when it will be free. */
  const lookAt = (resource: Resource, ahead: number): Span => {
    const [start, end] = dayIn(resource.timeZone);
    return [Math.min(start, wanted[0]), Math.max(end, wanted[1] + ahead)];
  };
  const spans = await busySpans(db, [
    ...free.map((resource) => ({ resourceId: resource.id, within: lookAt(resource, 0) })),
    ...unavailable.map((resource) => ({ resourceId: resource.id, within: lookAt(resource, AHEAD) })),
  ]);
  const busyOf = (resource: Resource) => merge(spans.get(resource.id) ?? []);
  const last = free.at(-1);
  return {
    items: free.map((resource) => presentFree(resource, request, busyOf(resource), dayIn(resource.timeZone))),
    next: found.length > request.limit && last ? [last.capacity ?? 0, last.position, last.id] : null,
    unavailable: unavailable.map((resource) =>
      presentTaken(resource, request, busyOf(resource), dayIn(resource.timeZone)),
    ),
    nearestTimes:
      isFirstPage && free.length === 0
        ? nearestTimes(unavailable, wanted, (resource) => ({
            busy: busyOf(resource),
            within: [Math.max(lookAt(resource, AHEAD)[0], request.now.getTime()), lookAt(resource, AHEAD)[1]],
          }))
        : [],
  };
}

function presentFree(resource: Resource, request: AvailabilityRequest, busy: readonly Span[], day: Span): FreeResource {
  const end = request.period.end.getTime();
  const next = busy.find(([start]) => start >= end)?.[0];
  return {
    resource: presentResource(resource, request.language),
    freeUntil: next === undefined ? null : iso(next),
    busy: clip(busy, day).map(toPeriod),
    rank: rankOf(resource, request, next),
  };
}

/** Why it ranks where it does, in words that the screens have sentences for. */
function rankOf(resource: Resource, request: Wanted, next: number | undefined): FreeResource['rank'] {
  const { capacity } = request;
  const rightSize = capacity !== undefined && (resource.capacity ?? 0) <= Math.max(capacity * 1.5, capacity + 2);
  const freeLonger = next === undefined || next >= request.period.end.getTime() + 2 * HOURS;
  return [
    ...(rightSize ? (['right-size'] as const) : []),
    ...(request.floorId !== undefined ? (['own-floor'] as const) : []),
    ...(request.buildingId !== undefined && request.floorId === undefined ? (['own-building'] as const) : []),
    ...(freeLonger ? (['free-longer'] as const) : []),
  ];
}

function presentTaken(
  resource: UnavailableResource,
  { period, language }: AvailabilityRequest,
  busy: readonly Span[],
  day: Span,
): TakenResource {
  const wanted: Span = [period.start.getTime(), period.end.getTime()];
  const reason = resource.fits ? 'taken' : resource.largeEnough ? 'lacks-amenity' : 'too-small';
  const from = reason === 'taken' ? freeFrom(busy, wanted, Math.max(day[1], wanted[1] + AHEAD)) : null;
  return {
    resource: presentResource(resource, language),
    reason,
    freeFrom: from === null ? null : iso(from),
    busy: clip(busy, day).map(toPeriod),
  };
}

/** The times nearest to the wanted one at which something that fits is free. */
function nearestTimes(
  unavailable: readonly UnavailableResource[],
  wanted: Span,
  lookAt: (resource: Resource) => { busy: readonly Span[]; within: Span },
): Period[] {
  const starts = unavailable
    .filter((resource) => resource.fits)
    .flatMap((resource) => {
      const { busy, within } = lookAt(resource);
      return nearestStarts(busy, wanted, within);
    });
  return [...new Set(starts)]
    .sort((a, b) => Math.abs(a - wanted[0]) - Math.abs(b - wanted[0]) || a - b)
    .slice(0, NEAREST_TIMES)
    .sort((a, b) => a - b)
    .map((start) => toPeriod([start, start + wanted[1] - wanted[0]]));
}

function toPeriod([start, end]: Span): Period {
  return { start: iso(start), end: iso(end) };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
