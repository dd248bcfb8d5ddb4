/** Who is signed in and what they may do. Asked once; thrown away with everything else on signing out. */
import { dataOf } from '@ones/api-client';
import type { Session } from '@ones/contract';
import type { Language } from '@ones/ui-core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { base, signInAddress } from './go-to-sign-in.ts';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }): Promise<Session> => dataOf(api.GET('/api/session', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});

export function useSession(): Session | null {
  return useQuery(sessionQuery).data ?? null;
}

export function useMay(): (act: string) => boolean {
  const session = useSession();
  return (act) => session?.acts.includes(act) ?? false;
}

/** For mails too. */
export function keepLanguage(language: Language): Promise<unknown> {
  return dataOf(api.PUT('/api/session/language', { body: { language } }));
}

/** Here, or on each device. */
export async function signOut(everywhere: boolean): Promise<void> {
  await api.POST('/api/sign-out', { body: { everywhere } });
  location.assign(signInAddress(base, null));
}
