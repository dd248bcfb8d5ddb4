/** One booking that waits: who, when and where, a word to whoever asked, and the two answers. */
import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import type { Approval } from '@ones/contract';
import { Fact, FactList, ProblemMessage, useNow, useReading, useToast } from '@ones/ui';
import { formatDayRange, formatDayTime, formatUntil, instantOf } from '@ones/ui-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '16px',
    borderRadius: tokens.borderRadiusXLarge,
    background: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
  },
  title: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', justifyContent: 'flex-end' },
});

type Decision = 'approved' | 'declined';

export function ApprovalCard({ approval }: { readonly approval: Approval }) {
  const styles = useStyles();
  const { t } = useTranslation(['pages', 'common']);
  const { booking } = approval;
  const reading = useReading(booking.timeZone);
  // The deadline is the approver's, so it is told by their own clock.
  const own = useReading();
  const now = useNow();
  const due = instantOf(approval.expiresAt);
  const [word, setWord] = useState('');
  const decide = useDecide(approval, word.trim());
  const title = booking.subject ?? t('common:private');
  const answer = (decision: Decision, label: string) => (
    <Button
      appearance={decision === 'approved' ? 'primary' : 'secondary'}
      aria-label={`${label}: ${title}`}
      disabledFocusable={decide.isPending}
      onClick={() => !decide.isPending && decide.mutate(decision)}
    >
      {label}
    </Button>
  );
  return (
    <li className={styles.card}>
      <h2 className={styles.title}>{title}</h2>
      <FactList>
        <Fact name={t('approvals.who')}>{booking.organizer}</Fact>
        <Fact name={t('approvals.when')}>
          {formatDayRange(instantOf(booking.start), instantOf(booking.end), reading)}
        </Fact>
        <Fact name={t('approvals.where')}>{booking.resources.join(', ')}</Fact>
        <Fact name={t('approvals.policy')}>{approval.policyName}</Fact>
        <Fact
          name={t('approvals.answerBy')}
        >{`${formatDayTime(due, own)} (${formatUntil(now, due, own.locale)})`}</Fact>
      </FactList>
      <Field label={t('approvals.word', { name: booking.organizer })}>
        <Textarea maxLength={1000} resize="vertical" value={word} onChange={(_, { value }) => setWord(value)} />
      </Field>
      {decide.error && <ProblemMessage error={decide.error} />}
      <div className={styles.acts}>
        {answer('declined', t('approvals.decline'))}
        {answer('approved', t('approvals.approve'))}
      </div>
    </li>
  );
}

function useDecide({ id }: Approval, comment: string) {
  const { t } = useTranslation('pages');
  const queries = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: (decision: Decision) =>
      dataOf(
        api.POST('/api/approvals/{id}/decision', {
          params: { path: { id } },
          body: { decision, ...(comment === '' ? {} : { comment }) },
        }),
      ),
    async onSuccess(_, decision) {
      await queries.invalidateQueries({ queryKey: ['resources'] });
      toast({ text: t(`approvals.${decision}`) });
    },
  });
}
