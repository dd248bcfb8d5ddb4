/** In whose place I may book, as the server has it. */
import { dataOf } from '@ones/api-client';
import type { Principal } from '@ones/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';

export const principalsQuery = queryOptions({
  queryKey: ['delegates', 'principals'],
  queryFn: async ({ signal }): Promise<readonly Principal[]> =>
    (await dataOf(api.GET('/api/my/principals', { signal }))).items,
});
