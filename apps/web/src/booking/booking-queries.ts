/** Bookings and the room they are about, as the server has them. Keys begin with the live topic that outdates them. */
import { dataOf } from '@ones/api-client';
import type { Availability, Booking, PersonSuggestion, Resource } from '@ones/contract';
import { clock, day, holdsItsTime, hour, instantOf, timestampOf } from '@ones/ui-core';
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

/** As early as check-in may open, and as late as a meeting may still run. */
const opensBefore = 4 * hour;

/** `forWhom`: the name of the person in whose place I could check in; null where it is mine. */
export interface Waiting {
  readonly booking: Booking;
  readonly forWhom: string | null;
}

/** Meetings in a room in which check-in is possible now: mine, and what they organize for whom I may book. */
export function waitingInRoomQuery(resourceId: string) {
  return queryOptions({
    queryKey: ['my-schedule', 'check-in', resourceId],
    queryFn: async ({ signal }): Promise<readonly Waiting[]> => {
      const now = clock.now();
      const query = { from: timestampOf(now), to: timestampOf(now + opensBefore), limit: 100 };
      const isHere = ({ acts, allocations }: Booking) =>
        acts.includes('check-in') && allocations.some((one) => one.resourceId === resourceId);
      const [mine, principals] = await Promise.all([
        dataOf(api.GET('/api/my/schedule', { params: { query }, signal })),
        dataOf(api.GET('/api/my/principals', { signal })),
      ]);
      const own = mine.items.filter(isHere).map((booking): Waiting => ({ booking, forWhom: null }));
      if (principals.items.length === 0) return own;
      const there = { query: { ...query, resourceId } };
      const { items } = await dataOf(api.GET('/api/bookings', { params: there, signal }));
      const isTheirs = ({ organizer }: Booking) => principals.items.some(({ id }) => id === organizer.personId);
      const isNew = ({ occurrenceId }: Booking) => !own.some(({ booking }) => booking.occurrenceId === occurrenceId);
      const theirs = items.filter((one) => isHere(one) && isTheirs(one) && isNew(one));
      return [...own, ...theirs.map((booking) => ({ booking, forWhom: booking.organizer.name }))];
    },
  });
}

/** The next meeting in a room within a week, whosever it is; null where there is none. */
export function nextInRoomQuery(resourceId: string) {
  return queryOptions({
    queryKey: ['resources', 'next', resourceId],
    queryFn: async ({ signal }): Promise<Booking | null> => {
      const now = clock.now();
      const query = { from: timestampOf(now), to: timestampOf(now + 7 * day), resourceId, limit: 50 };
      const { items } = await dataOf(api.GET('/api/bookings', { params: { query }, signal }));
      return items.find(({ start, state }) => instantOf(start) > now && holdsItsTime(state)) ?? null;
    },
  });
}
