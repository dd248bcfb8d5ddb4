/**
 * Gives a room back to whose meeting nobody came (rule B7). What is outside hears of it two minutes later: until then it is
 * undone as if nothing had been.
 */
import { systemActor } from '../../kernel/actor.ts';
import { addMinutes } from '../../kernel/interval.ts';
import { inTransaction, type Tx } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { bookingEvent } from './booking.events.ts';
import { changeAllocation, lockBooking, touchBooking } from './booking.repository.ts';
import { checkInTimes } from './check-in-times.ts';
import type { BookingDeps } from './deps.ts';
import { dropHolds } from './hold.repository.ts';
import { waitingAllocations } from './no-show.repository.ts';
import { promoteWaiting } from './promote.ts';
import { releaseSeries } from './series/release-series.ts';
import { stateAfter } from './states.ts';

export const UNDO_MINUTES = 2;
/** How far ahead deadlines are looked for: longer than the rhythm in which they are. */
const AHEAD_MINUTES = 3;
const BACK_HOURS = 24;

export interface Deadline {
  readonly allocationId: string;
  readonly bookingId: string;
  readonly at: Date;
}

/** Meetings that lose their room soon, or should have, unless somebody comes. Derived: moves and new policies count at once. */
export async function deadlines(deps: BookingDeps): Promise<Deadline[]> {
  const now = deps.clock.now();
  const { db } = deps.host;
  const resourceIds = await deps.policy.resourcesWithCheckIn(db);
  if (resourceIds.length === 0) return [];
  const span = { start: addMinutes(now, -BACK_HOURS * 60), end: addMinutes(now, AHEAD_MINUTES) };
  const rows = await waitingAllocations(db, resourceIds, span);
  const organizers = rows.map(({ organizerId }) => organizerId);
  const rulesOf = await deps.policy.checkInRules(db, [...new Set(rows.map((row) => row.resourceId))], organizers);
  return rows.flatMap(({ allocationId, bookingId, resourceId, organizerId, ...row }) => {
    const at = checkInTimes(rulesOf(organizerId).get(resourceId), row)?.closesAt;
    return at && at <= addMinutes(now, AHEAD_MINUTES) ? [{ allocationId, bookingId, at }] : [];
  });
}

/**
 * Nothing happens if somebody came, or the deadline is another now.
 * @param finishAt plans the end of the undo, in the same transaction: a crash leaves neither without the other.
 */
export async function releaseNoShow(
  deps: BookingDeps,
  due: Omit<Deadline, 'at'>,
  finishAt: (tx: Tx, at: Date) => Promise<void>,
): Promise<void> {
  const now = deps.clock.now();
  const current = (await deadlines(deps)).find((one) => one.allocationId === due.allocationId);
  if (!current || current.at > now) return;
  await inTransaction(deps.host, async (tx) => {
    const booking = await lockBooking(tx.db, due.bookingId);
    const occurrence = booking?.occurrences.find((one) => one.allocations.some(({ id }) => id === due.allocationId));
    const allocation = occurrence?.allocations.find(({ id }) => id === due.allocationId);
    const state = allocation && stateAfter(allocation.state, 'release');
    if (!booking || !occurrence || !allocation || !state) return;
    await dropHolds(tx.db, [allocation.id]);
    await changeAllocation(tx.db, allocation.id, { state }, now);
    const version = await touchBooking(tx.db, booking.id, {}, now);
    const resourceIds = [allocation.resourceId];
    // Nothing outside is told yet.
    const about = { id: booking.id, version, resourceIds, connectionId: null };
    tx.publish(bookingEvent('booking.released', about, systemActor, now));
    const audited = { actor: systemActor, act: 'booking.release', subjectType: 'booking', subjectId: booking.id };
    const before = { start: occurrence.period.start.toISOString(), resourceIds };
    await recordAudit(tx, { ...audited, before, after: { deadline: current.at.toISOString() } }, now);
    await promoteWaiting(tx, { resourceIds, periods: [occurrence.period] }, systemActor, now);
    await finishAt(tx, addMinutes(now, UNDO_MINUTES));
  });
}

/** The two minutes are over: what is still released is given up outside, too, and perhaps the rest of its series. */
export async function finishRelease(
  deps: BookingDeps,
  { allocationId, bookingId }: Omit<Deadline, 'at'>,
): Promise<void> {
  const now = deps.clock.now();
  await inTransaction(deps.host, async (tx) => {
    const booking = await lockBooking(tx.db, bookingId);
    const occurrence = booking?.occurrences.find((one) => one.allocations.some(({ id }) => id === allocationId));
    const allocation = occurrence?.allocations.find(({ id }) => id === allocationId);
    if (!booking || !occurrence || allocation?.state !== 'released') return;
    const { personId } = booking.organizer;
    const rules = await deps.policy.checkInRules(tx.db, [allocation.resourceId], [personId]);
    const releaseSeriesAfter = rules(personId).get(allocation.resourceId)?.releaseSeriesAfter ?? null;
    await releaseSeries(tx, { booking, occurrence, allocation, releaseSeriesAfter }, now);
    if (allocation.exchange === 'none') return;
    await changeAllocation(tx.db, allocation.id, { exchange: 'queued' }, now);
    const version = await touchBooking(tx.db, booking.id, {}, now);
    const about = { id: booking.id, version, resourceIds: [allocation.resourceId], connectionId: booking.connectionId };
    tx.publish(bookingEvent('booking.changed', about, systemActor, now));
  });
}
