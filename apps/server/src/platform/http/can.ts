/** May this caller do this, there? The one place that decides it (rule X2); what each role may do is the contract's table. */
import { type Act, actsOfRole, type Role, readingActs } from '@ones/contract';
import type { Caller } from './caller.ts';

/** A role as somebody holds it: own or by a group, perhaps to look only, perhaps in one place only. */
export interface Grant {
  readonly role: Role;
  readonly access: 'read' | 'write';
  readonly buildingId: string | null;
  readonly floorId: string | null;
}

export interface Place {
  readonly buildingId: string | null;
  readonly floorId: string | null;
}

/** How far a service token reaches, of what the person may that it acts as. */
export interface Scope {
  readonly acts: readonly Act[];
  readonly access: 'read' | 'write';
  /** null: everywhere. */
  readonly buildingIds: readonly string[] | null;
}

/** Without a place: whether there is anywhere they may. With one: whether they may there. */
export function can(caller: Caller, act: Act, place?: Place): boolean {
  if (act === 'anyone') return true;
  if (caller.kind === 'device') return act === 'device';
  if (caller.kind !== 'person' || !reaches(caller.scope, act, place)) return false;
  return caller.grants.some((grant) => gives(grant, act) && covers(grant, place));
}

/** The places a caller may do it in, of those roles that hold in places; null: everywhere. */
export function placesWhere(caller: Caller, act: Act): readonly Place[] | null {
  if (caller.kind !== 'person' || !reaches(caller.scope, act)) return [];
  const giving = caller.grants.filter((grant) => gives(grant, act));
  const limit = caller.scope?.buildingIds ?? null;
  if (!giving.some(isEverywhere)) return limit === null ? giving : within(giving, limit);
  return limit?.map((buildingId) => ({ buildingId, floorId: null })) ?? null;
}

export function actsOf(grants: readonly Grant[], scope?: Scope | null): Act[] {
  const given = grants.flatMap((grant) => actsOfRole[grant.role].filter((act) => gives(grant, act)));
  return [...new Set(given)].filter((act) => reaches(scope, act));
}

function gives(grant: Grant, act: Act): boolean {
  return (grant.access === 'write' || readingActs.has(act)) && actsOfRole[grant.role].includes(act);
}

/** Who the token acts as can always be asked; reading with an act that changes is kept by the route (`mayCall`). */
function reaches(scope: Scope | null | undefined, act: Act, place?: Place): boolean {
  if (!scope || act === 'signed-in') return true;
  if (!scope.acts.includes(act)) return false;
  return place === undefined || scope.buildingIds === null || scope.buildingIds.includes(place.buildingId ?? '');
}

/** A floor's building is not known here: a role for one floor does not go with a token for buildings. */
function within(places: readonly Place[], buildingIds: readonly string[]): readonly Place[] {
  return places.filter((place) => place.buildingId !== null && buildingIds.includes(place.buildingId));
}

function covers(grant: Grant, place: Place | undefined): boolean {
  if (place === undefined || isEverywhere(grant)) return true;
  if (grant.floorId !== null) return grant.floorId === place.floorId;
  return grant.buildingId === place.buildingId;
}

function isEverywhere(grant: Grant): boolean {
  return grant.buildingId === null && grant.floorId === null;
}
