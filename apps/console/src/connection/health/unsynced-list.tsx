/** Bookings that Exchange does not have: where, since when, why, and their trail. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ConnectionHealth } from '@ones/contract';
import { useNow, useReading } from '@ones/ui';
import { formatUntil, instantOf } from '@ones/ui-core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 14px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  room: { flex: '1 1 200px', fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function UnsyncedList({ health }: { health: ConnectionHealth }) {
  const styles = useStyles();
  const { t } = useTranslation('connection');
  const { locale } = useReading();
  const now = useNow();
  const nameOf = new Map(health.rooms.map(({ resourceId, name }) => [resourceId, name]));
  return (
    <>
      <p className={styles.quiet}>{t('unsynced.text')}</p>
      <ul className={styles.list}>
        {health.unsynced.map(({ bookingId, resourceId, since, detail }) => (
          <li key={`${bookingId} ${resourceId}`} className={styles.item}>
            <span className={styles.room}>{nameOf.get(resourceId) ?? t('unsynced.otherRoom')}</span>
            <span className={styles.quiet}>{formatUntil(now, instantOf(since), locale)}</span>
            {detail !== null && <span>{detail}</span>}
            <Link to="/audit" search={{ subject: bookingId }}>
              {t('unsynced.trail')}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
