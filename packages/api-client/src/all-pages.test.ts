import { describe, expect, it } from 'vitest';
import { allPages } from './all-pages.ts';

describe('all pages of a list', () => {
  it('[B11] follows the cursors to the end, in order', async () => {
    const pages = new Map([
      ['', { items: [1, 2], nextCursor: 'b' }],
      ['b', { items: [], nextCursor: 'c' }],
      ['c', { items: [3], nextCursor: null }],
    ]);
    const read = await allPages(async ({ cursor = '' }) => pages.get(cursor) ?? { items: [], nextCursor: null });
    expect(read).toEqual([1, 2, 3]);
  });
});
