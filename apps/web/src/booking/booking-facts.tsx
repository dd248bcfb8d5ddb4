/** Where, who, with what answers, made by what. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Attendee, Booking } from '@ones/contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { placeOf } from './place-words.ts';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '10px 20px',
    margin: 0,
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: '4px' },
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere', '@media (max-width: 480px)': { marginBottom: '8px' } },
  attendee: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '0 12px', padding: '2px 0' },
  answer: { color: tokens.colorNeutralForeground3 },
});

export function BookingFacts({ booking }: { booking: Booking }) {
  const styles = useStyles();
  const { t } = useTranslation('booking');
  return (
    <dl className={styles.facts}>
      <Fact name={t('where')}>
        {booking.allocations.map((allocation) => (
          <div key={allocation.resourceId}>
            {[allocation.resourceName, placeOf(allocation, t)].filter((word) => word !== '').join(' · ')}
          </div>
        ))}
      </Fact>
      <Fact name={t('organizer')}>{booking.organizer.name}</Fact>
      {booking.bookedBy !== null && <Fact name={t('bookedBy')}>{booking.bookedBy.name}</Fact>}
      <Fact name={t('attendees')}>
        {booking.attendees.length === 0 ? t('noAttendees') : <Attendees attendees={booking.attendees} />}
      </Fact>
      <Fact name={t('origin')}>{t(`origins.${booking.origin}`)}</Fact>
      {booking.recurrence !== null && <Fact name={t('repeats')}>{t('series')}</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </>
  );
}

function Attendees({ attendees }: { attendees: readonly Attendee[] }) {
  const styles = useStyles();
  const { t } = useTranslation('states');
  return (
    <ul>
      {attendees.map(({ email, name, response }) => (
        <li key={email} className={styles.attendee}>
          <span>{name ?? email}</span>
          <span className={styles.answer}>{t(`response.${response}`)}</span>
        </li>
      ))}
    </ul>
  );
}
