/** Meetings at this door that wait for somebody to come: mine, and those of people for whom I may book. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useReading } from '@ones/ui';
import { formatRange, instantOf } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';
import { BookingLink } from './booking-link.tsx';
import type { Waiting } from './booking-queries.ts';
import { roomsOf } from './booking-words.ts';
import { CheckInButton } from './check-in-button.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0 auto', padding: 0, maxWidth: '640px', display: 'grid', gap: '12px' },
  one: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '6px',
    padding: '14px 16px',
    borderRadius: tokens.borderRadiusXLarge,
    background: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    overflowWrap: 'anywhere',
  },
  title: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function WaitingList({ waiting }: { readonly waiting: readonly Waiting[] }) {
  const styles = useStyles();
  const { t } = useTranslation(['pages', 'booking']);
  const reading = useReading();
  return (
    <ul className={styles.list}>
      {waiting.map(({ booking, forWhom }) => (
        <li key={booking.occurrenceId} className={styles.one}>
          <h2 id={booking.occurrenceId} className={styles.title}>
            <BookingLink booking={booking} />
            {forWhom !== null && ` · ${t('checkIn.forWhom', { name: forWhom })}`}
          </h2>
          <p className={styles.quiet}>
            {formatRange(instantOf(booking.start), instantOf(booking.end), reading)} · {roomsOf(booking)}
          </p>
          <CheckInButton booking={booking} titleId={booking.occurrenceId} />
        </li>
      ))}
    </ul>
  );
}
