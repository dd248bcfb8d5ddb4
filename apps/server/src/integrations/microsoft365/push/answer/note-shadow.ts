/**
 * What Exchange accepted without our verdict: kept, and judged all the same, so that breaches can be seen (rule S11). What was
 * there before the policy was applied to the room counts as approved.
 */
import { findBooking, isLive, judgeOutside, requestOutside } from '../../../../modules/booking/index.ts';
import { inTransaction } from '../../../../platform/db/index.ts';
import type { IntegrationDeps } from '../../context.ts';

export async function noteShadow(deps: IntegrationDeps, bookingId: string): Promise<void> {
  const now = deps.clock.now();
  const booking = await findBooking(deps.host.db, bookingId);
  if (booking?.origin !== 'outlook') return;
  const accepted = booking.occurrences
    .filter(({ period }) => period.end > now)
    .flatMap((occurrence) =>
      occurrence.allocations
        .filter(({ state, exchange }) => exchange === 'accepted' && isLive(state))
        .map((allocation) => ({ occurrence, allocation })),
    );
  if (accepted.length === 0) return;
  const judged = await judgeOutside(deps.booking, await requestOutside(deps.booking, booking, accepted));
  if (!judged) return;
  const { request, judgement } = judged;
  await inTransaction(deps.host, (tx) => deps.booking.policy.recordShadow(tx, request, judgement, bookingId));
}
