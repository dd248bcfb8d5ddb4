/** Resources, places and amenities as they are set up. */
import { dataOf } from '@ones/api-client';
import type { Amenity, BuildingSettings, ResourceSettings } from '@ones/contract';
import type { Choice } from '@ones/ui';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

export function settingsQuery(id: string) {
  return queryOptions({
    queryKey: ['resource-settings', id],
    queryFn: ({ signal }): Promise<ResourceSettings> =>
      dataOf(api.GET('/api/resources/{id}/settings', { params: { path: { id } }, signal })),
    // What somebody is changing is not changed under their hands; saving tells them of another's version.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

export const buildingsQuery = queryOptions({
  queryKey: ['resources', 'buildings'],
  queryFn: async ({ signal }): Promise<readonly BuildingSettings[]> =>
    (await dataOf(api.GET('/api/buildings', { signal }))).items,
});

export const amenitiesQuery = queryOptions({
  queryKey: ['resources', 'amenities'],
  queryFn: async ({ signal }): Promise<readonly Amenity[]> =>
    (await dataOf(api.GET('/api/amenities', { signal }))).items,
});

const limit = 8;

export async function suggestRooms(q: string, signal: AbortSignal): Promise<readonly Choice[]> {
  const query = { q, limit, kind: 'room' as const };
  const { items } = await dataOf(api.GET('/api/resources', { params: { query }, signal }));
  return items.map(({ id, name, buildingName, floorName }) => ({
    id,
    name,
    detail: [buildingName, floorName].filter((word) => word !== null).join(' · '),
  }));
}
