/** What can be had for a time: free resources, best fit first; those that cannot be had, and why; other times if none is free. */
import type { Availability } from '@ones/contract';
import type { Language } from '../../kernel/language.ts';
import type { Db } from '../../platform/db/index.ts';
import type { Resource } from '../resource/index.ts';
import { busySpans } from './busy.repository.ts';
import type { Wanted, WantedLimits } from './conditions.repository.ts';
import { daysOf } from './day.ts';
import {
  type AfterFree,
  type Asking,
  type BoundResource,
  freeResources,
  unavailableResources,
} from './free.repository.ts';
import { inTheWay } from './in-the-way.ts';
import type { BookingLimits } from './limits.ts';
import { nearestTimes } from './nearest-times.ts';
import type { OwnPlace } from './own-place.repository.ts';
import { presentFree, presentTaken, type Shown, textsOfInstants } from './present.ts';
import { merge, type Span } from './spans.ts';

export interface AvailabilityRequest extends Wanted {
  readonly after: AfterFree | null;
  readonly limit: number;
  readonly now: Date;
  /** Of whoever asks. */
  readonly language?: Language;
  /** What binds whoever asks, and where they are at home; nothing and nowhere unless told. */
  readonly limits?: BookingLimits | null;
  readonly own?: OwnPlace | null;
}

export interface FoundAvailability extends Omit<Availability, 'nextCursor'> {
  /** Where the next page begins; null if this is the last. */
  readonly next: AfterFree | null;
}

const UNAVAILABLE_AT_MOST = 50;
const DAY = 24 * 60 * 60_000;

export async function findAvailability(db: Db, request: AvailabilityRequest): Promise<FoundAvailability> {
  const isFirstPage = request.after === null;
  const { limits = null, own = null } = request;
  const at = limits?.at(request.period) ?? null;
  const wantedLimits: WantedLimits | null = limits && at && { at, buffers: limits.buffers };
  const asking: Asking = { ...request, limits: wantedLimits, own };
  // Two long questions, each over a connection of its own: the database answers both at once.
  const [found, unavailable] = await Promise.all([
    freeResources(db, asking, { after: request.after, limit: request.limit }),
    isFirstPage ? unavailableResources(db, asking, Math.min(request.limit, UNAVAILABLE_AT_MOST)) : [],
  ]);
  const free = found.slice(0, request.limit);
  const dayIn = daysOf(request.period.start);
  const wanted: Span = [request.period.start.getTime(), request.period.end.getTime()];
  /** Of what is free its day and the next hold; of what is not, the next day too, to tell when it will be. */
  const lookAt = (resource: Resource, ahead: number): Span => {
    const [start, end] = dayIn(resource.timeZone);
    return [Math.min(start, wanted[0]), Math.max(end, wanted[1]) + ahead];
  };
  const spans = await busySpans(db, [
    ...free.map((resource) => ({ resourceId: resource.id, within: lookAt(resource, 0) })),
    ...unavailable.map((resource) => ({ resourceId: resource.id, within: lookAt(resource, DAY) })),
  ]);
  const shown = (resource: BoundResource, ahead: number): Shown => {
    const busy = spans.get(resource.id) ?? { held: [], out: [] };
    const within = lookAt(resource, ahead);
    return {
      busy: merge(busy.held),
      closed: inTheWay(resource, busy, within, limits),
      within,
      day: dayIn(resource.timeZone),
    };
  };
  const last = free.at(-1);
  const context = { request, limits: at, textOf: textsOfInstants() };
  return {
    items: free.map((resource) => presentFree(resource, context, shown(resource, 0))),
    next: found.length > request.limit && last ? [last.segment, last.key, last.position, last.id] : null,
    unavailable: unavailable.map((resource) => presentTaken(resource, context, shown(resource, DAY))),
    nearestTimes:
      isFirstPage && free.length === 0
        ? nearestTimes(
            unavailable
              .filter((resource) => resource.fits)
              .map((resource) => ({ resource, shown: shown(resource, DAY) })),
            { wanted, now: request.now.getTime(), limits },
          )
        : [],
  };
}
