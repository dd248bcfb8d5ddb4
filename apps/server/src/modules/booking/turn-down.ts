/** Parts of a meeting made outside that nobody completed in time: let go here at once; outside the room declines next. */
import { systemActor } from '../../kernel/actor.ts';
import type { Tx } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { bookingEvent } from './booking.events.ts';
import { changeAllocation, lockBooking, touchBooking } from './booking.repository.ts';
import type { BookingDeps } from './deps.ts';
import { letGo } from './outside-request.ts';
import { stateAfter } from './states.ts';

export interface TurningDown {
  readonly bookingId: string;
  /** As it was when it was judged. */
  readonly version: number;
  readonly allocationIds: readonly string[];
  /** What the room says to the organizer. */
  readonly commentOf: (resourceId: string) => string;
}

/**
 * @param isOurs asked under the booking's lock: whether it is still for us to do.
 * @returns false if the meeting has changed since it was judged: then nothing is done, and it is to be looked at again.
 */
export async function turnDown(
  { clock }: Pick<BookingDeps, 'clock'>,
  tx: Tx,
  { bookingId, version, allocationIds, commentOf }: TurningDown,
  isOurs: () => Promise<boolean>,
): Promise<boolean> {
  const now = clock.now();
  const booking = await lockBooking(tx.db, bookingId);
  if (booking && booking.version !== version) return false;
  if (!booking || !(await isOurs()) || allocationIds.length === 0) return true;
  const left = booking.occurrences.flatMap((occurrence) =>
    occurrence.allocations
      .filter(({ id }) => allocationIds.includes(id))
      .map((allocation) => ({ occurrence, allocation })),
  );
  for (const { allocation } of left) {
    const state = stateAfter(allocation.state, 'decline') ?? allocation.state;
    const exchangeDetail = commentOf(allocation.resourceId);
    await changeAllocation(tx.db, allocation.id, { state, exchange: 'queued', exchangeDetail }, now);
  }
  await letGo(tx, left, now);
  const resourceIds = [...new Set(left.map(({ allocation }) => allocation.resourceId))];
  const about = { id: bookingId, version: await touchBooking(tx.db, bookingId, {}, now), resourceIds };
  const { connectionId } = booking;
  tx.publish(bookingEvent('booking.answered', { ...about, connectionId }, systemActor, now));
  const after = { resourceIds, comment: commentOf(resourceIds[0] ?? '') };
  const audited = {
    actor: systemActor,
    act: 'booking.completion-missed',
    subjectType: 'booking',
    subjectId: bookingId,
  };
  await recordAudit(tx, { ...audited, after }, now);
  return true;
}
