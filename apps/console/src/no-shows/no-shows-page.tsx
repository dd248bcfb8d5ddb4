/** Meetings to which nobody came within some days, newest first, and how much time was won back. */
import { Field, Select } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import type { NoShow } from '@ones/contract';
import { type Column, DataTable, EmptyState, ErrorState, Skeletons, StateChip, useReading } from '@ones/ui';
import {
  bookingStateLooks,
  clock,
  day,
  formatDayRange,
  formatLength,
  instantOf,
  startOfDay,
  timestampOf,
} from '@ones/ui-core';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { titleOf } from '../calendar/booking-words.ts';
import { Page } from '../pages/page.tsx';
import { FilterBar } from '../parts/filter-bar.tsx';
import { PolicyTabs } from '../policies/policy-tabs.tsx';
import { useSearchState } from '../search-state.ts';

const spans = ['7', '30', '90'] as const;

function noShowsQuery(from: string, to: string) {
  return queryOptions({
    queryKey: ['resources', 'no-shows', from],
    queryFn: async ({ signal }): Promise<readonly NoShow[]> =>
      (await dataOf(api.GET('/api/no-shows', { params: { query: { from, to } }, signal }))).items,
    placeholderData: keepPreviousData,
  });
}

export function NoShowsPage() {
  const { t } = useTranslation('policies');
  const { zone, locale } = useReading();
  const search = useSearchState();
  const days = spans.find((one) => one === search.word('days')) ?? '30';
  const tomorrow = startOfDay(clock.now(), zone) + day;
  const list = useQuery(noShowsQuery(timestampOf(tomorrow - Number(days) * day), timestampOf(tomorrow)));
  const won = list.data?.reduce((sum, { start, end }) => sum + instantOf(end) - instantOf(start), 0) ?? 0;
  return (
    <Page title={t('noShows.title')}>
      <PolicyTabs />
      <p>{t('noShows.text')}</p>
      <FilterBar label={t('noShows.days')}>
        <Field label={t('noShows.days')}>
          <Select value={days} onChange={(_, { value }) => search.replace({ days: value })}>
            {spans.map((one) => (
              <option key={one} value={one}>
                {t('noShows.daysCount', { count: Number(one) })}
              </option>
            ))}
          </Select>
        </Field>
      </FilterBar>
      {list.isError && !list.data && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeletons rows={5} height={44} />}
      {list.data?.length === 0 && (
        <EmptyState icon="check-in" title={t('noShows.none.title')} text={t('noShows.none.text')} />
      )}
      {list.data && list.data.length > 0 && (
        <>
          <p role="status">{t('noShows.won', { count: list.data.length, length: formatLength(won, locale) })}</p>
          <NoShowTable noShows={list.data} />
        </>
      )}
    </Page>
  );
}

function NoShowTable({ noShows }: { noShows: readonly NoShow[] }) {
  const { t } = useTranslation(['policies', 'common']);
  const reading = useReading();
  const columns = useMemo(
    (): readonly Column<NoShow>[] => [
      { id: 'meeting', title: t('noShows.meeting'), width: 'minmax(0, 1.6fr)', cell: (one) => titleOf(one, t) },
      {
        ...{ id: 'organizer', title: t('noShows.organizer'), width: 'minmax(0, 1.2fr)' },
        cell: ({ organizer }) => organizer.name,
      },
      {
        ...{ id: 'when', title: t('approvals.when'), width: 'minmax(0, 1.4fr)' },
        cell: ({ start, end }) => formatDayRange(instantOf(start), instantOf(end), reading),
      },
      {
        ...{ id: 'where', title: t('approvals.where'), width: 'minmax(0, 1.2fr)' },
        cell: ({ allocations }) => allocations.map(({ resourceName }) => resourceName).join(', '),
      },
      {
        ...{ id: 'state', title: t('noShows.state'), width: '170px' },
        cell: ({ state }) => <StateChip look={bookingStateLooks[state]} />,
      },
      {
        ...{ id: 'series', title: t('noShows.series'), width: 'minmax(0, 1fr)' },
        cell: ({ seriesDatesReleased: count }) => (count > 0 ? t('noShows.seriesReleased', { count }) : null),
      },
    ],
    [t, reading],
  );
  return (
    <DataTable label={t('noShows.title')} columns={columns} rows={noShows} keyOf={({ occurrenceId }) => occurrenceId} />
  );
}
