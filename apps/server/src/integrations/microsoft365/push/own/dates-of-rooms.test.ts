import { describe, expect, it } from 'vitest';
import type { OrganizerBase } from '../organizer-base.ts';
import { booking, resource } from '../push.fixture.ts';
import { CANCELLED } from '../series/series-base.ts';
import { datesOfRooms } from './dates-of-rooms.ts';

type States = NonNullable<Parameters<typeof booking>[0]>['states'];

const DAYS = ['2026-03-02', '2026-03-03', '2026-03-04'] as const;
const starts = DAYS.map((day) => `${day}T09:00:00.000Z`);

function series(...dates: readonly States[]) {
  const occurrences = dates.flatMap((states, at) => {
    const start = starts[at];
    return start && states ? booking({ states, start, end: start.replace('09', '10') }).occurrences : [];
  });
  return booking({}, { occurrences });
}

const people = ['required:ada@example.com'];

function room(name: string, base: Partial<OrganizerBase> | null = null) {
  const whole = { subject: null, start: '', end: '', cancelled: false, people: [], ...base };
  return { resourceId: name, resource: resource(name), copy: base && { base: whole } };
}

const planned = { resourceIds: ['Harbour', 'Quay'], plannedUntil: new Date('2026-03-04T00:00:00Z') };

const both = { Harbour: 'confirmed', Quay: 'confirmed' } as const;

describe('the dates of a series that rooms organize', () => {
  it('[S21.17] are invited to by the first, and where it has let one go by the next', () => {
    const dates = series(both, { Harbour: 'cancelled', Quay: 'confirmed' }, both);
    const found = datesOfRooms(dates, [room('Harbour'), room('Quay')], planned);
    expect(found.inviter).toBe('Harbour');
    expect([...found.inviterOn.values()]).toEqual(['Harbour', 'Quay', 'Harbour']);
    expect([...found.placesOn].map(([date, places]) => [date, places.map(({ name }) => name)])).toEqual([
      [starts[1], ['Quay']],
    ]);
  });

  it('[S21.17] name a room of single dates there alone', () => {
    const dates = series(both, { ...both, Loft: 'confirmed' });
    const found = datesOfRooms(dates, [room('Harbour'), room('Quay'), room('Loft')], planned);
    expect(found.places.map(({ name }) => name)).toEqual(['Harbour', 'Quay']);
    expect(found.placesOn.get(starts[1] ?? '')?.map(({ name }) => name)).toEqual(['Harbour', 'Quay', 'Loft']);
  });

  it('[S6] beyond what was planned are left to the rooms that have not told of them yet', () => {
    const found = datesOfRooms(series(both, both, { Quay: 'confirmed' }), [room('Harbour'), room('Quay')], planned);
    expect(found.inviterOn.get(starts[2] ?? '')).toBe('Harbour');
    expect(found.placesOn.size).toBe(0);
  });

  it('[S21.19] are invited to by whoever has done so, also when the room before could again', () => {
    const quay = { exceptions: { [starts[1] ?? '']: JSON.stringify([null, null, people, 'Quay']) } };
    const harbour = { people, exceptions: { [starts[1] ?? '']: CANCELLED } };
    const rooms = [room('Harbour', harbour), room('Quay', quay)];
    const found = datesOfRooms(series(both, both), rooms, planned);
    expect([...found.inviterOn.values()]).toEqual(['Harbour', 'Quay']);
  });

  it('[S21.14] are invited to by nobody anew where all rooms go at the same time', () => {
    const leaving = { Harbour: 'released', Quay: 'released' } as const;
    const dates = series(both, leaving);
    const asStanding = dates.occurrences.map((one) => ({
      ...one,
      allocations: one.allocations.map((allocation) => ({ ...allocation, exchange: 'accepted' as const })),
    }));
    const rooms = [room('Harbour', { people }), room('Quay', {})];
    const found = datesOfRooms({ occurrences: asStanding }, rooms, planned);
    expect([...found.inviterOn.values()]).toEqual(['Harbour', 'Harbour']);
    const [first, second] = asStanding;
    const gone = second && {
      ...second,
      allocations: second.allocations.filter(({ resourceId }) => resourceId === 'Quay'),
    };
    const after = datesOfRooms({ occurrences: [first, gone].flatMap((one) => one ?? []) }, rooms, planned);
    expect([...after.inviterOn.values()]).toEqual(['Harbour', null]);
  });
});
