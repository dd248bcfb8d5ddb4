/** A building's rooms, what stands on them on a day, whole, and one booking of it. Keys begin with the live topic that outdates them. */
import { allPages, dataOf } from '@ones/api-client';
import type { Booking, Resource, TimelineEntry } from '@ones/contract';
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

export interface TimelineFilter {
  readonly start: number;
  readonly end: number;
  readonly buildingId: string | null;
}

export function timelineQuery({ start, end, buildingId }: TimelineFilter) {
  const query = {
    from: timestampOf(start),
    to: timestampOf(end),
    limit: 2000,
    ...(buildingId === null ? {} : { buildingId }),
  };
  return queryOptions({
    queryKey: ['resources', 'timeline', query],
    queryFn: ({ signal }): Promise<readonly TimelineEntry[]> =>
      allPages((next) => dataOf(api.GET('/api/timeline', { params: { query: { ...query, ...next } }, signal }))),
    placeholderData: keepPreviousData,
  });
}

/** The booking of an entry that was opened, with all that there is to know. */
export function bookingQuery({ bookingId, occurrenceId }: Pick<TimelineEntry, 'bookingId' | 'occurrenceId'>) {
  return queryOptions({
    queryKey: ['resources', 'booking', bookingId, occurrenceId],
    queryFn: ({ signal }): Promise<Booking> =>
      dataOf(api.GET('/api/bookings/{id}', { params: { path: { id: bookingId }, query: { occurrenceId } }, signal })),
  });
}
