/** A new group of ONES' own: named here, everything else in its panel. */
import { Button, Field, Input } from '@fluentui/react-components';
import { asProblem, dataOf } from '@ones/api-client';
import type { Group } from '@ones/contract';
import { firstFocus, Modal, ProblemMessage, useToast } from '@ones/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';

interface NewGroupProps {
  readonly onMade: (group: Group) => void;
  readonly onClose: () => void;
}

export function NewGroup({ onMade, onClose }: NewGroupProps) {
  const { t } = useTranslation(['people', 'common']);
  const toast = useToast();
  const queries = useQueryClient();
  const form = useId();
  const [name, setName] = useState('');
  const making = useMutation({
    mutationFn: () => dataOf(api.POST('/api/groups', { body: { name: name.trim() } })),
    onSuccess(group) {
      toast({ text: t('groups.made', { name: group.name }) });
      void queries.invalidateQueries({ queryKey: ['groups'] });
      onMade(group);
    },
  });
  const taken = making.error !== null && asProblem(making.error).errors?.[0]?.code === 'name-taken';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '' && !making.isPending) making.mutate();
  };
  const foot = (
    <>
      <Button onClick={onClose}>{t('common:act.cancel')}</Button>
      <Button type="submit" form={form} appearance="primary" disabledFocusable={name.trim() === '' || making.isPending}>
        {t('groups.make')}
      </Button>
    </>
  );
  return (
    <Modal title={t('groups.make')} onClose={onClose} foot={foot}>
      <form id={form} onSubmit={submit}>
        <Field label={t('groups.name')} {...(taken ? { validationMessage: t('groups.nameTaken') } : {})}>
          <Input ref={firstFocus} value={name} maxLength={120} onChange={(_, { value }) => setName(value)} />
        </Field>
      </form>
      {making.error && !taken && <ProblemMessage error={making.error} />}
    </Modal>
  );
}
