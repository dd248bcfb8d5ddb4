import { hour, type StateLook } from '@ones/ui-core';
import { describe, expect, it } from 'vitest';
import { placeInLanes, shownRows, spotAfter, type TimelineItem } from './timeline-rows.ts';

const look: StateLook = { labelKey: 'booking.confirmed', icon: 'booked', tone: 'blue' };

function item(id: string, rowId: string, from: number, to: number): TimelineItem {
  return { id, rowId, start: from * hour, end: to * hour, title: id, detail: '', look };
}

const row = (id: string) => ({ id, name: id, detail: '' });
const rows = shownRows(
  [
    { id: 'f1', name: 'One', rows: [row('a'), row('b')] },
    { id: 'f2', name: 'Two', rows: [row('c')] },
  ],
  [item('a1', 'a', 9, 10), item('a2', 'a', 14, 15), item('c1', 'c', 13, 15), item('c2', 'c', 8, 9)],
);

describe('a timeline', () => {
  it('[U9] turns floors and rooms into flat rows, with the blocks of each in order of time', () => {
    expect(rows.map((shown) => (shown.kind === 'group' ? shown.name : shown.row.id))).toEqual([
      'One',
      'a',
      'b',
      'Two',
      'c',
    ]);
    const last = rows[4];
    expect(last?.kind === 'row' && last.placed.map(({ item: { id } }) => id)).toEqual(['c2', 'c1']);
  });

  it('[U1] stands overlapping blocks below each other and touching ones beside each other', () => {
    const placed = placeInLanes([item('x', 'a', 9, 11), item('y', 'a', 10, 12), item('z', 'a', 11, 12)]);
    expect(placed.map(({ item: { id }, lane }) => [id, lane])).toEqual([
      ['x', 0],
      ['y', 1],
      ['z', 0],
    ]);
  });

  it('[U8] moves the focus by arrows, to the block nearest in time of another row', () => {
    expect(spotAfter('ArrowRight', false, { row: 1, item: -1 }, rows)).toEqual({ row: 1, item: 0 });
    expect(spotAfter('ArrowRight', false, { row: 1, item: 1 }, rows)).toEqual({ row: 1, item: 1 });
    expect(spotAfter('ArrowLeft', false, { row: 1, item: 0 }, rows)).toEqual({ row: 1, item: -1 });
    expect(spotAfter('ArrowDown', false, { row: 1, item: 1 }, rows)).toEqual({ row: 2, item: -1 });
    expect(spotAfter('PageDown', false, { row: 1, item: 1 }, rows)).toEqual({ row: 4, item: 1 });
    expect(spotAfter('End', false, { row: 4, item: -1 }, rows)).toEqual({ row: 4, item: 1 });
    expect(spotAfter('Home', true, { row: 4, item: 1 }, rows)).toEqual({ row: 0, item: -1 });
    expect(spotAfter('x', false, { row: 4, item: 1 }, rows)).toBeNull();
  });
});
