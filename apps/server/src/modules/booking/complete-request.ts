/** What was missing of a request made outside is filled in: judged with it, kept, and handed on to be answered (rule S11). */
import type { Actor } from '../../kernel/actor.ts';
import type { Tx } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { bookingEvent } from './booking.events.ts';
import { findBooking, lockBooking, type StoredBooking, touchBooking } from './booking.repository.ts';
import type { BookingDeps, BookingResult } from './deps.ts';
import { refused } from './deps.ts';
import { requestOutside, unanswered } from './outside-request.ts';
import type { JudgedRequest } from './policy-port.ts';
import { inRefusableTransaction, refuseInside } from './refuse-inside.ts';

export interface CompletingRequest {
  readonly bookingId: string;
  readonly form: JudgedRequest['form'];
  readonly actor: Actor;
  /** Under the booking's lock: keeps what was filled in; false if it is too late. */
  readonly keep: (tx: Tx) => Promise<boolean>;
}

export async function completeRequest(
  deps: BookingDeps,
  { bookingId, form, actor, keep }: CompletingRequest,
): Promise<BookingResult<StoredBooking>> {
  const seen = await findBooking(deps.host.db, bookingId);
  const waiting = seen ? waitingParts(seen, deps.clock.now()) : [];
  if (!seen || waiting.length === 0) return refused({ code: 'booking-not-changeable' });
  const request = { ...(await requestOutside(deps, seen, waiting)), form };
  const resourceIds = [...new Set(waiting.map(({ allocation }) => allocation.resourceId))];
  const judgement = await deps.policy.judge(deps.host.db, request);
  const reasons = judgement?.reasons.filter((reason) => resourceIds.includes(reason.resourceId)) ?? [];
  if (reasons.length > 0) return refused({ code: 'policy-refused', reasons, alternatives: [] });
  return inRefusableTransaction(deps.host, async (tx) => {
    const now = deps.clock.now();
    const booking = await lockBooking(tx.db, bookingId);
    if (!booking || waitingParts(booking, now).length === 0 || !(await keep(tx))) {
      return refuseInside({ code: 'booking-not-changeable' });
    }
    const version = await touchBooking(tx.db, bookingId, {}, now);
    const { connectionId } = booking;
    tx.publish(bookingEvent('booking.answered', { id: bookingId, version, resourceIds, connectionId }, actor, now));
    const after = { resourceIds, ...(form.fields ? { fields: form.fields } : {}) };
    const audited = { actor, act: 'booking.complete', subjectType: 'booking', subjectId: bookingId };
    await recordAudit(tx, { ...audited, after }, now);
    return (await findBooking(tx.db, bookingId)) ?? refuseInside({ code: 'not-found' });
  });
}

/** What waits for a verdict outside. */
export function waitingParts(booking: StoredBooking, now: Date) {
  return unanswered(booking, now).filter(({ allocation }) => allocation.state === 'pending_validation');
}
