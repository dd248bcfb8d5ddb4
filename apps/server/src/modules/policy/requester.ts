/** Whose roles and groups count when somebody asks: their own, or those of the person in whose place they ask (rule X2). */
import type { Db } from '../../platform/db/index.ts';
import { can } from '../../platform/http/index.ts';
import type { JudgedRequest } from '../booking/index.ts';
import { placesOfResources } from './access.repository.ts';
import { accessTo } from './access.ts';
import type { Policy } from './policy.ts';
import type { WhoFacts } from './rule.ts';

interface Asking {
  readonly request: JudgedRequest;
  readonly requester: WhoFacts;
  readonly organizer: WhoFacts;
  /** Of each resource that is asked for. */
  readonly policies: readonly (Policy | null)[];
}

/** A delegate may neither more nor less than their principal; who manages the rooms asks as such. */
export async function requesterOf(db: Db, asking: Asking): Promise<WhoFacts> {
  const { requester, organizer } = asking;
  const isDelegate = organizer.personId !== null && requester.principalIds?.includes(organizer.personId);
  return isDelegate && !(await manages(db, asking)) ? organizer : requester;
}

async function manages(db: Db, { request, requester, policies }: Asking): Promise<boolean> {
  if (policies.every((policy) => policy !== null && accessTo(policy, requester).manages)) return true;
  const { personId, grants = [] } = requester;
  const { channel } = request.actor;
  const caller = { kind: 'person', personId: personId ?? '', name: '', grants, channel, sessionId: null } as const;
  if (!can(caller, 'booking.manage')) return false;
  const ids = request.resources.map(({ id }) => id);
  return (await placesOfResources(db, ids)).every((place) => can(caller, 'booking.manage', place));
}
