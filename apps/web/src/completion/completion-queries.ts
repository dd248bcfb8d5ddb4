/** What waits to be filled in. The key begins with the live topic: whatever happens to the booking may end it. */
import { dataOf } from '@ones/api-client';
import type { Completion } from '@ones/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';

export function completionQuery(id: string, language: string) {
  return queryOptions({
    queryKey: ['my-schedule', 'completion', id, language],
    queryFn: ({ signal }): Promise<Completion> =>
      dataOf(api.GET('/api/completions/{id}', { params: { path: { id } }, signal })),
  });
}
