/** Delegates as the server has them: one's own, or a person's. */
import { type Api, dataOf } from '@ones/api-client';
import type { Delegate } from '@ones/contract';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useToast } from '../feedback/toast.tsx';

export function delegatesQuery(api: Api, personId: string | undefined) {
  return queryOptions({
    queryKey: ['delegates', personId ?? null],
    queryFn: async ({ signal }): Promise<readonly Delegate[]> => {
      const { items } = await dataOf(
        personId === undefined
          ? api.GET('/api/my/delegates', { signal })
          : api.GET('/api/people/{id}/delegates', { params: { path: { id: personId } }, signal }),
      );
      return items;
    },
  });
}

interface DelegateChange {
  readonly id: string;
  readonly name: string;
  /** Else dropped. */
  readonly named: boolean;
}

export function useChangeDelegate(api: Api, personId: string | undefined) {
  const queries = useQueryClient();
  const toast = useToast();
  const { t } = useTranslation('delegates');
  return useMutation({
    async mutationFn({ id, named }: DelegateChange) {
      if (personId === undefined) {
        const params = { path: { personId: id } };
        const path = '/api/my/delegates/{personId}';
        await (named ? api.PUT(path, { params }) : api.DELETE(path, { params }));
        return;
      }
      const params = { path: { id: personId, personId: id } };
      const path = '/api/people/{id}/delegates/{personId}';
      await (named ? api.PUT(path, { params }) : api.DELETE(path, { params }));
    },
    onSuccess: (_, { name, named }) => toast({ text: t(named ? 'added' : 'removed', { name }) }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['delegates'] }),
  });
}
