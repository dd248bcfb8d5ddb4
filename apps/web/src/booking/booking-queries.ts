/** Bookings and the room they are about, as the server has them. Keys begin with the live topic that outdates them. */
import { dataOf } from '@ones/api-client';
import type { Availability, Booking, PersonSuggestion, Resource } from '@ones/contract';
import { type InfiniteData, queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';
import { queries } from '../queries.ts';

export function bookingQuery(id: string, occurrenceId: string | null) {
  return queryOptions({
    queryKey: ['my-schedule', 'booking', id, occurrenceId],
    queryFn: ({ signal }): Promise<Booking> =>
      dataOf(
        api.GET('/api/bookings/{id}', {
          params: { path: { id }, query: occurrenceId === null ? {} : { occurrenceId } },
          signal,
        }),
      ),
  });
}

/** What a result row already showed is shown at once. */
export function resourceQuery(id: string) {
  return queryOptions({
    queryKey: ['resources', 'one', id],
    queryFn: ({ signal }): Promise<Resource> =>
      dataOf(api.GET('/api/resources/{id}', { params: { path: { id } }, signal })),
    placeholderData: seenResource(id),
  });
}

function seenResource(id: string): Resource | undefined {
  return queries
    .getQueriesData<InfiniteData<Availability>>({ queryKey: ['resources', 'availability'] })
    .flatMap(([, answer]) => (answer && 'pages' in answer ? answer.pages : []))
    .flatMap((page) => page.items)
    .find(({ resource }) => resource.id === id)?.resource;
}

export async function suggestPeople(text: string, signal: AbortSignal): Promise<readonly PersonSuggestion[]> {
  const { items } = await dataOf(api.GET('/api/people/suggestions', { params: { query: { q: text } }, signal }));
  return items;
}
