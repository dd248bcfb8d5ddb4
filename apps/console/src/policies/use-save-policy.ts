/** Saves a policy with what it binds, and removes it. */
import { asProblem, dataOf } from '@ones/api-client';
import type { Policy } from '@ones/contract';
import { useToast } from '@ones/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { bodyOf, type PolicyDraft } from './policy-draft.ts';

async function write(policy: Policy | null, draft: PolicyDraft): Promise<Policy> {
  const body = bodyOf(draft);
  if (!policy) return dataOf(api.POST('/api/policies', { body }));
  const path = { id: policy.id };
  return dataOf(api.PUT('/api/policies/{id}', { params: { path }, body: { ...body, version: policy.version } }));
}

export function useSavePolicy(policy: Policy | null, draft: PolicyDraft) {
  const { t } = useTranslation('policies');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const save = useMutation({
    mutationFn: () => write(policy, draft),
    async onSuccess(saved) {
      toast({ text: t('saved', { name: saved.name }) });
      await queries.invalidateQueries({ queryKey: ['policies'] });
      if (!policy) await navigate({ to: '/policies/$policyId', params: { policyId: saved.id }, replace: true });
    },
  });
  const remove = useMutation({
    mutationFn: async () => {
      if (policy) await dataOf(api.DELETE('/api/policies/{id}', { params: { path: { id: policy.id } } }));
    },
    async onSuccess() {
      toast({ text: t('removed', { name: policy?.name ?? '' }) });
      await navigate({ to: '/policies', replace: true });
      await queries.invalidateQueries({ queryKey: ['policies'], exact: true });
    },
  });
  return { save, remove, problem: save.error ? asProblem(save.error) : null };
}
