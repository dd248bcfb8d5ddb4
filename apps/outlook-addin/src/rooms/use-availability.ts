/** Asks what is free: for the list with the filters, and for the rooms already chosen without them. */
import { dataOf } from '@ones/api-client';
import { timestampOf } from '@ones/ui-core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import type { AppointmentTime } from '../office/appointment.ts';

export interface Filter {
  readonly buildingId: string | null;
  readonly people: number;
  readonly amenities: readonly string[];
}

const LIVE = 30_000;

export function useFreeRooms(time: AppointmentTime, filter: Filter, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: ['availability', time, filter],
    queryFn: ({ pageParam }) => {
      const query = {
        ...period(time),
        kind: 'room' as const,
        capacity: filter.people,
        limit: 20,
        ...(filter.buildingId ? { buildingId: filter.buildingId } : {}),
        ...(filter.amenities.length > 0 ? { amenities: filter.amenities.join(',') } : {}),
        ...(pageParam ? { cursor: pageParam } : {}),
      };
      return dataOf(api.GET('/api/availability', { params: { query } }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: LIVE,
    enabled,
  });
}

/** The first page of everything: enough to judge the rooms of one appointment in all but the largest houses. */
export function useChosenRooms(time: AppointmentTime, enabled: boolean) {
  return useQuery({
    queryKey: ['availability', time, 'chosen'],
    queryFn: () =>
      dataOf(api.GET('/api/availability', { params: { query: { ...period(time), kind: 'room', limit: 200 } } })),
    placeholderData: keepPreviousData,
    refetchInterval: LIVE,
    enabled,
  });
}

export function usePlaces() {
  return useQuery({ queryKey: ['places'], queryFn: () => dataOf(api.GET('/api/places')), staleTime: 5 * 60_000 });
}

function period({ start, end }: AppointmentTime) {
  return { start: timestampOf(start), end: timestampOf(end) };
}
