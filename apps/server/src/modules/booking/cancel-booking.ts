/** Cancels a booking: its slots are free at once, and whoever waited for one gets it. */
import type { SeriesScope } from '@ones/contract';
import type { Actor } from '../../kernel/actor.ts';
import type { Tx } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { bookingEvent } from './booking.events.ts';
import { changeAllocation, findBooking, lockBooking, type StoredBooking, touchBooking } from './booking.repository.ts';
import { type BookingDeps, type BookingResult, done } from './deps.ts';
import { dropContinuations } from './extend-adjoining.ts';
import { resolveKnown } from './facts.ts';
import { forWhom } from './for-whom.ts';
import { dropHolds } from './hold.repository.ts';
import { type Judged, judged, keepVerdict, verdictOf } from './judging.ts';
import { mayChange, type Viewer } from './present-booking.ts';
import { promoteWaiting } from './promote.ts';
import { inRefusableTransaction, refuseInside } from './refuse-inside.ts';
import { cancelInSeries } from './series/cancel-in-series.ts';
import { isLive, stateAfter } from './states.ts';

export interface CancelRequest {
  readonly bookingId: string;
  readonly viewer: Viewer;
  readonly actor: Actor;
  /** Of a series. */
  readonly scope?: SeriesScope | undefined;
  readonly occurrenceId?: string | undefined;
}

export async function cancelBooking(deps: BookingDeps, request: CancelRequest): Promise<BookingResult<null>> {
  const asked = await judgedCancel(deps, request);
  if (!asked.ok) return asked;
  return inRefusableTransaction(deps.host, async (tx) => {
    const booking = await lockBooking(tx.db, request.bookingId);
    if (!booking) return refuseInside({ code: 'not-found' });
    if (!mayChange(booking, request.viewer)) return refuseInside({ code: 'forbidden' });
    const now = deps.clock.now();
    if (booking.recurrence !== null) {
      await cancelInSeries(tx, booking, request, now);
      await keepVerdict(deps, tx, asked.value, booking.id);
      return null;
    }
    const all = booking.occurrences.flatMap((occurrence) => occurrence.allocations);
    if (all.every((allocation) => allocation.state === 'cancelled')) return null;
    if (!all.some((allocation) => stateAfter(allocation.state, 'cancel') !== null) || isOver(booking, now)) {
      return refuseInside({ code: 'booking-not-changeable' });
    }
    await cancelAll(tx, booking, { actor: request.actor, asked: asked.value }, now);
    await keepVerdict(deps, tx, asked.value, booking.id);
    return null;
  });
}

/** Only whoever may cancel it at all, and while it can be, is told of policies. */
async function judgedCancel(deps: BookingDeps, request: CancelRequest): Promise<BookingResult<Judged | null>> {
  const booking = await findBooking(deps.host.db, request.bookingId);
  const named = booking?.occurrences.find((one) => one.id === request.occurrenceId);
  const occurrence = named ?? booking?.occurrences.find((one) => one.period.end > deps.clock.now());
  if (!booking || !occurrence || !mayChange(booking, request.viewer)) {
    return done(null);
  }
  const live = occurrence.allocations.filter((allocation) => isLive(allocation.state));
  if (live.length === 0) return done(null);
  return judged(deps, await resolveKnown(deps, live), {
    act: 'cancel',
    actor: request.actor,
    organizerId: booking.organizer.personId,
    period: occurrence.period,
    before: occurrence.period,
    bookingId: booking.id,
  });
}

function isOver(booking: StoredBooking, now: Date): boolean {
  return booking.occurrences.every((occurrence) => occurrence.period.end <= now);
}

interface Cancelling {
  readonly actor: Actor;
  readonly asked: Judged | null;
}

async function cancelAll(tx: Tx, booking: StoredBooking, { actor, asked }: Cancelling, now: Date): Promise<void> {
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
  await recordAudit(
    tx,
    { ...audited, before: { resourceIds }, after: { ...forWhom(actor, booking), ...verdictOf(asked) } },
    now,
  );
  const periods = booking.occurrences.map((occurrence) => occurrence.period);
  for (const { end } of periods) await dropContinuations(tx, { bookingId: booking.id, end }, actor, now);
  await promoteWaiting(tx, { resourceIds, periods }, actor, now);
}
