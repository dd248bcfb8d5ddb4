/** What is out of service now or will be, who is affected, and the way back into service. */
import { Button } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import type { OutOfService } from '@ones/contract';
import {
  type Column,
  DataTable,
  EmptyState,
  ErrorState,
  ProblemMessage,
  Skeletons,
  useLive,
  useReading,
  useToast,
} from '@ones/ui';
import { formatDayTime, instantOf } from '@ones/ui-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { roomsOfBuildingQuery } from '../calendar/calendar-queries.ts';
import { Page } from '../pages/page.tsx';
import { PolicyTabs } from '../policies/policy-tabs.tsx';
import { useSearchState } from '../search-state.ts';
import { useMay } from '../session/session.ts';
import { OutOfServicePanel } from './out-of-service-panel.tsx';
import { outOfServiceQuery } from './out-of-service-queries.ts';

export function OutOfServicePage() {
  const { t } = useTranslation('policies');
  const list = useQuery(outOfServiceQuery);
  useLive('resources');
  const search = useSearchState();
  const writes = useMay()('policy.manage');
  const empty = list.data?.length === 0;
  const add = writes && (
    <Button appearance="primary" onClick={() => search.open({ add: 'yes' })}>
      {t('outOfService.add')}
    </Button>
  );
  return (
    <Page title={t('outOfService.title')} acts={!empty && add}>
      <PolicyTabs />
      {list.data ? (
        list.data.length > 0 && <Periods periods={list.data} writes={writes} />
      ) : list.isError ? (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <Skeletons rows={5} height={44} />
      )}
      {empty && (
        <EmptyState icon="out-of-service" title={t('outOfService.none.title')} text={t('outOfService.none.text')}>
          {add}
        </EmptyState>
      )}
      {search.word('add') !== null && writes && <OutOfServicePanel onClose={() => search.replace({ add: null })} />}
    </Page>
  );
}

function Periods({ periods, writes }: { periods: readonly OutOfService[]; writes: boolean }) {
  const { t } = useTranslation('policies');
  const reading = useReading();
  const toast = useToast();
  const queries = useQueryClient();
  const resources = useQuery(roomsOfBuildingQuery(null)).data;
  const { mutate, error } = useMutation({
    mutationFn: async ({ id }: { readonly id: string; readonly name: string }) =>
      void (await dataOf(api.DELETE('/api/out-of-service/{id}', { params: { path: { id } } }))),
    async onSuccess(_, { name }) {
      await queries.invalidateQueries({ queryKey: outOfServiceQuery.queryKey });
      toast({ text: t('outOfService.isBack', { name }) });
    },
  });
  const columns = useMemo((): readonly Column<OutOfService>[] => {
    const byId = new Map(resources?.map((one) => [one.id, one]));
    const nameOf = ({ resourceId }: OutOfService) => byId.get(resourceId)?.name ?? t('someRoom');
    const at = (instant: string, { resourceId }: OutOfService) =>
      formatDayTime(instantOf(instant), { ...reading, zone: byId.get(resourceId)?.timeZone ?? reading.zone });
    const column = (id: string, width: string, cell: Column<OutOfService>['cell']): Column<OutOfService> => ({
      ...{ id, width, cell },
      title: t(`outOfService.${id}`),
    });
    const shown = [
      column('resource', 'minmax(0, 1.4fr)', nameOf),
      column('from', '150px', (one) => at(one.start, one)),
      column('until', '150px', (one) => at(one.end, one)),
      column('remark', 'minmax(0, 1.6fr)', ({ remark }) => remark ?? t('outOfService.noRemark')),
      column('affected', '120px', ({ affected }) =>
        affected === 0 ? t('outOfService.nobody') : t('outOfService.affectedCount', { count: affected }),
      ),
      column('by', 'minmax(0, 1fr)', ({ createdBy }) => createdBy),
    ];
    const back: Column<OutOfService> = {
      ...{ id: 'acts', title: '', width: '190px' },
      cell: (one) => (
        <Button
          size="small"
          aria-label={t('outOfService.backOf', { name: nameOf(one) })}
          onClick={() => mutate({ id: one.id, name: nameOf(one) })}
        >
          {t('outOfService.back')}
        </Button>
      ),
    };
    return writes ? [...shown, back] : shown;
  }, [t, reading, resources, writes, mutate]);
  return (
    <>
      {error && <ProblemMessage error={error} />}
      <DataTable label={t('outOfService.title')} columns={columns} rows={periods} keyOf={({ id }) => id} />
    </>
  );
}
