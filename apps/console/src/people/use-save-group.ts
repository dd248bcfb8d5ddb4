/** Saves what changed of a group: its name, the roles it gives. */
import { dataOf } from '@ones/api-client';
import type { Group, RoleGrant } from '@ones/contract';
import { useToast } from '@ones/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { areSame } from './grants.ts';

interface Change {
  readonly name: string;
  readonly grants: RoleGrant[];
}

/** @param group undefined until it is known; nothing is saved before. */
export function useSaveGroup(group: Group | undefined, onSaved: () => void) {
  const { t } = useTranslation('people');
  const toast = useToast();
  const queries = useQueryClient();
  return useMutation({
    async mutationFn({ name, grants }: Change) {
      if (!group) throw new Error('No group is shown yet.');
      const params = { path: { id: group.id } };
      if (name !== group.name) await dataOf(api.PUT('/api/groups/{id}', { params, body: { name } }));
      if (!areSame(grants, group.grants))
        await dataOf(api.PUT('/api/groups/{id}/grants', { params, body: { grants } }));
    },
    onSuccess(_, { name }) {
      toast({ text: t('groups.saved', { name }) });
      onSaved();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['groups'] }),
  });
}
