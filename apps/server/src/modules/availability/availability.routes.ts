/** Availability over HTTP. */
import { routes } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../../kernel/clock.ts';
import { addMinutes, type Interval } from '../../kernel/interval.ts';
import type { Db } from '../../platform/db/index.ts';
import {
  type AccessOf,
  fieldError,
  languageOf,
  type PersonCaller,
  Refusal,
  readCursor,
  refuse,
  serve,
  writeCursor,
} from '../../platform/http/index.ts';
import { planSeries, problemOf } from '../booking/index.ts';
import type { Wanted } from './conditions.repository.ts';
import { findAvailability } from './find-availability.ts';
import { findSeriesAvailability } from './find-series.ts';
import { findTogether } from './find-together.ts';
import type { LimitsOf } from './limits.ts';
import { ownPlaceOf, placeOfFloor } from './own-place.repository.ts';

export interface AvailabilityRouteDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly limits: LimitsOf;
  readonly access: AccessOf;
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
    const { next, ...found } = await findAvailability(deps.db, {
      ...placeOf(query),
      ...(await boundsOf(deps, caller, { nearFloorId: query.nearFloorId })),
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
    const items = await findSeriesAvailability(deps.db, {
      ...placeOf(body),
      ...(await boundsOf(deps, caller, { nearFloorId: body.nearFloorId, recurring: true })),
      period: dates[0]?.period ?? period,
      amenities: [...new Set(amenities)],
      dates,
      limit,
      language: languageOf(request),
    });
    const cut = occurrences[dates.length];
    return {
      judged: dates.length,
      judgedUntil: (cut?.period.start ?? until).toISOString(),
      goesOn: goesOn || cut !== undefined,
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
    const { wanted, nearFloorId } = body;
    return findTogether(deps.db, {
      ...placeOf(body),
      ...(await boundsOf(deps, caller, { nearFloorId, resources: wanted.length })),
      period,
      wanted,
      now,
      language: languageOf(request),
    });
  });
}

/** What is hidden from whoever asks, what binds them, and near what they look. */
async function boundsOf(
  { db, limits, access }: AvailabilityRouteDeps,
  caller: PersonCaller,
  asked: { readonly nearFloorId?: string | undefined; readonly recurring?: boolean; readonly resources?: number },
) {
  const { nearFloorId, recurring = false, resources = 1 } = asked;
  const { personId, channel } = caller;
  const [{ hidden }, binding, own] = await Promise.all([
    access(db, caller),
    limits(db, { personId, channel, recurring, resources }),
    nearFloorId ? placeOfFloor(db, nearFloorId) : ownPlaceOf(db, personId),
  ]);
  return { hidden, limits: binding, own };
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
