/** What waits for the reader's approval, for those who manage nothing: their mail leads here. Live. */
import { makeStyles } from '@fluentui/react-components';
import { EmptyState, ErrorState, Skeletons, useLive } from '@ones/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TitledPage } from '../pages/titled-page.tsx';
import { ApprovalCard } from './approval-card.tsx';
import { approvalsQuery } from './approval-queries.ts';

const useStyles = makeStyles({ list: { display: 'flex', flexDirection: 'column', gap: '12px' } });

export function ApprovalsPage() {
  const { t } = useTranslation('pages');
  useLive('resources');
  return (
    <TitledPage title={t('approvals.title')}>
      <Waiting />
    </TitledPage>
  );
}

function Waiting() {
  const styles = useStyles();
  const { t } = useTranslation('pages');
  const approvals = useQuery(approvalsQuery);
  if (approvals.isError && !approvals.data) {
    return <ErrorState error={approvals.error} onRetry={() => void approvals.refetch()} />;
  }
  if (!approvals.data) return <Skeletons rows={3} height={180} />;
  if (approvals.data.length === 0) {
    return <EmptyState icon="hourglass" title={t('approvals.none.title')} text={t('approvals.none.text')} />;
  }
  return (
    <ul className={styles.list}>
      {approvals.data.map((approval) => (
        <ApprovalCard key={approval.id} approval={approval} />
      ))}
    </ul>
  );
}
