/**
 * Approves or declines what waits for approval. An approved booking whose slot was not held takes it now, or is refused: the
 * slot may have gone to somebody else meanwhile (rule B1).
 */
import type { Actor } from '../../kernel/actor.ts';
import type { Tx } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { onBehalfOf, slotTaken } from './book-resource.ts';
import { bookingEvent } from './booking.events.ts';
import {
  changeAllocation,
  findBooking,
  lockBooking,
  type StoredAllocation,
  type StoredBooking,
  touchBooking,
} from './booking.repository.ts';
import type { BookableResource, BookingDeps, BookingResult } from './deps.ts';
import { refused } from './deps.ts';
import { resolveKnown } from './facts.ts';
import { allocationsWithHolds, dropHolds, insertHolds } from './hold.repository.ts';
import { promoteWaiting } from './promote.ts';
import { inRefusableTransaction, refuseInside } from './refuse-inside.ts';
import { waitNoMore } from './settle.repository.ts';
import { stateAfter } from './states.ts';

export interface AnswerRequest {
  readonly bookingId: string;
  readonly approved: boolean;
  readonly actor: Actor;
  /** Why not, in the words of whoever declines. */
  readonly comment: string | null;
  /** Once nobody else answers: `wait` while others have still to approve, `gone` if it is not open any more. */
  readonly decide: (tx: Tx) => Promise<'go' | 'wait' | 'gone'>;
}

export async function answerRequest(deps: BookingDeps, request: AnswerRequest): Promise<BookingResult<StoredBooking>> {
  const seen = await findBooking(deps.host.db, request.bookingId);
  const occurrence = seen?.occurrences[0];
  if (!seen || !occurrence) return refused({ code: 'not-found' });
  const all = new Map(seen.occurrences.flatMap((one) => one.allocations).map((one) => [one.resourceId, one]));
  const resources = await resolveKnown(deps, [...all.values()]);
  const answered = await inRefusableTransaction(deps.host, (tx) => answer(deps, tx, request, resources));
  if (answered.ok || answered.refusal.code !== 'slot-taken') return answered;
  const wanted = resources.filter(({ id }) => occurrence.allocations.some(({ resourceId }) => resourceId === id));
  return refused(
    await slotTaken(deps, wanted, { period: occurrence.period, except: seen.id, by: onBehalfOf(request.actor, seen) }),
  );
}

async function answer(
  deps: BookingDeps,
  tx: Tx,
  request: AnswerRequest,
  resources: readonly BookableResource[],
): Promise<StoredBooking> {
  const now = deps.clock.now();
  const booking = await lockBooking(tx.db, request.bookingId);
  if (!booking) return refuseInside({ code: 'not-found' });
  const next = await request.decide(tx);
  const allocations = booking.occurrences.flatMap((occurrence) => occurrence.allocations);
  if (next === 'gone') return refuseInside({ code: 'booking-not-changeable' });
  await recordAudit(tx, auditOf(request, next), now);
  if (next === 'wait') return booking;
  if (request.approved) await approve(deps, tx, booking, resources);
  else await decline(deps, tx, booking, request);
  const connectionId = resources.find((resource) => resource.connectionId !== null)?.connectionId ?? null;
  const connects = request.approved && connectionId !== null ? { connection_id: connectionId } : {};
  const version = await touchBooking(tx.db, booking.id, connects, now);
  const resourceIds = [...new Set(allocations.map((allocation) => allocation.resourceId))];
  const about = { id: booking.id, version, resourceIds, connectionId };
  tx.publish(bookingEvent('booking.answered', about, request.actor, now));
  return (await findBooking(tx.db, booking.id)) ?? refuseInside({ code: 'not-found' });
}

function auditOf({ approved, actor, bookingId, comment }: AnswerRequest, next: 'go' | 'wait') {
  const act = approved ? 'booking.approve' : 'booking.decline';
  const after = { ...(comment === null ? {} : { comment }), complete: next === 'go' };
  return { actor, act, subjectType: 'booking', subjectId: bookingId, after };
}

async function approve(
  deps: BookingDeps,
  tx: Tx,
  booking: StoredBooking,
  resources: readonly BookableResource[],
): Promise<void> {
  const now = deps.clock.now();
  const known = new Map(resources.map((resource) => [resource.id, resource]));
  await waitNoMore(tx.db, booking.id);
  for (const occurrence of booking.occurrences) {
    const waiting = occurrence.allocations.filter((allocation) => allocation.state === 'requested');
    for (const allocation of waiting) {
      const state = stateAfter(allocation.state, 'accept');
      if (!state) return refuseInside({ code: 'booking-not-changeable' });
      const isSynced = known.get(allocation.resourceId)?.connectionId != null;
      const exchange = isSynced && allocation.exchange === 'none' ? ('queued' as const) : allocation.exchange;
      await changeAllocation(tx.db, allocation.id, { state, exchange }, now);
    }
    const unheld = await unheldAmong(tx, waiting);
    const blocksOf = (id: string) => known.get(id)?.blocks ?? [id];
    const allocations = unheld.map((one) => ({ ...one, blocks: blocksOf(one.resourceId) }));
    if (!(await insertHolds(tx.db, [{ ...occurrence, allocations }]))) {
      return refuseInside({ code: 'slot-taken', conflicts: [], alternatives: [] });
    }
  }
}

async function unheldAmong(tx: Tx, waiting: StoredBooking['occurrences'][number]['allocations']) {
  const held = new Set(await allocationsWithHolds(tx.db, waiting.map(idOf)));
  return waiting.filter((allocation) => !held.has(allocation.id));
}

/** Whole dates: a date that needed no approval stands. */
async function decline(deps: BookingDeps, tx: Tx, booking: StoredBooking, request: AnswerRequest): Promise<void> {
  const now = deps.clock.now();
  const declined = booking.occurrences.filter((occurrence) => occurrence.allocations.some(waits));
  const all = declined.flatMap((occurrence) => occurrence.allocations);
  await dropHolds(tx.db, all.map(idOf));
  for (const allocation of all) {
    const state = stateAfter(allocation.state, 'decline');
    if (!state) continue;
    const exchange = allocation.exchange === 'none' ? ('none' as const) : ('queued' as const);
    await changeAllocation(tx.db, allocation.id, { state, exchange, exchangeDetail: request.comment }, now);
  }
  const resourceIds = all.map((allocation) => allocation.resourceId);
  const periods = declined.map((occurrence) => occurrence.period);
  await promoteWaiting(tx, { resourceIds, periods }, request.actor, now);
}

/** What lost its slot waits, too, if any of it does. */
function waits({ state }: StoredAllocation): boolean {
  return state === 'requested' || state === 'conflicted';
}

function idOf(allocation: { readonly id: string }): string {
  return allocation.id;
}
