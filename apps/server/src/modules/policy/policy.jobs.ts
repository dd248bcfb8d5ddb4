/** What policies do in the background: approvals that nobody gave are reminded of, and expire. */
import type { Actor } from '../../kernel/actor.ts';
import { inTransaction } from '../../platform/db/index.ts';
import type { Schedule } from '../../platform/queue/index.ts';
import type { BookingDeps } from '../booking/index.ts';
import { approvalReminded } from './approval.events.ts';
import { expiredApprovals, takeReminders } from './approval.repository.ts';
import { decide } from './decide.ts';

const EVERY_SECONDS = 30;
const clockActor: Actor = { channel: 'system', personId: null, label: 'ONES' };

export function policySchedules(booking: BookingDeps): readonly Schedule[] {
  return [{ name: 'look-at-approvals', everySeconds: EVERY_SECONDS, run: () => lookAtApprovals(booking) }];
}

export async function lookAtApprovals(booking: BookingDeps): Promise<void> {
  const now = booking.clock.now();
  for (const approvalId of await expiredApprovals(booking.host.db, now)) {
    await decide(booking, { approvalId, decision: 'expired', comment: null, actor: clockActor });
  }
  await inTransaction(booking.host, async (tx) => {
    for (const { id, bookingId } of await takeReminders(tx.db, now)) tx.publish(approvalReminded(id, bookingId, now));
  });
}
