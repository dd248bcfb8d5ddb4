/** Shrinking, on lists of numbers. */
import { describe, expect, it } from 'vitest';
import { shrink } from './shrink.ts';

describe('a failing list', () => {
  it('[T9] becomes the few that matter, in their order', async () => {
    const all = Array.from({ length: 40 }, (_, index) => index);
    const fails = async (some: readonly number[]) => some.includes(7) && some.includes(31);
    expect((await shrink(all, fails)).items).toEqual([7, 31]);
  });

  it('[T9] is given back whole where everything matters, and tried no more often than allowed', async () => {
    const all = [1, 2, 3, 4];
    expect((await shrink(all, async (some) => some.length === 4)).items).toEqual(all);
    expect((await shrink(all, async () => true, 1)).tries).toBe(1);
  });
});
