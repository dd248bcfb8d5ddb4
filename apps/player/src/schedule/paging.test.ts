import { describe, expect, it } from 'vitest';
import { gridFor, mayTurn, pageOf } from './paging.ts';

const lobby = { width: 1320, height: 800 };
const smallest = { width: 196, height: 92 };

describe('the pages of a floor display', () => {
  it('[D4] shows 1 to 40 rooms on one page of a full HD screen', () => {
    for (let count = 1; count <= 40; count++) {
      const grid = gridFor(count, lobby, smallest, 10);
      expect(grid.pages).toBe(1);
      expect(grid.columns * grid.rows).toBeGreaterThanOrEqual(count);
    }
  });

  it('[D4] never makes a card smaller than can be read, and pages what is left', () => {
    for (const area of [lobby, { width: 460, height: 300 }, { width: 100, height: 50 }]) {
      for (const count of [1, 7, 41, 200]) {
        const grid = gridFor(count, area, smallest, 10);
        expect(grid.columns * (smallest.width + 10) - 10).toBeLessThanOrEqual(Math.max(area.width, smallest.width));
        expect(grid.rows * (smallest.height + 10) - 10).toBeLessThanOrEqual(Math.max(area.height, smallest.height));
        expect(grid.pages * grid.columns * grid.rows).toBeGreaterThanOrEqual(count);
      }
    }
  });

  it('[D4] shows every item on exactly one page', () => {
    const items = Array.from({ length: 23 }, (_, i) => i);
    const pages = [0, 1, 2, 3, 4].flatMap((page) => pageOf(items, page, 5));
    expect(pages).toEqual(items);
  });

  it('[D4] turns by itself, stands still after a touch, and goes on later', () => {
    expect(mayTurn(20_000, 0, null, 20_000, 30_000)).toBe(true);
    expect(mayTurn(20_000, 0, 5_000, 20_000, 30_000)).toBe(false);
    expect(mayTurn(35_000, 0, 5_000, 20_000, 30_000)).toBe(true);
  });
});
