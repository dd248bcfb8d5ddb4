/** Cancels one occurrence of a series, it and all that follow, or all that are still to come. */
import type { SeriesScope } from '@ones/contract';
import type { Actor } from '../../../kernel/actor.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { bookingEvent } from '../booking.events.ts';
import { lockBooking, type StoredBooking, type StoredOccurrence, touchBooking } from '../booking.repository.ts';
import { forWhom } from '../for-whom.ts';
import { isSeriesFromOutside } from '../present-booking.ts';
import { promoteWaiting } from '../promote.ts';
import { refuseInside } from '../refuse-inside.ts';
import { cancelOccurrences, changeable, cutSeries, resourcesOf } from './cut-series.ts';
import { scopeOf } from './one-of-series.ts';
import { partsOf } from './series.repository.ts';

export interface CancelInSeries {
  readonly actor: Actor;
  readonly scope?: SeriesScope | undefined;
  readonly occurrenceId?: string | undefined;
}

export async function cancelInSeries(
  tx: Tx,
  booking: StoredBooking,
  request: CancelInSeries,
  now: Date,
): Promise<null> {
  if (isSeriesFromOutside(booking)) return refuseInside({ code: 'booking-not-changeable' });
  const scope = scopeOf(request);
  const named = booking.occurrences.find((one) => one.id === request.occurrenceId);
  if (!named && (scope !== 'all' || request.occurrenceId !== undefined)) return refuseInside({ code: 'not-found' });
  const from = scope === 'all' ? new Date(0) : (named as StoredOccurrence).originalStart;
  const open = changeable(booking, from, now);
  const wanted = scope === 'this' ? open.filter((one) => one.id === named?.id) : open;
  if (wanted.length === 0)
    return isCancelled(booking, named, scope) ? null : refuseInside({ code: 'booking-not-changeable' });
  const [first] = wanted as [StoredOccurrence];
  let whole = false;
  if (scope === 'this') await cancelOccurrences(tx, wanted, now);
  else {
    whole = (await cutSeries(tx, booking, first.originalStart, now)).whole;
    await cancelParts(tx, booking.id, first, request.actor, now);
  }
  await tell(tx, booking, { freed: wanted, scope, whole, actor: request.actor }, now);
  return null;
}

/** Said twice is the same as said once. */
function isCancelled(booking: StoredBooking, named: StoredOccurrence | undefined, scope: SeriesScope): boolean {
  const asked = scope === 'this' && named ? [named] : booking.occurrences;
  return asked.every((one) => one.allocations.every(({ state }) => state === 'cancelled'));
}

/** Dates of the series that take place in other rooms belong to it, too. */
async function cancelParts(tx: Tx, bookingId: string, from: StoredOccurrence, actor: Actor, now: Date): Promise<void> {
  for (const id of await partsOf(tx.db, bookingId, from.originalStart)) {
    const part = await lockBooking(tx.db, id);
    const open = part ? changeable(part, new Date(0), now) : [];
    if (!part || open.length === 0) continue;
    await cancelOccurrences(tx, open, now);
    await tell(tx, part, { freed: open, scope: null, whole: true, actor }, now);
  }
}

interface Told {
  readonly freed: readonly StoredOccurrence[];
  readonly scope: SeriesScope | null;
  /** Whether nothing of the booking is left. */
  readonly whole: boolean;
  readonly actor: Actor;
}

async function tell(tx: Tx, booking: StoredBooking, { freed, scope, whole, actor }: Told, now: Date): Promise<void> {
  const { id, connectionId } = booking;
  const version = await touchBooking(tx.db, id, {}, now);
  const resourceIds = resourcesOf(freed);
  const type = whole ? 'booking.cancelled' : 'booking.moved';
  tx.publish(bookingEvent(type, { id, version, resourceIds, connectionId }, actor, now));
  const [first] = freed;
  const before = {
    resourceIds,
    start: first?.period.start.toISOString(),
    ...(scope ? { scope, occurrences: freed.length } : {}),
  };
  const audited = { actor, act: 'booking.cancel', subjectType: 'booking', subjectId: id };
  await recordAudit(tx, { ...audited, before, after: forWhom(actor, booking) }, now);
  await promoteWaiting(tx, { resourceIds, periods: freed.map((one) => one.period) }, actor, now);
}
