/** The policies as availability asks them. */
import type { LimitsOf } from '../availability/index.ts';
import type { PolicyDeps } from './deps.ts';
import { bindersOf } from './limits.repository.ts';
import { limitsBy } from './limits.ts';

export function bookingLimits(deps: Pick<PolicyDeps, 'clock' | 'who'>): LimitsOf {
  return async (db, { personId, channel, recurring, resources, act = 'book' }) => {
    const binders = await bindersOf(db);
    if (binders.policies.length === 0 && binders.hours.length === 0) return null;
    const who = personId === null ? null : await deps.who(db, personId);
    const asked = { act, channel, recurring, resources, now: deps.clock.now() };
    return limitsBy(binders, { ...asked, who: who ?? { personId, roles: [], groupIds: [] } });
  };
}
