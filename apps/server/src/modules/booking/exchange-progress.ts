/** How far a booking has come outside, as the push and the sync tell it (rule S10). */
import type { ExchangeState } from '@ones/contract';
import type { Actor } from '../../kernel/actor.ts';
import { systemActor } from '../../kernel/actor.ts';
import type { Tx } from '../../platform/db/index.ts';
import { bookingEvent } from './booking.events.ts';
import { changeAllocation, lockBooking, type StoredBooking, touchBooking } from './booking.repository.ts';
import { dropHolds } from './hold.repository.ts';
import { promoteWaiting } from './promote.ts';
import { noteExchange } from './series/series.repository.ts';
import { isLive, stateAfter } from './states.ts';

export interface ExchangeProgress {
  readonly bookingId: string;
  /** null: all of the booking's resources that Exchange knows of. */
  readonly resourceId: string | null;
  readonly exchange: ExchangeState;
  readonly detail: string | null;
  /** Only allocations in one of these states move on; all when absent. */
  readonly from?: readonly ExchangeState[];
  /** Only those that have waited since before this. */
  readonly waitingSince?: Date;
  /** Only the occurrence with this original start. */
  readonly originalStart?: Date;
}

const syncActor: Actor = { ...systemActor, channel: 'sync' };

export async function recordExchangeProgress(tx: Tx, progress: ExchangeProgress, now: Date): Promise<void> {
  const booking = await lockBooking(tx.db, progress.bookingId);
  if (!booking) return;
  const touched =
    booking.recurrence && progress.exchange !== 'declined'
      ? await noteExchange(tx.db, progress, now)
      : await noteEach(tx, booking, progress, now);
  if (touched.length === 0) return;
  const version = await touchBooking(tx.db, booking.id, {}, now);
  tx.publish(bookingEvent('booking.answered', { id: booking.id, version, resourceIds: touched }, syncActor, now));
}

async function noteEach(tx: Tx, booking: StoredBooking, progress: ExchangeProgress, now: Date): Promise<string[]> {
  const touched = new Set<string>();
  for (const occurrence of booking.occurrences) {
    const { originalStart } = progress;
    if (originalStart && occurrence.originalStart.getTime() !== originalStart.getTime()) continue;
    for (const allocation of occurrence.allocations) {
      if (progress.resourceId !== null && allocation.resourceId !== progress.resourceId) continue;
      if (allocation.exchange === 'none' || allocation.exchange === progress.exchange) continue;
      if (progress.from && !progress.from.includes(allocation.exchange)) continue;
      if (progress.waitingSince && allocation.exchangeSince > progress.waitingSince) continue;
      const change = { exchange: progress.exchange, exchangeDetail: progress.detail };
      const state =
        progress.exchange === 'declined' && isLive(allocation.state) ? stateAfter(allocation.state, 'decline') : null;
      await changeAllocation(tx.db, allocation.id, { ...change, ...(state ? { state } : {}) }, now);
      touched.add(allocation.resourceId);
      if (!state) continue;
      await dropHolds(tx.db, [allocation.id]);
      await promoteWaiting(tx, { resourceIds: [allocation.resourceId], periods: [occurrence.period] }, syncActor, now);
    }
  }
  return [...touched];
}
