/** Bookings that wait for somebody's approval, those that expire first first; live. */
import { Button, makeStyles } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import type { Approval } from '@ones/contract';
import { type Column, DataTable, EmptyState, ErrorState, Skeletons, useLive, useNow, useReading } from '@ones/ui';
import { formatDayRange, formatUntil, instantOf } from '@ones/ui-core';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { Page } from '../pages/page.tsx';
import { FilterBar } from '../parts/filter-bar.tsx';
import { BuildingField, FloorField } from '../resources/building-fields.tsx';
import { placesQuery } from '../resources/place-queries.ts';
import { useSearchState } from '../search-state.ts';
import { ApprovalTabs } from './approval-tabs.tsx';
import { DecideDialog, type Deciding } from './decide-dialog.tsx';

const useStyles = makeStyles({ acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** The key begins with the live topic: whatever happens to a booking may have made or settled one. */
const approvalsQuery = (query: { readonly buildingId?: string; readonly floorId?: string }) =>
  queryOptions({
    queryKey: ['resources', 'approvals', query],
    queryFn: async ({ signal }): Promise<readonly Approval[]> =>
      (await dataOf(api.GET('/api/approvals', { params: { query }, signal }))).items,
    placeholderData: keepPreviousData,
  });

export function ApprovalsPage() {
  const { t } = useTranslation('policies');
  const search = useSearchState();
  const places = useQuery(placesQuery).data;
  const [buildingId, floorId] = [search.word('building'), search.word('floor')];
  const approvals = useQuery(approvalsQuery({ ...(buildingId && { buildingId }), ...(floorId && { floorId }) }));
  useLive('resources');
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  return (
    <Page title={t('approvals.title')}>
      <ApprovalTabs />
      <FilterBar label={t('approvals.filters')}>
        <BuildingField places={places} />
        <FloorField places={places} />
      </FilterBar>
      {approvals.data ? (
        <Waiting approvals={approvals.data} filtered={buildingId !== null} onDecide={setDeciding} />
      ) : approvals.isError ? (
        <ErrorState error={approvals.error} onRetry={() => void approvals.refetch()} />
      ) : (
        <Skeletons rows={5} height={44} />
      )}
      {deciding && <DecideDialog deciding={deciding} onClose={() => setDeciding(null)} />}
    </Page>
  );
}

interface WaitingProps {
  readonly approvals: readonly Approval[];
  readonly filtered: boolean;
  readonly onDecide: (deciding: Deciding) => void;
}

function Waiting({ approvals, filtered, onDecide }: WaitingProps) {
  const { t } = useTranslation(['policies', 'common']);
  const columns = useColumns(onDecide);
  if (approvals.length === 0) {
    const said = filtered ? 'noneThere' : 'none';
    return <EmptyState icon="hourglass" title={t(`approvals.${said}.title`)} text={t(`approvals.${said}.text`)} />;
  }
  return <DataTable label={t('approvals.title')} columns={columns} rows={approvals} keyOf={({ id }) => id} />;
}

function useColumns(onDecide: (deciding: Deciding) => void): readonly Column<Approval>[] {
  const styles = useStyles();
  const { t } = useTranslation(['policies', 'common']);
  const reading = useReading();
  const now = useNow();
  return useMemo(() => {
    const column = (id: string, width: string, cell: Column<Approval>['cell']): Column<Approval> => ({
      ...{ id, width, cell },
      title: t(`approvals.${id}`),
    });
    const titleOf = ({ booking }: Approval) => booking.subject ?? t('common:private');
    const button = (approval: Approval, decision: Deciding['decision'], act: 'approve' | 'decline') => (
      <Button
        size="small"
        appearance={act === 'approve' ? 'primary' : 'secondary'}
        aria-label={t(`approvals.${act}Of`, { title: titleOf(approval) })}
        onClick={() => onDecide({ approval, decision, title: titleOf(approval) })}
      >
        {t(`approvals.${act}`)}
      </Button>
    );
    return [
      column('what', 'minmax(0, 1.6fr)', titleOf),
      column('who', 'minmax(0, 1.2fr)', ({ booking }) => booking.organizer),
      column('when', 'minmax(0, 1.7fr)', ({ booking }) =>
        formatDayRange(instantOf(booking.start), instantOf(booking.end), { ...reading, zone: booking.timeZone }),
      ),
      column('where', 'minmax(0, 1.2fr)', ({ booking }) => booking.resources.join(', ')),
      column('policy', 'minmax(0, 1fr)', ({ policyName }) => policyName),
      column('expires', '100px', ({ expiresAt }) => formatUntil(now, instantOf(expiresAt), reading.locale)),
      {
        ...{ id: 'acts', width: '190px', title: t('approvals.acts') },
        cell: (approval) => (
          <span className={styles.acts}>
            {button(approval, 'declined', 'decline')}
            {button(approval, 'approved', 'approve')}
          </span>
        ),
      },
    ];
  }, [styles, t, reading, now, onDecide]);
}
