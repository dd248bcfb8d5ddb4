import { describe, expect, it } from 'vitest';
import { makeRandom } from './random.ts';

const THINGS = ['a room', 'a person', 'a rule'];

describe('repeatable chance', () => {
  it('[T9] gives each thing its own draws, in whatever order the things come', () => {
    const inTurn = makeRandom(5);
    const apart = makeRandom(5);
    const turns = Array.from({ length: 20 }, () => THINGS.map((thing) => inTurn.draw(thing)));
    for (const [index, thing] of [...THINGS.entries()].reverse()) {
      expect(Array.from({ length: 20 }, () => apart.draw(thing))).toEqual(turns.map((turn) => turn[index]));
    }
  });

  it('[T9] differs by seed, by thing and by count, and is even', () => {
    const draws = [1, 2].flatMap((seed) => {
      const random = makeRandom(seed);
      return THINGS.flatMap((thing) => Array.from({ length: 1000 }, () => random.draw(thing)));
    });
    expect(new Set(draws).size).toBeGreaterThan(5990);
    for (const low of [0, 0.25, 0.5, 0.75]) {
      const share = draws.filter((one) => one >= low && one < low + 0.25).length / draws.length;
      expect(Math.abs(share - 0.25)).toBeLessThan(0.02);
    }
  });
});
