/** Free and unavailable resources as the API gives them. Pure. */
import type { FreeResource, Period, TakenResource } from '@ones/contract';
import type { Language } from '../../kernel/language.ts';
import { presentResource } from '../resource/index.ts';
import type { Wanted } from './conditions.repository.ts';
import type { BoundResource, UnavailableResource } from './free.repository.ts';
import type { LimitsAt } from './limits.ts';
import type { OwnPlace } from './own-place.repository.ts';
import { rightSize } from './segments.ts';
import { clip, freeFrom, type Span } from './spans.ts';

export interface Shown {
  /** Held by meetings: what the strip shows. */
  readonly busy: readonly Span[];
  /** All that stands in the way, buffers and closed hours included. */
  readonly closed: readonly Span[];
  readonly within: Span;
  readonly day: Span;
}

export interface Context {
  readonly request: Wanted & { readonly language?: Language; readonly own?: OwnPlace | null };
  readonly limits: LimitsAt | null;
  readonly textOf: TextOf;
}

/** An instant as the API gives it. */
export type TextOf = (instant: number) => string;

/** For one answer: meetings of many resources begin and end at the same times, and each text is made once. */
export function textsOfInstants(): TextOf {
  const texts = new Map<number, string>();
  return (instant) => {
    const known = texts.get(instant);
    if (known !== undefined) return known;
    const text = iso(instant);
    texts.set(instant, text);
    return text;
  };
}

function stripOf({ busy, day }: Shown, textOf: TextOf): Period[] {
  return clip(busy, day).map(([start, end]) => ({ start: textOf(start), end: textOf(end) }));
}

const LONG_AFTER = 2 * 60 * 60_000;

export function presentFree(resource: BoundResource, { request, limits, textOf }: Context, shown: Shown): FreeResource {
  const end = request.period.end.getTime();
  const next = shown.closed.find(([start]) => start >= end)?.[0];
  return {
    resource: presentResource(resource, request.language),
    freeUntil: next === undefined ? null : textOf(next),
    busy: stripOf(shown, textOf),
    rank: rankOf(resource, request, next),
    needsApproval: limits?.needsApproval(resource) ?? false,
  };
}

/** Why it ranks where it does, in words that the screens have sentences for. */
export function rankOf(
  resource: BoundResource,
  request: Context['request'],
  next: number | undefined,
): FreeResource['rank'] {
  const { capacity, amenities, own, floorId, buildingId } = request;
  const isRightSize = capacity !== undefined && (resource.capacity ?? 0) <= rightSize(capacity);
  const onFloor = floorId !== undefined || (own?.floorId != null && own.floorId === resource.floorId);
  const inBuilding = buildingId !== undefined || (own != null && own.buildingId === resource.buildingId);
  const isFreeLonger = next === undefined || next >= request.period.end.getTime() + LONG_AFTER;
  return [
    ...(isRightSize ? (['right-size'] as const) : []),
    ...(amenities.length > 0 ? (['all-amenities'] as const) : []),
    ...(onFloor ? (['own-floor'] as const) : inBuilding ? (['own-building'] as const) : []),
    ...(isFreeLonger ? (['free-longer'] as const) : []),
  ];
}

export function presentTaken(
  resource: UnavailableResource,
  { request, limits, textOf }: Context,
  shown: Shown,
): TakenResource {
  const { period, language = 'en' } = request;
  const wanted: Span = [period.start.getTime(), period.end.getTime()];
  const limit = limits?.limitOf(resource) ?? null;
  const reason = reasonOf(resource, limit?.reason ?? null);
  const isTemporary = reason === 'taken' || reason === 'out-of-service' || reason === 'closed';
  const from = isTemporary ? freeFrom(shown.closed, wanted, shown.within[1]) : null;
  return {
    resource: presentResource(resource, language),
    reason,
    message: reason === 'closed' || reason === 'policy' ? (limit?.messages[language] ?? null) : null,
    remark: reason === 'out-of-service' ? (resource.out?.remark ?? null) : null,
    freeFrom: from === null ? null : textOf(from),
    busy: stripOf(shown, textOf),
  };
}

/** What nobody can wait for comes before what passes. */
function reasonOf(resource: UnavailableResource, limit: 'closed' | 'policy' | null): TakenResource['reason'] {
  if (!resource.fits) return resource.largeEnough ? 'lacks-amenity' : 'too-small';
  if (resource.out) return 'out-of-service';
  return limit ?? 'taken';
}

export function toPeriod([start, end]: Span): Period {
  return { start: iso(start), end: iso(end) };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
