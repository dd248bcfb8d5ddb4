/** An approver's word on what waits for it, or time's. */
import type { Actor } from '../../kernel/actor.ts';
import {
  answerRequest,
  type BookingDeps,
  type BookingResult,
  managesAll,
  resourcesOf,
  type StoredBooking,
  type Viewer,
} from '../booking/index.ts';
import { approvalDeclined } from './approval.events.ts';
import {
  approvalById,
  type Decision,
  decideApproval,
  hasOpenApproval,
  type StoredApproval,
  withdrawApprovals,
} from './approval.repository.ts';

export interface Deciding {
  readonly approvalId: string;
  readonly decision: Decision['state'];
  readonly comment: string | null;
  readonly actor: Actor;
}

/** Those who were asked; whoever manages all of its resources, too, or what nobody is there to approve would wait for ever. */
export function mayDecide(approval: StoredApproval, booking: StoredBooking, viewer: Viewer): boolean {
  return (
    managesAll(viewer, resourcesOf(booking)) ||
    (viewer.personId !== null && approval.approverIds.includes(viewer.personId))
  );
}

export async function decide(booking: BookingDeps, deciding: Deciding): Promise<BookingResult<StoredBooking>> {
  const { decision, comment, actor } = deciding;
  const approval = await approvalById(booking.host.db, deciding.approvalId);
  if (!approval) return { ok: false, refusal: { code: 'not-found' } };
  const { bookingId } = approval;
  const approved = decision === 'approved';
  return answerRequest(booking, {
    bookingId,
    approved,
    actor,
    comment,
    decide: async ({ db, publish }) => {
      const now = booking.clock.now();
      const said = { state: decision, by: actor.label, comment };
      if (!(await decideApproval(db, approval.id, said, now))) return 'gone';
      if (approved) return (await hasOpenApproval(db, bookingId)) ? 'wait' : 'go';
      await withdrawApprovals(db, bookingId, now);
      publish(approvalDeclined(approval.id, bookingId, now));
      return 'go';
    },
  });
}
