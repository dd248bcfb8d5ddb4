/**
 * Chooses one resource for each wish, no two of which hold one another (rule B5), as near to each other as can be: all on one
 * floor, else in one building, else anywhere. What stands nowhere is near everywhere. Pure.
 */

import type { ResourceKind } from '../resource/index.ts';

export interface Candidate {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly floorId: string | null;
  readonly buildingId: string | null;
  readonly position: number;
  /** Itself, and the parts that are held with it. */
  readonly blocks: readonly string[];
}

export type Near = 'floor' | 'building' | 'anywhere';

export interface FoundSet<T extends Candidate> {
  /** In the order of the wishes. */
  readonly chosen: readonly T[];
  readonly near: Near;
}

/** `free`: for each wish what can be had, best first. */
export function setsOf<T extends Candidate>(free: readonly (readonly T[])[], limit: number): FoundSet<T>[] {
  const found: FoundSet<T>[] = [];
  const seen = new Set<string>();
  const tryWhere = (near: Near, isHere: (one: T) => boolean) => {
    const chosen = chooseEach(free.map((all) => all.filter(isHere)));
    const key = chosen?.map(({ id }) => id).join(' ');
    if (!chosen || key === undefined || seen.has(key)) return;
    seen.add(key);
    found.push({ chosen, near });
  };
  for (const floorId of placesOf(free, ({ floorId: id }) => id)) {
    tryWhere('floor', (one) => one.floorId === floorId || isNowhere(one));
    if (found.length === limit) return found;
  }
  for (const buildingId of placesOf(free, ({ buildingId: id }) => id)) {
    tryWhere('building', (one) => one.buildingId === buildingId || isNowhere(one));
    if (found.length === limit) return found;
  }
  if (found.length === 0) tryWhere('anywhere', () => true);
  return found;
}

function isNowhere({ floorId, buildingId }: Candidate): boolean {
  return floorId === null && buildingId === null;
}

/** In the order in which the first wish, then the others, would like them. */
function placesOf<T>(free: readonly (readonly T[])[], placeOf: (one: T) => string | null): string[] {
  return [...new Set(free.flatMap((all) => all.flatMap((one) => placeOf(one) ?? [])))];
}

/** How many choices are tried before giving up: enough for ten wishes that compete for a handful of resources. */
const STEPS = 20_000;

/** The best for each wish, going back where the choice for one leaves none for another; the rarest wish first. */
export function chooseEach<T extends Candidate>(free: readonly (readonly T[])[]): readonly T[] | null {
  const order = free.map((_, at) => at).sort((a, b) => (free[a]?.length ?? 0) - (free[b]?.length ?? 0) || a - b);
  const chosen = new Map<number, T>();
  const held = new Set<string>();
  let steps = 0;
  const choose = (turn: number): boolean => {
    const wish = order[turn];
    if (wish === undefined) return true;
    for (const one of besideThose(free[wish] ?? [], [...chosen.values()])) {
      steps += 1;
      if (steps > STEPS) return false;
      if (one.blocks.some((id) => held.has(id))) continue;
      for (const id of one.blocks) held.add(id);
      chosen.set(wish, one);
      if (choose(turn + 1)) return true;
      chosen.delete(wish);
      for (const id of one.blocks) held.delete(id);
    }
    return false;
  };
  return choose(0) ? free.map((_, at) => chosen.get(at) as T) : null;
}

/** Desks beside each other: the nearest in the list to one that is chosen already. Rooms stay in the order of their fit. */
function besideThose<T extends Candidate>(all: readonly T[], chosen: readonly T[]): readonly T[] {
  const desks = chosen.filter(({ kind }) => kind === 'desk');
  if (desks.length === 0 || !all.every(({ kind }) => kind === 'desk')) return all;
  const distance = (one: T) => Math.min(...desks.map((desk) => Math.abs(desk.position - one.position)));
  return [...all].sort((a, b) => distance(a) - distance(b));
}
