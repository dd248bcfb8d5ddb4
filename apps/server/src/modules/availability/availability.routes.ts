/** Availability over HTTP. */
import { routes } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../../kernel/clock.ts';
import { addMinutes, type Interval } from '../../kernel/interval.ts';
import { fieldError, languageOf, Refusal, readCursor, refuse, serve, writeCursor } from '../../platform/http/index.ts';
import { planSeries, problemOf } from '../booking/index.ts';
import { type BoundsDeps, boundsOf } from './bounds.ts';
import type { Wanted } from './conditions.repository.ts';
import { findAvailability } from './find-availability.ts';
import { cappedSearch, findSeriesAvailability } from './find-series.ts';
import { findTogether } from './find-together.ts';

export interface AvailabilityRouteDeps extends BoundsDeps {
  readonly clock: Clock;
}

const LONGEST_DAYS = 31;
/** Dates of a series that are looked at. */
const MOST_DATES = 200;

export function availabilityRoutes(app: FastifyInstance, deps: AvailabilityRouteDeps): void {
  oneResource(app, deps);
  seriesOfDates(app, deps);
  severalTogether(app, deps);
}

function oneResource(app: FastifyInstance, deps: AvailabilityRouteDeps): void {
  serve(app, routes.resource.availability, async ({ query, caller, request }) => {
    const now = deps.clock.now();
    const period = { start: new Date(query.start), end: new Date(query.end) };
    const refusal = refusePeriod(period, now);
    if (refusal) return refusal;
    const after = readCursor(query.cursor, ['integer', 'integer', 'integer', 'uuid']);
    if (after instanceof Refusal) return after;
    const { nearFloorId, organizerId } = query;
    const bounds = await boundsOf(deps, { caller, request, nearFloorId, organizerId, where: '/querystring' });
    if (bounds instanceof Refusal) return bounds;
    const { next, ...found } = await findAvailability(deps.host.db, {
      ...placeOf(query),
      ...bounds,
      period,
      amenities: namesIn(query.amenities),
      after,
      limit: query.limit ?? 50,
      now,
      language: languageOf(request),
    });
    return { ...found, nextCursor: next && writeCursor(...next) };
  });
}

function seriesOfDates(app: FastifyInstance, deps: AvailabilityRouteDeps): void {
  serve(app, routes.resource.seriesAvailability, async ({ body, caller, request }) => {
    const { amenities = [], limit = 20, timeZone, recurrence } = body;
    const period = { start: new Date(body.start), end: new Date(body.end) };
    const planned = planSeries({ period, timeZone, recurrence }, deps.clock.now());
    if (!planned.ok) return problemOf(planned.refusal);
    const { occurrences, until, goesOn } = planned.plan;
    const dates = occurrences.slice(0, MOST_DATES);
    const { nearFloorId, organizerId } = body;
    const looking = { caller, request, nearFloorId, organizerId, where: '/body' } as const;
    const bounds = await boundsOf(deps, { ...looking, recurring: true });
    if (bounds instanceof Refusal) return bounds;
    const asked = {
      ...placeOf(body),
      ...bounds,
      period: dates[0]?.period ?? period,
      amenities: [...new Set(amenities)],
      dates,
      limit,
      language: languageOf(request),
    };
    const items = await findSeriesAvailability(deps.host.db, asked);
    const cut = occurrences[dates.length];
    return {
      judged: dates.length,
      judgedUntil: (cut?.period.start ?? until).toISOString(),
      goesOn: goesOn || cut !== undefined,
      capped: await cappedSearch(deps.host.db, asked, items),
      items,
    };
  });
}

function severalTogether(app: FastifyInstance, deps: AvailabilityRouteDeps): void {
  serve(app, routes.resource.together, async ({ body, caller, request }) => {
    const now = deps.clock.now();
    const period = { start: new Date(body.start), end: new Date(body.end) };
    const refusal = refusePeriod(period, now, '/body');
    if (refusal) return refusal;
    const { wanted, nearFloorId, organizerId } = body;
    const looking = { caller, request, nearFloorId, organizerId, where: '/body' } as const;
    const named = wanted.flatMap(({ resourceId }) => resourceId ?? []);
    const resourceIds = named.length === wanted.length ? named : undefined;
    const bounds = await boundsOf(deps, { ...looking, resources: wanted.length, resourceIds });
    if (bounds instanceof Refusal) return bounds;
    return findTogether(deps.host.db, {
      ...placeOf(body),
      ...bounds,
      period,
      wanted,
      now,
      language: languageOf(request),
    });
  });
}

type Place = Partial<Pick<Wanted, 'buildingId' | 'placelessToo' | 'floorId' | 'kind' | 'capacity'>>;

/** Without what was left out. */
function placeOf(asked: { readonly [Key in keyof Place]: Place[Key] | undefined }): Place {
  const { buildingId, placelessToo, floorId, kind, capacity } = asked;
  return {
    ...(buildingId ? { buildingId } : {}),
    ...(placelessToo ? { placelessToo } : {}),
    ...(floorId ? { floorId } : {}),
    ...(kind ? { kind } : {}),
    ...(capacity === undefined ? {} : { capacity }),
  };
}

function refusePeriod(period: Interval, now: Date, where = '/querystring'): Refusal | null {
  const at = (path: string, code: string, message: string) => ({ errors: [fieldError(path, code, message)] });
  if (period.end <= period.start) {
    return refuse('invalid-time-range', at(`${where}/end`, 'order', 'must lie after the start'));
  }
  if (period.end > addMinutes(period.start, LONGEST_DAYS * 24 * 60)) {
    return refuse('invalid-time-range', at(`${where}/end`, 'length', `lies more than ${LONGEST_DAYS} days later`));
  }
  if (period.end <= now) return refuse('in-the-past', at(`${where}/end`, 'past', 'is already over'));
  return null;
}

function namesIn(list: string | undefined): string[] {
  return [...new Set((list ?? '').split(',').map((name) => name.trim()))].filter((name) => name !== '');
}
