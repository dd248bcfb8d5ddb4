/** What policies do in the background: approvals that nobody gave are reminded of, and expire; who waits for nobody is seen to. */
import type { Actor } from '../../kernel/actor.ts';
import { inTransaction } from '../../platform/db/index.ts';
import type { Schedule } from '../../platform/queue/index.ts';
import { answerRequest, type BookingDeps, lockBooking, requestOfWaiting } from '../booking/index.ts';
import { approvalReminded } from './approval.events.ts';
import { expiredApprovals, takeReminders, waitingForNobody } from './approval.repository.ts';
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
  for (const id of await waitingForNobody(booking.host.db)) await seeToWaiting(booking, id);
  await inTransaction(booking.host, async (tx) => {
    for (const { id, bookingId } of await takeReminders(tx.db, now)) tx.publish(approvalReminded(id, bookingId, now));
  });
}

/** Its policy may be gone, or want no approval any more: whoever has to approve is asked; if nobody has to, it stands. */
async function seeToWaiting(booking: BookingDeps, bookingId: string): Promise<void> {
  const isAsked = await inTransaction(booking.host, async (tx) => {
    const waiting = await lockBooking(tx.db, bookingId);
    const request = waiting && (await requestOfWaiting(booking, waiting));
    return !request || booking.policy.askAnew(tx, request, bookingId);
  });
  if (isAsked) return;
  const decide = () => Promise.resolve('go' as const);
  const said = { bookingId, actor: clockActor, comment: null, decide };
  const answered = await answerRequest(booking, { ...said, approved: true });
  // Its slot was not held, and is somebody else's now.
  if (!answered.ok && answered.refusal.code === 'slot-taken')
    await answerRequest(booking, { ...said, approved: false });
}
