import type { TimelineEntry } from '@ones/contract';
import { instantOf } from '@ones/ui-core';
import { describe, expect, it } from 'vitest';
import { todayOf } from './today.ts';

type Place = readonly [room: string, exchange: 'accepted' | 'pending', state?: TimelineEntry['state']];

function booked(id: string, from: string, to: string, places: readonly Place[]): TimelineEntry[] {
  const when = { start: `2026-03-02T${from}:00Z`, end: `2026-03-02T${to}:00Z` };
  return places.map(([resourceId, exchange, state = 'confirmed']) => ({
    ...{ bookingId: id, occurrenceId: id, resourceId, ...when },
    ...{ subject: 'x', private: false, organizer: { name: 'Ada' }, state, exchange },
  }));
}

const rooms = [
  { id: 'h1', buildingName: 'Harbour' },
  { id: 'h2', buildingName: 'Harbour' },
  { id: 'p1', buildingName: 'Peak' },
  { id: 'van', buildingName: null },
];

describe('today at a glance', () => {
  it('[U3] counts by building what was, runs, comes and waits for Exchange; a booking of two rooms once, a building without any too', () => {
    const today = todayOf(
      [
        ...booked('a', '08:00', '09:00', [['h1', 'accepted', 'ended']]),
        ...booked('b', '09:00', '10:00', [
          ['h1', 'pending'],
          ['h2', 'accepted'],
        ]),
        ...booked('c', '11:00', '12:00', [['p1', 'accepted']]),
        ...booked('d', '11:00', '12:00', [['p1', 'accepted', 'cancelled']]),
      ],
      rooms,
      ['Garden', 'Peak'],
      instantOf('2026-03-02T09:30:00Z'),
    );
    expect(today).toEqual([
      { building: 'Harbour', bookings: 2, running: 1, ahead: 0, waiting: 1 },
      { building: 'Peak', bookings: 1, running: 0, ahead: 1, waiting: 0 },
      { building: 'Garden', bookings: 0, running: 0, ahead: 0, waiting: 0 },
    ]);
  });

  it('[U3] counts what stands in no building by itself', () => {
    const today = todayOf(
      booked('a', '08:00', '09:00', [['van', 'accepted']]),
      rooms,
      [],
      instantOf('2026-03-02T07:00:00Z'),
    );
    expect(today).toEqual([{ building: null, bookings: 1, running: 0, ahead: 1, waiting: 0 }]);
  });
});
