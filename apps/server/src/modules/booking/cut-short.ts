/**
 * Takes back what a running booking was extended by, as far as somebody outside was quicker (rules B7 and S21): it ends where
 * theirs begins, and whoever sits there keeps the room until then.
 */
import { systemActor } from '../../kernel/actor.ts';
import type { Tx } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { bookingEvent } from './booking.events.ts';
import { changeAllocation, lockBooking, moveOccurrence, touchBooking } from './booking.repository.ts';
import { shortenHolds } from './hold.repository.ts';
import { promoteWaiting } from './promote.ts';
import { isLive } from './states.ts';

export interface CutShort {
  readonly bookingId: string;
  readonly originalStart: Date;
  readonly end: Date;
}

/** In all of its rooms: a booking has one time. Nothing happens if it ends by then. */
export async function cutShort(tx: Tx, { bookingId, originalStart, end }: CutShort, now: Date): Promise<void> {
  const booking = await lockBooking(tx.db, bookingId);
  const occurrence = booking?.occurrences.find((one) => one.originalStart.getTime() === originalStart.getTime());
  const held = occurrence?.allocations.filter(({ state }) => isLive(state)) ?? [];
  if (!booking || !occurrence || held.length === 0) return;
  const { period } = occurrence;
  if (end >= period.end || end <= period.start) return;
  const ids = held.map(({ id }) => id);
  await shortenHolds(tx.db, ids, period.end.getTime() - end.getTime());
  await moveOccurrence(tx.db, occurrence.id, { start: period.start, end });
  for (const { id, exchange } of held) {
    if (exchange !== 'none') await changeAllocation(tx.db, id, { exchange: 'queued' }, now);
  }
  const version = await touchBooking(tx.db, bookingId, {}, now);
  const resourceIds = held.map(({ resourceId }) => resourceId);
  const about = { id: bookingId, version, resourceIds, connectionId: booking.connectionId };
  tx.publish(bookingEvent('booking.moved', about, systemActor, now));
  const audited = { actor: systemActor, act: 'booking.cut-short', subjectType: 'booking', subjectId: bookingId };
  const ends = { before: { end: period.end.toISOString() }, after: { end: end.toISOString() } };
  await recordAudit(tx, { ...audited, ...ends }, now);
  await promoteWaiting(tx, { resourceIds, periods: [{ start: end, end: period.end }] }, systemActor, now);
}
