/** The state of a booking and, in words, how far Exchange has followed, each thing said once. */
import { makeStyles } from '@fluentui/react-components';
import type { Booking } from '@ones/contract';
import { StateChip } from '@ones/ui';
import { bookingStateLooks, exchangeStateLooks, incompleteLook, type StateLook } from '@ones/ui-core';

const useStyles = makeStyles({ chips: { display: 'flex', flexWrap: 'wrap', gap: '6px', alignItems: 'center' } });

/** What comes first to say of a booking: what is missing of it, else its state. */
export function lookOf({ completion, state }: Booking): StateLook {
  return completion ? incompleteLook : bookingStateLooks[state];
}

export function BookingStates({ booking }: { booking: Booking }) {
  const styles = useStyles();
  // While something is missing, Exchange waits for nobody but the person.
  const asked = booking.completion ? [] : booking.allocations;
  const exchange = [...new Set(asked.map((allocation) => allocation.exchange))].filter((state) => state !== 'none');
  const details = [...new Set(asked.map(({ exchangeDetail }) => exchangeDetail))].filter((detail) => detail !== null);
  return (
    <span className={styles.chips}>
      <StateChip look={lookOf(booking)} />
      {exchange.map((state) => (
        <StateChip key={state} look={exchangeStateLooks[state]} />
      ))}
      {details.map((detail) => (
        <span key={detail}>{detail}</span>
      ))}
    </span>
  );
}
