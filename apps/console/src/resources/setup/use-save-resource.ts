/** Saves a resource, and puts it out of use and into use again. */
import { asProblem, dataOf } from '@ones/api-client';
import type { ResourceSettings } from '@ones/contract';
import { useToast } from '@ones/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { bodyOf, type ResourceDraft } from './resource-draft.ts';
import { settingsQuery } from './setup-queries.ts';

function write(known: ResourceSettings | null, draft: ResourceDraft): Promise<ResourceSettings> {
  const body = bodyOf(draft);
  if (!known) return dataOf(api.POST('/api/resources', { body: { ...body, kind: draft.kind } }));
  const path = { id: known.id };
  return dataOf(api.PUT('/api/resources/{id}', { params: { path }, body: { ...body, version: known.version } }));
}

export function useSaveResource(known: ResourceSettings | null, draft: ResourceDraft) {
  const { t } = useTranslation('setup');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const told = async (saved: ResourceSettings, words: string) => {
    toast({ text: words });
    queries.setQueryData(settingsQuery(saved.id).queryKey, saved);
    await Promise.all(
      [['directory'], ['places'], ['resources']].map((queryKey) => queries.invalidateQueries({ queryKey })),
    );
  };
  const save = useMutation({
    mutationFn: () => write(known, draft),
    async onSuccess(saved) {
      await told(saved, t('saved', { name: saved.name }));
      if (!known) await navigate({ to: '/resources/$resourceId', params: { resourceId: saved.id }, replace: true });
    },
  });
  const use = useMutation({
    async mutationFn(act: 'archive' | 'restore') {
      const request = { params: { path: { id: known?.id ?? '' } }, body: { version: known?.version ?? 0 } };
      return dataOf(
        act === 'archive'
          ? api.POST('/api/resources/{id}/archive', request)
          : api.POST('/api/resources/{id}/restore', request),
      );
    },
    onSuccess: (saved, act) => told(saved, t(act === 'archive' ? 'archived' : 'restored', { name: saved.name })),
  });
  const failed = save.error ?? use.error;
  return { save, use, problem: failed ? asProblem(failed) : null };
}
