/** Buildings in their order, each with its floors. What is open for change stands in the address. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { BuildingSettings, FloorSettings } from '@ones/contract';
import { EmptyState, ErrorState, Skeletons, useLive } from '@ones/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../pages/card.tsx';
import { Page } from '../pages/page.tsx';
import { buildingsQuery } from '../resources/setup/setup-queries.ts';
import { useSearchState } from '../search-state.ts';
import { useMay } from '../session/session.ts';
import { BuildingPanel } from './building-panel.tsx';
import { FloorPanel } from './floor-panel.tsx';
import { ResourceTabs } from './resource-tabs.tsx';

const useStyles = makeStyles({
  facts: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  floors: { display: 'flex', flexDirection: 'column' },
  floor: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  floorName: { flex: '1 1 160px', overflowWrap: 'anywhere' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export function PlacesPage() {
  const { t } = useTranslation('setup');
  const buildings = useQuery(buildingsQuery);
  const search = useSearchState();
  const writes = useMay()('resource.manage');
  useLive('resources');
  const close = () => search.replace({ building: null, floor: null });
  const add = writes && (
    <Button appearance="primary" onClick={() => search.open({ building: 'new' })}>
      {t('addBuilding')}
    </Button>
  );
  const empty = buildings.data?.length === 0;
  const building = buildings.data?.find(({ id }) => id === search.word('building')) ?? null;
  const floorWord = search.word('floor');
  const floor = building?.floors.find(({ id }) => id === floorWord) ?? null;
  return (
    <Page title={t('places')} acts={!empty && add}>
      <ResourceTabs />
      {buildings.data ? (
        buildings.data.map((one) => <Building key={one.id} building={one} writes={writes} onOpen={search.open} />)
      ) : buildings.isError ? (
        <ErrorState error={buildings.error} onRetry={() => void buildings.refetch()} />
      ) : (
        <Skeletons rows={4} height={120} />
      )}
      {empty && (
        <EmptyState icon="tag" title={t('noPlaces.title')} text={t('noPlaces.text')}>
          {add}
        </EmptyState>
      )}
      {writes && floorWord === null && (building || search.word('building') === 'new') && (
        <BuildingPanel key={building?.id ?? 'new'} building={building} onClose={close} />
      )}
      {writes && building && (floor || floorWord === 'new') && (
        <FloorPanel key={floor?.id ?? 'new'} building={building} floor={floor} onClose={close} />
      )}
    </Page>
  );
}

interface BuildingProps {
  readonly building: BuildingSettings;
  readonly writes: boolean;
  readonly onOpen: (words: { building: string; floor?: string }) => void;
}

function Building({ building, writes, onOpen }: BuildingProps) {
  const styles = useStyles();
  const { t } = useTranslation('setup');
  const { id, name, address, timeZone, resources, floors } = building;
  const facts = [...(address ? [address] : []), timeZone, t('resourcesCount', { count: resources })];
  return (
    <Card title={name}>
      <p className={styles.facts}>{facts.join(' · ')}</p>
      {floors.length > 0 && (
        <ul className={styles.floors}>
          {floors.map((floor) => (
            <li key={floor.id} className={styles.floor}>
              <span className={styles.floorName}>
                <FloorWords floor={floor} />
              </span>
              {writes && (
                <Button
                  size="small"
                  aria-label={t('changeOf', { name: `${name}, ${floor.name}` })}
                  onClick={() => onOpen({ building: id, floor: floor.id })}
                >
                  {t('change')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {writes && (
        <div className={styles.acts}>
          <Button aria-label={t('changeOf', { name })} onClick={() => onOpen({ building: id })}>
            {t('change')}
          </Button>
          <Button aria-label={t('addFloorTo', { name })} onClick={() => onOpen({ building: id, floor: 'new' })}>
            {t('addFloor')}
          </Button>
        </div>
      )}
    </Card>
  );
}

function FloorWords({ floor }: { floor: FloorSettings }) {
  const { t } = useTranslation('setup');
  const { name, shortName, resources } = floor;
  const called = name === shortName ? name : `${name} (${shortName})`;
  return <>{[called, t('resourcesCount', { count: resources })].join(' · ')}</>;
}
