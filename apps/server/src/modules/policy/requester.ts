/** Whose roles and groups count when somebody asks: their own, or those of the person in whose place they ask (rule X2). */
import type { Channel } from '../../kernel/actor.ts';
import type { Db } from '../../platform/db/index.ts';
import { can } from '../../platform/http/index.ts';
import { type BoundPlace, placesOfResources, resourcesBoundBy } from './access.repository.ts';
import { accessTo } from './access.ts';
import type { Policy } from './policy.ts';
import type { WhoFacts } from './rule.ts';

interface People {
  readonly channel: Channel;
  readonly requester: WhoFacts;
  readonly organizer: WhoFacts;
  /** The requester acts on what is the organizer's, by whatever right. */
  readonly inPlace?: boolean;
}

interface Asking extends People {
  /** Of each resource that is asked for. */
  readonly policies: readonly (Policy | null)[];
  /** Where these resources stand; read only where it matters. */
  readonly places: () => Promise<readonly Pick<BoundPlace, 'buildingId' | 'floorId'>[]>;
}

/** A delegate may neither more nor less than their principal; who manages the rooms asks as such. */
export async function requesterOf(asking: Asking): Promise<WhoFacts> {
  const { requester, organizer } = asking;
  return isDelegate(asking) && !(await manages(asking)) ? organizer : requester;
}

function isDelegate({ requester, organizer, inPlace = false }: People): boolean {
  if (organizer.personId === null || organizer.personId === requester.personId) return false;
  return inPlace || (requester.principalIds?.includes(organizer.personId) ?? false);
}

async function manages({ channel, requester, policies, places }: Asking): Promise<boolean> {
  if (policies.every((policy) => policy !== null && accessTo(policy, requester).manages)) return true;
  const { personId, grants = [] } = requester;
  const caller = { kind: 'person', personId: personId ?? '', name: '', grants, channel, sessionId: null } as const;
  if (!can(caller, 'booking.manage')) return false;
  return (await places()).every((place) => can(caller, 'booking.manage', place));
}

interface AskingAll extends People {
  readonly policies: readonly Policy[];
  /** What is asked for, where it is known: judged as one. Else each policy with all that it binds. */
  readonly resourceIds: readonly string[] | null;
}

/** The same before anybody names a resource: by policy. */
export async function requestersOf(db: Db, asking: AskingAll): Promise<(policyId: string | null) => WhoFacts> {
  const { policies, resourceIds, ...people } = asking;
  if (!isDelegate(people)) return () => people.requester;
  if (resourceIds) {
    const places = await placesOfResources(db, resourceIds);
    const own = places.map(({ policyId }) => policies.find(({ id }) => id === policyId) ?? null);
    const one = await requesterOf({ ...people, policies: own, places: async () => places });
    return () => one;
  }
  const each = policies.map(async (policy) => {
    const places = () => resourcesBoundBy(db, [policy.id]);
    return [policy.id, await requesterOf({ ...people, policies: [policy], places })] as const;
  });
  const found = new Map(await Promise.all(each));
  return (policyId) => (policyId === null ? undefined : found.get(policyId)) ?? people.organizer;
}
