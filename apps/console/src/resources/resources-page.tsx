/** Everything that can be booked: found by name, building and floor. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Resource } from '@ones/contract';
import { ActionLink, type Column, EmptyState, StateChip, useReading } from '@ones/ui';
import { amenityLook, formatList, formatNumber, resourceLooks } from '@ones/ui-core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../pages/page.tsx';
import { FilterBar } from '../parts/filter-bar.tsx';
import { ListView } from '../parts/list-view.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { ResourceTabs } from '../places/resource-tabs.tsx';
import { useSearchState } from '../search-state.ts';
import { useMay } from '../session/session.ts';
import { BuildingField, FloorField, WordField } from './building-fields.tsx';
import { placesQuery, resourcesQuery } from './place-queries.ts';

const useStyles = makeStyles({
  address: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
});

const kinds = ['room', 'desk', 'equipment'] as const;
const outOfUse = ['archived', 'absent'] as const;

export function ResourcesPage() {
  const { t } = useTranslation('resources');
  const may = useMay();
  const search = useSearchState();
  const places = useQuery(placesQuery).data;
  const filter = {
    ...{ q: search.word('q'), buildingId: search.word('building'), floorId: search.word('floor') },
    kind: kinds.find((kind) => kind === search.word('kind')) ?? null,
    state: outOfUse.find((state) => state === search.word('use')) ?? null,
  };
  const list = useInfiniteQuery(resourcesQuery(filter));
  const columns = useColumns();
  const filtered = Object.values(filter).some((word) => word !== null);
  return (
    <Page title={t('title')} acts={may('resource.manage') && <ActionLink to="/resources/new">{t('add')}</ActionLink>}>
      <ResourceTabs />
      <FilterBar label={t('filters')}>
        <SearchField label={t('search')} />
        <WordField
          word="kind"
          label={t('kindLabel')}
          any={t('anyKind')}
          words={kinds.map((id) => ({ id, name: t(`kind.${id}`) }))}
        />
        <BuildingField places={places} />
        <FloorField places={places} />
        <WordField word="use" label={t('use')} any={t('inUse')} words={outOfUse.map((id) => ({ id, name: t(id) }))} />
      </FilterBar>
      <ListView
        label={t('title')}
        list={list}
        columns={columns}
        keyOf={({ id }) => id}
        empty={<NoResources filtered={filtered} />}
      />
    </Page>
  );
}

function NoResources({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation('resources');
  const may = useMay();
  if (filtered) return <EmptyState icon="tag" title={t('noneFound.title')} text={t('noneFound.text')} />;
  return (
    <EmptyState icon="tag" title={t('none.title')} text={t('none.text')}>
      {may('connection.manage') && <Link to="/connections">{t('none.act')}</Link>}
    </EmptyState>
  );
}

function useColumns(): readonly Column<Resource>[] {
  const styles = useStyles();
  const { t } = useTranslation(['resources', 'states']);
  const { locale } = useReading();
  return useMemo(() => {
    const column = (id: string, width: string, cell: Column<Resource>['cell']): Column<Resource> => ({
      ...{ id, width, cell },
      title: t(`column.${id}`),
    });
    const amenity = (name: string) => {
      const { labelKey } = amenityLook(name);
      return labelKey === null ? name : t(`states:${labelKey}`);
    };
    return [
      column('name', 'minmax(0, 2.2fr)', ({ id, name, emailAddress }) => (
        <>
          <Link to="/resources/$resourceId" params={{ resourceId: id }}>
            {name}
          </Link>
          {emailAddress !== null && <span className={styles.address}>{emailAddress}</span>}
        </>
      )),
      column('kind', '100px', ({ kind }) => t(`kind.${kind}`)),
      column('place', 'minmax(0, 1.3fr)', ({ buildingName, floorName }) =>
        buildingName === null ? t('noPlace') : [buildingName, floorName].filter((word) => word !== null).join(' · '),
      ),
      column('seats', '70px', ({ capacity }) => (capacity === null ? t('noSeats') : formatNumber(capacity, locale))),
      column('amenities', 'minmax(0, 1.6fr)', ({ amenities }) =>
        amenities.length === 0 ? t('noAmenities') : formatList(amenities.map(amenity), locale),
      ),
      column('state', '180px', (resource) => <ResourceState resource={resource} />),
    ];
  }, [styles, t, locale]);
}

/** Whether it is kept the same in Exchange, lives in ONES alone, or has left the tenant. */
function ResourceState({ resource }: { resource: Resource }) {
  const { t } = useTranslation('resources');
  if (resource.state !== 'active') return <StateChip look={resourceLooks[resource.state]} />;
  if (resource.synced) return <StateChip look={resourceLooks.synced} />;
  return <>{t('onesOnly')}</>;
}
