/** The cache of what the API answered. A lost sign-in, wherever it is noticed, leads to the sign-in page and back. */
import { ProblemError } from '@ones/api-client';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';

const worthAnotherTry = new Set(['offline', 'unavailable']);

/** Queries whose key begins with `session` ask whether one is signed in at all: their refusal is an answer. */
export function createQueries(onSignInLost: (code: string) => void): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof ProblemError && error.status === 401) onSignInLost(error.code);
  };
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, { queryKey }) => (queryKey[0] === 'session' ? undefined : onError(error)),
    }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (count, error) => count < 2 && error instanceof ProblemError && worthAnotherTry.has(error.code),
      },
    },
  });
}
