/**
 * Lets a meeting last longer that was made outside, and whose organizer's calendar may not be written: the room itself holds
 * the time right after it, as at a walk-in (rules B7 and S21). The meeting outside keeps its end.
 */
import type { Actor } from '../../kernel/actor.ts';
import { addMinutes, contains, type Interval } from '../../kernel/interval.ts';
import type { Tx } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { type Continuation, continuationsOf } from './adjoining.repository.ts';
import { bookingEvent } from './booking.events.ts';
import {
  changeAllocation,
  findBooking,
  lockBooking,
  moveOccurrence,
  type StoredBooking,
  type StoredOccurrence,
  touchBooking,
} from './booking.repository.ts';
import type { BookableResource, BookingDeps } from './deps.ts';
import { forWhom } from './for-whom.ts';
import { holdByRoom } from './held-by-room.ts';
import { dropHolds, insertHolds } from './hold.repository.ts';
import { type Judged, keepVerdict, verdictOf } from './judging.ts';
import { mayChange, type Viewer } from './present-booking.ts';
import { promoteWaiting } from './promote.ts';
import { refuseInside } from './refuse-inside.ts';
import { holdsSlot, stateAfter } from './states.ts';

/** Whether only the room can hold more time for it. */
export async function isExtendedByRoom(deps: BookingDeps, booking: StoredBooking): Promise<boolean> {
  const { id, connectionId, organizer, origin, recurrence } = booking;
  if (origin !== 'outlook' || connectionId === null) return false;
  if (recurrence !== null) return true;
  const about = { madeOutside: true, series: false, bookingId: id, resourceIds: [] };
  return (await deps.refusalOutside({ act: 'extend', connectionId, organizer, ...about })) !== null;
}

export interface Adjoining {
  readonly bookingId: string;
  readonly minutes: number;
  readonly actor: Actor;
  readonly viewer: Viewer | null;
  readonly resources: readonly BookableResource[];
  readonly asked: Judged | null;
}

/** @returns the meeting itself, whose end outside is what it was. */
export async function extendAdjoining(deps: BookingDeps, tx: Tx, wish: Adjoining): Promise<StoredBooking> {
  const now = deps.clock.now();
  const booking = await lockBooking(tx.db, wish.bookingId);
  if (booking && wish.viewer && !mayChange(booking, wish.viewer)) return refuseInside({ code: 'forbidden' });
  const occurrence = booking?.occurrences.find((candidate) => contains(candidate.period, now));
  const held = occurrence?.allocations.filter(({ state }) => holdsSlot(state)) ?? [];
  if (!booking || !occurrence || held.length === 0) return refuseInside({ code: 'booking-not-changeable' });
  const { end } = occurrence.period;
  const before = await continuationsOf(tx.db, booking.id, end);
  for (const id of before) await lengthen(deps, tx, wish, id);
  if (before.length > 0) return booking;
  const period = { start: end, end: addMinutes(end, wish.minutes) };
  for (const { resourceId } of held) {
    const resource = wish.resources.find(({ id }) => id === resourceId);
    if (resource) await holdAfter(deps, tx, { ...wish, resource, booking, occurrence }, period);
  }
  return (await findBooking(tx.db, booking.id)) ?? refuseInside({ code: 'not-found' });
}

/** It lasts longer already: what goes on after it does so for longer. */
async function lengthen(deps: BookingDeps, tx: Tx, wish: Adjoining, id: string): Promise<void> {
  const now = deps.clock.now();
  const booking = await lockBooking(tx.db, id);
  const [occurrence] = booking?.occurrences ?? [];
  if (!booking || !occurrence) return refuseInside({ code: 'booking-not-changeable' });
  const period = { start: occurrence.period.start, end: addMinutes(occurrence.period.end, wish.minutes) };
  const allocations = occurrence.allocations.map((one) => ({
    ...one,
    blocks: wish.resources.find((resource) => resource.id === one.resourceId)?.blocks ?? [one.resourceId],
  }));
  const ids = allocations.map((one) => one.id);
  await dropHolds(tx.db, ids);
  if (!(await insertHolds(tx.db, [{ ...occurrence, period, allocations }]))) {
    return refuseInside({ code: 'slot-taken', conflicts: [], alternatives: [] });
  }
  await moveOccurrence(tx.db, occurrence.id, period);
  for (const { id: allocationId, exchange } of allocations) {
    if (exchange !== 'none') await changeAllocation(tx.db, allocationId, { exchange: 'queued' }, now);
  }
  const version = await touchBooking(tx.db, id, {}, now);
  const resourceIds = allocations.map(({ resourceId }) => resourceId);
  const about = { id, version, resourceIds, connectionId: booking.connectionId };
  tx.publish(bookingEvent('booking.extended', about, wish.actor, now));
  const audited = { actor: wish.actor, act: 'booking.extend', subjectType: 'booking', subjectId: wish.bookingId };
  const after = { end: period.end.toISOString(), ...forWhom(wish.actor, booking) };
  const ends = { before: { end: occurrence.period.end.toISOString() }, after };
  await recordAudit(tx, { ...audited, ...ends }, now);
}

interface HeldAfter extends Adjoining {
  readonly resource: BookableResource;
  readonly booking: StoredBooking;
  readonly occurrence: StoredOccurrence;
}

/** One for each room: an event of a room's own stands in its calendar alone. */
async function holdAfter(deps: BookingDeps, tx: Tx, after: HeldAfter, period: Interval): Promise<void> {
  const now = deps.clock.now();
  const { booking, occurrence, resource, actor, asked } = after;
  const kept = asked?.judgement.buffers.get(resource.id);
  const buffers = kept && { before: 0, after: kept.after };
  const id = await holdByRoom(tx, { booking, occurrence, resource, actor, buffers }, period, now);
  const audited = { actor, act: 'booking.extend', subjectType: 'booking', subjectId: booking.id };
  const before = { end: period.start.toISOString() };
  const said = { end: period.end.toISOString(), heldByRoom: id, ...forWhom(actor, booking), ...verdictOf(asked) };
  await recordAudit(tx, { ...audited, before, after: said }, now);
  await keepVerdict(deps, tx, asked, booking.id);
}

/** Whoever ends a meeting does not need the time after it. */
export async function dropContinuations(
  tx: Tx,
  ended: { readonly bookingId: string; readonly end: Date },
  actor: Actor,
  now: Date,
): Promise<void> {
  for (const id of await continuationsOf(tx.db, ended.bookingId, ended.end)) await dropContinuation(tx, id, actor, now);
}

/** What a room holds after a meeting, or in its stead, when the meeting leaves that time: it goes along (rule B7). */
export function leftBehind(
  continuations: readonly Continuation[],
  left: { readonly bookingId: string; readonly resourceId: string; readonly before: Interval },
): Continuation[] {
  const { bookingId, resourceId, before } = left;
  return continuations.filter(({ continues, period, ...one }) => {
    const isNear = period.start <= before.end && period.end > before.start;
    return continues === bookingId && one.resourceId === resourceId && isNear;
  });
}

export async function dropContinuation(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
  const booking = await lockBooking(tx.db, id);
  if (!booking) return;
  const allocations = booking.occurrences.flatMap((one) => one.allocations).filter(({ state }) => holdsSlot(state));
  if (allocations.length === 0) return;
  await dropHolds(
    tx.db,
    allocations.map((one) => one.id),
  );
  for (const allocation of allocations) {
    const state = stateAfter(allocation.state, 'cancel');
    const exchange = allocation.exchange === 'none' ? ('none' as const) : ('queued' as const);
    await changeAllocation(tx.db, allocation.id, { ...(state ? { state } : {}), exchange }, now);
  }
  const version = await touchBooking(tx.db, booking.id, {}, now);
  const resourceIds = allocations.map(({ resourceId }) => resourceId);
  const about = { id: booking.id, version, resourceIds, connectionId: booking.connectionId };
  tx.publish(bookingEvent('booking.cancelled', about, actor, now));
  const audited = { actor, act: 'booking.cancel', subjectType: 'booking', subjectId: booking.id };
  const start = booking.occurrences[0]?.period.start.toISOString();
  await recordAudit(tx, { ...audited, before: { resourceIds, start } }, now);
  await promoteWaiting(tx, { resourceIds, periods: booking.occurrences.map(({ period }) => period) }, actor, now);
}
