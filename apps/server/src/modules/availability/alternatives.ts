/** What to offer somebody whose slot is taken: rooms like it at the same time, and the same room a little later. */
import type { Alternative } from '@ones/contract';
import type { Interval } from '../../kernel/interval.ts';
import type { Db } from '../../platform/db/index.ts';
import { resourcesByIds } from '../resource/index.ts';
import { busySpans } from './busy.repository.ts';
import { similarFreeResources } from './free.repository.ts';
import { freeFrom, merge, type Span } from './spans.ts';

export interface TakenRequest {
  readonly resourceIds: readonly string[];
  readonly period: Interval;
  /** 3 unless told. */
  readonly limit?: number;
}

const DAY = 24 * 60 * 60_000;

/** Best first. All were free when looked at; only a booking makes sure. */
export async function alternatives(db: Db, request: TakenRequest): Promise<Alternative[]> {
  const { resourceIds, period, limit = 3 } = request;
  const [resource] = await resourcesByIds(db, resourceIds.slice(0, 1));
  if (!resource) return [];
  const [similar, later] = await Promise.all([
    similarFreeResources(db, { resource, except: resourceIds, period, limit }),
    resourceIds.length === 1 ? sameLater(db, resource.id, period) : null,
  ]);
  const offers = similar.map(({ id, name }) => offer(id, name, period.start.getTime(), period.end.getTime()));
  if (!later) return offers;
  return [...offers.slice(0, limit - 1), offer(resource.id, resource.name, ...later)];
}

/** When the resource is next free for as long; null if not within a day. */
async function sameLater(db: Db, resourceId: string, period: Interval): Promise<Span | null> {
  const wanted: Span = [period.start.getTime(), period.end.getTime()];
  const horizon = wanted[1] + DAY;
  const spans = (await busySpans(db, [{ resourceId, within: [wanted[0], horizon] }])).get(resourceId);
  const from = freeFrom(merge([...(spans?.held ?? []), ...(spans?.out ?? [])]), wanted, horizon);
  return from === null || from === wanted[0] ? null : [from, from + wanted[1] - wanted[0]];
}

function offer(resourceId: string, resourceName: string, start: number, end: number): Alternative {
  return { resourceId, resourceName, start: new Date(start).toISOString(), end: new Date(end).toISOString() };
}
