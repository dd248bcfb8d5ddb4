/** On which dates of a series resources cannot be had, and why: for the dry run, which knows only who holds what. */
import type { MissingDate } from '@ones/contract';
import type { Actor } from '../../kernel/actor.ts';
import type { Interval } from '../../kernel/interval.ts';
import type { Language } from '../../kernel/language.ts';
import type { Db } from '../../platform/db/index.ts';
import { boundResources } from './free.repository.ts';
import type { LimitsOf } from './limits.ts';
import { missedBy } from './missed.ts';
import { missedDates } from './series-dates.repository.ts';

export interface DatesWanted {
  readonly resourceIds: readonly string[];
  readonly dates: readonly Interval[];
  readonly actor: Pick<Actor, 'personId' | 'channel'>;
  /** For whom it would be booked, where that is not the actor. */
  readonly organizerId?: string;
}

export interface RefusedDate {
  /** Its place in the list of dates. */
  readonly at: number;
  readonly resourceId: string;
  readonly reason: MissingDate['reason'];
  /** The words of the hours or the policy, where these are the reason. */
  readonly messages: Readonly<Record<Language, string>> | null;
}

export type RefusedDates = (db: Db, wanted: DatesWanted) => Promise<readonly RefusedDate[]>;

export function refusedDatesBy(limitsOf: LimitsOf): RefusedDates {
  return async (db, { resourceIds, dates, actor: { personId, channel }, organizerId }) => {
    const [limits, resources] = await Promise.all([
      limitsOf(db, {
        ...{ personId, channel, recurring: true, resources: resourceIds.length, resourceIds },
        ...(organizerId === undefined ? {} : { organizerId }),
      }),
      boundResources(db, resourceIds),
    ]);
    const found = await missedDates(db, { resourceIds, dates, ...(limits ? { buffers: limits.buffers } : {}) });
    const ats = limits && dates.map((period) => limits.at(period));
    return resources.flatMap((resource) =>
      missedBy(resource, found.get(resource.id), ats).map(({ at, reason }) => {
        const limit = reason === 'closed' || reason === 'policy' ? ats?.[at]?.limitOf(resource) : null;
        return { at, resourceId: resource.id, reason, messages: limit?.messages ?? null };
      }),
    );
  };
}
