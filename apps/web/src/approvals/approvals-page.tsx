/** What waits for the reader's approval, for those who manage nothing: their mail leads here. Live. */
import { makeStyles } from '@fluentui/react-components';
import type { Approval } from '@ones/contract';
import { EmptyState, ErrorState, Skeletons, useLive } from '@ones/ui';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BuildingField } from '../finder/building-field.tsx';
import { placesQuery } from '../finder/finder-queries.ts';
import { TitledPage } from '../pages/titled-page.tsx';
import { ApprovalCard } from './approval-card.tsx';
import { approvalsIn } from './approval-queries.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '12px' },
  building: { maxWidth: '320px' },
});

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
  const [buildingId, setBuildingId] = useState<string | null>(null);
  const approvals = useQuery(approvalsIn(buildingId));
  const buildings = useQuery(placesQuery).data?.buildings ?? [];
  return (
    <>
      {buildings.length > 1 && (
        <BuildingField className={styles.building} buildings={buildings} value={buildingId} onChange={setBuildingId} />
      )}
      <List approvals={approvals} filtered={buildingId !== null} />
    </>
  );
}

interface ListProps {
  readonly approvals: UseQueryResult<readonly Approval[]>;
  readonly filtered: boolean;
}

function List({ approvals, filtered }: ListProps) {
  const styles = useStyles();
  const { t } = useTranslation('pages');
  if (approvals.isError && !approvals.data) {
    return <ErrorState error={approvals.error} onRetry={() => void approvals.refetch()} />;
  }
  if (!approvals.data) return <Skeletons rows={3} height={180} />;
  if (approvals.data.length === 0) {
    const said = filtered ? 'noneThere' : 'none';
    return <EmptyState icon="hourglass" title={t(`approvals.${said}.title`)} text={t(`approvals.${said}.text`)} />;
  }
  return (
    <ul className={styles.list}>
      {approvals.data.map((approval) => (
        <ApprovalCard key={approval.id} approval={approval} />
      ))}
    </ul>
  );
}
