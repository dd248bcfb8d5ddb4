/**
 * Gives back the coming dates of a series to which nobody came so many times in a row (rule B7), in the transaction that ends
 * the undo of the last no-show. The meetings stay their organizer's: only the room leaves them.
 */
import { systemActor } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { bookingEvent } from '../booking.events.ts';
import {
  type StoredAllocation,
  type StoredBooking,
  type StoredOccurrence,
  touchBooking,
} from '../booking.repository.ts';
import { promoteWaiting } from '../promote.ts';
import { comingDates, insertRelease, noShowsInARow, releaseDates } from './series-release.repository.ts';

export interface FinalNoShow {
  /** Locked. */
  readonly booking: StoredBooking;
  readonly occurrence: StoredOccurrence;
  readonly allocation: StoredAllocation;
  /** How many are one too many; null: the series is never released. */
  readonly releaseSeriesAfter: number | null;
}

export async function releaseSeries(tx: Tx, noShow: FinalNoShow, now: Date): Promise<void> {
  const { booking, occurrence, allocation, releaseSeriesAfter: most } = noShow;
  if (booking.recurrence === null || most === null) return;
  const { resourceId } = allocation;
  const last = { bookingId: booking.id, resourceId, start: occurrence.period.start };
  if ((await noShowsInARow(tx.db, last, most)) < most) return;
  const coming = await comingDates(tx.db, last, 'confirmed');
  if (coming.length === 0) return;
  const release = { id: newId(now), bookingId: booking.id, resourceId, allocationId: allocation.id };
  if (!(await insertRelease(tx.db, { ...release, noShows: most, dates: coming.length }, now))) return;
  await releaseDates(
    tx.db,
    coming.map(({ allocationId }) => allocationId),
    now,
  );
  const version = await touchBooking(tx.db, booking.id, {}, now);
  const { id, connectionId } = booking;
  const about = { id, version, resourceIds: [resourceId], connectionId };
  tx.publish(bookingEvent('booking.series-released', about, systemActor, now));
  const audited = { actor: systemActor, act: 'booking.release-series', subjectType: 'booking', subjectId: id };
  const after = { noShows: most, dates: coming.length, from: coming[0]?.period.start.toISOString() };
  await recordAudit(tx, { ...audited, before: { resourceIds: [resourceId] }, after }, now);
  const periods = coming.map(({ period }) => period);
  await promoteWaiting(tx, { resourceIds: [resourceId], periods }, systemActor, now);
}
