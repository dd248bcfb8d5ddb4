/**
 * The room leaves a meeting that stays its organizer's (rule B7): nobody came, or what was made outside was turned away. It
 * declines, with a word of why; the meeting itself is not touched, unless it is the room's own.
 */
import { nameBasedId } from '../../../../kernel/ids.ts';
import {
  type AskedFor,
  findBooking,
  noteTurnedAway,
  organizerLanguage,
  type StoredBooking,
  toTurnAway,
} from '../../../../modules/booking/index.ts';
import { inTransaction } from '../../../../platform/db/index.ts';
import type { ConnectionContext, Connections, IntegrationDeps } from '../../context.ts';
import { forgetLeft } from '../../pull/copy.repository.ts';
import { beginAttempt, endAttempt } from '../attempt.repository.ts';
import { bodyOf, leaveMeeting, wayOutOf } from '../leave-meeting.ts';
import { isRoomOrganized } from '../plan-push.ts';
import { declineWords } from './decline-text.ts';
import { type AnswerableCopy, answerableCopies } from './room-copies.repository.ts';

const GENERATION = 1;

/** Within a push of the same booking, which has its lease. */
export async function turnAway(deps: IntegrationDeps, all: Connections, bookingId: string): Promise<void> {
  const { db } = deps.host;
  const booking = await findBooking(db, bookingId);
  if (!booking?.connectionId) return;
  const context = await all.of(booking.connectionId);
  const madeHere = booking.origin !== 'outlook';
  if (madeHere && isRoomOrganized({ booking, capabilities: context.capabilities })) return;
  const leaving = toTurnAway(booking);
  if (leaving.length === 0) return;
  const copies = await answerableCopies(db, bookingId);
  for (const one of leaving) {
    const { occurrence, allocation } = one;
    const copy = copies.find((row) => row.occurrenceId === occurrence.id && row.resourceId === allocation.resourceId);
    if (copy && !copy.base.cancelled) await decline({ deps, context, booking }, one, copy);
    else await inTransaction(deps.host, (tx) => noteTurnedAway(deps.booking, tx, bookingId, [allocation.id]));
  }
}

interface Leaving {
  readonly deps: IntegrationDeps;
  readonly context: ConnectionContext;
  readonly booking: StoredBooking;
}

async function decline(
  { deps, context, booking }: Leaving,
  { occurrence, allocation }: AskedFor,
  copy: AnswerableCopy,
): Promise<void> {
  const { mailbox, immutableId, base } = copy;
  const { nobodyCame, notAvailable } = declineWords[await organizerLanguage(deps.booking, deps.host.db, booking)];
  const comment = allocation.state === 'released' ? nobodyCame : (allocation.exchangeDetail ?? notAvailable);
  const way = await wayOutOf(context.graph, mailbox, immutableId);
  const attempt = {
    connectionId: context.connection.id,
    bookingId: booking.id,
    kind: way,
    mailbox,
    generation: GENERATION,
    transactionId: nameBasedId(booking.id, mailbox, GENERATION),
    body: bodyOf({ way, comment }),
    content: { ...base, cancelled: true },
    immutableId,
  };
  const id = await inTransaction(deps.host, (tx) => beginAttempt(tx.db, attempt, deps.clock.now()));
  await leaveMeeting(context.graph, { mailbox, immutableId, way, comment });
  await inTransaction(deps.host, async (tx) => {
    await endAttempt(tx.db, id, { state: 'done', immutableId }, deps.clock.now());
    await forgetLeft(tx.db, { connectionId: context.connection.id, mailbox }, [occurrence.id]);
    await noteTurnedAway(deps.booking, tx, booking.id, [allocation.id]);
  });
}
