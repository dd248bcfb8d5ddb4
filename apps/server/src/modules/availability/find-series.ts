/**
 * What can be had on the dates of a series: resources free on all of them, then those free on most, each with the dates it is
 * missing, why, and what else is free on those. Nothing of a meeting is read but its time (rule B9).
 */
import type { MissingDate, SeriesAvailability, SeriesFree } from '@ones/contract';
import type { Interval } from '../../kernel/interval.ts';
import { type Language, nameIn } from '../../kernel/language.ts';
import type { Db } from '../../platform/db/index.ts';
import { presentResource } from '../resource/index.ts';
import type { Wanted } from './conditions.repository.ts';
import { type BoundResource, fittingCounts, fittingResources, freeResources } from './free.repository.ts';
import { type BookingLimits, type LimitsAt, limitsAtAll } from './limits.ts';
import { type Missed, missedBy } from './missed.ts';
import type { OwnPlace } from './own-place.repository.ts';
import { rankOf } from './present.ts';
import { missedDates } from './series-dates.repository.ts';

export interface SeriesDate {
  /** In the series' zone. */
  readonly date: string;
  readonly period: Interval;
}

export interface SeriesAvailabilityRequest extends Wanted {
  readonly dates: readonly SeriesDate[];
  readonly limit: number;
  readonly language?: Language;
  readonly limits?: BookingLimits | null;
  readonly own?: OwnPlace | null;
  /** How many of each segment are tried on all dates; 1,000 unless told. */
  readonly lookAt?: number;
}

/** How many of the resources that fit best, on the own floor, in the building and elsewhere, are tried on all dates. */
const TRIED = 1000;
/** How many of the resources that fit best are counted date by date, where too few are free on all dates. */
const LOOKED_AT = 200;
/** Of one resource; whoever misses more wants another. */
const MOST_MISSING = 30;

export async function findSeriesAvailability(db: Db, request: SeriesAvailabilityRequest): Promise<SeriesFree[]> {
  const { limits = null, own = null, limit } = request;
  const dates = request.dates.map(({ period }) => period);
  const ats = limits && dates.map((period) => limits.at(period));
  const wantedLimits = limits && ats && { at: limitsAtAll(ats), buffers: limits.buffers };
  const asking = { ...request, dates, limits: wantedLimits, own };
  const free = (await freeResources(db, asking, { after: null, limit, lookAt: request.lookAt ?? TRIED })).slice(
    0,
    limit,
  );
  const about: About = { request, ats };
  const always = free.map((resource) => present({ resource, missed: [] }, [], about));
  if (always.length >= limit) return always;
  const seen = new Set(free.map(({ id }) => id));
  const others = (await fittingResources(db, asking, LOOKED_AT)).filter(({ id }) => !seen.has(id));
  const resourceIds = others.map(({ id }) => id);
  const found = await missedDates(db, { resourceIds, dates, ...(limits ? { buffers: limits.buffers } : {}) });
  const counted = others.map((resource) => ({ resource, missed: missedBy(resource, found.get(resource.id), ats) }));
  const pool = [...free.map((resource) => ({ resource, missed: [] })), ...counted];
  const some = counted
    .filter(({ missed }) => missed.length < dates.length)
    .sort((a, b) => a.missed.length - b.missed.length)
    .slice(0, limit - always.length);
  return [...always, ...some.map((one) => present(one, pool, about))];
}

/** Whether more fit than were tried on all dates; null where that does not matter: as many as were asked for are free. */
export async function cappedSearch(
  db: Db,
  request: SeriesAvailabilityRequest,
  found: readonly SeriesFree[],
): Promise<SeriesAvailability['capped']> {
  const { dates, limit, own = null, lookAt = TRIED } = request;
  if (found.filter(({ freeOn }) => freeOn === dates.length).length >= limit) return null;
  const counts = await fittingCounts(db, { ...request, dates: [], limits: null, own });
  const [tried, of] = [counts.map((n) => Math.min(n, lookAt)), counts].map((all) => all.reduce((a, b) => a + b, 0));
  return tried === undefined || of === undefined || tried === of ? null : { tried, of };
}

interface About {
  readonly request: SeriesAvailabilityRequest;
  /** What binds on each date; null where nothing does. */
  readonly ats: readonly LimitsAt[] | null;
}

interface Counted {
  readonly resource: BoundResource;
  /** In order of time. */
  readonly missed: readonly Missed[];
}

function present({ resource, missed }: Counted, pool: readonly Counted[], { request, ats }: About): SeriesFree {
  const { dates, language = 'en' } = request;
  const wanted = { ...request, own: request.own ?? null };
  return {
    resource: presentResource(resource, language),
    freeOn: dates.length - missed.length,
    missing: missed.slice(0, MOST_MISSING).flatMap(({ at, reason }): MissingDate[] => {
      const one = dates[at];
      if (!one) return [];
      const limit = reason === 'closed' || reason === 'policy' ? (ats?.[at]?.limitOf(resource) ?? null) : null;
      const other = otherOn(at, resource, pool);
      return [
        {
          date: one.date,
          start: one.period.start.toISOString(),
          end: one.period.end.toISOString(),
          reason,
          message: limit?.messages[language] ?? null,
          other: other && { resourceId: other.id, resourceName: nameIn(language, other.name, other.names) },
        },
      ];
    }),
    rank: rankOf(resource, wanted, request.period.end.getTime()),
    needsApproval: ats?.some((at) => at.needsApproval(resource)) ?? false,
  };
}

/** The nearest that is free on this date: of the floor, of the building, then whichever fits best. */
function otherOn(at: number, { id, floorId, buildingId }: BoundResource, pool: readonly Counted[]) {
  const free = pool.filter((one) => one.resource.id !== id && !one.missed.some((date) => date.at === at));
  const on = (near: (resource: BoundResource) => boolean) => free.find(({ resource }) => near(resource))?.resource;
  return (
    (floorId !== null && on((other) => other.floorId === floorId)) ||
    (buildingId !== null && on((other) => other.buildingId === buildingId)) ||
    (free[0]?.resource ?? null)
  );
}
