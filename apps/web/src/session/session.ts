/** Who is signed in. Asked once; thrown away with everything else on signing out. */
import { dataOf } from '@ones/api-client';
import type { Session } from '@ones/contract';
import type { Language } from '@ones/ui-core';
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

/** For mails too. */
export function keepLanguage(language: Language): Promise<unknown> {
  return dataOf(api.PUT('/api/session/language', { body: { language } }));
}

/** Here, or on each device. */
export async function signOut(everywhere: boolean): Promise<void> {
  await api.POST('/api/sign-out', { body: { everywhere } });
  location.assign('/sign-in');
}
