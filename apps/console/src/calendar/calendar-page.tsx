/** A building's day: every room with its bookings and their states, live, to read. Day and building stand in the address. */
import { Button, makeStyles } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { Places } from '@ones/contract';
import { DateField, ErrorState, Skeletons, useLive, useNow } from '@ones/ui';
import { addDays, localZone, wallTimeOf } from '@ones/ui-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Page } from '../pages/page.tsx';
import { BuildingField } from '../resources/building-fields.tsx';
import { placesQuery } from '../resources/place-queries.ts';
import { useSearchState } from '../search-state.ts';
import { dayOf } from './calendar-day.ts';
import { DayTimeline } from './day-timeline.tsx';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '10px 12px' },
  building: { minWidth: '180px' },
  steps: { display: 'flex', gap: '6px' },
});

export function CalendarPage() {
  const { t } = useTranslation('calendar');
  const places = useQuery(placesQuery);
  useLive('resources');
  return (
    <Page title={t('title')} width="wide">
      {places.data ? (
        <Calendar places={places.data} />
      ) : places.isError ? (
        <ErrorState error={places.error} onRetry={() => void places.refetch()} />
      ) : (
        <Skeletons rows={6} height={48} />
      )}
    </Page>
  );
}

function Calendar({ places }: { places: Places }) {
  const styles = useStyles();
  const { t } = useTranslation(['calendar', 'common']);
  const search = useSearchState();
  const now = useNow();
  const wanted = search.word('building');
  const building = places.buildings.find(({ id }) => id === wanted) ?? places.buildings[0];
  const zone = building?.timeZone ?? localZone();
  const today = wallTimeOf(now, zone).date;
  const day = dayOf(search.word('date') ?? today, zone) ?? dayOf(today, zone);
  if (!day) return null;
  const show = (date: string) => search.replace({ date: date === today ? null : date });
  return (
    <>
      <section aria-label={t('filters')} className={styles.bar}>
        {building && (
          <div className={styles.building}>
            <BuildingField places={places} fallback={building.id} />
          </div>
        )}
        <DateField value={day.date} onChange={show} />
        <div className={styles.steps}>
          <Button
            icon={<ChevronLeftRegular />}
            aria-label={t('dayBefore')}
            onClick={() => show(addDays(day.date, -1))}
          />
          <Button onClick={() => show(today)}>{t('common:today')}</Button>
          <Button
            icon={<ChevronRightRegular />}
            aria-label={t('dayAfter')}
            onClick={() => show(addDays(day.date, 1))}
          />
        </div>
      </section>
      <DayTimeline places={places} buildingId={building?.id ?? null} zone={zone} day={day} now={now} />
    </>
  );
}
