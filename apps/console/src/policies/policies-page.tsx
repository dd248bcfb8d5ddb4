/** All policies: how many rules each has, how many resources it binds; what they would say can be tried. */
import { Button } from '@fluentui/react-components';
import type { Policy } from '@ones/contract';
import { type Column, DataTable, EmptyState, ErrorState, Skeletons, useReading } from '@ones/ui';
import { formatDate, instantOf } from '@ones/ui-core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../pages/page.tsx';
import { useSearchState } from '../search-state.ts';
import { useMay } from '../session/session.ts';
import { policiesQuery } from './policy-queries.ts';
import { PolicyTabs } from './policy-tabs.tsx';
import { TryPanel } from './try-panel.tsx';

export function PoliciesPage() {
  const { t } = useTranslation('policies');
  const policies = useQuery(policiesQuery);
  const search = useSearchState();
  const navigate = useNavigate();
  const may = useMay();
  const add = may('policy.manage') && (
    <Button appearance="primary" onClick={() => void navigate({ to: '/policies/new' })}>
      {t('add')}
    </Button>
  );
  const empty = policies.data?.length === 0;
  const acts = (
    <>
      <Button onClick={() => search.open({ try: 'yes' })}>{t('try.title')}</Button>
      {!empty && add}
    </>
  );
  return (
    <Page title={t('title')} acts={acts}>
      <PolicyTabs />
      {policies.data ? (
        policies.data.length > 0 && <PolicyTable policies={policies.data} />
      ) : policies.isError ? (
        <ErrorState error={policies.error} onRetry={() => void policies.refetch()} />
      ) : (
        <Skeletons rows={5} height={44} />
      )}
      {empty && (
        <EmptyState icon="check-in" title={t('none.title')} text={t('none.text')}>
          {add}
        </EmptyState>
      )}
      {search.word('try') !== null && <TryPanel onClose={() => search.replace({ try: null })} />}
    </Page>
  );
}

function PolicyTable({ policies }: { policies: readonly Policy[] }) {
  const { t } = useTranslation('policies');
  const reading = useReading();
  const sorted = useMemo(
    () => [...policies].sort((a, b) => a.name.localeCompare(b.name, reading.locale)),
    [policies, reading],
  );
  const columns = useMemo(() => {
    const column = (id: string, width: string, cell: Column<Policy>['cell']): Column<Policy> => ({
      ...{ id, width, cell },
      title: t(`column.${id}`),
    });
    return [
      column('name', 'minmax(0, 2fr)', ({ id, name }) => (
        <Link to="/policies/$policyId" params={{ policyId: id }}>
          {name}
        </Link>
      )),
      column('rules', '130px', ({ rules }) => t('rulesOn', { count: Object.keys(rules).length })),
      column('overrides', '130px', ({ overrides }) =>
        overrides.length === 0 ? t('noOverrides') : t('overridesCount', { count: overrides.length }),
      ),
      column('used', '180px', ({ resourceIds }) =>
        resourceIds.length === 0 ? t('bindsNothing') : t('usedBy', { count: resourceIds.length }),
      ),
      column('changed', '140px', ({ updatedAt }) => formatDate(instantOf(updatedAt), reading)),
    ];
  }, [t, reading]);
  return <DataTable label={t('title')} columns={columns} rows={sorted} keyOf={({ id }) => id} />;
}
