import { expect, it } from 'vitest';
import { seatsAround } from './seats-around.ts';

it('[U2] draws as many seats as a room has, up to what the drawing holds, and always inside it', () => {
  for (const capacity of [1, 2, 3, 4, 5, 8, 14]) expect(seatsAround(capacity).seats).toHaveLength(capacity);
  expect(seatsAround(300).seats).toHaveLength(14);
  for (const { x, y } of seatsAround(300).seats) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(3);
    expect(Math.max(x, y)).toBeLessThanOrEqual(53);
  }
});
