/** What the finder asks the server. Keys begin with the live topic that outdates the answer. */
import { dataOf } from '@ones/api-client';
import type { Availability, Places, SeriesAvailability } from '@ones/contract';
import { localZone, timestampOf } from '@ones/ui-core';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';
import { recurrenceOf } from '../series/repeat.ts';
import type { FinderQuery } from './finder-search.ts';

export const placesQuery = queryOptions({
  queryKey: ['resources', 'places'],
  queryFn: ({ signal }): Promise<Places> => dataOf(api.GET('/api/places', { signal })),
  staleTime: 5 * 60_000,
});

function forWhom({ organizerId }: FinderQuery) {
  return organizerId === null ? {} : { organizerId };
}

export function availabilityQuery(query: FinderQuery, period: { start: number; end: number } | null) {
  const asked = {
    start: period ? timestampOf(period.start) : '',
    end: period ? timestampOf(period.end) : '',
    kind: query.kind,
    ...(query.buildingId === null ? {} : { buildingId: query.buildingId }),
    ...forWhom(query),
    ...(query.people === null ? {} : { capacity: query.people }),
    ...(query.amenities.length === 0 ? {} : { amenities: query.amenities.join(',') }),
  };
  return infiniteQueryOptions({
    queryKey: ['resources', 'availability', asked],
    queryFn: ({ signal, pageParam }): Promise<Availability> =>
      dataOf(
        api.GET('/api/availability', {
          params: { query: { ...asked, limit: 30, ...(pageParam === null ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    enabled: period !== null,
  });
}

/** The same for a meeting that repeats; asked once how it does is said in full. */
export function seriesAvailabilityQuery(query: FinderQuery, period: { start: number; end: number } | null) {
  const recurrence = query.repeat && recurrenceOf(query.repeat, query.date);
  const asked = period &&
    recurrence && {
      start: timestampOf(period.start),
      end: timestampOf(period.end),
      timeZone: localZone(),
      recurrence,
      kind: query.kind,
      ...(query.buildingId === null ? {} : { buildingId: query.buildingId }),
      ...forWhom(query),
      ...(query.people === null ? {} : { capacity: query.people }),
      ...(query.amenities.length === 0 ? {} : { amenities: [...query.amenities] }),
      limit: 30,
    };
  return queryOptions({
    queryKey: ['resources', 'availability', 'series', asked],
    queryFn: ({ signal }): Promise<SeriesAvailability> =>
      dataOf(api.POST('/api/availability/series', { body: asked as NonNullable<typeof asked>, signal })),
    placeholderData: keepPreviousData,
    enabled: asked !== null,
  });
}
