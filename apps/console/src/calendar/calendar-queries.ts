/** A building's rooms and the bookings of a day, whole. Keys begin with the live topic that outdates them. */
import { allPages, dataOf } from '@ones/api-client';
import type { Booking, Resource } from '@ones/contract';
import { timestampOf } from '@ones/ui-core';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';

export function roomsOfBuildingQuery(buildingId: string | null) {
  return queryOptions({
    queryKey: ['directory', 'rooms', buildingId],
    queryFn: ({ signal }): Promise<readonly Resource[]> =>
      allPages((next) =>
        dataOf(
          api.GET('/api/resources', {
            params: { query: { limit: 500, ...(buildingId === null ? {} : { buildingId }), ...next } },
            signal,
          }),
        ),
      ),
    staleTime: 60_000,
  });
}

export interface BookingsFilter {
  readonly start: number;
  readonly end: number;
  readonly buildingId: string | null;
}

export function bookingsQuery({ start, end, buildingId }: BookingsFilter) {
  const query = {
    from: timestampOf(start),
    to: timestampOf(end),
    limit: 500,
    ...(buildingId === null ? {} : { buildingId }),
  };
  return queryOptions({
    queryKey: ['resources', 'bookings', query],
    queryFn: ({ signal }): Promise<readonly Booking[]> =>
      allPages((next) => dataOf(api.GET('/api/bookings', { params: { query: { ...query, ...next } }, signal }))),
    placeholderData: keepPreviousData,
  });
}
