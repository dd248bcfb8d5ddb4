/** Connections as the server has them. Keys begin with the live topic that outdates them. */
import { dataOf } from '@ones/api-client';
import type { Connection, ConnectionHealth, ConnectionOptions, ConnectionRoom } from '@ones/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';

/** What can be chosen changes with the installation only. */
export const connectionOptionsQuery = queryOptions({
  queryKey: ['connection-options'],
  queryFn: ({ signal }): Promise<ConnectionOptions> => dataOf(api.GET('/api/connections/options', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});

export const connectionsQuery = queryOptions({
  queryKey: ['connections', 'list'],
  queryFn: async ({ signal }): Promise<readonly Connection[]> =>
    (await dataOf(api.GET('/api/connections', { signal }))).items,
});

export function connectionQuery(id: string) {
  return queryOptions({
    queryKey: ['connections', 'one', id],
    queryFn: ({ signal }): Promise<Connection> =>
      dataOf(api.GET('/api/connections/{id}', { params: { path: { id } }, signal })),
  });
}

/** A room turns late by the clock, of which nobody tells: so it is asked again each minute, while syncing each 2 s. */
export function connectionHealthQuery(id: string) {
  return queryOptions({
    queryKey: ['connections', 'health', id],
    queryFn: ({ signal }): Promise<ConnectionHealth> =>
      dataOf(api.GET('/api/connections/{id}/health', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (isSyncing(state.data) ? 2_000 : 60_000),
  });
}

function isSyncing(health: ConnectionHealth | undefined): boolean {
  const stage = health?.sync?.stage;
  return stage !== undefined && stage !== 'finished' && stage !== 'failed';
}

/** While a test is under way something new is seen every few seconds. */
export function connectionRoomQuery(id: string, resourceId: string) {
  return queryOptions({
    queryKey: ['connections', 'room', id, resourceId],
    queryFn: ({ signal }): Promise<ConnectionRoom> =>
      dataOf(api.GET('/api/connections/{id}/rooms/{resourceId}', { params: { path: { id, resourceId } }, signal })),
    refetchInterval: ({ state }) => (state.data?.test?.finishedAt === null ? 1_000 : 60_000),
  });
}
