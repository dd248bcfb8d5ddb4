/** All or none (rule S21): one of several rooms that refuses the write for good takes the others with it. */
import { recordExchangeProgress } from '../../../../modules/booking/index.ts';
import { inTransaction } from '../../../../platform/db/index.ts';
import { isGraphError } from '../../graph/graph-error.ts';
import { type Pushing, resourceIdOf } from '../load-pushing.ts';

/** A clear no from one of several: nothing took place there, and none of the others is wanted without it, unless they stood before. */
export async function giveUpAll(pushing: Pushing, error: unknown): Promise<void> {
  if (!pushing.othersHold || !isGraphError(error, 'forbidden', 'invalid', 'not-found')) throw error;
  const { deps, booking } = pushing;
  deps.logger.warn(
    { err: error, booking: booking.id },
    'One of several rooms could not be written to: it is let go, and with it whatever was booked with it.',
  );
  const resourceId = pushing.joinedLater ? resourceIdOf(booking) : null;
  const declined = { bookingId: booking.id, resourceId, exchange: 'declined' as const };
  const progress = { ...declined, detail: error.details.code };
  await inTransaction(deps.host, (tx) => recordExchangeProgress(tx, progress, deps.clock.now()));
}
