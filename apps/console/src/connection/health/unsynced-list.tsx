/** Bookings that Exchange does not have: which, where, since when, why, and what was done about each on both sides. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ConnectionHealth, NotInExchange } from '@ones/contract';
import { Skeletons, useNow, useReading } from '@ones/ui';
import { formatDayRange, formatUntil, instantOf } from '@ones/ui-core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../session/session.ts';
import { reasonWord } from './unsynced-reason.ts';

const TrailSection = lazy(async () => {
  const module = await import('../../trail/trail-section.tsx');
  return { default: module.TrailSection };
});

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: '2px 14px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  what: { flex: '1 1 200px', fontWeight: tokens.fontWeightSemibold },
  why: { flex: '1 1 100%' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function UnsyncedList({ health }: { health: ConnectionHealth }) {
  const styles = useStyles();
  const { t } = useTranslation('connection');
  const nameOf = new Map(health.rooms.map(({ resourceId, name }) => [resourceId, name]));
  return (
    <>
      <p className={styles.quiet}>{t('unsynced.text')}</p>
      <ul className={styles.list}>
        {health.unsynced.map((one) => (
          <Unsynced
            key={`${one.bookingId} ${one.resourceId}`}
            booking={one}
            room={nameOf.get(one.resourceId) ?? t('unsynced.otherRoom')}
          />
        ))}
      </ul>
    </>
  );
}

function Unsynced({ booking, room }: { booking: NotInExchange; room: string }) {
  const styles = useStyles();
  const { t } = useTranslation(['connection', 'calendar', 'common', 'sync']);
  const reading = useReading();
  const now = useNow();
  const may = useMay();
  const [asked, setAsked] = useState(false);
  const { bookingId, subject, organizer, start, end, since } = booking;
  const when = formatUntil(now, instantOf(since), reading.locale);
  return (
    <li className={styles.item}>
      <span className={styles.what}>
        {room}
        {subject !== null && ` · ${subject}`}
      </span>
      <span>{formatDayRange(instantOf(start), instantOf(end), reading)}</span>
      <span className={styles.quiet}>{t('unsynced.by', { name: organizer })}</span>
      <span className={styles.why}>
        {reasonWord(booking, t)} <span className={styles.quiet}>({t('unsynced.since', { when })})</span>
      </span>
      {may('audit.read') && (
        <>
          <Link to="/audit" search={{ subject: bookingId }}>
            {t('unsynced.trail')}
          </Link>
          {!asked && (
            <Button size="small" onClick={() => setAsked(true)}>
              {t('sync:trail.title')}
            </Button>
          )}
        </>
      )}
      {asked && (
        <div className={styles.why}>
          <Suspense fallback={<Skeletons rows={3} height={32} />}>
            <TrailSection bookingId={bookingId} />
          </Suspense>
        </div>
      )}
    </li>
  );
}
