/** Approves or declines a booking, with a word to whoever asked. */
import { Button, Field, Textarea } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import type { Approval } from '@ones/contract';
import { Fact, FactList, Modal, ProblemMessage, useReading, useToast } from '@ones/ui';
import { formatDayRange, instantOf } from '@ones/ui-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';

export interface Deciding {
  readonly approval: Approval;
  readonly decision: 'approved' | 'declined';
  readonly title: string;
}

export function DecideDialog({ deciding, onClose }: { deciding: Deciding; onClose: () => void }) {
  const { t } = useTranslation('policies');
  const { approval, decision, title } = deciding;
  const { booking } = approval;
  const reading = useReading(booking.timeZone);
  const queries = useQueryClient();
  const toast = useToast();
  const [word, setWord] = useState('');
  const decide = useMutation({
    mutationFn: () =>
      dataOf(
        api.POST('/api/approvals/{id}/decision', {
          params: { path: { id: approval.id } },
          body: { decision, ...(word.trim() === '' ? {} : { comment: word.trim() }) },
        }),
      ),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: ['resources'] });
      toast({ text: t(`approvals.${decision}`, { title }) });
      onClose();
    },
  });
  const act = decision === 'approved' ? 'approve' : 'decline';
  const foot = (
    <>
      <Button onClick={onClose}>{t('approvals.back')}</Button>
      <Button
        appearance="primary"
        disabledFocusable={decide.isPending}
        onClick={() => {
          if (!decide.isPending) decide.mutate();
        }}
      >
        {t(`approvals.${act}`)}
      </Button>
    </>
  );
  return (
    <Modal title={t(`approvals.${act}Of`, { title })} onClose={onClose} foot={foot}>
      <FactList>
        <Fact name={t('approvals.who')}>{booking.organizer}</Fact>
        <Fact name={t('approvals.when')}>
          {formatDayRange(instantOf(booking.start), instantOf(booking.end), reading)}
        </Fact>
        <Fact name={t('approvals.where')}>{booking.resources.join(', ')}</Fact>
      </FactList>
      <Field label={t('approvals.word', { name: booking.organizer })}>
        <Textarea maxLength={1000} resize="vertical" value={word} onChange={(_, { value }) => setWord(value)} />
      </Field>
      {decide.error && <ProblemMessage error={decide.error} />}
    </Modal>
  );
}
