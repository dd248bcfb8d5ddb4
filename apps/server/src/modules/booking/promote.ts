/** When a slot is freed, whoever lost it before gets it in the same transaction (rule S8). */
import type { Actor } from '../../kernel/actor.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { Interval } from '../../kernel/interval.ts';
import type { Tx } from '../../platform/db/index.ts';
import { bookingEvent } from './booking.events.ts';
import { touchBooking } from './booking.repository.ts';
import { hasConflicted, lockResources, type SettledChange, settle } from './settle.repository.ts';

export async function promoteWaiting(
  tx: Tx,
  freed: { readonly resourceIds: readonly string[]; readonly periods: readonly Interval[] },
  actor: Actor,
  now: Date,
): Promise<void> {
  if (!(await hasConflicted(tx.db, freed.resourceIds))) return;
  await lockResources(tx.db, freed.resourceIds);
  await announceSettled(tx, await settle(tx.db, freed.resourceIds, freed.periods), actor, now);
}

export async function announceSettled(
  tx: Tx,
  changes: readonly SettledChange[],
  actor: Actor,
  now: Date,
): Promise<void> {
  const byBooking = groupBy(changes, (change) => change.bookingId);
  for (const [id, ofBooking] of byBooking) {
    const version = await touchBooking(tx.db, id, {}, now);
    const resourceIds = [...new Set(ofBooking.flatMap((change) => change.resourceIds))];
    tx.publish(bookingEvent('booking.conflicted', { id, version, resourceIds }, actor, now));
  }
}
