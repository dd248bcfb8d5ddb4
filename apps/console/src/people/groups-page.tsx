/** Groups as they came from the tenant, with how many belong to each. */
import type { Group } from '@ones/contract';
import { type Column, EmptyState, useReading } from '@ones/ui';
import { formatList, formatNumber } from '@ones/ui-core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../pages/page.tsx';
import { FilterBar } from '../parts/filter-bar.tsx';
import { ListView } from '../parts/list-view.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { useSearchState } from '../search-state.ts';
import { DirectoryTabs } from './directory-tabs.tsx';
import { groupsQuery } from './people-queries.ts';
import { useGrantWords } from './use-grant-words.ts';

export function GroupsPage() {
  const { t } = useTranslation('people');
  const { locale } = useReading();
  const q = useSearchState().word('q');
  const list = useInfiniteQuery(groupsQuery(q));
  const wordsOf = useGrantWords();
  const columns = useMemo(
    (): readonly Column<Group>[] => [
      { id: 'name', title: t('column.name'), width: 'minmax(0, 1fr)', cell: ({ name }) => name },
      {
        id: 'gives',
        title: t('groups.gives'),
        width: 'minmax(0, 1fr)',
        cell: ({ grants }) => (grants.length === 0 ? t('groups.nothing') : formatList(grants.map(wordsOf), locale)),
      },
      {
        id: 'members',
        title: t('groups.members'),
        width: '140px',
        cell: ({ members }) => formatNumber(members, locale),
      },
    ],
    [t, locale, wordsOf],
  );
  const words = q === null ? 'groups.none' : 'noneFound';
  return (
    <Page title={t('groups.title')}>
      <DirectoryTabs />
      <FilterBar label={t('filters')}>
        <SearchField label={t('groups.search')} />
      </FilterBar>
      <ListView
        label={t('groups.title')}
        list={list}
        columns={columns}
        keyOf={({ id }) => id}
        empty={<EmptyState icon="people" title={t(`${words}.title`)} text={t(`${words}.text`)} />}
      />
    </Page>
  );
}
