/** The policy module's door: who may book what, when and how. It says yes, no or later; it holds no slot. */
import type { FastifyInstance } from 'fastify';
import { approvalRoutes } from './approval.routes.ts';
import { businessHoursRoutes } from './hours.routes.ts';
import { outOfServiceRoutes } from './out-of-service.routes.ts';
import { type PolicyRouteDeps, policyRoutes } from './policy.routes.ts';

export { acceptedOutside, boundResources } from './accepted-outside.repository.ts';
export { accessBy, hiddenFrom } from './access.ts';
export { approvalById, openApprovals } from './approval.repository.ts';
export { doorMeetingsBy } from './check-in-rules.ts';
export { decide } from './decide.ts';
export type { PolicyDeps } from './deps.ts';
export { doorPlacesBy } from './door-periods.ts';
export { bookingLimits } from './limits-port.ts';
export { outOfServiceById } from './out-of-service.repository.ts';
export { policySchedules } from './policy.jobs.ts';
export { listPolicies, namesGroup } from './policy.repository.ts';
export type { PolicyRouteDeps } from './policy.routes.ts';
export { policyPort } from './record.ts';
export { removePolicy, savePolicy } from './save-policy.ts';
export { verdictsOfBooking } from './verdict.repository.ts';
export { verdictsInTrail } from './verdict-trail.repository.ts';

export function servePolicies(app: FastifyInstance, deps: PolicyRouteDeps): void {
  policyRoutes(app, deps);
  businessHoursRoutes(app, deps);
  outOfServiceRoutes(app, deps);
  approvalRoutes(app, deps);
}
