/** Meetings that Exchange accepted without asking, against a policy: what it would have said (rule S11). */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ConnectionHealth } from '@ones/contract';
import { useReading } from '@ones/ui';
import { formatDayRange, instantOf } from '@ones/ui-core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../pages/card.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', maxHeight: '360px', overflowY: 'auto' },
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
  why: { flex: '1 1 100%' },
});

export function AcceptedOutsideCard({ health }: { health: ConnectionHealth }) {
  const styles = useStyles();
  const { t } = useTranslation('readiness');
  const reading = useReading();
  const { acceptedOutside, rooms } = health;
  if (acceptedOutside.length === 0) return null;
  const nameOf = new Map(rooms.map(({ resourceId, name }) => [resourceId, name]));
  return (
    <Card title={t('outside.title', { count: acceptedOutside.length })}>
      <p className={styles.quiet}>{t('outside.text')}</p>
      <ul className={styles.list}>
        {acceptedOutside.map(({ bookingId, resourceId, start, end, organizer, reasons }) => (
          <li key={`${bookingId} ${resourceId} ${start}`} className={styles.item}>
            <span className={styles.room}>{nameOf.get(resourceId)}</span>
            <span>{formatDayRange(instantOf(start), instantOf(end), reading)}</span>
            <span className={styles.quiet}>{t('outside.by', { name: organizer })}</span>
            <Link to="/audit" search={{ subject: bookingId }}>
              {t('outside.trail')}
            </Link>
            <span className={styles.why}>{reasons.join(' ')}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
