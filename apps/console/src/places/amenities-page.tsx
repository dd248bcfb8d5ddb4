/** Amenities: the words that resources have, what they are called in each language, and their icons. */
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import { type Amenity, amenityIcons, type LocalNames } from '@ones/contract';
import { type Column, DataTable, DrawnIcon, EmptyState, ErrorState, Skeletons, useLive } from '@ones/ui';
import { amenityLook, type IconName } from '@ones/ui-core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { Page } from '../pages/page.tsx';
import { TextsField } from '../policies/texts-field.tsx';
import { amenitiesQuery } from '../resources/setup/setup-queries.ts';
import { useSearchState } from '../search-state.ts';
import { useMay } from '../session/session.ts';
import { PlacePanel } from './place-panel.tsx';
import { ResourceTabs } from './resource-tabs.tsx';
import { useAmenityWord } from './use-amenity-word.ts';

export function AmenitiesPage() {
  const { t } = useTranslation('setup');
  const amenities = useQuery(amenitiesQuery);
  const search = useSearchState();
  const writes = useMay()('resource.manage');
  useLive('resources');
  const edited = amenities.data?.find(({ name }) => name === search.word('edit')) ?? null;
  const add = writes && (
    <Button appearance="primary" onClick={() => search.open({ add: 'yes' })}>
      {t('addAmenity')}
    </Button>
  );
  const empty = amenities.data?.length === 0;
  return (
    <Page title={t('amenities')} acts={!empty && add}>
      <ResourceTabs />
      {amenities.data ? (
        !empty && <Amenities amenities={amenities.data} writes={writes} onOpen={(edit) => search.open({ edit })} />
      ) : amenities.isError ? (
        <ErrorState error={amenities.error} onRetry={() => void amenities.refetch()} />
      ) : (
        <Skeletons rows={6} height={44} />
      )}
      {empty && (
        <EmptyState icon="tag" title={t('noAmenities.title')} text={t('noAmenities.text')}>
          {add}
        </EmptyState>
      )}
      {writes && (edited || search.word('add') !== null) && (
        <AmenityPanel
          key={edited?.name ?? ''}
          amenity={edited}
          onClose={() => search.replace({ edit: null, add: null })}
        />
      )}
    </Page>
  );
}

interface AmenitiesProps {
  readonly amenities: readonly Amenity[];
  readonly writes: boolean;
  readonly onOpen: (name: string) => void;
}

function Amenities({ amenities, writes, onOpen }: AmenitiesProps) {
  const { t } = useTranslation('setup');
  const wordOf = useAmenityWord();
  const columns = useMemo((): readonly Column<Amenity>[] => {
    const shown: readonly Column<Amenity>[] = [
      {
        ...{ id: 'name', title: t('amenity'), width: 'minmax(0, 1.4fr)' },
        cell: (one) => (
          <>
            <DrawnIcon name={(one.icon ?? amenityLook(one.name).icon) as IconName} size={16} />{' '}
            {wordOf(one.name, amenities)}
          </>
        ),
      },
      { id: 'word', title: t('amenityWord'), width: 'minmax(0, 1.2fr)', cell: ({ name }) => name },
      {
        ...{ id: 'used', title: t('usedBy'), width: '140px' },
        cell: ({ resources }) => t('resourcesCount', { count: resources }),
      },
    ];
    const change: Column<Amenity> = {
      ...{ id: 'acts', title: t('change'), width: '110px' },
      cell: ({ name }) => (
        <Button size="small" aria-label={t('changeOf', { name })} onClick={() => onOpen(name)}>
          {t('change')}
        </Button>
      ),
    };
    return writes ? [...shown, change] : shown;
  }, [t, wordOf, amenities, writes, onOpen]);
  return <DataTable label={t('amenities')} columns={columns} rows={amenities} keyOf={({ name }) => name} />;
}

type Icon = Amenity['icon'];

function AmenityPanel({ amenity, onClose }: { amenity: Amenity | null; onClose: () => void }) {
  const { t } = useTranslation('setup');
  const [name, setName] = useState(amenity?.name ?? '');
  const [names, setNames] = useState<LocalNames>(amenity?.names ?? {});
  const [icon, setIcon] = useState<Icon>(amenity?.icon ?? null);
  const path = { name: name.trim() };
  const unused = amenity?.resources === 0;
  return (
    <PlacePanel
      title={amenity ? t('changeOf', { name: amenity.name }) : t('addAmenity')}
      name={name}
      complete={name.trim() !== '' && !name.includes(',')}
      save={() => dataOf(api.PUT('/api/amenities/{name}', { params: { path }, body: { names, icon } }))}
      remove={unused ? () => dataOf(api.DELETE('/api/amenities/{name}', { params: { path } })) : null}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <Field label={t('amenityWord')} hint={t('amenityWordHint')} required {...wrong('/params/name')}>
            <Input
              value={name}
              maxLength={80}
              disabled={amenity !== null}
              onChange={(_, { value }) => setName(value)}
            />
          </Field>
          <TextsField
            label={t('names')}
            value={names}
            maxLength={120}
            onChange={(next) => setNames(next as LocalNames)}
          />
          <Field label={t('icon')}>
            <Select
              value={icon ?? ''}
              onChange={(_, { value }) => setIcon(amenityIcons.find((one) => one === value) ?? null)}
            >
              <option value="">{t('iconByWord')}</option>
              {amenityIcons.map((one) => (
                <option key={one} value={one}>
                  {t(`icons.${one}`)}
                </option>
              ))}
            </Select>
          </Field>
        </>
      )}
    </PlacePanel>
  );
}
