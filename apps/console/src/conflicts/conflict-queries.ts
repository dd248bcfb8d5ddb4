/** Conflicts as the server has them, and where a claim could go instead. Keys begin with the live topic. */
import { dataOf } from '@ones/api-client';
import type { Resource, SlotConflict } from '@ones/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';

export const conflictsQuery = queryOptions({
  queryKey: ['resources', 'conflicts'],
  queryFn: async ({ signal }): Promise<readonly SlotConflict[]> =>
    (await dataOf(api.GET('/api/conflicts', { signal }))).items,
});

const most = 20;

/** Best fit first; in the building of the room that is wanted where it stands in one. */
export function freeInsteadQuery({ claim: { id, start, end } }: SlotConflict, room: Resource | undefined) {
  const query = { start, end, limit: most, ...(room?.buildingId ? { buildingId: room.buildingId } : {}) };
  return queryOptions({
    queryKey: ['resources', 'free-instead', id, query],
    queryFn: async ({ signal }): Promise<readonly Resource[]> => {
      const { items } = await dataOf(api.GET('/api/availability', { params: { query }, signal }));
      return items.map(({ resource }) => resource).filter(({ kind }) => room === undefined || kind === room.kind);
    },
  });
}
