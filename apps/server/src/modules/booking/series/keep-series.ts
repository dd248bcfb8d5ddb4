/**
 * Takes back the coming dates of a series that was released because nobody came, while they are free (rule B7). A room whose
 * calendar outside was told is invited to them again; where nobody can invite it, the refusal says why.
 */
import type { Actor } from '../../../kernel/actor.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { bookingEvent } from '../booking.events.ts';
import { changeAllocation, findBooking, lockBooking, type StoredBooking, touchBooking } from '../booking.repository.ts';
import { refusalToInvite } from '../come-back.ts';
import type { BookableResource, BookingDeps, BookingResult } from '../deps.ts';
import { refused } from '../deps.ts';
import { resolveKnown } from '../facts.ts';
import { insertHolds } from '../hold.repository.ts';
import { markToInviteAgain } from '../invite-again.repository.ts';
import { mayChange, type Viewer } from '../present-booking.ts';
import { inRefusableTransaction, refuseInside } from '../refuse-inside.ts';
import { lockResources } from '../settle.repository.ts';
import { stateAfter } from '../states.ts';
import { blockersOfSeries } from './series.repository.ts';
import { comingDates, keepReleases, lostResources } from './series-release.repository.ts';

export interface KeepSeries {
  readonly bookingId: string;
  readonly actor: Actor;
  readonly viewer: Viewer;
}

export interface KeptDates {
  readonly booking: StoredBooking;
  /** Starts of the dates that somebody else has taken meanwhile. */
  readonly taken: readonly Date[];
}

export async function keepSeries(deps: BookingDeps, request: KeepSeries): Promise<BookingResult<KeptDates>> {
  const seen = await findBooking(deps.host.db, request.bookingId);
  if (!seen) return refused({ code: 'not-found' });
  const lost = (await lostResources(deps.host.db, seen.id)).map((resourceId) => ({ resourceId }));
  const active = (await resolveKnown(deps, lost)).filter(({ state }) => state === 'active');
  const refusal = active.some(isOutside) ? await refusalToInvite(deps, seen) : null;
  const resources = refusal ? active.filter((one) => !isOutside(one)) : active;
  if (refusal && resources.length === 0) return refused(refusal);
  return inRefusableTransaction(deps.host, (tx) => keep(deps, tx, request, resources));
}

const isOutside = ({ connectionId }: BookableResource) => connectionId !== null;

async function keep(
  deps: BookingDeps,
  tx: Tx,
  { bookingId, actor, viewer }: KeepSeries,
  resources: readonly BookableResource[],
): Promise<KeptDates> {
  const now = deps.clock.now();
  const booking = await lockBooking(tx.db, bookingId);
  if (!booking) return refuseInside({ code: 'not-found' });
  if (!mayChange(booking, viewer)) return refuseInside({ code: 'forbidden' });
  const still = new Set(await lostResources(tx.db, bookingId));
  const wanted = resources.filter(({ id }) => still.has(id));
  await lockResources(tx.db, [...new Set(wanted.flatMap(({ blocks }) => blocks))]);
  const all = await Promise.all(wanted.map((resource) => retake(tx, bookingId, resource, now)));
  const [kept, taken] = [all.flatMap((one) => one.kept), all.flatMap((one) => one.taken)];
  if (kept.length + taken.length === 0) return refuseInside({ code: 'booking-not-changeable' });
  await keepReleases(tx.db, bookingId, now);
  const version = await touchBooking(tx.db, bookingId, {}, now);
  const { connectionId } = booking;
  const about = { id: bookingId, version, resourceIds: wanted.map(({ id }) => id), connectionId };
  tx.publish(bookingEvent('booking.moved', about, actor, now));
  const after = { dates: kept.length, taken: taken.map((start) => start.toISOString()) };
  await recordAudit(
    tx,
    { actor, act: 'booking.keep-series', subjectType: 'booking', subjectId: bookingId, after },
    now,
  );
  return { booking: (await findBooking(tx.db, bookingId)) ?? refuseInside({ code: 'not-found' }), taken };
}

/** Nobody can take the resource between the look and the hold: it is locked. */
async function retake(tx: Tx, bookingId: string, resource: BookableResource, now: Date) {
  const dates = await comingDates(tx.db, { bookingId, resourceId: resource.id, start: now }, 'released');
  const periods = dates.map(({ period }) => period);
  const found = await blockersOfSeries(tx.db, { resourceIds: [...resource.blocks], periods, except: null });
  const blocked = new Set(found.map(({ at }) => at));
  const free = dates.filter((_, at) => !blocked.has(at));
  const state = stateAfter('released', 'reappear');
  if (!state) return refuseInside({ code: 'booking-not-changeable' });
  const exchange = isOutside(resource) ? ('queued' as const) : ('none' as const);
  for (const { allocationId } of free) {
    await changeAllocation(tx.db, allocationId, { state, exchange, exchangeDetail: null }, now);
  }
  if (isOutside(resource)) {
    const invited = free.map(({ allocationId }) => allocationId);
    await markToInviteAgain(tx.db, invited);
  }
  const occurrences = free.map(({ allocationId, period }) => ({
    id: allocationId,
    originalStart: period.start,
    period,
    allocations: [{ id: allocationId, resourceId: resource.id, blocks: resource.blocks, state, exchange }],
  }));
  if (!(await insertHolds(tx.db, occurrences))) {
    return refuseInside({ code: 'slot-taken', conflicts: [], alternatives: [] });
  }
  const taken = dates.filter((_, at) => blocked.has(at)).map(({ period }) => period.start);
  return { kept: free, taken };
}
