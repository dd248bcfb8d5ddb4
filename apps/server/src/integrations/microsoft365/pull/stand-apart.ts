/**
 * One room's own event that somebody moved away from the other rooms' (rule S21): it is none of their booking any more, and stands
 * for itself, as if it had been made there. Within the transaction that found it.
 */
import { applyExternalChanges, forgetOutsideName } from '../../../modules/booking/index.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { addJob } from '../../../platform/queue/index.ts';
import type { IntegrationDeps } from '../context.ts';
import { contentOf } from '../translate.ts';
import { deleteCopies, type MailboxKey, saveCopies } from './copy.repository.ts';
import { detailsOf } from './organizer-details.ts';
import type { Apart } from './own-events.ts';

/** Once the booking has let the room go. */
export async function standApart(
  tx: Tx,
  deps: IntegrationDeps,
  at: MailboxKey & { readonly resourceId: string },
  { bookingId, copy }: Apart,
): Promise<void> {
  const { connectionId, mailbox, resourceId } = at;
  await forgetOutsideName(tx, bookingId, resourceId);
  await deleteCopies(tx.db, at, [copy.immutableId]);
  const meeting = { connectionId, cleanId: copy.cleanId, details: detailsOf(copy, copy, false) };
  const what = { kind: 'present' as const, period: copy.period, answer: 'accepted' as const };
  const [applied] = await applyExternalChanges(tx, deps.booking, [{ meeting, resourceId, originalStart: null, what }]);
  const its = { bookingId: applied?.bookingId ?? null, occurrenceId: applied?.occurrenceId ?? null };
  const row = { copy, role: 'room' as const, base: contentOf(copy), resourceId, ...its };
  await saveCopies(tx.db, { connectionId, mailbox }, [row], deps.clock.now());
  // Another room may have to invite the people now.
  await addJob(tx, 'push-booking', { bookingId }, { key: bookingId });
}
