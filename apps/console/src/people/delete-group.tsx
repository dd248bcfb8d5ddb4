/** Deletes a group of ONES' own, after asking. One that gives roles, or that something names, is the server's refusal. */
import { Button } from '@fluentui/react-components';
import type { Group } from '@ones/contract';
import { ConfirmDialog, ProblemMessage, useToast } from '@ones/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { groupQuery } from './people-queries.ts';

export function DeleteGroup({ group, onDeleted }: { group: Group; onDeleted: () => void }) {
  const { t } = useTranslation('people');
  const toast = useToast();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { id, name, members } = group;
  const remove = useMutation({
    mutationFn: () => api.DELETE('/api/groups/{id}', { params: { path: { id } } }),
    onSuccess() {
      toast({ text: t('groups.removed', { name }) });
      onDeleted();
      queries.removeQueries({ queryKey: groupQuery(id).queryKey });
      void queries.invalidateQueries({ queryKey: ['groups'] });
    },
  });
  return (
    <div>
      <Button onClick={() => setAsking(true)}>{t('groups.remove')}</Button>
      {asking && (
        <ConfirmDialog
          title={t('groups.ask', { name })}
          confirm={t('groups.remove')}
          keep={t('groups.keep')}
          busy={remove.isPending}
          onConfirm={() => remove.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>{t('groups.askText', { count: members })}</p>
          {remove.error && <ProblemMessage error={remove.error} />}
        </ConfirmDialog>
      )}
    </div>
  );
}
