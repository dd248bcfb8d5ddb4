/** For whom something is looked for, and so: what is hidden, what binds them, and near what they look. */
import type { FastifyRequest } from 'fastify';
import { askedTogether } from '../../platform/db/index.ts';
import { fieldError, type PersonCaller, Refusal, refuse } from '../../platform/http/index.ts';
import { type ViewingDeps, viewerOf, whereToBookFor } from '../booking/index.ts';
import type { LimitsOf } from './limits.ts';
import { ownPlaceOf, placeOfFloor } from './own-place.repository.ts';

export interface BoundsDeps extends ViewingDeps {
  readonly limits: LimitsOf;
}

interface Looking {
  readonly caller: PersonCaller;
  readonly request: FastifyRequest;
  readonly organizerId?: string | undefined;
  /** Where the request names them. */
  readonly where: '/querystring' | '/body';
  readonly nearFloorId?: string | undefined;
  readonly recurring?: boolean;
  readonly resources?: number;
  readonly resourceIds?: readonly string[] | undefined;
}

export async function boundsOf(deps: BoundsDeps, looking: Looking) {
  const { caller, nearFloorId, recurring = false, resources = 1, resourceIds } = looking;
  const { personId, channel } = caller;
  const other = await askedFor(deps, looking);
  if (other instanceof Refusal) return other;
  const by = { personId, channel, ...(other ? { organizerId: other.organizerId } : {}) };
  const [{ hidden }, binding, own] = await askedTogether(deps.host.db, (db) =>
    Promise.all([
      deps.access(db, caller),
      deps.limits(db, { ...by, recurring, resources, ...(resourceIds ? { resourceIds } : {}) }),
      nearFloorId ? placeOfFloor(db, nearFloorId) : ownPlaceOf(db, other?.organizerId ?? personId),
    ]),
  );
  if (!other) return { hidden, limits: binding, own };
  return { hidden: new Set([...hidden, ...(binding?.hidden ?? []), ...other.elsewhere]), limits: binding, own };
}

/** Who may not book for somebody is not told what could be booked for them; null where it is for oneself. */
async function askedFor(deps: BoundsDeps, { caller, request, organizerId, where }: Looking) {
  if (organizerId === undefined || organizerId === caller.personId) return null;
  const there = whereToBookFor(await viewerOf(deps, caller, request), organizerId);
  if (there === null) return refuse('forbidden');
  if (!(await deps.person(deps.host.db, organizerId))) {
    const error = fieldError(`${where}/organizerId`, 'unknown-person', 'There is no such person.');
    return refuse('unknown-person', { errors: [error] });
  }
  // Whoever manages some resources books for others on those alone.
  const elsewhere = there === 'everywhere' ? [] : (await deps.resourceIdsIn({})).filter((id) => !there.has(id));
  return { organizerId, elsewhere };
}
