/** What one change from outside does to one allocation: it takes its place, keeps it, or lets it go (rules B2 and S8). */
import type { BookingState } from '@ones/contract';
import { newId } from '../../kernel/ids.ts';
import { type Interval, sameInterval } from '../../kernel/interval.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { BookingEventType } from './booking.events.ts';
import { changeAllocation, insertAllocation } from './booking.repository.ts';
import type { BookingDeps } from './deps.ts';
import { claimSlot, type FoundAllocation, isMadeOutside, type LiveAllocation } from './external.repository.ts';
import type { ExternalChange } from './external.ts';
import { dropHolds } from './hold.repository.ts';
import { isLive, stateAfter } from './states.ts';

/** What one change did, for the events and the audit that follow. */
export interface Outcome {
  readonly type: BookingEventType;
  readonly resourceId: string;
  readonly before: Interval | null;
  readonly after: Interval | null;
  /** Of a place that was taken for the first time: that it then holds its slot is no news of its own. */
  readonly fresh?: string;
}

export interface Applying {
  readonly tx: Tx;
  readonly deps: BookingDeps;
  readonly now: Date;
  /** By clean id, locked. */
  readonly bookings: ReadonlyMap<string, string>;
  readonly blocksOf: ReadonlyMap<string, readonly string[]>;
}

export async function letGo(
  applying: Applying,
  change: ExternalChange,
  before: Interval,
  allocation: FoundAllocation,
): Promise<Outcome | null> {
  if (change.what.kind !== 'gone') return null;
  const declined = change.what.because === 'declined';
  const exchange = declined ? ('declined' as const) : ('none' as const);
  // It took place, or was declined here: that stays, whatever is done to it afterwards; only nothing stands for it outside any more.
  const isSettledHere =
    allocation.state === 'ended' || (allocation.state === 'declined' && allocation.exchange === 'sent');
  if (isSettledHere) {
    const left = allocation.state === 'ended' ? exchange : ('none' as const);
    if (allocation.exchange !== left)
      await changeAllocation(applying.tx.db, allocation.id, { exchange: left }, applying.now);
    return null;
  }
  // The room has left it already, by our own word: why is known better here.
  const left = allocation.state === 'released' || allocation.state === 'declined';
  const state = left ? null : stateAfter(allocation.state, declined ? 'decline' : 'cancel');
  const settled = allocation.state === state && allocation.exchange === exchange;
  if (settled || (!state && !isLive(allocation.state))) return null;
  await dropHolds(applying.tx.db, [allocation.id]);
  const row = { ...(state ? { state } : {}), exchange, exchangeDetail: change.what.detail };
  await changeAllocation(applying.tx.db, allocation.id, row, applying.now);
  if (!state || !isLive(allocation.state)) return null;
  const type = declined ? 'booking.answered' : 'booking.cancelled';
  return { type, resourceId: change.resourceId, before, after: null };
}

export interface TakePlace {
  readonly bookingId: string;
  readonly occurrenceId: string;
  readonly change: ExternalChange;
  readonly allocation: FoundAllocation | null;
  readonly before: Interval | null;
  readonly wanted: Interval;
}

export async function takePlace(applying: Applying, place: TakePlace): Promise<Outcome | null> {
  const { tx, now, blocksOf } = applying;
  const { change, allocation, before, wanted } = place;
  if (change.what.kind !== 'present') return null;
  const exchange = change.what.answer;
  const blocks = blocksOf.get(change.resourceId) ?? [change.resourceId];
  if (!allocation) {
    const id = newId(now);
    const row = { id, occurrenceId: place.occurrenceId, bookingId: place.bookingId, resourceId: change.resourceId };
    await insertAllocation(tx.db, { ...row, state: freshState(exchange), exchange }, now);
    await claimSlot(tx.db, id, blocks, wanted);
    return { type: 'booking.created', resourceId: change.resourceId, before: null, after: wanted, fresh: id };
  }
  const moved = before !== null && !sameInterval(before, wanted);
  if (!moved && (isLeaving(allocation) || (change.what.madeHere && isLetGo(allocation)))) return null;
  const revived = !isLive(allocation.state) && stateAfter(allocation.state, 'reappear') !== null;
  const madeOutside = await isMadeOutside(tx.db, place.bookingId);
  const state = stateIn(allocation.state, { exchange, asks: moved || revived, madeOutside });
  if (!moved && !revived && allocation.exchange === exchange) return null;
  // A meeting that is over stays over until it is moved: its copy outside is still there for the record.
  const stays = allocation.state === 'ended' && !moved;
  await changeAllocation(tx.db, allocation.id, { exchange, exchangeDetail: null, ...(stays ? {} : { state }) }, now);
  if (stays) return null;
  if (moved || revived) await claimSlot(tx.db, allocation.id, blocks, wanted);
  return {
    type: moved || revived ? 'booking.moved' : 'booking.answered',
    resourceId: change.resourceId,
    before,
    after: wanted,
  };
}

/** Given up here, and still there only because the room has not yet said so outside: that is no wish to come back. */
function isLeaving({ state, exchange }: FoundAllocation): boolean {
  const said = exchange === 'none' || exchange === 'declined';
  if (state === 'released') return !said;
  return state === 'declined' && (exchange === 'queued' || exchange === 'unsynced');
}

function isLetGo({ state }: FoundAllocation): boolean {
  return !isLive(state) && state !== 'ended';
}

/** Unanswered there: it waits for our verdict (rule S11). Whoever gets the slot is settled next. */
export function freshState(answer: 'accepted' | 'pending'): 'pending_validation' | 'conflicted' {
  return answer === 'pending' ? 'pending_validation' : 'conflicted';
}

interface Standing {
  readonly exchange: 'accepted' | 'pending';
  /** It is there anew, or at another time. */
  readonly asks: boolean;
  readonly madeOutside: boolean;
}

/** What is asked for outside waits for our verdict, again after each move; what was accepted there without it stands. */
function stateIn(before: BookingState, { exchange, asks, madeOutside }: Standing): BookingState {
  const back = isLive(before) ? before : (stateAfter(before, 'reappear') ?? before);
  if (asks && exchange === 'pending') return stateAfter(back, 'ask-again') ?? back;
  const waits = back === 'pending_validation' || (back === 'requested' && madeOutside);
  return exchange === 'accepted' && waits ? (stateAfter(back, 'accept') ?? back) : back;
}

/** The others of a moved occurrence go along: they have one time, and each room's own answer to it is still to come. */
export async function moveAlong(
  applying: Applying,
  others: readonly LiveAllocation[],
  period: { readonly before: Interval; readonly after: Interval },
): Promise<Outcome[]> {
  const { tx, now, blocksOf } = applying;
  const moved = others.filter((other) => isLive(other.state));
  for (const other of moved) {
    await claimSlot(tx.db, other.id, blocksOf.get(other.resourceId) ?? [other.resourceId], period.after);
    if (other.exchange !== 'accepted' && other.exchange !== 'pending') continue;
    const state = stateIn(other.state, { exchange: 'pending', asks: true, madeOutside: true });
    await changeAllocation(tx.db, other.id, { state, exchange: 'pending' }, now);
  }
  return moved.map(({ resourceId }) => ({ type: 'booking.moved', resourceId, ...period }));
}
