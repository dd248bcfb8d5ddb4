/** Somebody fills in what was missing: judged with it at once, and answered outside like everything that waits (rule S11). */
import type { Actor } from '../../../kernel/actor.ts';
import {
  type BookingDeps,
  type BookingResult,
  completeRequest,
  type JudgedRequest,
  type StoredBooking,
} from '../../booking/index.ts';
import { keepFilledIn } from '../keep-filled-in.ts';
import { closeCompletion, completionById } from './completion.repository.ts';

export interface Completing {
  readonly completionId: string;
  readonly form: JudgedRequest['form'];
  readonly actor: Actor;
}

/** Of two who do it at once, and of somebody and the deadline, one is too late: `booking-not-changeable`. */
export async function completeBooking(
  deps: BookingDeps,
  { completionId, form, actor }: Completing,
): Promise<BookingResult<StoredBooking>> {
  const completion = await completionById(deps.host.db, completionId);
  if (!completion) return { ok: false, refusal: { code: 'not-found' } };
  return completeRequest(deps, {
    bookingId: completion.bookingId,
    form,
    actor,
    keep: async (tx) => {
      const now = deps.clock.now();
      // As the meeting stands now that nobody else moves it.
      const current = await completionById(tx.db, completionId);
      if (!current || current.dueAt <= now) return false;
      if (!(await closeCompletion(tx.db, completionId, { state: 'completed', by: actor.label, at: now }))) return false;
      await keepFilledIn(tx, form, completion.bookingId, now);
      return true;
    },
  });
}
