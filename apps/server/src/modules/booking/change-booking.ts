/** Moves a booking, renames it, changes its people or its resources: in one transaction, or not at all. */
import type { BookingState, ChangeBooking } from '@ones/contract';
import { newId } from '../../kernel/ids.ts';
import { type Interval, sameInterval } from '../../kernel/interval.ts';
import type { Tx } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { slotTaken } from './book-resource.ts';
import { bookingEvent } from './booking.events.ts';
import {
  changeAllocation,
  findBooking,
  insertAllocation,
  lockBooking,
  moveOccurrence,
  replaceAttendees,
  type StoredAllocation,
  type StoredBooking,
  type StoredOccurrence,
  touchBooking,
} from './booking.repository.ts';
import { type ChangeRequest, wantedPeriod } from './change-request.ts';
import type { BookableResource, BookingDeps, BookingResult } from './deps.ts';
import { refused } from './deps.ts';
import { changeRefusedOutside, refusedOnline, resolveAttendees, resolveResources } from './facts.ts';
import { forWhom } from './for-whom.ts';
import { dropHolds, insertHolds, type NewAttendee } from './hold.repository.ts';
import { confirmed, type Judged, judged, keepVerdict, verdictOf } from './judging.ts';
import { wishedOnline } from './online-meeting.ts';
import { checkPeriod } from './period.ts';
import { isSeriesFromOutside, mayChange } from './present-booking.ts';
import { promoteWaiting } from './promote.ts';
import { inRefusableTransaction, refuseInside } from './refuse-inside.ts';
import { changeSeries } from './series/change-series.ts';
import { checkNeighbours, scopeOf, troubleWithOne } from './series/one-of-series.ts';
import { nameOccurrence } from './series/series.repository.ts';
import { isLive, stateAfter } from './states.ts';

interface Plan {
  readonly request: ChangeRequest;
  readonly period: Interval;
  readonly resources: readonly BookableResource[];
  readonly attendees: readonly NewAttendee[] | null;
  readonly now: Date;
  readonly asked: Judged | null;
}

export async function changeBooking(deps: BookingDeps, request: ChangeRequest): Promise<BookingResult<StoredBooking>> {
  const now = deps.clock.now();
  const seen = await findBooking(deps.host.db, request.bookingId);
  if (!seen) return refused({ code: 'not-found' });
  if (!mayChange(seen, request.viewer)) return refused({ code: 'forbidden' });
  if (isSeriesFromOutside(seen)) return refused({ code: 'booking-not-changeable' });
  if (seen.recurrence !== null && scopeOf(request.body) !== 'this') return changeSeries(deps, request, seen);
  const wrong = troubleWithOne(seen, request.body);
  if (wrong) return refused(wrong);
  const occurrence = occurrenceNamed(seen, request.body);
  if (!occurrence) return refused({ code: 'not-found' });

  const period = wantedPeriod(request.body, occurrence.period);
  const movesInTime = !sameInterval(period, occurrence.period);
  const invalid = movesInTime ? (checkPeriod(period, now) ?? checkNeighbours(seen, occurrence, period)) : null;
  if (invalid) return refused(invalid);
  const resourceIds = request.body.resourceIds ?? liveResourceIds(occurrence);
  const [resources, attendees] = await Promise.all([
    resolveResources(deps, resourceIds),
    request.body.attendees ? resolveAttendees(deps, request.body.attendees) : null,
  ]);
  if (!resources.ok) return resources;
  const asked = await judgedChange(deps, { request, seen, occurrence, period, resources: resources.value });
  if (!asked.ok) return asked;
  const before = liveResourceIds(occurrence);
  const joining = resourceIds.filter((id) => !before.includes(id));
  const outside = await changeRefusedOutside(deps, seen, {
    resources: resources.value,
    joining,
    actor: request.actor,
  });
  if (outside) return refused(outside);
  const offline = await refusedOnline(deps, resources.value, request.body.onlineMeeting);
  if (offline) return refused(offline);
  const plan: Plan = { request, period, resources: resources.value, attendees, now, asked: asked.value };
  const changed = await inRefusableTransaction(deps.host, (tx) => apply(deps, tx, plan));
  if (changed.ok || changed.refusal.code !== 'slot-taken') return changed;
  const by = { actor: request.actor, organizerId: seen.organizer.personId };
  return refused(await slotTaken(deps, resources.value, { period, asked: asked.value, except: seen.id, by }));
}

interface Change {
  readonly request: ChangeRequest;
  readonly seen: StoredBooking;
  readonly occurrence: StoredOccurrence;
  readonly period: Interval;
  readonly resources: readonly BookableResource[];
}

/** What is over is refused for that, not for a policy. */
async function judgedChange(deps: BookingDeps, { request, seen, occurrence, period, resources }: Change) {
  const live = occurrence.allocations.filter((allocation) => isLive(allocation.state));
  if (live.length === 0 || occurrence.period.end <= deps.clock.now()) {
    return refused({ code: 'booking-not-changeable' });
  }
  const moves = !sameInterval(period, occurrence.period) || differs(live, resources);
  return judged(deps, resources, {
    act: moves ? 'move' : 'edit',
    actor: request.actor,
    organizerId: seen.organizer.personId,
    period,
    before: occurrence.period,
    bookingId: seen.id,
    allDay: seen.allDay,
  });
}

/** Of a single booking the only one; of a series the named one. */
function occurrenceNamed(booking: StoredBooking, body: ChangeBooking): StoredOccurrence | undefined {
  if (booking.recurrence === null && body.occurrenceId === undefined) return booking.occurrences[0];
  return booking.occurrences.find((one) => one.id === body.occurrenceId);
}

function liveResourceIds(occurrence: StoredOccurrence): string[] {
  return occurrence.allocations.filter((a) => isLive(a.state)).map((a) => a.resourceId);
}

async function apply(deps: BookingDeps, tx: Tx, planned: Plan): Promise<StoredBooking> {
  const plan = { ...planned, asked: await confirmed(deps, tx, planned.asked) };
  const { request, period, now } = plan;
  const booking = await lockBooking(tx.db, request.bookingId);
  const occurrence = booking ? occurrenceNamed(booking, request.body) : undefined;
  if (!booking || !occurrence) return refuseInside({ code: 'not-found' });
  if (request.body.version !== undefined && request.body.version !== booking.version) {
    return refuseInside({ code: 'stale-version' });
  }
  const before = occurrence.allocations.filter((a) => isLive(a.state));
  if (before.length === 0 || occurrence.period.end <= now) return refuseInside({ code: 'booking-not-changeable' });

  const moves = !sameInterval(period, occurrence.period) || differs(before, plan.resources);
  if (moves) await moveSlots(tx, plan, booking, occurrence, before);
  if (plan.attendees) await replaceAttendees(tx.db, booking.id, plan.attendees);
  const isSeries = booking.recurrence !== null;
  if (isSeries && request.body.subject) await nameOccurrence(tx.db, occurrence.id, request.body.subject);
  const subject = isSeries || request.body.subject === undefined ? {} : { subject: request.body.subject };
  const connectionId =
    booking.connectionId ?? plan.resources.find((r) => r.connectionId !== null)?.connectionId ?? null;
  const connection = connectionId === null ? {} : { connection_id: connectionId };
  const version = await touchBooking(
    tx.db,
    booking.id,
    { ...subject, ...connection, ...wishedOnline(booking, request.body) },
    now,
  );
  const resourceIds = [...new Set([...before.map((a) => a.resourceId), ...plan.resources.map((r) => r.id)])];
  const type = moves ? 'booking.moved' : 'booking.changed';
  tx.publish(bookingEvent(type, { id: booking.id, version, resourceIds, connectionId }, request.actor, now));
  await recordAudit(tx, auditOf(plan, booking, occurrence), now);
  await keepVerdict(deps, tx, plan.asked, booking.id);
  return (await findBooking(tx.db, booking.id)) ?? refuseInside({ code: 'not-found' });
}

function differs(before: readonly StoredAllocation[], wanted: readonly BookableResource[]): boolean {
  const ids = new Set(wanted.map((resource) => resource.id));
  return before.length !== ids.size || before.some((allocation) => !ids.has(allocation.resourceId));
}

async function moveSlots(
  tx: Tx,
  plan: Plan,
  booking: StoredBooking,
  occurrence: StoredOccurrence,
  before: readonly StoredAllocation[],
): Promise<void> {
  const { now, period, resources } = plan;
  await dropHolds(
    tx.db,
    occurrence.allocations.map((allocation) => allocation.id),
  );
  await moveOccurrence(tx.db, occurrence.id, period, booking.recurrence === null ? period.start : undefined);
  const byResource = new Map(occurrence.allocations.map((allocation) => [allocation.resourceId, allocation]));
  const wanted = new Set(resources.map((resource) => resource.id));
  for (const allocation of before.filter((a) => !wanted.has(a.resourceId))) {
    await changeAllocation(tx.db, allocation.id, { state: 'cancelled' }, now);
  }
  // Whoever asks for another time keeps it meanwhile: the old one is given up.
  const waits = plan.asked?.judgement.outcome === 'needs-approval';
  const fresh = waits ? ('requested' as const) : ('confirmed' as const);
  const kept = [];
  for (const resource of resources) {
    const exchange = resource.connectionId === null ? ('none' as const) : ('queued' as const);
    const old = byResource.get(resource.id);
    const id = old?.id ?? newId(now);
    if (old) {
      const state = isLive(old.state) ? movedState(old.state, waits) : fresh;
      if (!state) return refuseInside({ code: 'booking-not-changeable' });
      await changeAllocation(tx.db, id, { state, exchange, exchangeDetail: null }, now);
    } else {
      const row = { id, occurrenceId: occurrence.id, bookingId: booking.id, resourceId: resource.id };
      await insertAllocation(tx.db, { ...row, state: fresh, exchange }, now);
    }
    const buffers = plan.asked?.judgement.buffers.get(resource.id);
    kept.push({ id, resourceId: resource.id, blocks: resource.blocks, buffers, state: fresh, exchange });
  }
  const moved = { id: occurrence.id, originalStart: period.start, period, allocations: kept };
  if (!(await insertHolds(tx.db, [moved]))) {
    refuseInside({ code: 'slot-taken', conflicts: [], alternatives: [] });
  }
  const freed = { resourceIds: before.map((a) => a.resourceId), periods: [occurrence.period] };
  await promoteWaiting(tx, freed, plan.request.actor, now);
}

/** A time that needs no approval settles what still waited for one. */
function movedState(state: BookingState, waits: boolean): BookingState | null {
  if (waits) return stateAfter(state, 'request');
  return stateAfter(state, state === 'requested' ? 'accept' : 'move');
}

function auditOf(plan: Plan, booking: StoredBooking, occurrence: StoredOccurrence) {
  const subject = booking.private ? null : (occurrence.subject ?? booking.subject);
  return {
    actor: plan.request.actor,
    act: 'booking.change',
    subjectType: 'booking',
    subjectId: booking.id,
    before: {
      subject,
      start: occurrence.period.start.toISOString(),
      end: occurrence.period.end.toISOString(),
      resourceIds: liveResourceIds(occurrence),
    },
    after: {
      subject: booking.private ? null : (plan.request.body.subject ?? subject),
      start: plan.period.start.toISOString(),
      end: plan.period.end.toISOString(),
      resourceIds: plan.resources.map((resource) => resource.id),
      ...forWhom(plan.request.actor, booking),
      ...(plan.request.body.onlineMeeting ? { onlineMeeting: plan.request.body.onlineMeeting } : {}),
      ...verdictOf(plan.asked),
    },
  };
}
