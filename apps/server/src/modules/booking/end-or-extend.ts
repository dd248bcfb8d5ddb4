/** Ends a running booking before its time, or lets it end later if nothing stands in the way (rule B7). */
import type { Actor } from '../../kernel/actor.ts';
import { addMinutes, addSeconds, contains, type Interval } from '../../kernel/interval.ts';
import type { Tx } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { onBehalfOf, slotTaken } from './book-resource.ts';
import { bookingEvent } from './booking.events.ts';
import {
  changeAllocation,
  findBooking,
  lockBooking,
  moveOccurrence,
  type StoredAllocation,
  type StoredBooking,
  type StoredOccurrence,
  touchBooking,
} from './booking.repository.ts';
import { type BookableResource, type BookingDeps, type BookingResult, done, refused } from './deps.ts';
import { dropContinuations, extendAdjoining, isExtendedByRoom } from './extend-adjoining.ts';
import { resolveKnown, resolveResources } from './facts.ts';
import { forWhom } from './for-whom.ts';
import { dropHolds, insertHolds } from './hold.repository.ts';
import { type Judged, judged, keepVerdict, verdictOf } from './judging.ts';
import { wholeSeconds } from './period.ts';
import { isSeriesFromOutside, mayChange, type Viewer } from './present-booking.ts';
import { promoteWaiting } from './promote.ts';
import { inRefusableTransaction, refuseInside } from './refuse-inside.ts';
import { holdsSlot, stateAfter } from './states.ts';

export interface EndRequest {
  readonly bookingId: string;
  readonly actor: Actor;
  /** Null for a display: that it shows the room was checked where it came in. */
  readonly viewer: Viewer | null;
}

interface Running {
  readonly booking: StoredBooking;
  readonly occurrence: StoredOccurrence;
  readonly allocations: readonly StoredAllocation[];
}

async function lockRunning(tx: Tx, request: EndRequest, now: Date): Promise<Running> {
  const booking = await lockBooking(tx.db, request.bookingId);
  if (!booking) return refuseInside({ code: 'not-found' });
  if (request.viewer && !mayChange(booking, request.viewer)) return refuseInside({ code: 'forbidden' });
  const occurrence = booking.occurrences.find((candidate) => contains(candidate.period, now));
  const allocations = occurrence?.allocations.filter((allocation) => holdsSlot(allocation.state)) ?? [];
  if (!occurrence || allocations.length === 0 || isSeriesFromOutside(booking)) {
    return refuseInside({ code: 'booking-not-changeable' });
  }
  return { booking, occurrence, allocations };
}

/** The shortest that is left of a booking ended in its first moment: a period is never empty. */
const SHORTEST_SECONDS = 1;

export async function endBooking(deps: BookingDeps, request: EndRequest): Promise<BookingResult<StoredBooking>> {
  const asked = await judgedEnd(deps, request);
  if (!asked.ok) return asked;
  return inRefusableTransaction(deps.host, async (tx) => {
    const now = deps.clock.now();
    const running = await lockRunning(tx, request, now);
    const earliest = addSeconds(running.occurrence.period.start, SHORTEST_SECONDS);
    const end = new Date(Math.max(wholeSeconds(now).getTime(), earliest.getTime()));
    const shortened = { start: running.occurrence.period.start, end };
    await dropHolds(
      tx.db,
      running.allocations.map((allocation) => allocation.id),
    );
    await moveOccurrence(tx.db, running.occurrence.id, shortened);
    await writeAll(tx, running, 'end', now);
    const saved = await finish(tx, running, shortened, {
      type: 'booking.ended',
      act: 'booking.end',
      request,
      now,
      asked: asked.value,
    });
    await keepVerdict(deps, tx, asked.value, request.bookingId);
    const held = { bookingId: request.bookingId, end: running.occurrence.period.end };
    await dropContinuations(tx, held, request.actor, now);
    const resourceIds = running.allocations.map((allocation) => allocation.resourceId);
    const freed = { resourceIds, periods: [{ start: end, end: running.occurrence.period.end }] };
    if (freed.periods.every((period) => period.start < period.end)) await promoteWaiting(tx, freed, request.actor, now);
    return saved;
  });
}

export async function extendBooking(
  deps: BookingDeps,
  request: EndRequest & { readonly minutes: number },
): Promise<BookingResult<StoredBooking>> {
  const seen = await findBooking(deps.host.db, request.bookingId);
  const seenRunning = seen?.occurrences.find((candidate) => contains(candidate.period, deps.clock.now()));
  if (!seen) return refused({ code: 'not-found' });
  const resources = await resolveResources(deps, seenRunning?.allocations.map((a) => a.resourceId) ?? []);
  if (!resources.ok) return resources;
  const asked = await judgedExtension(deps, request, { seen, seenRunning, resources: resources.value });
  if (!asked.ok) return asked;
  const byRoom = await isExtendedByRoom(deps, seen);
  const adjoining = { ...request, resources: resources.value, asked: asked.value };
  const extending = { request, resources: resources.value, asked: asked.value };
  const extended = await inRefusableTransaction(deps.host, (tx) =>
    byRoom ? extendAdjoining(deps, tx, adjoining) : extendInPlace(deps, tx, extending),
  );
  if (extended.ok || extended.refusal.code !== 'slot-taken' || !seenRunning) return extended;
  const wanted = { start: seenRunning.period.end, end: addMinutes(seenRunning.period.end, request.minutes) };
  return refused(
    await slotTaken(deps, resources.value, {
      period: wanted,
      asked: asked.value,
      except: seen.id,
      by: onBehalfOf(request.actor, seen),
    }),
  );
}

interface Lengthening {
  readonly request: EndRequest & { readonly minutes: number };
  readonly resources: readonly BookableResource[];
  readonly asked: Judged | null;
}

async function extendInPlace(
  deps: BookingDeps,
  tx: Tx,
  { request, resources, asked }: Lengthening,
): Promise<StoredBooking> {
  const now = deps.clock.now();
  const running = await lockRunning(tx, request, now);
  const { occurrence } = running;
  const period = { start: occurrence.period.start, end: addMinutes(occurrence.period.end, request.minutes) };
  await dropHolds(
    tx.db,
    running.allocations.map((allocation) => allocation.id),
  );
  const blocksOf = new Map(resources.map((resource) => [resource.id, resource.blocks]));
  const allocations = running.allocations.map((a) => ({
    ...a,
    blocks: blocksOf.get(a.resourceId) ?? [a.resourceId],
    buffers: asked?.judgement.buffers.get(a.resourceId),
  }));
  if (!(await insertHolds(tx.db, [{ ...occurrence, period, allocations }]))) {
    return refuseInside({ code: 'slot-taken', conflicts: [], alternatives: [] });
  }
  await moveOccurrence(tx.db, occurrence.id, period);
  await writeAll(tx, running, 'extend', now);
  await keepVerdict(deps, tx, asked, request.bookingId);
  return finish(tx, running, period, { type: 'booking.extended', act: 'booking.extend', request, now, asked });
}

/** What does not run, or is somebody else's, is refused for that, not for a policy. */
async function judgedEnd(deps: BookingDeps, request: EndRequest): Promise<BookingResult<Judged | null>> {
  const now = deps.clock.now();
  const booking = await findBooking(deps.host.db, request.bookingId);
  const occurrence = booking?.occurrences.find((candidate) => contains(candidate.period, now));
  if (!booking || !occurrence || (request.viewer && !mayChange(booking, request.viewer))) return done(null);
  const period = { start: occurrence.period.start, end: now };
  return judged(deps, await resolveKnown(deps, occurrence.allocations), {
    act: 'end',
    actor: request.actor,
    organizerId: booking.organizer.personId,
    period,
    before: occurrence.period,
    bookingId: booking.id,
  });
}

interface Extending {
  readonly seen: StoredBooking;
  readonly seenRunning: StoredOccurrence | undefined;
  readonly resources: readonly BookableResource[];
}

async function judgedExtension(
  deps: BookingDeps,
  request: EndRequest & { readonly minutes: number },
  { seen, seenRunning, resources }: Extending,
): Promise<BookingResult<Judged | null>> {
  if (!seenRunning || (request.viewer && !mayChange(seen, request.viewer))) return done(null);
  const { start, end } = seenRunning.period;
  return judged(deps, resources, {
    act: 'extend',
    actor: request.actor,
    organizerId: seen.organizer.personId,
    period: { start, end: addMinutes(end, request.minutes) },
    before: seenRunning.period,
    bookingId: seen.id,
  });
}

async function writeAll(tx: Tx, running: Running, act: 'end' | 'extend', now: Date): Promise<void> {
  for (const allocation of running.allocations) {
    const state = stateAfter(allocation.state, act);
    if (!state) return refuseInside({ code: 'booking-not-changeable' });
    const exchange = allocation.exchange === 'none' ? ('none' as const) : ('queued' as const);
    await changeAllocation(tx.db, allocation.id, { state, exchange }, now);
  }
}

interface Finish {
  readonly type: 'booking.ended' | 'booking.extended';
  readonly act: string;
  readonly request: EndRequest;
  readonly now: Date;
  readonly asked: Judged | null;
}

async function finish(tx: Tx, running: Running, period: Interval, how: Finish): Promise<StoredBooking> {
  const { booking, occurrence } = running;
  const version = await touchBooking(tx.db, booking.id, {}, how.now);
  const resourceIds = running.allocations.map((allocation) => allocation.resourceId);
  tx.publish(
    bookingEvent(
      how.type,
      { id: booking.id, version, resourceIds, connectionId: booking.connectionId },
      how.request.actor,
      how.now,
    ),
  );
  const audited = { actor: how.request.actor, act: how.act, subjectType: 'booking', subjectId: booking.id };
  const after = { end: period.end.toISOString(), ...forWhom(how.request.actor, booking), ...verdictOf(how.asked) };
  const ends = { before: { end: occurrence.period.end.toISOString() }, after };
  await recordAudit(tx, { ...audited, ...ends }, how.now);
  return (await findBooking(tx.db, booking.id)) ?? refuseInside({ code: 'not-found' });
}
