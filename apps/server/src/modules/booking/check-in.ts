/** Somebody says that they came (rule B7). Who comes back to a released meeting while its time is free takes it again. */
import type { Actor } from '../../kernel/actor.ts';
import { addMinutes, type Interval } from '../../kernel/interval.ts';
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
  type StoredOccurrence,
  touchBooking,
} from './booking.repository.ts';
import { comeBack, refusalToInvite } from './come-back.ts';
import { type BookingDeps, type BookingResult, refused } from './deps.ts';
import { resolveKnown } from './facts.ts';
import { forWhom } from './for-whom.ts';
import type { CheckInRule } from './policy-port.ts';
import { mayCheckIn, type Viewer } from './present-booking.ts';
import { inRefusableTransaction, refuseInside } from './refuse-inside.ts';
import { stateAfter } from './states.ts';

export interface CheckInRequest {
  readonly bookingId: string;
  readonly actor: Actor;
  /** Null for a display: that it shows the room was checked where it came in. */
  readonly viewer: Viewer | null;
  readonly pin?: string | undefined;
}

/** From its opening until the meeting ends; whoever comes late finds it released, or not yet. */
export function checkInPeriod(period: Interval, rule: CheckInRule): Interval {
  return { start: addMinutes(period.start, -rule.opensMinutesBefore), end: period.end };
}

export async function checkIn(deps: BookingDeps, request: CheckInRequest): Promise<BookingResult<StoredBooking>> {
  const seen = await findBooking(deps.host.db, request.bookingId);
  if (!seen) return refused({ code: 'not-found' });
  const all = seen.occurrences.flatMap((occurrence) => occurrence.allocations);
  const ids = [...new Set(all.map((allocation) => allocation.resourceId))];
  const { personId } = seen.organizer;
  const rules = (await deps.policy.checkInRules(deps.host.db, ids, [personId]))(personId);
  if (request.viewer === null && !(await deps.policy.isPinOf(deps.host.db, seen.id, request.pin))) {
    return refused({ code: 'pin-required' });
  }
  const byRoom = all.some(({ state }) => state === 'released') && (await refusalToInvite(deps, seen)) !== null;
  const done = await inRefusableTransaction(deps.host, (tx) => comeIn(deps, tx, { request, rules, byRoom }));
  if (done.ok || done.refusal.code !== 'slot-taken') return done;
  const [period] = seen.occurrences.map((occurrence) => occurrence.period);
  return period
    ? refused(
        await slotTaken(deps, await resolveKnown(deps, all), {
          period,
          except: seen.id,
          by: onBehalfOf(request.actor, seen),
        }),
      )
    : done;
}

interface Waiting {
  readonly occurrence: StoredOccurrence;
  readonly allocations: readonly StoredAllocation[];
}

interface ComingIn {
  readonly request: CheckInRequest;
  readonly rules: ReadonlyMap<string, CheckInRule>;
  /** Of a room that was given up: whether nobody but the room can hold the time outside. */
  readonly byRoom: boolean;
}

async function comeIn(deps: BookingDeps, tx: Tx, { request, rules, byRoom }: ComingIn): Promise<StoredBooking> {
  const now = deps.clock.now();
  const booking = await lockBooking(tx.db, request.bookingId);
  if (!booking) return refuseInside({ code: 'not-found' });
  if (request.viewer && !mayCheckIn(booking, request.viewer, [...rules.values()])) {
    return refuseInside({ code: 'forbidden' });
  }
  const waiting = waitingNow(booking, rules, now);
  if (!waiting) return refuseInside({ code: 'booking-not-changeable' });
  const back = waiting.allocations.filter((allocation) => allocation.state === 'released');
  const { occurrence } = waiting;
  const othersWait = back.length < waiting.allocations.length;
  const coming = { booking, occurrence, allocations: back, actor: request.actor, byRoom, othersWait };
  const { rooms, elsewhere } = back.length > 0 ? await comeBack(deps, tx, coming) : { rooms: 0, elsewhere: null };
  for (const allocation of waiting.allocations.filter((one) => !back.includes(one))) {
    const state = stateAfter(allocation.state, 'check-in');
    if (!state) return refuseInside({ code: 'booking-not-changeable' });
    await changeAllocation(tx.db, allocation.id, { state }, now);
  }
  const version = await touchBooking(tx.db, booking.id, {}, now);
  const resourceIds = waiting.allocations.map((allocation) => allocation.resourceId);
  // Whether somebody came is nothing that a calendar outside knows; a meeting that was given up there is asked for again.
  const { connectionId } = booking;
  const about = { id: booking.id, version, resourceIds, connectionId: rooms > 0 ? connectionId : null };
  tx.publish(bookingEvent('booking.changed', { ...about, act: 'check-in' }, request.actor, now));
  const act = rooms > 0 ? 'booking.undo-release' : 'booking.check-in';
  const audited = { actor: request.actor, act, subjectType: 'booking', subjectId: booking.id };
  await recordAudit(tx, { ...audited, after: forWhom(request.actor, booking) }, now);
  return (await findBooking(tx.db, elsewhere ?? booking.id)) ?? refuseInside({ code: 'not-found' });
}

/** The occurrence whose check-in is open, with its rooms that wait for somebody or were given up. */
export function waitingNow(booking: StoredBooking, rules: ReadonlyMap<string, CheckInRule>, now: Date): Waiting | null {
  for (const occurrence of booking.occurrences) {
    const allocations = occurrence.allocations.filter(({ state, resourceId }) => {
      const rule = rules.get(resourceId);
      if (!rule || (state !== 'confirmed' && state !== 'released')) return false;
      const { start, end } = checkInPeriod(occurrence.period, rule);
      return start <= now && now < end;
    });
    if (allocations.length > 0) return { occurrence, allocations };
  }
  return null;
}
