/** The cache of what the API answered. A token that the server no longer takes leads back to signing in. */
import { ProblemError } from '@ones/api-client';
import { QueryCache, QueryClient } from '@tanstack/react-query';
import { forgetBearer } from './session/bearer.ts';

const worthAnotherTry = new Set(['offline', 'unavailable']);

export const queries = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (error instanceof ProblemError && error.status === 401) forgetBearer();
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => count < 2 && error instanceof ProblemError && worthAnotherTry.has(error.code),
    },
  },
});
