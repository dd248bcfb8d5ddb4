/** Today at a glance: a card a building with its bookings, what runs and what waits, and the way to its calendar. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Resource, TimelineEntry } from '@ones/contract';
import { EmptyState, ErrorState, Skeletons, useLive, useNow, useReading } from '@ones/ui';
import {
  addDays,
  formatDay,
  formatNumber,
  type Instant,
  instantAt,
  localZone,
  startOfDay,
  wallTimeOf,
} from '@ones/ui-core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { roomsOfBuildingQuery, timelineQuery } from '../calendar/calendar-queries.ts';
import { placesQuery } from '../resources/place-queries.ts';
import { todayOf } from './today.ts';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '10px' },
  title: { fontSize: tokens.fontSizeBase400 },
  list: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(250px, 100%), 1fr))', gap: '12px' },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '16px 18px',
    borderRadius: tokens.borderRadiusXLarge,
    background: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    overflowWrap: 'anywhere',
  },
  building: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  number: { display: 'flex', alignItems: 'baseline', gap: '8px' },
  big: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function TodaySection() {
  const styles = useStyles();
  const { t } = useTranslation('home');
  const reading = useReading();
  const now = useNow();
  useLive('resources');
  const zone = localZone();
  const start = startOfDay(now, zone);
  const end = instantAt({ date: addDays(wallTimeOf(now, zone).date, 1), time: '00:00' }, zone) ?? now;
  const rooms = useQuery(roomsOfBuildingQuery(null));
  const entries = useQuery(timelineQuery({ start, end, buildingId: null }));
  const error = rooms.error ?? entries.error;
  return (
    <section aria-labelledby="today" className={styles.section}>
      <h2 id="today" className={styles.title}>
        {t('today', { day: formatDay(now, reading, 'long') })}
      </h2>
      {rooms.data && entries.data ? (
        <Buildings entries={entries.data} rooms={rooms.data} now={now} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void Promise.all([rooms.refetch(), entries.refetch()])} />
      ) : (
        <Skeletons rows={1} height={150} />
      )}
    </section>
  );
}

interface BuildingsProps {
  readonly entries: readonly TimelineEntry[];
  readonly rooms: readonly Resource[];
  readonly now: Instant;
}

function Buildings({ entries, rooms, now }: BuildingsProps) {
  const styles = useStyles();
  const { t } = useTranslation('home');
  const { locale } = useReading();
  const places = useQuery(placesQuery).data;
  const today = todayOf(entries, rooms, places?.buildings.map(({ name }) => name) ?? [], now);
  if (today.length === 0) return <EmptyState icon="booked" title={t('quiet.title')} text={t('quiet.text')} />;
  return (
    <ul className={styles.list}>
      {today.map(({ building, bookings, running, ahead, waiting }) => {
        const id = places?.buildings.find(({ name }) => name === building)?.id;
        return (
          <li key={building} className={styles.card}>
            <span className={styles.building}>{building ?? t('noBuilding')}</span>
            <span className={styles.number}>
              <span className={styles.big}>{formatNumber(bookings, locale)}</span>
              {t('bookings', { count: bookings })}
            </span>
            <span className={styles.quiet}>
              {t('running', { number: formatNumber(running, locale) })} ·{' '}
              {t('ahead', { number: formatNumber(ahead, locale) })}
              {waiting > 0 && ` · ${t('waiting', { number: formatNumber(waiting, locale) })}`}
            </span>
            <Link to="/calendar" search={id === undefined ? {} : { building: id }}>
              {t('toCalendar')}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
