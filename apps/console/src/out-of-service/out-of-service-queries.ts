/** Periods out of service, and whose bookings one would meet. */
import { allPages, dataOf } from '@ones/api-client';
import type { Booking, OutOfService, Resource } from '@ones/contract';
import { timestampOf } from '@ones/ui-core';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';

/** Live: bookings come and go, and with them who is affected. */
export const outOfServiceQuery = queryOptions({
  queryKey: ['resources', 'out-of-service'],
  queryFn: async ({ signal }): Promise<readonly OutOfService[]> =>
    (await dataOf(api.GET('/api/out-of-service', { signal }))).items,
});

export function resourceQuery(id: string) {
  return queryOptions({
    queryKey: ['directory', 'resource', id],
    queryFn: ({ signal }): Promise<Resource> =>
      dataOf(api.GET('/api/resources/{id}', { params: { path: { id } }, signal })),
    staleTime: 60_000,
  });
}

export function meetingsWithin(resourceId: string, start: number, end: number) {
  const query = { from: timestampOf(start), to: timestampOf(end), resourceId, limit: 200 };
  return queryOptions({
    queryKey: ['resources', 'bookings', query],
    queryFn: ({ signal }): Promise<readonly Booking[]> =>
      allPages((next) => dataOf(api.GET('/api/bookings', { params: { query: { ...query, ...next } }, signal }))),
    placeholderData: keepPreviousData,
  });
}
