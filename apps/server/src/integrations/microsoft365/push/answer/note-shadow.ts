/**
 * What Exchange accepted without our verdict: kept, and judged all the same, so that breaches can be seen (rule S11). What was
 * there before the room had the policy, or before the policy was applied to it, counts as approved.
 */
import { findBooking, isLive, judgeOutside, requestOutside } from '../../../../modules/booking/index.ts';
import { inTransaction } from '../../../../platform/db/index.ts';
import type { IntegrationDeps } from '../../context.ts';
import { appliedSince } from '../../readiness/applied.repository.ts';

export async function noteShadow(deps: IntegrationDeps, bookingId: string): Promise<void> {
  const now = deps.clock.now();
  const booking = await findBooking(deps.host.db, bookingId);
  if (booking?.origin !== 'outlook' || booking.connectionId === null) return;
  const { db } = deps.host;
  const resourceIds = booking.occurrences.flatMap(({ allocations }) => allocations.map((one) => one.resourceId));
  const [applied, bound] = await Promise.all([
    appliedSince(db, booking.connectionId),
    deps.booking.policy.boundSince(db, [...new Set(resourceIds)]),
  ]);
  const isApproved = (resourceId: string, since: Date) =>
    [applied, bound].some((from) => since < (from.get(resourceId) ?? since));
  const accepted = booking.occurrences
    .filter(({ period }) => period.end > now)
    .flatMap((occurrence) =>
      occurrence.allocations
        .filter(({ state, exchange }) => exchange === 'accepted' && isLive(state))
        .filter(({ resourceId, exchangeSince }) => !isApproved(resourceId, exchangeSince))
        .map((allocation) => ({ occurrence, allocation })),
    );
  if (accepted.length === 0) return;
  const judged = await judgeOutside(deps.booking, await requestOutside(deps.booking, booking, accepted));
  if (!judged) return;
  const { request, judgement } = judged;
  await inTransaction(deps.host, (tx) => deps.booking.policy.recordShadow(tx, request, judgement, bookingId));
}
