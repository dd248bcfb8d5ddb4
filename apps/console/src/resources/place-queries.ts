/** Buildings and floors, and the resources in them, as the server has them. */
import { dataOf } from '@ones/api-client';
import type { Places, Resource } from '@ones/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';

/** Places change by imports, not by bookings: they need not follow every hint of the topic. */
export const placesQuery = queryOptions({
  queryKey: ['places'],
  queryFn: ({ signal }): Promise<Places> => dataOf(api.GET('/api/places', { signal })),
  staleTime: 60_000,
});

export interface ResourceFilter {
  readonly q: string | null;
  readonly buildingId: string | null;
  readonly floorId: string | null;
  readonly kind: Resource['kind'] | null;
  /** Null: what can be booked. */
  readonly state: Resource['state'] | null;
}

export function resourcesQuery({ q, buildingId, floorId, kind, state }: ResourceFilter) {
  const query = {
    limit: 500,
    ...(q === null ? {} : { q }),
    ...(buildingId === null ? {} : { buildingId }),
    ...(floorId === null ? {} : { floorId }),
    ...(kind === null ? {} : { kind }),
    ...(state === null ? {} : { state }),
  };
  return infiniteQueryOptions({
    queryKey: ['directory', 'resources', query],
    queryFn: ({ signal, pageParam }): Promise<{ items: Resource[]; nextCursor: string | null }> =>
      dataOf(
        api.GET('/api/resources', {
          params: { query: { ...query, ...(pageParam === null ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });
}
