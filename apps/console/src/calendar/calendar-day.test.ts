import type { Places, Resource, TimelineEntry } from '@ones/contract';
import { hour } from '@ones/ui-core';
import { describe, expect, it } from 'vitest';
import { dayOf, groupsOf, itemsOf } from './calendar-day.ts';

const floor = (id: string, name: string, position: number) => ({ id, name, shortName: name, position });
const places: Places = {
  amenities: [],
  amenityNames: [],
  buildings: [
    { id: 'b1', name: 'Harbour', timeZone: 'Europe/Berlin', floors: [floor('f2', '2nd', 2), floor('f1', '1st', 1)] },
  ],
};

function room(id: string, floorId: string | null): Resource {
  return {
    ...{ id, name: id, kind: 'room', floorId, capacity: 8, amenities: [], state: 'active', synced: true },
    ...{ emailAddress: null, buildingId: 'b1', buildingName: 'Harbour', floorName: null, floorShortName: null },
    ...{ timeZone: 'Europe/Berlin', description: null, imageUrl: null },
  };
}

function entry(
  id: string,
  resourceId: string,
  state: TimelineEntry['state'],
  exchange: TimelineEntry['exchange'],
): TimelineEntry {
  const when = { start: '2026-03-02T09:00:00Z', end: '2026-03-02T10:00:00Z' };
  const what = { subject: id, private: false, organizer: { name: 'Ada' }, state, exchange };
  return { bookingId: id, occurrenceId: id, resourceId, ...when, ...what };
}

describe('the calendar’s day', () => {
  it('[B8] has as many hours as the wall clock of its building', () => {
    const length = (date: string) => {
      const day = dayOf(date, 'Europe/Berlin');
      return day && (day.end - day.start) / hour;
    };
    expect([length('2026-03-02'), length('2026-03-29'), length('2026-10-25')]).toEqual([24, 23, 25]);
  });

  it('[U2] groups rooms by floor in the floors’ order, those without one last', () => {
    const groups = groupsOf([room('c', null), room('b', 'f2'), room('a', 'f1')], places, {
      noFloor: 'Elsewhere',
      seats: String,
    });
    expect(groups.map(({ name, rows }) => [name, rows[0]?.id])).toEqual([
      ['1st', 'a'],
      ['2nd', 'b'],
      ['Elsewhere', 'c'],
    ]);
  });

  it('[S10] shows one block a room, marks what Exchange has not accepted, and leaves out what is over', () => {
    const items = itemsOf(
      [
        entry('x', 'a', 'confirmed', 'accepted'),
        entry('x', 'b', 'confirmed', 'pending'),
        entry('y', 'a', 'cancelled', 'accepted'),
      ],
      ({ subject }) => subject ?? '',
    );
    expect(items.map(({ rowId, mark }) => [rowId, mark?.labelKey])).toEqual([
      ['a', undefined],
      ['b', 'exchange.pending'],
    ]);
  });
});
