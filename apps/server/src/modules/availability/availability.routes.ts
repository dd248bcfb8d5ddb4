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
  Refusal,
  readCursor,
  refuse,
  serve,
  writeCursor,
} from '../../platform/http/index.ts';
import { planSeries, problemOf } from '../booking/index.ts';
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

export function availabilityRoutes(app: FastifyInstance, { db, clock, limits, access }: AvailabilityRouteDeps): void {
  serve(app, routes.resource.availability, async ({ query, caller, request }) => {
    const { buildingId, floorId, kind, capacity, limit = 50 } = query;
    const now = clock.now();
    const period = { start: new Date(query.start), end: new Date(query.end) };
    const refusal = refusePeriod(period, now);
    if (refusal) return refusal;
    const after = readCursor(query.cursor, ['integer', 'integer', 'integer', 'uuid']);
    if (after instanceof Refusal) return after;
    const who = { personId: caller.personId, channel: caller.channel, recurring: false, resources: 1 };
    const [{ hidden }, binding, own] = await Promise.all([
      access(db, caller),
      limits(db, who),
      query.nearFloorId ? placeOfFloor(db, query.nearFloorId) : ownPlaceOf(db, caller.personId),
    ]);
    const { next, ...found } = await findAvailability(db, {
      period,
      ...(buildingId ? { buildingId } : {}),
      ...(floorId ? { floorId } : {}),
      ...(kind ? { kind } : {}),
      ...(capacity === undefined ? {} : { capacity }),
      amenities: namesIn(query.amenities),
      after,
      limit,
      now,
      language: languageOf(request),
      hidden,
      limits: binding,
      own,
    });
    return { ...found, nextCursor: next && writeCursor(...next) };
  });

  serve(app, routes.resource.seriesAvailability, async ({ body, caller, request }) => {
    const { buildingId, floorId, kind, capacity, amenities = [], limit = 20, timeZone, recurrence } = body;
    const period = { start: new Date(body.start), end: new Date(body.end) };
    const planned = planSeries({ period, timeZone, recurrence }, clock.now());
    if (!planned.ok) return problemOf(planned.refusal);
    const { occurrences, until, goesOn } = planned.plan;
    const dates = occurrences.slice(0, MOST_DATES);
    const who = { personId: caller.personId, channel: caller.channel, recurring: true, resources: 1 };
    const [{ hidden }, binding, own] = await Promise.all([
      access(db, caller),
      limits(db, who),
      body.nearFloorId ? placeOfFloor(db, body.nearFloorId) : ownPlaceOf(db, caller.personId),
    ]);
    const items = await findSeriesAvailability(db, {
      period: dates[0]?.period ?? period,
      ...(buildingId ? { buildingId } : {}),
      ...(floorId ? { floorId } : {}),
      ...(kind ? { kind } : {}),
      ...(capacity === undefined ? {} : { capacity }),
      amenities: [...new Set(amenities)],
      dates,
      limit,
      language: languageOf(request),
      hidden,
      limits: binding,
      own,
    });
    const cut = occurrences[dates.length];
    return {
      judged: dates.length,
      judgedUntil: (cut?.period.start ?? until).toISOString(),
      goesOn: goesOn || cut !== undefined,
      items,
    };
  });

  serve(app, routes.resource.together, async ({ body, caller, request }) => {
    const now = clock.now();
    const period = { start: new Date(body.start), end: new Date(body.end) };
    const refusal = refusePeriod(period, now, '/body');
    if (refusal) return refusal;
    const who = { personId: caller.personId, channel: caller.channel, recurring: false, resources: body.wanted.length };
    const [{ hidden }, binding, own] = await Promise.all([
      access(db, caller),
      limits(db, who),
      body.nearFloorId ? placeOfFloor(db, body.nearFloorId) : ownPlaceOf(db, caller.personId),
    ]);
    return findTogether(db, {
      period,
      wanted: body.wanted,
      ...(body.buildingId ? { buildingId: body.buildingId } : {}),
      ...(body.floorId ? { floorId: body.floorId } : {}),
      now,
      language: languageOf(request),
      hidden,
      limits: binding,
      own,
    });
  });
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
