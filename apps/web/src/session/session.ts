/** Who is signed in. Asked once; thrown away with everything else on signing out. */
import { dataOf } from '@ones/api-client';
import type { Session } from '@ones/contract';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }): Promise<Session> => dataOf(api.GET('/api/session', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});

export function useSession(): Session | null {
  return useQuery(sessionQuery).data ?? null;
}

/** Here, or on each device. */
export async function signOut(everywhere: boolean): Promise<void> {
  await api.POST('/api/sign-out', { body: { everywhere } });
  location.assign('/sign-in');
}
