/** A meeting's title in a list, which leads to its page: the date that is meant, where it repeats. */
import { makeStyles } from '@fluentui/react-components';
import type { Booking } from '@ones/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { titleOf } from './booking-words.ts';

const useStyles = makeStyles({
  link: { color: 'inherit', textDecorationLine: 'none', ':hover': { textDecorationLine: 'underline' } },
});

export function BookingLink({ booking }: { readonly booking: Booking }) {
  const styles = useStyles();
  const { t } = useTranslation('common');
  return (
    <Link
      to="/bookings/$bookingId"
      params={{ bookingId: booking.id }}
      search={{ occurrence: booking.occurrenceId }}
      className={styles.link}
    >
      {titleOf(booking, t)}
    </Link>
  );
}
