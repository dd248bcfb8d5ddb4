/** What is asked for when a resource is booked, and what can be asked for, as the server has it. */
import { dataOf } from '@ones/api-client';
import type { NewBookingForm } from '@ones/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';

export function bookingFormQuery(resourceId: string, language: string) {
  return queryOptions({
    queryKey: ['resources', 'booking-form', resourceId, language],
    queryFn: ({ signal }): Promise<NewBookingForm> =>
      dataOf(api.GET('/api/booking-form', { params: { query: { resourceIds: resourceId } }, signal })),
    staleTime: 60_000,
  });
}
