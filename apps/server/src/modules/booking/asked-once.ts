/** What one request has learned already need not be asked again to answer it. */
import type { BookableResource, BookingDeps } from './deps.ts';

/** For the length of one request: resources by their ids, and that nothing binds them. */
export function askedOnce(deps: BookingDeps): BookingDeps {
  const known = new Map<string, BookableResource>();
  const unbound = new Set<string>();
  const { policy } = deps;
  return {
    ...deps,
    resources: async (db, ids) => {
      if (ids.every((id) => known.has(id))) return ids.flatMap((id) => known.get(id) ?? []);
      const found = await deps.resources(db, ids);
      for (const one of found) known.set(one.id, one);
      return found;
    },
    policy: {
      ...policy,
      judge: async (db, request) => {
        const judgement = await policy.judge(db, request);
        if (!judgement) for (const { id } of request.resources) unbound.add(id);
        return judgement;
      },
      checkInRules: async (db, ids, organizerIds) =>
        ids.every((id) => unbound.has(id)) ? () => new Map() : policy.checkInRules(db, ids, organizerIds),
    },
  };
}
