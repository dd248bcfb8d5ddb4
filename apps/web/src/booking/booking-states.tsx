/** The state of a booking and, in words, how far Exchange has followed, each thing said once. */
import { makeStyles } from '@fluentui/react-components';
import type { Booking } from '@ones/contract';
import { StateChip } from '@ones/ui';
import { bookingStateLooks, exchangeStateLooks, incompleteLook } from '@ones/ui-core';

const useStyles = makeStyles({ chips: { display: 'flex', flexWrap: 'wrap', gap: '6px', alignItems: 'center' } });

export function BookingStates({ booking }: { booking: Booking }) {
  // Nothing is being checked, and Exchange waits for nobody but the person.
  if (booking.completion) return <StateChip look={incompleteLook} />;
  return <Chips booking={booking} />;
}

function Chips({ booking }: { booking: Booking }) {
  const styles = useStyles();
  const exchange = [...new Set(booking.allocations.map((allocation) => allocation.exchange))].filter(
    (state) => state !== 'none',
  );
  const details = [...new Set(booking.allocations.map(({ exchangeDetail }) => exchangeDetail))].filter(
    (detail) => detail !== null,
  );
  return (
    <span className={styles.chips}>
      <StateChip look={bookingStateLooks[booking.state]} />
      {exchange.map((state) => (
        <StateChip key={state} look={exchangeStateLooks[state]} />
      ))}
      {details.map((detail) => (
        <span key={detail}>{detail}</span>
      ))}
    </span>
  );
}
