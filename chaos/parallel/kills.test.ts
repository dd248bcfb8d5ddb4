/** When processes are killed: drawn by the seed. */
import { describe, expect, it } from 'vitest';
import { planKills } from './kills.ts';

describe('the kills of a parallel run', () => {
  it('[T9] come several times, each among its own acts, half of them with a fault, and the same for the same seed', () => {
    const plan = planKills(2, 200);
    expect(plan.map(({ act }) => Math.floor(act / 25))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(plan.filter(({ fault }) => fault !== null)).toHaveLength(4);
    expect(new Set(plan.map(({ which }) => which)).size).toBe(2);
    expect(planKills(2, 200)).toEqual(plan);
    expect(planKills(3, 200)).not.toEqual(plan);
  });
});
