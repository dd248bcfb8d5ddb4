/** A booker declined and the rules keep the booking (rule S19): said to them once for each time that it is booked for. */
import type { Actor } from '../../../kernel/actor.ts';
import { nameBasedId } from '../../../kernel/ids.ts';
import { recordAudit, wasAudited } from '../../../modules/audit/index.ts';
import { declineKept, type StoredBooking } from '../../../modules/booking/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import type { IntegrationDeps } from '../context.ts';

const ACT = 'booking.decline-kept';

export interface Kept {
  readonly booking: StoredBooking;
  /** The date that was declined; of the whole of a series, and of a single booking, the first. */
  readonly occurrenceId: string | null;
  readonly actor: Actor;
}

/** It stands declined there and is seen with each look: what was said is known by the audit trail. */
export async function tellKept(deps: IntegrationDeps, { booking, occurrenceId, actor }: Kept): Promise<void> {
  const { host, clock } = deps;
  const { id: subjectId, occurrences } = booking;
  const declined = occurrences.find(({ id }) => id === occurrenceId) ?? occurrences[0];
  const after = { start: declined?.period.start.toISOString() ?? null };
  if (await wasAudited(host.db, { act: ACT, subjectId, after })) return;
  await inTransaction(host, async (tx) => {
    const now = clock.now();
    await recordAudit(tx, { actor, act: ACT, subjectType: 'booking', subjectId, after }, now);
    // Two looks at once make the same event, which is mailed once.
    tx.publish(declineKept(subjectId, nameBasedId(ACT, subjectId, after.start ?? ''), now));
  });
}
