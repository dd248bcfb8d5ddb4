/** Books one or several resources for a time: policy and facts first, then one transaction that holds the slot. */
import type { CreateBooking } from '@ones/contract';
import type { Actor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import type { Interval } from '../../kernel/interval.ts';
import type { Tx } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { bookingEvent } from './booking.events.ts';
import type { StoredBooking } from './booking.repository.ts';
import { answeredBefore, type BookingRequest, storedFrom } from './booking-request.ts';
import { type BookableResource, type BookingDeps, type BookingRefusal, type BookingResult, refused } from './deps.ts';
import { refusedOutside, resolveAttendees, resolveResources } from './facts.ts';
import { blockersOf, insertHolding, isClaimedByConflict, type NewBooking } from './hold.repository.ts';
import { checkPeriod, isTimeZone, wholeSeconds } from './period.ts';
import { inRefusableTransaction, refuseInside } from './refuse-inside.ts';
import { bookSeries } from './series/book-series.ts';

export async function bookResource(deps: BookingDeps, request: BookingRequest): Promise<BookingResult<StoredBooking>> {
  if (request.body.recurrence) return bookSeries(deps, request, request.body.recurrence);
  const now = deps.clock.now();
  const period = { start: wholeSeconds(new Date(request.body.start)), end: wholeSeconds(new Date(request.body.end)) };
  const refusal = checkRequest(request.body, period, now);
  if (refusal) return refused(refusal);

  const [resources, organizer, attendees] = await Promise.all([
    resolveResources(deps, request.body.resourceIds),
    deps.person(deps.host.db, request.organizerId),
    resolveAttendees(deps, request.body.attendees),
  ]);
  if (!resources.ok) return resources;
  if (!organizer) {
    return refused({ code: 'unknown-person', path: '/body/organizerId', message: 'There is no such person.' });
  }
  const outside = await refusedOutside(deps, resources.value, organizer, false);
  if (outside) return refused(outside);
  const timeZone = request.body.timeZone ?? organizer.timeZone ?? resources.value[0]?.timeZone ?? 'UTC';
  const booking = newBooking(request, period, resources.value, timeZone, now, {
    organizer: { personId: organizer.id, name: organizer.name, address: organizer.email },
    attendees,
  });
  const held = await inRefusableTransaction(deps.host, (tx) => hold(tx, request, booking, now));
  if (held.ok || held.refusal.code !== 'slot-taken') return held;
  return refused(await slotTaken(deps, resources.value, period, null));
}

function checkRequest(body: CreateBooking, period: Interval, now: Date): BookingRefusal | null {
  if (body.onConflict) {
    const message = 'Only a series has dates to choose from.';
    return { code: 'invalid-input', path: '/body/onConflict', message };
  }
  if (body.timeZone !== undefined && !isTimeZone(body.timeZone)) {
    return { code: 'unknown-time-zone', path: '/body/timeZone', message: 'Name an IANA time zone, as Europe/Berlin.' };
  }
  return checkPeriod(period, now);
}

function newBooking(
  request: BookingRequest,
  period: Interval,
  resources: readonly BookableResource[],
  timeZone: string,
  now: Date,
  people: Pick<NewBooking, 'organizer' | 'attendees'>,
): NewBooking {
  return {
    ...people,
    id: newId(now),
    subject: request.body.subject,
    private: request.body.private ?? false,
    origin: request.origin,
    timeZone,
    allDay: false,
    recurrence: null,
    connectionId: resources.find((resource) => resource.connectionId !== null)?.connectionId ?? null,
    cleanId: null,
    occurrences: [
      {
        id: newId(now),
        originalStart: period.start,
        period,
        allocations: resources.map((resource) => ({
          id: newId(now),
          resourceId: resource.id,
          blocks: resource.blocks,
          state: 'confirmed',
          exchange: resource.connectionId === null ? 'none' : 'queued',
        })),
      },
    ],
  };
}

async function hold(tx: Tx, request: BookingRequest, booking: NewBooking, now: Date): Promise<StoredBooking> {
  const before = await answeredBefore(tx, request, booking.id, now);
  if (before) return before;
  const blocks = booking.occurrences.flatMap((o) => o.allocations.flatMap((a) => a.blocks));
  const periods = booking.occurrences.map((o) => o.period);
  if (!(await insertHolding(tx.db, booking, now)) || (await isClaimedByConflict(tx.db, blocks, periods))) {
    refuseInside({ code: 'slot-taken', conflicts: [], alternatives: [] });
  }
  const resourceIds = booking.occurrences.flatMap((o) => o.allocations.map((a) => a.resourceId));
  await recordAudit(tx, auditOf(request.actor, booking, resourceIds), now);
  tx.publish(
    bookingEvent(
      'booking.created',
      { id: booking.id, version: 1, resourceIds, connectionId: booking.connectionId },
      request.actor,
      now,
    ),
  );
  return storedFrom(booking, now);
}

function auditOf(actor: Actor, booking: NewBooking, resourceIds: readonly string[]) {
  const period = booking.occurrences[0]?.period;
  return {
    actor,
    act: 'booking.create',
    subjectType: 'booking',
    subjectId: booking.id,
    after: {
      subject: booking.private ? null : booking.subject,
      start: period?.start.toISOString(),
      end: period?.end.toISOString(),
      resourceIds,
      organizer: booking.organizer.name,
    },
  };
}

/** The answer to a lost race: who holds the time, and what is free instead. */
export async function slotTaken(
  deps: BookingDeps,
  resources: readonly BookableResource[],
  period: Interval,
  except: string | null,
): Promise<BookingRefusal> {
  const blocks = resources.flatMap((resource) => resource.blocks);
  const resourceIds = resources.map((resource) => resource.id);
  const [conflicts, alternatives] = await Promise.all([
    blockersOf(deps.host.db, blocks, [period], except),
    deps.alternatives(deps.host.db, { resourceIds, period }),
  ]);
  return { code: 'slot-taken', conflicts, alternatives };
}
