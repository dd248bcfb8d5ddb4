/** Sets of business hours: zone, week, holidays, and the rooms that keep them. */
import { Button } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import type { BusinessHours } from '@ones/contract';
import { type Column, DataTable, EmptyState, ErrorState, Skeletons, useReading } from '@ones/ui';
import { localZone } from '@ones/ui-core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { Page } from '../pages/page.tsx';
import { PolicyTabs } from '../policies/policy-tabs.tsx';
import { useSearchState } from '../search-state.ts';
import { useMay } from '../session/session.ts';
import { HoursEditor } from './hours-editor.tsx';
import { draftOf, newHours, weekSaid } from './week.ts';

const hoursQuery = queryOptions({
  queryKey: ['business-hours'],
  queryFn: async ({ signal }): Promise<readonly BusinessHours[]> =>
    (await dataOf(api.GET('/api/business-hours', { signal }))).items,
});

/** Which set is open stands in the address: `edit` is its id, or `new`. */
export function HoursPage() {
  const { t } = useTranslation('policies');
  const hours = useQuery(hoursQuery);
  const search = useSearchState();
  const writes = useMay()('policy.manage');
  const wanted = search.word('edit');
  // What somebody is changing is not changed under their hands: only when they ask is it read anew.
  const [reads, setReads] = useState(0);
  const open = (id: string) => search.open({ edit: id });
  const close = () => search.replace({ edit: null });
  const edited = hours.data?.find(({ id }) => id === wanted);
  if (hours.data && wanted !== null && (edited || wanted === 'new')) {
    const boundBy = (id: string) =>
      hours.data.find((one) => one.id !== wanted && one.resourceIds.includes(id))?.name ?? null;
    const first = edited ? draftOf(edited) : newHours(localZone());
    return (
      <HoursEditor
        key={`${wanted} ${reads}`}
        known={edited ?? null}
        first={first}
        boundBy={boundBy}
        onClose={close}
        onReload={() => void hours.refetch().then(() => setReads((before) => before + 1))}
      />
    );
  }
  const empty = hours.data?.length === 0;
  const add = writes && (
    <Button appearance="primary" onClick={() => open('new')}>
      {t('hours.add')}
    </Button>
  );
  return (
    <Page title={t('hours.title')} acts={!empty && add}>
      <PolicyTabs />
      {hours.data ? (
        hours.data.length > 0 && <Sets hours={hours.data} writes={writes} onOpen={open} />
      ) : hours.isError ? (
        <ErrorState error={hours.error} onRetry={() => void hours.refetch()} />
      ) : (
        <Skeletons rows={4} height={44} />
      )}
      {empty && (
        <EmptyState icon="free" title={t('hours.none.title')} text={t('hours.none.text')}>
          {add}
        </EmptyState>
      )}
    </Page>
  );
}

interface SetsProps {
  readonly hours: readonly BusinessHours[];
  readonly writes: boolean;
  readonly onOpen: (id: string) => void;
}

function Sets({ hours, writes, onOpen }: SetsProps) {
  const { t } = useTranslation('policies');
  const { locale } = useReading();
  const columns = useMemo((): readonly Column<BusinessHours>[] => {
    const shown: readonly Column<BusinessHours>[] = [
      { id: 'name', title: t('column.name'), width: 'minmax(0, 1.4fr)', cell: ({ name }) => name },
      {
        ...{ id: 'open', title: t('hours.open'), width: 'minmax(0, 2fr)' },
        cell: ({ week }) => weekSaid(week, locale) ?? t('hours.closedAll'),
      },
      { id: 'zone', title: t('hours.zone'), width: 'minmax(0, 1.2fr)', cell: ({ timeZone }) => timeZone },
      {
        ...{ id: 'holidays', title: t('hours.holidays'), width: '110px' },
        cell: ({ holidays }) => t('hours.holidaysCount', { count: holidays.length }),
      },
      {
        ...{ id: 'used', title: t('column.used'), width: '120px' },
        cell: ({ resourceIds }) =>
          resourceIds.length === 0 ? t('bindsNothing') : t('usedBy', { count: resourceIds.length }),
      },
    ];
    const edit: Column<BusinessHours> = {
      ...{ id: 'acts', title: '', width: '100px' },
      cell: ({ id, name }) => (
        <Button size="small" aria-label={t('hours.edit', { name })} onClick={() => onOpen(id)}>
          {t('hours.change')}
        </Button>
      ),
    };
    return writes ? [...shown, edit] : shown;
  }, [t, locale, writes, onOpen]);
  return <DataTable label={t('hours.title')} columns={columns} rows={hours} keyOf={({ id }) => id} />;
}
