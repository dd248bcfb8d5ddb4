/** The policies as availability asks them. */
import type { LimitsOf } from '../availability/index.ts';
import { placesOfResources } from './access.repository.ts';
import { hiddenFrom } from './access.ts';
import type { PolicyDeps } from './deps.ts';
import { bindersOf } from './limits.repository.ts';
import { limitsBy } from './limits.ts';
import { requestersOf } from './requester.ts';

export function bookingLimits(deps: Pick<PolicyDeps, 'clock' | 'who'>): LimitsOf {
  return async (
    db,
    { personId, channel, recurring, resources, act = 'book', inPlace, organizerId, resourceIds = null },
  ) => {
    const binders = await bindersOf(db);
    if (binders.policies.length === 0 && binders.hours.length === 0) return null;
    const find = async (id: string | null) =>
      (id === null ? null : await deps.who(db, id)) ?? { personId: id, roles: [], groupIds: [] };
    const requester = await find(personId);
    const organizer = (organizerId ?? personId) === personId ? requester : await find(organizerId ?? null);
    const asking = {
      channel,
      requester,
      organizer,
      inPlace: inPlace ?? false,
      policies: binders.policies,
      resourceIds,
    };
    const requesterFor = await requestersOf(db, asking);
    const isAsked = (policyId: string | null) => requesterFor(policyId) === requester;
    const hidden = binders.policies.every(({ id }) => isAsked(id)) ? [] : await hiddenFromOrganizer();
    const asked = { act, channel, recurring, resources, requesterFor, organizer, now: deps.clock.now() };
    return limitsBy(binders, { ...asked, hidden: new Set(hidden) });

    async function hiddenFromOrganizer() {
      const kept = await hiddenFrom(deps, db, { personId: organizer.personId, channel });
      const placed = kept.size === 0 ? [] : await placesOfResources(db, [...kept]);
      return placed.filter(({ policyId }) => !isAsked(policyId)).map(({ id }) => id);
    }
  };
}
