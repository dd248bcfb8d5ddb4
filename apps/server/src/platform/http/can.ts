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

/** Without a place: whether there is anywhere they may. With one: whether they may there. */
export function can(caller: Caller, act: Act, place?: Place): boolean {
  if (act === 'anyone') return true;
  if (caller.kind === 'device') return act === 'device';
  return caller.kind === 'person' && caller.grants.some((grant) => gives(grant, act) && covers(grant, place));
}

/** The places a caller may do it in, of those roles that hold in places; null: everywhere. */
export function placesWhere(caller: Caller, act: Act): readonly Place[] | null {
  if (caller.kind !== 'person') return [];
  const giving = caller.grants.filter((grant) => gives(grant, act));
  return giving.some(isEverywhere) ? null : giving;
}

export function actsOf(grants: readonly Grant[]): Act[] {
  return [...new Set(grants.flatMap((grant) => actsOfRole[grant.role].filter((act) => gives(grant, act))))];
}

function gives(grant: Grant, act: Act): boolean {
  return (grant.access === 'write' || readingActs.has(act)) && actsOfRole[grant.role].includes(act);
}

function covers(grant: Grant, place: Place | undefined): boolean {
  if (place === undefined || isEverywhere(grant)) return true;
  if (grant.floorId !== null) return grant.floorId === place.floorId;
  return grant.buildingId === place.buildingId;
}

function isEverywhere(grant: Grant): boolean {
  return grant.buildingId === null && grant.floorId === null;
}
