/** Cancels a booking: its slots are free at once, and whoever waited for one gets it. */
import type { SeriesScope } from '@ones/contract';
import type { Actor } from '../../kernel/actor.ts';
import type { Tx } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { bookingEvent } from './booking.events.ts';
import { changeAllocation, lockBooking, type StoredBooking, touchBooking } from './booking.repository.ts';
import type { BookingDeps, BookingResult } from './deps.ts';
import { dropHolds } from './hold.repository.ts';
import { mayChange, type Viewer } from './present-booking.ts';
import { promoteWaiting } from './promote.ts';
import { inRefusableTransaction, refuseInside } from './refuse-inside.ts';
import { cancelInSeries } from './series/cancel-in-series.ts';
import { stateAfter } from './states.ts';

export interface CancelRequest {
  readonly bookingId: string;
  readonly viewer: Viewer;
  readonly actor: Actor;
  /** Of a series. */
  readonly scope?: SeriesScope | undefined;
  readonly occurrenceId?: string | undefined;
}

export function cancelBooking(deps: BookingDeps, request: CancelRequest): Promise<BookingResult<null>> {
  return inRefusableTransaction(deps.host, async (tx) => {
    const booking = await lockBooking(tx.db, request.bookingId);
    if (!booking) return refuseInside({ code: 'not-found' });
    if (!mayChange(booking, request.viewer)) return refuseInside({ code: 'forbidden' });
    const now = deps.clock.now();
    if (booking.recurrence !== null) return cancelInSeries(tx, booking, request, now);
    const all = booking.occurrences.flatMap((occurrence) => occurrence.allocations);
    if (all.every((allocation) => allocation.state === 'cancelled')) return null;
    if (!all.some((allocation) => stateAfter(allocation.state, 'cancel') !== null) || isOver(booking, now)) {
      return refuseInside({ code: 'booking-not-changeable' });
    }
    await cancelAll(tx, booking, request.actor, now);
    return null;
  });
}

function isOver(booking: StoredBooking, now: Date): boolean {
  return booking.occurrences.every((occurrence) => occurrence.period.end <= now);
}

async function cancelAll(tx: Tx, booking: StoredBooking, actor: Actor, now: Date): Promise<void> {
  const allocations = booking.occurrences.flatMap((occurrence) => occurrence.allocations);
  await dropHolds(
    tx.db,
    allocations.map((allocation) => allocation.id),
  );
  for (const allocation of allocations) {
    const state = stateAfter(allocation.state, 'cancel');
    if (!state) continue;
    // A resource that Exchange knows of is only let go there by the push that follows.
    const exchange = allocation.exchange === 'none' ? ('none' as const) : ('queued' as const);
    await changeAllocation(tx.db, allocation.id, { state, exchange }, now);
  }
  const version = await touchBooking(tx.db, booking.id, {}, now);
  const resourceIds = [...new Set(allocations.map((allocation) => allocation.resourceId))];
  tx.publish(
    bookingEvent(
      'booking.cancelled',
      { id: booking.id, version, resourceIds, connectionId: booking.connectionId },
      actor,
      now,
    ),
  );
  const audited = { actor, act: 'booking.cancel', subjectType: 'booking', subjectId: booking.id };
  await recordAudit(tx, { ...audited, before: { resourceIds } }, now);
  const periods = booking.occurrences.map((occurrence) => occurrence.period);
  await promoteWaiting(tx, { resourceIds, periods }, actor, now);
}
