/**
 * What was asked for outside, in its organizer's own program, and waits for our word (rule S11): which parts of it, what the
 * policies say, and what becomes of it here once the room has answered.
 */
import type { Alternative } from '@ones/contract';
import type { Actor } from '../../kernel/actor.ts';
import { systemActor } from '../../kernel/actor.ts';
import type { Tx } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { bookingEvent } from './booking.events.ts';
import {
  changeAllocation,
  lockBooking,
  type StoredAllocation,
  type StoredBooking,
  type StoredOccurrence,
  touchBooking,
} from './booking.repository.ts';
import type { BookingDeps } from './deps.ts';
import { resolveKnown } from './facts.ts';
import { dropHolds } from './hold.repository.ts';
import { allowedAlternatives, type Judged } from './judging.ts';
import type { JudgedRequest } from './policy-port.ts';
import { promoteWaiting } from './promote.ts';
import { isLive, stateAfter } from './states.ts';

/** One room at one time. */
export interface AskedFor {
  readonly occurrence: StoredOccurrence;
  readonly allocation: StoredAllocation;
}

/** What no room has answered yet and is not over. */
export function unanswered({ occurrences }: StoredBooking, now: Date): AskedFor[] {
  return occurrences
    .filter((occurrence) => occurrence.period.end > now)
    .flatMap((occurrence) =>
      occurrence.allocations
        .filter(({ state, exchange }) => exchange === 'pending' && isLive(state))
        .map((allocation) => ({ occurrence, allocation })),
    );
}

const outlookActor = ({ organizer }: StoredBooking): Actor => ({
  channel: 'outlook',
  personId: organizer.personId,
  label: organizer.name,
});

/** What waits for an approval, as its organizer would ask for it now; null if nothing does. */
export async function requestOfWaiting(deps: BookingDeps, booking: StoredBooking): Promise<JudgedRequest | null> {
  const waiting = booking.occurrences.flatMap((occurrence) =>
    occurrence.allocations
      .filter(({ state }) => state === 'requested')
      .map((allocation) => ({ occurrence, allocation })),
  );
  return waiting.length === 0 ? null : requestOutside(deps, booking, waiting);
}

/**
 * What the organizer would have asked us for: all rooms of the meeting at once, of a series every date that has not been
 * judged yet; all of them again where there is none.
 */
export async function requestOutside(
  deps: BookingDeps,
  booking: StoredBooking,
  asked: readonly AskedFor[],
): Promise<JudgedRequest> {
  const occurrences = [...new Set(asked.map(({ occurrence }) => occurrence))];
  const fresh = new Set(asked.filter(({ allocation }) => isUnjudged(allocation)).map(({ occurrence }) => occurrence));
  const judged = fresh.size > 0 ? [...fresh] : occurrences;
  const [first] = judged;
  if (!first) throw new Error('Nothing was asked for.');
  const live = occurrences.flatMap(({ allocations }) => allocations.filter(({ state }) => isLive(state)));
  const resources = await resolveKnown(deps, [...new Map(live.map((one) => [one.resourceId, one])).values()]);
  return {
    act: 'book',
    actor: outlookActor(booking),
    organizerId: booking.organizer.personId,
    resources,
    period: first.period,
    ...(judged.length > 1 ? { dates: judged.map(({ period }) => period) } : {}),
    before: null,
    allDay: booking.allDay,
    recurring: booking.recurrence !== null,
    bookingId: booking.id,
    form: {},
  };
}

const isUnjudged = ({ state }: StoredAllocation) => state === 'pending_validation';

/** What the policies say; null where nothing binds any of the rooms. */
export async function judgeOutside(deps: BookingDeps, request: JudgedRequest): Promise<Judged | null> {
  const judgement = await deps.policy.judge(deps.host.db, request);
  return judgement && { request, judgement };
}

/** Free at the same time, or the same room later; none that the same request would be refused for. */
export function alternativesTo(
  deps: BookingDeps,
  request: JudgedRequest,
  resourceId: string,
): Promise<readonly Alternative[]> {
  const resources = request.resources.filter(({ id }) => id === resourceId);
  return allowedAlternatives(deps, { ...request, resources });
}

/** Waits for somebody's approval: the slot is held meanwhile, or is not, as the policy says. Nothing is said outside. */
export async function waitForApproval(
  deps: BookingDeps,
  tx: Tx,
  booking: StoredBooking,
  { asked, holds }: { readonly asked: readonly AskedFor[]; readonly holds: boolean },
): Promise<void> {
  const now = deps.clock.now();
  for (const { allocation } of asked) {
    const state = stateAfter(allocation.state, 'request');
    if (state) await changeAllocation(tx.db, allocation.id, { state }, now);
  }
  if (!holds) await letGo(tx, asked, now);
  await announce(tx, booking, asked, now);
}

const untold: readonly StoredAllocation['exchange'][] = ['queued', 'unsynced'];

/** Rooms that are to leave a meeting which stays its organizer's: nobody came, or it was made outside and turned away here. */
export function toTurnAway({ occurrences, origin }: StoredBooking): AskedFor[] {
  const leaves = ({ state, exchange }: StoredAllocation) =>
    untold.includes(exchange) && (state === 'released' || (state === 'declined' && origin === 'outlook'));
  return occurrences.flatMap((occurrence) =>
    occurrence.allocations.filter(leaves).map((allocation) => ({ occurrence, allocation })),
  );
}

/** They have left outside, too. */
export async function noteTurnedAway(
  deps: BookingDeps,
  tx: Tx,
  bookingId: string,
  allocationIds: readonly string[],
): Promise<void> {
  const now = deps.clock.now();
  const booking = await lockBooking(tx.db, bookingId);
  if (!booking) return;
  const left = toTurnAway(booking).filter(({ allocation }) => allocationIds.includes(allocation.id));
  for (const { allocation } of left) {
    const exchange = allocation.state === 'released' ? ('none' as const) : ('declined' as const);
    await changeAllocation(tx.db, allocation.id, { exchange }, now);
  }
  await announce(tx, booking, left, now);
}

export interface RoomAnswer {
  readonly answer: 'accept' | 'decline';
  /** Why not, as it was said to the organizer. */
  readonly comment: string;
  /** By ids: what it was is looked up anew, for it may have changed while the room was answering. */
  readonly allocationIds: readonly string[];
}

/** The room has answered outside: it stands, or is let go. */
export async function noteRoomAnswer(deps: BookingDeps, tx: Tx, bookingId: string, answer: RoomAnswer): Promise<void> {
  const now = deps.clock.now();
  const booking = await lockBooking(tx.db, bookingId);
  if (!booking) return;
  const answered = booking.occurrences.flatMap((occurrence) =>
    occurrence.allocations
      .filter(({ id }) => answer.allocationIds.includes(id))
      .map((allocation) => ({ occurrence, allocation })),
  );
  const exchange = answer.answer === 'accept' ? ('accepted' as const) : ('declined' as const);
  const exchangeDetail = answer.answer === 'accept' ? null : answer.comment;
  for (const { allocation } of answered) {
    const state = stateAfter(allocation.state, answer.answer) ?? allocation.state;
    await changeAllocation(tx.db, allocation.id, { state, exchange, exchangeDetail }, now);
  }
  if (exchange === 'declined') await letGo(tx, answered, now);
  await announce(tx, booking, answered, now);
  const act = answer.answer === 'accept' ? 'booking.accept-request' : 'booking.decline-request';
  const resourceIds = [...new Set(answered.map(({ allocation }) => allocation.resourceId))];
  const after = { resourceIds, ...(exchangeDetail === null ? {} : { comment: exchangeDetail }) };
  await recordAudit(tx, { actor: systemActor, act, subjectType: 'booking', subjectId: bookingId, after }, now);
}

/** Their slots are free; whoever waits for one gets it. */
export async function letGo(tx: Tx, asked: readonly AskedFor[], now: Date): Promise<void> {
  await dropHolds(
    tx.db,
    asked.map(({ allocation }) => allocation.id),
  );
  const resourceIds = [...new Set(asked.map(({ allocation }) => allocation.resourceId))];
  await promoteWaiting(
    tx,
    { resourceIds, periods: asked.map(({ occurrence }) => occurrence.period) },
    systemActor,
    now,
  );
}

/** Outside knows already. */
async function announce(
  tx: Tx,
  { id, connectionId }: StoredBooking,
  asked: readonly AskedFor[],
  now: Date,
): Promise<void> {
  const version = await touchBooking(tx.db, id, {}, now);
  const resourceIds = [...new Set(asked.map(({ allocation }) => allocation.resourceId))];
  const about = { id, version, resourceIds, connectionId };
  tx.publish(bookingEvent('booking.answered', about, { ...systemActor, channel: 'sync' }, now));
}
