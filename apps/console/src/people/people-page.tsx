/** People, found by name or address; whoever may, gives them roles in a panel beside the list. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Person } from '@ones/contract';
import { type Column, EmptyState, useReading } from '@ones/ui';
import { formatList } from '@ones/ui-core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../pages/page.tsx';
import { FilterBar } from '../parts/filter-bar.tsx';
import { ListView } from '../parts/list-view.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { useSearchState } from '../search-state.ts';
import { useMay } from '../session/session.ts';
import { DirectoryTabs } from './directory-tabs.tsx';
import { LeftSection } from './left-section.tsx';
import { peopleQuery } from './people-queries.ts';
import { RolesPanel } from './roles-panel.tsx';

const useStyles = makeStyles({
  mail: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
});

export function PeoplePage() {
  const { t } = useTranslation('people');
  const search = useSearchState();
  const q = search.word('q');
  const list = useInfiniteQuery(peopleQuery(q));
  const opened = search.word('person');
  const person = list.data?.pages.flatMap((page) => page.items).find(({ id }) => id === opened);
  const columns = useColumns((id) => search.open({ person: id }));
  return (
    <Page title={t('title')}>
      <DirectoryTabs />
      <FilterBar label={t('filters')}>
        <SearchField label={t('search')} />
      </FilterBar>
      <LeftSection />
      <ListView
        label={t('title')}
        list={list}
        columns={columns}
        keyOf={({ id }) => id}
        empty={<NoPeople searched={q !== null} />}
      />
      {person && <RolesPanel key={person.id} person={person} onClose={() => search.replace({ person: null })} />}
    </Page>
  );
}

function NoPeople({ searched }: { searched: boolean }) {
  const { t } = useTranslation('people');
  const may = useMay();
  if (searched) return <EmptyState icon="people" title={t('noneFound.title')} text={t('noneFound.text')} />;
  return (
    <EmptyState icon="people" title={t('none.title')} text={t('none.text')}>
      {may('connection.manage') && <Link to="/connections">{t('none.act')}</Link>}
    </EmptyState>
  );
}

function useColumns(onOpen: (id: string) => void): readonly Column<Person>[] {
  const styles = useStyles();
  const { t } = useTranslation('people');
  const { locale } = useReading();
  const may = useMay();
  const editable = may('permission.manage');
  return useMemo(() => {
    const column = (id: string, width: string, cell: Column<Person>['cell']): Column<Person> => ({
      ...{ id, width, cell },
      title: t(`column.${id}`),
    });
    const shown = [
      column('name', 'minmax(0, 2fr)', ({ name, email }) => (
        <>
          {name}
          <span className={styles.mail}>{email}</span>
        </>
      )),
      column('department', 'minmax(0, 1.2fr)', ({ department }) => department ?? t('noDepartment')),
      column('roles', 'minmax(0, 1.2fr)', ({ roles }) =>
        formatList(
          roles.map((role) => t(`role.${role}`)),
          locale,
        ),
      ),
      column('state', '120px', ({ state }) => t(`state.${state}`)),
      column('source', '120px', ({ source }) => t(`source.${source}`)),
    ];
    const acts = column('acts', '130px', ({ id, name }) => (
      <Button size="small" aria-label={t(editable ? 'editRolesOf' : 'detailsOf', { name })} onClick={() => onOpen(id)}>
        {t(editable ? 'editRoles' : 'details')}
      </Button>
    ));
    return [...shown, acts];
  }, [styles, t, locale, editable, onOpen]);
}
