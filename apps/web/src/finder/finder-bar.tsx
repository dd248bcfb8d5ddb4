/** The one bar: when, how long, where, how many, with what. Each change takes effect at once; there is no Search button. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { DateField, LengthField, TimeField } from '@ones/ui';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { AmenityChips } from './amenity-chips.tsx';
import { BuildingField } from './building-field.tsx';
import { placesQuery } from './finder-queries.ts';
import { KindField } from './kind-field.tsx';
import { PeopleField } from './people-field.tsx';
import { RepeatChoice } from './repeat-choice.tsx';
import type { Finder } from './use-finder.ts';

const FinderWhose = lazy(() => import('./finder-whose.tsx'));

// Apart from one another: which of two that fit wins is not said by their order.
const narrow = '@media (min-width: 561px) and (max-width: 900px)';
const phone = '@media (max-width: 560px)';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '14px 16px',
    borderRadius: tokens.borderRadiusXLarge,
    background: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    '@media (max-width: 640px)': { padding: '10px 12px', gap: '8px' },
  },
  fields: {
    display: 'grid',
    gridTemplateColumns:
      'minmax(140px, 1.1fr) minmax(104px, 0.8fr) minmax(104px, 0.8fr) minmax(110px, 0.8fr) minmax(130px, 1.4fr) minmax(70px, 0.5fr)',
    gap: '12px',
    alignItems: 'start',
    '& > *': { minWidth: 0 },
    '& input': { minWidth: 0, width: '100%' },
    '& .fui-Input, & .fui-Select, & select': { width: '100%', minWidth: 0 },
    '@media (max-width: 900px)': { gridTemplateColumns: 'repeat(12, minmax(0, 1fr))', gap: '8px 10px' },
  },
  half: {
    [narrow]: { gridColumn: 'span 4' },
    [phone]: { gridColumn: 'span 6' },
  },
  building: {
    [narrow]: { gridColumn: 'span 5' },
    [phone]: { gridColumn: 'span 8' },
  },
  people: {
    [narrow]: { gridColumn: 'span 3' },
    [phone]: { gridColumn: 'span 4' },
  },
  // Side by side while there is room: results begin higher.
  choices: { display: 'flex', flexWrap: 'wrap', gap: '4px 24px', alignItems: 'flex-start' },
});

export function FinderBar({ finder }: { finder: Finder }) {
  const styles = useStyles();
  const { t } = useTranslation('finder');
  const { query, change } = finder;
  const places = useQuery(placesQuery).data;
  return (
    <section className={styles.bar} aria-label={t('bar.label')}>
      <div className={styles.fields}>
        <DateField className={styles.half} value={query.date} onChange={(date) => change({ date })} />
        <TimeField className={styles.half} value={query.time} onChange={(time) => change({ time })} />
        <LengthField className={styles.half} value={query.minutes} onChange={(minutes) => change({ minutes })} />
        <KindField className={styles.half} value={query.kind} onChange={(kind) => change({ kind })} />
        <BuildingField
          className={styles.building}
          buildings={places?.buildings ?? null}
          value={query.buildingId}
          onChange={(buildingId) => change({ buildingId })}
        />
        <PeopleField className={styles.people} value={query.people} onChange={(people) => change({ people })} />
      </div>
      <AmenityChips
        amenities={places?.amenities ?? []}
        chosen={query.amenities}
        onChange={(amenities) => change({ amenities })}
      />
      <div className={styles.choices}>
        <RepeatChoice finder={finder} />
        <Suspense fallback={null}>
          <FinderWhose chosen={query.organizerId} onChange={finder.chooseOrganizer} />
        </Suspense>
      </div>
    </section>
  );
}
