/** Meetings from the start of today on: mine, or those of somebody in whose place I may book. */
import { dataOf } from '@ones/api-client';
import { day, type Instant, timestampOf } from '@ones/ui-core';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';

const horizon = 90 * day;

export function scheduleQuery(from: Instant, personId: string | null) {
  const whose = personId === null ? {} : { personId };
  const query = { ...whose, from: timestampOf(from), to: timestampOf(from + horizon), limit: 100 };
  return infiniteQueryOptions({
    queryKey: ['my-schedule', 'list', query.from, personId],
    queryFn: ({ signal, pageParam }) =>
      dataOf(
        api.GET('/api/my/schedule', {
          params: { query: { ...query, ...(pageParam === null ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}
