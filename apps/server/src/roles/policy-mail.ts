/** What mail about policies is told by the modules that know it. */
import { bookingsMeeting } from '../modules/booking/index.ts';
import { personById } from '../modules/directory/index.ts';
import type { PolicyMailDeps } from '../modules/notifications/index.ts';
import { approvalById, completionById, lockedChange, outOfServiceById } from '../modules/policy/index.ts';
import { affectedResourceIds } from '../modules/resource/index.ts';

export const policyMail: Pick<PolicyMailDeps, 'approval' | 'completion' | 'lockedChange' | 'outOfService'> = {
  lockedChange,
  completion: completionById,
  async approval(db, id) {
    const found = await approvalById(db, id);
    if (!found) return null;
    const people = await Promise.all(found.approverIds.map((one) => personById(db, one)));
    const approvers = people.flatMap((one) => (one?.email ? [{ address: one.email, name: one.name }] : []));
    return { state: found.state, comment: found.comment, approvers };
  },
  async outOfService(db, id) {
    const found = await outOfServiceById(db, id);
    if (!found) return null;
    const resourceIds = await affectedResourceIds(db, [found.resourceId]);
    return { ...found, bookingIds: await bookingsMeeting(db, resourceIds, found.period) };
  },
};
