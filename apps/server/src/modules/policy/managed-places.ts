/** What somebody may settle who manages a building or a floor and not the whole house (rule X2). */
import type { Db } from '../../platform/db/index.ts';
import { can, type PersonCaller, placesWhere, type Refusal, refuse } from '../../platform/http/index.ts';
import { resourcesByIds } from '../resource/index.ts';

/** Policies and business hours are edited by whoever manages everywhere: they may bind what stands elsewhere. */
export function refusedElsewhere(caller: PersonCaller): Refusal | null {
  return placesWhere(caller, 'policy.manage') === null ? null : refuse('forbidden');
}

/** A room is taken out of service by whoever manages the place where it stands. */
export async function refusedAtResource(db: Db, caller: PersonCaller, resourceId: string): Promise<Refusal | null> {
  if (placesWhere(caller, 'policy.manage') === null) return null;
  const [resource] = await resourcesByIds(db, [resourceId]);
  return resource && can(caller, 'policy.manage', resource) ? null : refuse('forbidden');
}
