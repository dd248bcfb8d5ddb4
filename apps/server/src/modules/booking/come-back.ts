/**
 * Somebody comes to a meeting whose room was given up (rule B7). What no calendar outside has heard of is undone as if nothing
 * had been. Where one was told, the room is invited anew; where nobody can invite it, the room itself holds the rest of the time.
 */
import type { Actor } from '../../kernel/actor.ts';
import type { Interval } from '../../kernel/interval.ts';
import type { Tx } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import {
  changeAllocation,
  type StoredAllocation,
  type StoredBooking,
  type StoredOccurrence,
} from './booking.repository.ts';
import type { BookableResource, BookingDeps, BookingRefusal } from './deps.ts';
import { holdByRoom } from './held-by-room.ts';
import { blockersOf, insertHolds } from './hold.repository.ts';
import { markToInviteAgain } from './invite-again.repository.ts';
import { refuseInside } from './refuse-inside.ts';
import { stateAfter } from './states.ts';

/** What was said outside, or may have been; before that, the release is ours alone. */
const told: readonly StoredAllocation['exchange'][] = ['none', 'declined', 'queued', 'unsynced'];

export interface ComingBack {
  readonly booking: StoredBooking;
  readonly occurrence: StoredOccurrence;
  /** Released. */
  readonly allocations: readonly StoredAllocation[];
  readonly actor: Actor;
  /** Whether nobody but the room can hold the time outside. */
  readonly byRoom: boolean;
  /** Other rooms of it wait for whoever comes, and are had whatever becomes of these. */
  readonly othersWait: boolean;
}

/** Why a room that left the meeting outside cannot be invited anew: it is out of our reach there. Null where it can. */
export async function refusalToInvite(deps: BookingDeps, booking: StoredBooking): Promise<BookingRefusal | null> {
  const { id: bookingId, connectionId, organizer, origin, recurrence } = booking;
  if (connectionId === null) return null;
  const about = { connectionId, organizer, bookingId, resourceIds: [] };
  const act = {
    act: 'invite-again' as const,
    madeOutside: origin === 'outlook',
    series: recurrence !== null,
    ...about,
  };
  return deps.refusalOutside(act);
}

export interface CameBack {
  /** How many rooms were had again. */
  readonly rooms: number;
  /** The booking that holds the time now, where that is another one. */
  readonly elsewhere: string | null;
}

export async function comeBack(deps: BookingDeps, tx: Tx, asked: ComingBack): Promise<CameBack> {
  const now = deps.clock.now();
  const ids = asked.allocations.map(({ resourceId }) => resourceId);
  const known = new Map((await deps.resources(tx.db, ids)).map((one) => [one.id, one]));
  const coming = { ...asked, allocations: await stillFree(tx, asked, known) };
  const left = coming.allocations.filter(({ exchange, resourceId }) => {
    const isOutside = coming.booking.connectionId !== null && (known.get(resourceId)?.connectionId ?? null) !== null;
    return isOutside && told.includes(exchange);
  });
  const anew = coming.byRoom ? left : [];
  const again = coming.allocations.filter((one) => !anew.includes(one));
  await takeAgain(tx, coming, again, known);
  for (const allocation of again) {
    const state = stateAfter(allocation.state, 'undo-release');
    if (!state) return refuseInside({ code: 'booking-not-changeable' });
    const exchange = left.includes(allocation) ? { exchange: 'queued' as const, exchangeDetail: null } : {};
    await changeAllocation(tx.db, allocation.id, { state, ...exchange }, now);
  }
  const invited = left.filter((one) => again.includes(one)).map(({ id }) => id);
  if (invited.length > 0) await markToInviteAgain(tx.db, invited);
  let held: string | null = null;
  for (const { resourceId } of anew) {
    const resource = known.get(resourceId);
    if (resource) held = await holdAnew(tx, coming, resource, now);
  }
  return { rooms: coming.allocations.length, elsewhere: again.length === 0 ? held : null };
}

/** Of several rooms those that nobody else has taken; all where nothing else is left: then the refusal says who has them. */
async function stillFree(
  tx: Tx,
  { booking, occurrence, allocations, othersWait }: ComingBack,
  known: ReadonlyMap<string, BookableResource>,
): Promise<readonly StoredAllocation[]> {
  if (allocations.length < 2 && !othersWait) return allocations;
  const free: StoredAllocation[] = [];
  for (const one of allocations) {
    const blocks = known.get(one.resourceId)?.blocks ?? [one.resourceId];
    if ((await blockersOf(tx.db, blocks, [occurrence.period], booking.id)).length === 0) free.push(one);
  }
  return free.length > 0 || othersWait ? free : allocations;
}

async function takeAgain(
  tx: Tx,
  { occurrence }: ComingBack,
  again: readonly StoredAllocation[],
  known: ReadonlyMap<string, BookableResource>,
): Promise<void> {
  if (again.length === 0) return;
  const allocations = again.map((one) => ({
    ...one,
    state: 'checked_in' as const,
    blocks: known.get(one.resourceId)?.blocks ?? [one.resourceId],
  }));
  if (!(await insertHolds(tx.db, [{ ...occurrence, allocations }]))) {
    refuseInside({ code: 'slot-taken', conflicts: [], alternatives: [] });
  }
}

/** An event of the room's own, to which whoever made the meeting is invited (rule S21). */
async function holdAnew(tx: Tx, coming: ComingBack, resource: BookableResource, now: Date): Promise<string> {
  const { booking, occurrence, actor } = coming;
  const { personId, name, address } = booking.organizer;
  const attendees = address ? [{ address: address.toLowerCase(), name, type: 'required' as const, personId }] : [];
  const beside = { booking, occurrence, resource, actor, attendees };
  const id = await holdByRoom(tx, beside, restOf(occurrence.period, now), now);
  const audited = { actor, act: 'booking.undo-release', subjectType: 'booking', subjectId: booking.id };
  await recordAudit(tx, { ...audited, after: { heldByRoom: id } }, now);
  return id;
}

const MINUTE_MS = 60_000;

/** From this minute on, as a walk-in. */
function restOf(period: Interval, now: Date): Interval {
  const minute = new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS);
  return minute > period.start && minute < period.end ? { start: minute, end: period.end } : period;
}
