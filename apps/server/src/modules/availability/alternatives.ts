/** What to offer somebody whose slot is taken: rooms like it at the same time, and the same room a little later. */
import type { Alternative } from '@ones/contract';
import type { Actor } from '../../kernel/actor.ts';
import type { Interval } from '../../kernel/interval.ts';
import { type Language, nameIn } from '../../kernel/language.ts';
import { askedTogether, type Db } from '../../platform/db/index.ts';
import { type BusyOf, busySpans } from './busy.repository.ts';
import { type BoundResource, boundResources, type Named, similarFreeResources } from './free.repository.ts';
import { inTheWay } from './in-the-way.ts';
import type { BookingLimits, LimitsOf } from './limits.ts';
import { gaps, type Span } from './spans.ts';

export interface TakenRequest {
  readonly resourceIds: readonly string[];
  readonly period: Interval;
  /** Who would book, and through what: nothing is offered that they would be refused. */
  readonly actor: Pick<Actor, 'personId' | 'channel'>;
  /** For whom it would be booked, where that is not the actor. */
  readonly organizerId?: string | null;
  readonly act?: 'book' | 'walk-in';
  /** The actor acts on what is the organizer's, and counts as these unless they manage the resources. */
  readonly inPlace?: boolean;
  readonly recurring?: boolean;
  /** Left out: kept from whom it is offered to. */
  readonly hidden?: ReadonlySet<string>;
  /** In which they are named; English unless told. */
  readonly language?: Language;
  /** 3 unless told. */
  readonly limit?: number;
}

export type Alternatives = (db: Db, request: TakenRequest) => Promise<Alternative[]>;

const DAY = 24 * 60 * 60_000;

/** Best first. All could be had when looked at; only a booking makes sure. */
export function alternativesBy(limitsOf: LimitsOf): Alternatives {
  return (db, request) => askedTogether(db, (one) => alternativesTo(one, limitsOf, request));
}

async function alternativesTo(db: Db, limitsOf: LimitsOf, request: TakenRequest): Promise<Alternative[]> {
  const {
    resourceIds,
    period,
    hidden = [],
    limit = 3,
    actor: { personId, channel },
    organizerId,
    act = 'book',
    inPlace = false,
    recurring = false,
    language = 'en',
  } = request;
  const [first] = resourceIds;
  if (first === undefined) return [];
  const by = { personId, channel, ...(organizerId ? { organizerId } : {}) };
  const asked = { ...by, act, inPlace, recurring, resources: resourceIds.length };
  const [[resource], limits, busy] = await Promise.all([
    boundResources(db, [first]),
    limitsOf(db, asked),
    resourceIds.length === 1 ? busyUntilNextDay(db, first, period) : null,
  ]);
  if (!resource) return [];
  const similarTo = { resource, except: [...resourceIds, ...hidden, ...(limits?.hidden ?? [])], period, limit };
  const similar = await similarFreeResources(
    db,
    similarTo,
    limits && { at: limits.at(period), buffers: limits.buffers },
  );
  const later = busy && sameLater(resource, period, limits, busy);
  const wanted: Span = [period.start.getTime(), period.end.getTime()];
  const offers = similar.map((one) => offer(one, language, wanted));
  return later ? [...offers.slice(0, limit - 1), offer(resource, language, later)] : offers;
}

function lookAt({ start, end }: Interval): Span {
  return [start.getTime(), end.getTime() + DAY];
}

async function busyUntilNextDay(db: Db, resourceId: string, period: Interval): Promise<BusyOf> {
  const spans = await busySpans(db, [{ resourceId, within: lookAt(period) }]);
  return spans.get(resourceId) ?? { held: [], out: [] };
}

/** When the resource can next be had for as long; null if not within a day. */
function sameLater(resource: BoundResource, period: Interval, limits: BookingLimits | null, busy: BusyOf): Span | null {
  const wanted: Span = [period.start.getTime(), period.end.getTime()];
  const within = lookAt(period);
  const closed = inTheWay(resource, busy, within, limits);
  const length = wanted[1] - wanted[0];
  const later = gaps(closed, within)
    .filter(([from, until]) => from > wanted[0] && until - from >= length)
    .map(([from]): Span => [from, from + length])
    .find(([from, until]) => !limits?.at({ start: new Date(from), end: new Date(until) }).limitOf(resource));
  return later ?? null;
}

function offer({ id, name, names }: Named, language: Language, [start, end]: Span): Alternative {
  const resourceName = nameIn(language, name, names);
  return { resourceId: id, resourceName, start: new Date(start).toISOString(), end: new Date(end).toISOString() };
}
