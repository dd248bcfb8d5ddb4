/** The policy module's door: who may book what, when and how. It says yes, no or later; it holds no slot. */
import type { FastifyInstance } from 'fastify';
import type { BookingRouteDeps } from '../booking/index.ts';
import { approvalRoutes } from './approval.routes.ts';
import { completionRoutes } from './completion/completion.routes.ts';
import { businessHoursRoutes } from './hours.routes.ts';
import { outOfServiceRoutes } from './out-of-service.routes.ts';
import { type PolicyRouteDeps, policyRoutes } from './policy.routes.ts';

export { acceptedOutside, boundResources } from './accepted-outside.repository.ts';
export { accessBy, hiddenFrom } from './access.ts';
export { approvalById, openApprovals } from './approval.repository.ts';
export { askForCompletion, roomsToComplete, withdrawCompletion } from './completion/ask-for-completion.ts';
export { completeBooking } from './completion/complete-booking.ts';
export { completionJobs, completionSchedules } from './completion/completion.jobs.ts';
export { completionById } from './completion/completion.repository.ts';
export { expireCompletion } from './completion/expire-completion.ts';
export { decide } from './decide.ts';
export type { PolicyDeps } from './deps.ts';
export { doorMeetingsBy } from './door-meetings.ts';
export { doorPlacesBy } from './door-periods.ts';
export { bookingLimits } from './limits-port.ts';
export { lockedJobs, subscribeLocked } from './locked/locked.jobs.ts';
export { lockedChange } from './locked/locked-change.ts';
export { outOfServiceById } from './out-of-service.repository.ts';
export { policySchedules } from './policy.jobs.ts';
export { listPolicies, namesGroup } from './policy.repository.ts';
export type { PolicyRouteDeps } from './policy.routes.ts';
export { policyPort } from './record.ts';
export { removePolicy, savePolicy } from './save-policy.ts';
export { verdictsOfBooking } from './verdict.repository.ts';
export { verdictsInTrail } from './verdict-trail.repository.ts';

export function servePolicies(
  app: FastifyInstance,
  deps: PolicyRouteDeps & { readonly booking: BookingRouteDeps },
): void {
  policyRoutes(app, deps);
  businessHoursRoutes(app, deps);
  outOfServiceRoutes(app, deps);
  approvalRoutes(app, deps);
  completionRoutes(app, deps.booking);
}
