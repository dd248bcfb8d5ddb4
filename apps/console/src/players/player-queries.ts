/** Displays as the server has them, and rooms to choose for them. Keys begin with the live topic. */
import { dataOf } from '@ones/api-client';
import type { Player } from '@ones/contract';
import type { Choice } from '@ones/ui';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';

export const playersQuery = queryOptions({
  queryKey: ['players'],
  queryFn: async ({ signal }): Promise<readonly Player[]> => (await dataOf(api.GET('/api/players', { signal }))).items,
  // A display that dies tells nobody; the server finds out within a minute, and so does this list without a hint.
  refetchInterval: 30_000,
});

export async function suggestRooms(text: string, signal: AbortSignal): Promise<readonly Choice[]> {
  const { items } = await dataOf(api.GET('/api/resources', { params: { query: { q: text, limit: 8 } }, signal }));
  return items
    .filter(({ kind }) => kind === 'room')
    .map(({ id, name, buildingName, floorName }) => ({
      id,
      name,
      detail: [buildingName, floorName].filter((word) => word !== null).join(' · '),
    }));
}
