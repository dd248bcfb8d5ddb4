/** Tells of bookings that Exchange has not answered for long, and in the end gives them up: there first, then here (rule S10). */
import { addMinutes } from '../../../kernel/interval.ts';
import {
  bookingsWaiting,
  findBooking,
  recordExchangeProgress,
  type StoredBooking,
} from '../../../modules/booking/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { hold } from '../../../platform/lease/index.ts';
import type { Connections, IntegrationDeps } from '../context.ts';
import { isGraphError } from '../graph/graph-error.ts';
import { loadPushing } from './load-pushing.ts';
import { NOT_ANSWERED, overdueOf } from './overdue.ts';
import { loadOwn } from './own/load-own.ts';
import { performEnd } from './perform-push.ts';
import { isRoomOrganized } from './plan-push.ts';

/** Nothing is overdue before. */
const YOUNGEST_MINUTES = 1;

export async function settleOverdue(deps: IntegrationDeps, all: Connections): Promise<void> {
  const waiting = await bookingsWaiting(deps.host, addMinutes(deps.clock.now(), -YOUNGEST_MINUTES));
  for (const bookingId of new Set(waiting.map((row) => row.bookingId))) {
    await settleOne(deps, all, bookingId).catch((error: unknown) => {
      if (!isGraphError(error)) throw error;
      // It stays as it is: what may still stand there is not given to somebody else here.
      deps.logger.warn({ err: error, booking: bookingId }, 'A booking that was not answered could not be given up.');
    });
  }
}

async function settleOne(deps: IntegrationDeps, all: Connections, bookingId: string): Promise<void> {
  const now = deps.clock.now();
  const booking = await findBooking(deps.host.db, bookingId);
  const overdue = booking ? overdueOf(booking, now, await isAllOrNone(all, booking)) : 'wait';
  if (overdue === 'wait') return;
  if (overdue === 'release') return giveUp(deps, all, bookingId);
  const about = { bookingId, resourceId: null, exchange: 'unsynced' as const, detail: NOT_ANSWERED };
  await inTransaction(deps.host, (tx) => recordExchangeProgress(tx, { ...about, from: ['queued', 'sent'] }, now));
}

/** Rooms that organize themselves have an event each; of one event what a room says is its own affair. */
async function isAllOrNone(all: Connections, booking: StoredBooking): Promise<boolean> {
  if (booking.connectionId === null || booking.origin === 'outlook') return false;
  const { capabilities } = await all.of(booking.connectionId);
  return isRoomOrganized({ booking, capabilities });
}

async function giveUp(deps: IntegrationDeps, all: Connections, bookingId: string): Promise<void> {
  const { db } = deps.host;
  const now = deps.clock.now();
  const lease = await hold(db, { key: `push:${bookingId}`, clock: deps.clock });
  if (!lease) return;
  try {
    const booking = await findBooking(db, bookingId);
    if (!booking || overdueOf(booking, now, await isAllOrNone(all, booking)) !== 'release') return;
    const events =
      (await loadOwn(deps, all, bookingId)) ?? [await loadPushing(deps, all, bookingId)].flatMap((one) => one ?? []);
    // A create that may have taken place is looked for by the push itself.
    if (events.length === 0 || events.some(({ copy, openCreateAt }) => !copy && openCreateAt !== null)) return;
    for (const { pushing, copy } of events)
      if (copy) await performEnd(pushing, { kind: copy.base === null ? 'remove' : 'cancel', copy });
    const about = { bookingId, resourceId: null, exchange: 'declined' as const, detail: NOT_ANSWERED };
    const from = ['queued', 'sent', 'unsynced', 'accepted', 'pending'] as const;
    await inTransaction(deps.host, (tx) => recordExchangeProgress(tx, { ...about, from }, deps.clock.now()));
  } finally {
    await lease.letGo();
  }
}
