/** Holds a whole series in one transaction, in order of time, or nothing of it (rules B1 and B6). */
import type { Actor } from '../../../kernel/actor.ts';
import { dateIn } from '../../../kernel/recurrence/index.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { bookingEvent } from '../booking.events.ts';
import type { BookableResource, BookingDeps, BookingRefusal } from '../deps.ts';
import { insertHolding, type NewBooking } from '../hold.repository.ts';
import { refuseInside } from '../refuse-inside.ts';
import { holdsSlot } from '../states.ts';
import type { NewSeries } from './new-series.ts';
import type { PlannedOccurrence } from './plan-series.ts';
import { blockersOfSeries, insertSeries } from './series.repository.ts';

export async function holdSeries(tx: Tx, made: NewSeries, actor: Actor, now: Date): Promise<void> {
  const bookings = [made.booking, ...made.parts];
  for (const booking of bookings) if (await insertHolding(tx.db, booking, now)) slotTakenInside();
  await insertSeries(tx.db, made.row);
  for (const booking of bookings) await announce(tx, booking, actor, now);
}

function slotTakenInside(): never {
  return refuseInside({ code: 'slot-taken', conflicts: [], alternatives: [] });
}

function holds({ state }: { readonly state: NewBooking['occurrences'][number]['allocations'][number]['state'] }) {
  return holdsSlot(state);
}

async function announce(tx: Tx, booking: NewBooking, actor: Actor, now: Date): Promise<void> {
  const { id, connectionId, occurrences } = booking;
  const resourceIds = [...new Set(occurrences.flatMap((one) => one.allocations.map((a) => a.resourceId)))];
  await recordAudit(tx, { ...auditOf(booking, resourceIds), actor }, now);
  tx.publish(bookingEvent('booking.created', { id, version: 1, resourceIds, connectionId }, actor, now));
}

function auditOf(booking: NewBooking, resourceIds: readonly string[]) {
  const [first] = booking.occurrences;
  const skipped = booking.occurrences.filter((one) => !one.allocations.some(holds));
  return {
    act: 'booking.create',
    subjectType: 'booking',
    subjectId: booking.id,
    after: {
      subject: booking.private ? null : booking.subject,
      start: first?.period.start.toISOString(),
      end: first?.period.end.toISOString(),
      resourceIds,
      organizer: booking.organizer.name,
      ...(booking.onlineMeeting ? { onlineMeeting: 'teams' } : {}),
      ...(booking.recurrence ? { recurrence: booking.recurrence, occurrences: booking.occurrences.length } : {}),
      ...(skipped.length > 0 ? { skipped: skipped.map((one) => dateIn(booking.timeZone, one.originalStart)) } : {}),
      ...(booking.partOf ? { partOf: booking.partOf } : {}),
    },
  };
}

/** Every date on which somebody else holds one of the resources, and what is free instead on the first of them. */
export async function seriesTaken(
  deps: BookingDeps,
  asked: {
    readonly occurrences: readonly PlannedOccurrence[];
    readonly resources: readonly BookableResource[];
    readonly except: string | null;
    readonly actor: Actor;
    readonly organizerId: string | null;
  },
): Promise<BookingRefusal> {
  const { db } = deps.host;
  const resourceIds = [...new Set(asked.resources.flatMap((resource) => resource.blocks))];
  const periods = asked.occurrences.map(({ period }) => period);
  const blockers = await blockersOfSeries(db, { resourceIds, periods, except: asked.except });
  const first = periods[Math.min(...blockers.map((blocker) => blocker.at))];
  const wanted = asked.resources.map((resource) => resource.id);
  const { actor, organizerId } = asked;
  const request = first && { resourceIds: wanted, period: first, actor, organizerId };
  const alternatives = request ? await deps.alternatives(db, request) : [];
  const conflicts = blockers.map(({ resourceId, start, end }) => ({
    resourceId,
    start: start.toISOString(),
    end: end.toISOString(),
  }));
  return { code: 'slot-taken', conflicts, alternatives };
}
