import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, chooseEach, setsOf } from './sets.ts';

const one = (id: string, floorId: string | null, more: Partial<Candidate> = {}): Candidate => ({
  id,
  kind: 'room',
  floorId,
  buildingId: floorId === null ? null : `house ${floorId[0]}`,
  position: 0,
  blocks: [id],
  ...more,
});
const names = (chosen: readonly Candidate[] | null) => chosen?.map(({ id }) => id) ?? null;

describe('several resources at once', () => {
  it('[B5] chooses for every wish a resource that no other choice holds, wherever trying all finds one', () => {
    const candidate = fc.record({ id: fc.nat(5), parts: fc.uniqueArray(fc.nat(5), { maxLength: 2 }) });
    const wishes = fc.array(fc.array(candidate, { maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(wishes, (all) => {
        const free = all.map((some) =>
          some.map(({ id, parts }) => one(`r${id}`, 'a1', { blocks: [`r${id}`, ...parts.map((part) => `r${part}`)] })),
        );
        const fits = (chosen: readonly Candidate[]) => {
          const held = chosen.flatMap(({ blocks }) => [...new Set(blocks)]);
          return new Set(held).size === held.length;
        };
        const tried = (rest: typeof free, chosen: readonly Candidate[]): boolean => {
          const [first, ...others] = rest;
          return first ? first.some((next) => tried(others, [...chosen, next])) : fits(chosen);
        };
        const found = chooseEach(free);
        expect(found !== null).toBe(tried(free, []));
        if (found) {
          expect(fits(found)).toBe(true);
          for (const [at, chosen] of found.entries()) expect(free[at]).toContain(chosen);
        }
      }),
    );
  });

  it('[U5] puts together what stands on one floor, else in one building, and what stands nowhere with all', () => {
    const rooms = [one('Big', 'a1'), one('Hall', 'a2'), one('Far', 'b1')];
    const small = [one('Nook', 'a2'), one('Cell', 'b2')];
    const beamer = [one('Projector', null)];
    const found = setsOf([rooms, small, beamer], 5);
    expect(found.map(({ chosen, near }) => [near, ...(names(chosen) ?? [])])).toEqual([
      ['floor', 'Hall', 'Nook', 'Projector'],
      ['building', 'Big', 'Nook', 'Projector'],
      ['building', 'Far', 'Cell', 'Projector'],
    ]);
    expect(setsOf([[one('Big', 'a1')], [one('Far', 'b1')]], 5)).toMatchObject([{ near: 'anywhere' }]);
    expect(setsOf([rooms, []], 5)).toEqual([]);
  });

  it('[U5] takes desks beside each other', () => {
    const desks = [1, 9, 4, 5].map((position) => one(`Desk ${position}`, 'a1', { position, kind: 'desk' }));
    expect(names(chooseEach([[one('Desk 4', 'a1', { position: 4, kind: 'desk' })], desks, desks]))).toEqual([
      'Desk 4',
      'Desk 5',
      'Desk 1',
    ]);
  });
});
