/** Settles a conflict by an explicit act (rule S8): who lost is turned away, who holds is let go, or who lost moves. */
import type { SettleConflict } from '@ones/contract';
import type { Actor } from '../../../kernel/actor.ts';
import type { Language } from '../../../kernel/language.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { bookingEvent } from '../booking.events.ts';
import { changeAllocation, findBooking, lockBooking, touchBooking } from '../booking.repository.ts';
import { changeBooking } from '../change-booking.ts';
import type { BookingDeps, BookingResult } from '../deps.ts';
import { done, refused } from '../deps.ts';
import { dropHolds } from '../hold.repository.ts';
import { organizerLanguage } from '../organizer-language.ts';
import { managesAll, type Viewer } from '../present-booking.ts';
import { promoteWaiting } from '../promote.ts';
import { inRefusableTransaction, refuseInside } from '../refuse-inside.ts';
import { isLive, stateAfter } from '../states.ts';
import { conflicts, type FoundConflict } from './conflict.repository.ts';

export interface Settling {
  /** The allocation that lost. */
  readonly conflictId: string;
  readonly body: SettleConflict;
  readonly viewer: Viewer;
  readonly actor: Actor;
}

/** Said to its organizer, also where the meeting was made. */
const turnedAway: Readonly<Record<Language, string>> = {
  en: 'The room was given to another meeting.',
  'zh-Hant': '會議室已安排給另一場會議。',
  'zh-Hans': '会议室已安排给另一场会议。',
};

export async function settleConflict(deps: BookingDeps, settling: Settling): Promise<BookingResult<null>> {
  const { conflictId, body, viewer } = settling;
  const after = deps.clock.now();
  const [conflict] = await conflicts(deps.host.db, { allocationId: conflictId, resourceIds: null, after });
  if (!conflict) return refused({ code: 'not-found' });
  if (!managesAll(viewer, [conflict.resourceId])) return refused({ code: 'forbidden' });
  if (body.act === 'move') return move(deps, settling, conflict);
  const parties = body.act === 'decline' ? [conflict] : conflict.holders;
  return inRefusableTransaction(deps.host, async (tx) => {
    // In the order in which every act locks bookings.
    const sorted = [...parties].sort((a, b) => a.bookingId.localeCompare(b.bookingId));
    for (const party of sorted) await turnAway(deps, tx, party, settling);
    return null;
  });
}

/** What is outside hears of it by the push that follows: what was made there is declined as the room. */
async function turnAway(
  deps: BookingDeps,
  tx: Tx,
  { bookingId, allocationId }: Pick<FoundConflict, 'bookingId' | 'allocationId'>,
  { body, actor, conflictId }: Settling,
): Promise<void> {
  const now = deps.clock.now();
  const booking = await lockBooking(tx.db, bookingId);
  const occurrence = booking?.occurrences.find((one) => one.allocations.some(({ id }) => id === allocationId));
  const allocation = occurrence?.allocations.find(({ id }) => id === allocationId);
  const state = allocation && isLive(allocation.state) ? stateAfter(allocation.state, 'decline') : null;
  if (!booking || !occurrence || !allocation || !state) return refuseInside({ code: 'booking-not-changeable' });
  await dropHolds(tx.db, [allocation.id]);
  const exchange = allocation.exchange === 'none' ? ('none' as const) : ('queued' as const);
  const exchangeDetail = turnedAway[await organizerLanguage(deps, tx.db, booking)];
  await changeAllocation(tx.db, allocation.id, { state, exchange, exchangeDetail }, now);
  const version = await touchBooking(tx.db, bookingId, {}, now);
  const resourceIds = [allocation.resourceId];
  const about = { id: bookingId, version, resourceIds, connectionId: booking.connectionId };
  tx.publish(bookingEvent('booking.answered', about, actor, now));
  const audited = { actor, act: `conflict.${body.act}`, subjectType: 'booking', subjectId: bookingId };
  await recordAudit(tx, { ...audited, after: { resourceIds, conflict: conflictId } }, now);
  await promoteWaiting(tx, { resourceIds, periods: [occurrence.period] }, actor, now);
}

async function move(deps: BookingDeps, settling: Settling, conflict: FoundConflict): Promise<BookingResult<null>> {
  const { body, viewer, actor } = settling;
  const { bookingId, occurrenceId, resourceId } = conflict;
  const booking = await findBooking(deps.host.db, bookingId);
  const occurrence = booking?.occurrences.find(({ id }) => id === occurrenceId);
  if (!booking || !occurrence) return refused({ code: 'not-found' });
  if (!body.resourceId) {
    return refused({ code: 'invalid-input', path: '/body/resourceId', message: 'Name the room to move to.' });
  }
  const live = occurrence.allocations.filter(({ state }) => isLive(state)).map((one) => one.resourceId);
  const resourceIds = live.map((id) => (id === resourceId ? (body.resourceId as string) : id));
  const named = booking.recurrence === null ? {} : { occurrenceId, scope: 'this' as const };
  const changed = await changeBooking(deps, { bookingId, body: { resourceIds, ...named }, viewer, actor });
  return changed.ok ? done(null) : changed;
}
