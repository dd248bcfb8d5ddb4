import type { Booking } from '@ones/contract';
import { instantOf } from '@ones/ui-core';
import { describe, expect, it } from 'vitest';
import { todayOf } from './today.ts';

type Place = readonly [building: string | null, exchange: 'accepted' | 'pending', state?: Booking['state']];

function booking(start: string, end: string, places: readonly Place[]): Booking {
  return {
    ...{
      id: start,
      occurrenceId: start,
      originalStart: start,
      version: 1,
      subject: 'x',
      private: false,
      allDay: false,
      bookedBy: null,
      checkIn: null,
      completion: null,
      onlineMeeting: null,
    },
    ...{ start, end, timeZone: 'UTC', origin: 'web', state: 'confirmed', attendees: [], recurrence: null },
    ...{ acts: [], createdAt: start, organizer: { personId: null, name: 'Ada', email: null } },
    allocations: places.map(([buildingName, exchange, state = 'confirmed'], at) => ({
      ...{ resourceId: String(at), resourceName: 'r', floorShortName: null, buildingName, state, exchange },
      exchangeDetail: null,
    })),
  };
}

describe('today at a glance', () => {
  it('[U3] counts by building what was, runs, comes and waits for Exchange; a booking of two rooms once, a building without any too', () => {
    const today = todayOf(
      [
        booking('2026-03-02T08:00:00Z', '2026-03-02T09:00:00Z', [['Harbour', 'accepted', 'ended']]),
        booking('2026-03-02T09:00:00Z', '2026-03-02T10:00:00Z', [
          ['Harbour', 'accepted'],
          ['Harbour', 'pending'],
        ]),
        booking('2026-03-02T11:00:00Z', '2026-03-02T12:00:00Z', [['Peak', 'accepted']]),
        booking('2026-03-02T11:00:00Z', '2026-03-02T12:00:00Z', [['Peak', 'accepted', 'cancelled']]),
      ],
      instantOf('2026-03-02T09:30:00Z'),
      ['Garden', 'Peak'],
    );
    expect(today).toEqual([
      { building: 'Harbour', bookings: 2, running: 1, ahead: 0, waiting: 1 },
      { building: 'Peak', bookings: 1, running: 0, ahead: 1, waiting: 0 },
      { building: 'Garden', bookings: 0, running: 0, ahead: 0, waiting: 0 },
    ]);
  });
});
