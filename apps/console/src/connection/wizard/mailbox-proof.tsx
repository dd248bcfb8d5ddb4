/** A button that proves one mailbox, and what came of it. */
import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import type { MailboxTest } from '@ones/contract';
import { ProblemMessage } from '@ones/ui';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { mendSentence } from '../mend.ts';

const useStyles = makeStyles({
  box: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px 12px', overflowWrap: 'anywhere' },
  ok: { color: tokens.colorPaletteGreenForeground1 },
  failed: { color: tokens.colorPaletteRedForeground1 },
});

interface MailboxProofProps {
  readonly connectionId: string;
  readonly purpose: MailboxTest['purpose'];
  readonly address: string;
  readonly label: string;
  readonly good: string;
}

export function MailboxProof({ connectionId, purpose, address, label, good }: MailboxProofProps) {
  const styles = useStyles();
  const { t } = useTranslation(['wizard', 'mend']);
  const proof = useMutation({
    mutationFn: (body: MailboxTest) =>
      dataOf(api.POST('/api/connections/{id}/mailbox-tests', { params: { path: { id: connectionId } }, body })),
  });
  const result = proof.variables?.address === address ? proof.data : undefined;
  return (
    <div className={styles.box}>
      <Button
        size="small"
        disabled={!address.includes('@')}
        aria-label={`${label}: ${address}`}
        onClick={() => !proof.isPending && proof.mutate({ purpose, address })}
      >
        {label}
      </Button>
      <span role="status">
        {proof.isPending && <Spinner size="tiny" label={t('advanced.trying')} />}
        {result?.result === 'ok' && <span className={styles.ok}>✓ {good}</span>}
        {result?.result === 'failed' && (
          <span className={styles.failed}>
            ✕ {mendSentence(result.mend ?? '', t)} ({result.code})
          </span>
        )}
      </span>
      {proof.error && <ProblemMessage error={proof.error} />}
    </div>
  );
}
