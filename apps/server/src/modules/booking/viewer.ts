/** Who looks: what a caller manages by role and by policy, and what is kept from them (rules X2 and B3). */
import type { Booking } from '@ones/contract';
import type { FastifyRequest } from 'fastify';
import type { Language } from '../../kernel/language.ts';
import { type AccessOf, languageOf, type PersonCaller, placesWhere } from '../../platform/http/index.ts';
import type { StoredBooking } from './booking.repository.ts';
import type { BookingDeps } from './deps.ts';
import type { Viewer } from './present-booking.ts';
import { showBooking } from './read-bookings.ts';

export interface ViewerDeps extends BookingDeps {
  readonly access: AccessOf;
  /** Resources of a building or a floor, or all. */
  readonly resourceIdsIn: (where: {
    readonly buildingId?: string;
    readonly floorId?: string;
  }) => Promise<readonly string[]>;
}

/** What tells who looks. */
export type ViewingDeps = Pick<ViewerDeps, 'host' | 'access' | 'delegations' | 'person' | 'resourceIdsIn'>;

const nothing: ReadonlySet<string> = new Set();

/**
 * Whoever manages a building or a floor manages the meetings in its rooms; a policy adds those that it names. Where only the
 * caller's own meetings are spoken of (`ownOnly`), nobody asks for whom else they act.
 */
export async function viewerOf(
  deps: ViewingDeps,
  caller: PersonCaller,
  request: Parameters<typeof languageOf>[0],
  { ownOnly = false }: { readonly ownOnly?: boolean } = {},
): Promise<Viewer> {
  const { personId } = caller;
  const { db } = deps.host;
  const [{ hidden, managed }, actsFor] = await Promise.all([
    deps.access(db, caller),
    ownOnly ? nothing : deps.delegations.principalIdsOf(db, personId),
  ]);
  const theirs = { personId, ...(actsFor.size > 0 ? { actsFor } : {}) };
  const seeing = { ...theirs, language: languageOf(request), ...(hidden.size > 0 ? { hidden } : {}) };
  const places = placesWhere(caller, 'booking.manage');
  if (places === null) return { ...seeing, manages: true };
  if (places.length === 0 && managed.size === 0) return { ...seeing, manages: false };
  const within = places.map(({ buildingId, floorId }) =>
    deps.resourceIdsIn({ ...(buildingId ? { buildingId } : {}), ...(floorId ? { floorId } : {}) }),
  );
  return { ...seeing, manages: true, managesOnly: new Set([...managed, ...(await Promise.all(within)).flat()]) };
}

/** A booking as whoever asked may see it. */
export async function showTo(
  deps: ViewerDeps,
  { caller, asked }: { readonly caller: PersonCaller; readonly asked: FastifyRequest },
  booking: StoredBooking,
  occurrenceId?: string,
): Promise<Booking> {
  return showBooking(deps, booking, await viewerOf(deps, caller, asked), occurrenceId);
}

/** The same deps for somebody who is offered other rooms by the names of their language. */
export function speakingTo<Deps extends BookingDeps>(deps: Deps, language: Language | undefined): Deps {
  if (language === undefined) return deps;
  return { ...deps, alternatives: (db, request) => deps.alternatives(db, { language, ...request }) };
}

/** The same deps for somebody from whom something is kept: it is not there to book, nor to be offered. */
export function asSeenBy<Deps extends BookingDeps>(
  deps: Deps,
  { hidden, language }: Viewer,
  known: readonly string[] = [],
): Deps {
  const spoken = speakingTo(deps, language);
  if (!hidden) {
    return { ...spoken, alternatives: (db, request) => spoken.alternatives(db, { hidden: nothing, ...request }) };
  }
  const unknown = new Set([...hidden].filter((id) => !known.includes(id)));
  return {
    ...spoken,
    resources: async (db, ids) => (await deps.resources(db, ids)).filter(({ id }) => !unknown.has(id)),
    alternatives: (db, request) => spoken.alternatives(db, { ...request, hidden }),
  };
}
