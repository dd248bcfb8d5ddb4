/** What waits for the reader's approval. The key begins with the live topic: whatever happens to a booking may settle one. */
import { dataOf } from '@ones/api-client';
import type { Approval } from '@ones/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';

export function approvalsIn(buildingId: string | null) {
  const query = buildingId === null ? {} : { buildingId };
  return queryOptions({
    queryKey: ['resources', 'approvals', query],
    queryFn: async ({ signal }): Promise<readonly Approval[]> =>
      (await dataOf(api.GET('/api/approvals', { params: { query }, signal }))).items,
    staleTime: 60_000,
  });
}

export const approvalsQuery = approvalsIn(null);
