/** The cache of what the API answered. A lost sign-in, wherever it is noticed, leads to the sign-in page and back. */
import { ProblemError } from '@ones/api-client';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { goToSignIn } from './session/go-to-sign-in.ts';

const worthAnotherTry = new Set(['offline', 'unavailable']);

function onError(error: unknown): void {
  if (error instanceof ProblemError && error.status === 401) goToSignIn(error.code);
}

export const queries = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => count < 2 && error instanceof ProblemError && worthAnotherTry.has(error.code),
    },
  },
});
