/** Groups of the tenant and of ONES' own, with how many belong to each; one opens in a panel beside the list. */
import { Button } from '@fluentui/react-components';
import type { Group } from '@ones/contract';
import { type Column, EmptyState, useReading } from '@ones/ui';
import { formatList, formatNumber } from '@ones/ui-core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../pages/page.tsx';
import { FilterBar } from '../parts/filter-bar.tsx';
import { ListView } from '../parts/list-view.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { useSearchState } from '../search-state.ts';
import { useMay } from '../session/session.ts';
import { DirectoryTabs } from './directory-tabs.tsx';
import { GroupPanel } from './group-panel.tsx';
import { NewGroup } from './new-group.tsx';
import { groupsQuery } from './people-queries.ts';
import { useGrantWords } from './use-grant-words.ts';

export function GroupsPage() {
  const { t } = useTranslation('people');
  const search = useSearchState();
  const [naming, setNaming] = useState(false);
  const q = search.word('q');
  const list = useInfiniteQuery(groupsQuery(q));
  const columns = useColumns((id) => search.open({ group: id }));
  const opened = search.word('group');
  const keeps = useMay()('directory.manage');
  const words = q === null ? 'groups.none' : 'noneFound';
  const make = (
    <Button appearance="primary" onClick={() => setNaming(true)}>
      {t('groups.make')}
    </Button>
  );
  return (
    <Page title={t('groups.title')} acts={keeps && make}>
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
      {opened && <GroupPanel key={opened} id={opened} onClose={() => search.replace({ group: null })} />}
      {naming && (
        <NewGroup
          onClose={() => setNaming(false)}
          onMade={({ id }) => {
            setNaming(false);
            search.open({ group: id });
          }}
        />
      )}
    </Page>
  );
}

function useColumns(onOpen: (id: string) => void): readonly Column<Group>[] {
  const { t } = useTranslation('people');
  const { locale } = useReading();
  const wordsOf = useGrantWords();
  return useMemo(() => {
    const gives = (grants: Group['grants']) =>
      grants.length === 0 ? t('groups.nothing') : formatList(grants.map(wordsOf), locale);
    const wide = 'minmax(0, 1fr)';
    return [
      { id: 'name', title: t('column.name'), width: wide, cell: ({ name }) => name },
      { id: 'gives', title: t('groups.gives'), width: wide, cell: ({ grants }) => gives(grants) },
      {
        id: 'members',
        title: t('groups.members'),
        width: '110px',
        cell: ({ members }) => formatNumber(members, locale),
      },
      { id: 'from', title: t('groups.from'), width: '110px', cell: ({ source }) => t(`groups.source.${source}`) },
      {
        id: 'acts',
        title: t('groups.acts'),
        width: '110px',
        cell: ({ id, name }) => (
          <Button size="small" aria-label={t('groups.openOf', { name })} onClick={() => onOpen(id)}>
            {t('groups.open')}
          </Button>
        ),
      },
    ];
  }, [t, locale, wordsOf, onOpen]);
}
