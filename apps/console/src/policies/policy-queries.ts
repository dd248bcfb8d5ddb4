/** Policies and their rules as the server has them, and what they may be bound to. */
import { dataOf } from '@ones/api-client';
import type { Policy, PolicyRule } from '@ones/contract';
import type { Choice } from '@ones/ui';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';

/** Rules come with the server's version: they stay as they are while the page is open. */
export const rulesQuery = queryOptions({
  queryKey: ['policy-rules'],
  queryFn: async ({ signal }): Promise<readonly PolicyRule[]> =>
    (await dataOf(api.GET('/api/policy-rules', { signal }))).items,
  staleTime: Number.POSITIVE_INFINITY,
});

export const policiesQuery = queryOptions({
  queryKey: ['policies'],
  queryFn: async ({ signal }): Promise<readonly Policy[]> => (await dataOf(api.GET('/api/policies', { signal }))).items,
});

export function policyQuery(id: string) {
  return queryOptions({
    queryKey: ['policies', id],
    queryFn: ({ signal }): Promise<Policy> =>
      dataOf(api.GET('/api/policies/{id}', { params: { path: { id } }, signal })),
    // What somebody is changing is not changed under their hands; saving tells them of another's version.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

const limit = 8;

export async function suggestResources(q: string, signal: AbortSignal): Promise<readonly Choice[]> {
  const { items } = await dataOf(api.GET('/api/resources', { params: { query: { q, limit } }, signal }));
  return items.map(({ id, name, buildingName, floorName }) => ({
    id,
    name,
    detail: [buildingName, floorName].filter((word) => word !== null).join(' · '),
  }));
}

export function resourceNameQuery(id: string) {
  return queryOptions({
    queryKey: ['directory', 'resource-name', id],
    queryFn: async ({ signal }): Promise<string> =>
      (await dataOf(api.GET('/api/resources/{id}', { params: { path: { id } }, signal }))).name,
    staleTime: 60_000,
  });
}
