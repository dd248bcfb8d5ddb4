/** What else is free whenever the booking is: at its time, or on all dates of a series. Near the room first. */
import { dataOf } from '@ones/api-client';
import type { Recurrence, Resource } from '@ones/contract';
import { type Instant, localZone, timestampOf } from '@ones/ui-core';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';

export interface FreeTooAsked {
  readonly kind: Resource['kind'];
  readonly period: { readonly start: Instant; readonly end: Instant };
  /** In whose place; null: for oneself. */
  readonly organizerId: string | null;
  readonly recurrence: Recurrence | null;
  /** The room's: there, or standing nowhere. */
  readonly buildingId: string | null;
  readonly nearFloorId: string | null;
}

export function freeTooQuery({ kind, period, organizerId, recurrence, buildingId, nearFloorId }: FreeTooAsked) {
  const asked = {
    start: timestampOf(period.start),
    end: timestampOf(period.end),
    kind,
    ...(organizerId === null ? {} : { organizerId }),
    ...(buildingId === null ? {} : { buildingId, placelessToo: true }),
    ...(nearFloorId === null ? {} : { nearFloorId }),
    limit: 50,
  };
  return queryOptions({
    queryKey: ['resources', 'free-too', asked, recurrence],
    queryFn: async ({ signal }): Promise<readonly Resource[]> => {
      if (recurrence === null) {
        const found = await dataOf(api.GET('/api/availability', { params: { query: asked }, signal }));
        return found.items.map(({ resource }) => resource);
      }
      const body = { ...asked, timeZone: localZone(), recurrence };
      const { items, judged } = await dataOf(api.POST('/api/availability/series', { body, signal }));
      return items.filter(({ freeOn }) => freeOn === judged).map(({ resource }) => resource);
    },
  });
}
