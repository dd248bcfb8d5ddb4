/**
 * Checks everybody out at the end of their booking, unless it was extended (rule B7). Nothing is told outside: there it ends
 * by itself, at the same time.
 */
import { systemActor } from '../../kernel/actor.ts';
import { inTransaction } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { bookingEvent } from './booking.events.ts';
import { lockBooking, touchBooking } from './booking.repository.ts';
import { checkOutOver, overdueCheckOuts } from './check-out.repository.ts';
import type { BookingDeps } from './deps.ts';

const AT_ONCE = 200;

export async function checkOutAll(deps: Pick<BookingDeps, 'host' | 'clock'>): Promise<void> {
  for (;;) {
    const ids = await overdueCheckOuts(deps.host.db, deps.clock.now(), AT_ONCE);
    for (const id of ids) await checkOut(deps, id);
    if (ids.length < AT_ONCE) return;
  }
}

/** An extension of the same instant has its way, or comes too late: the booking is locked. */
async function checkOut({ host, clock }: Pick<BookingDeps, 'host' | 'clock'>, bookingId: string): Promise<void> {
  const now = clock.now();
  await inTransaction(host, async (tx) => {
    if (!(await lockBooking(tx.db, bookingId))) return;
    const resourceIds = await checkOutOver(tx.db, bookingId, now);
    if (resourceIds.length === 0) return;
    const version = await touchBooking(tx.db, bookingId, {}, now);
    const about = { id: bookingId, version, resourceIds, connectionId: null };
    tx.publish(bookingEvent('booking.ended', about, systemActor, now));
    const audited = { actor: systemActor, act: 'booking.check-out', subjectType: 'booking', subjectId: bookingId };
    await recordAudit(tx, { ...audited, after: { resourceIds } }, now);
  });
}
