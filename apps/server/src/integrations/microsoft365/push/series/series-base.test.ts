import { describe, expect, it } from 'vitest';
import { roomsOf } from './series-base.ts';

type Occurrence = Parameters<typeof roomsOf>[1];

describe('a date of a series', () => {
  it.each([
    ['declined', 'declined', ['room', 'other']],
    ['declined', 'queued', ['other']],
    ['declined', 'sent', ['other']],
    ['cancelled', 'queued', ['other']],
    ['requested', 'accepted', ['room', 'other']],
  ])(
    '[S9.6] keeps the rooms that declined there, and lets go those that were declined here: %s, %s',
    (state, exchange, rooms) => {
      const room = { resourceId: 'room', state, exchange };
      const allocations = [room, { resourceId: 'other', state: 'confirmed', exchange: 'accepted' }];
      expect(roomsOf({ own: null }, { allocations } as unknown as Occurrence)).toEqual(rooms);
    },
  );
});
