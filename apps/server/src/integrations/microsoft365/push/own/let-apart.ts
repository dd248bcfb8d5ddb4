/** One of several rooms' events was moved outside while it was to be moved here: it leaves the others where they are (rule S21). */
import { applyExternalChanges } from '../../../../modules/booking/index.ts';
import { inTransaction } from '../../../../platform/db/index.ts';
import { movedAway } from '../../pull/own-events.ts';
import { standApart } from '../../pull/stand-apart.ts';
import type { EventCopy } from '../../translate.ts';
import { type Pushing, resourceIdOf } from '../load-pushing.ts';

export async function letApart({ deps, context, booking }: Pushing, mailbox: string, copy: EventCopy): Promise<void> {
  const resourceId = resourceIdOf(booking);
  if (resourceId === null) return;
  const connectionId = context.connection.id;
  const meeting = { connectionId, cleanId: copy.cleanId, details: null };
  await inTransaction(deps.host, async (tx) => {
    await applyExternalChanges(tx, deps.booking, [{ meeting, resourceId, originalStart: null, what: movedAway }]);
    await standApart(tx, deps, { connectionId, mailbox, resourceId }, { bookingId: booking.id, copy });
  });
}
