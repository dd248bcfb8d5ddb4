import type { DoorMeeting } from '@ones/contract';
import { expect, it } from 'vitest';
import type { DoorRoom } from '../deps.ts';
import { composeRoom } from './compose-room.ts';
import { freeRooms, nearbyFree } from './nearby-free.ts';
import { shownPeriod } from './shown-period.ts';

const NOW = new Date('2026-03-02T09:00:00Z');

function room(id: string, more: Partial<DoorRoom> = {}): DoorRoom {
  const place = { buildingId: 'b', buildingName: 'B', floorId: 'f1', floorShortName: '1F' };
  return { id, name: id, capacity: 4, amenities: [], timeZone: 'UTC', unavailable: [], ...place, ...more };
}

function meeting(start: string, end: string, state: DoorMeeting['state'] = 'confirmed'): DoorMeeting {
  const times = { start: `2026-03-02T${start}:00Z`, end: `2026-03-02T${end}:00Z` };
  const ids = { bookingId: `${start}`, occurrenceId: `${start}` };
  return { ...ids, ...times, title: 'T', organizer: 'O', private: false, state, exchange: 'none' };
}

function unavailableOf(id: string): DoorRoom['unavailable'] {
  const day = (start: string, end: string) => ({ start: `2026-03-02T${start}:00Z`, end: `2026-03-02T${end}:00Z` });
  if (id === 'broken') return [{ reason: 'out-of-service', ...day('08:00', '12:00') }];
  return id === 'closing'
    ? [day('00:00', '08:00'), day('17:00', '23:00')].map((one) => ({ reason: 'closed', ...one }))
    : [];
}

it('[D3] shows a room from the start of its own day to 36 hours ahead', () => {
  expect(shownPeriod(new Date('2026-03-02T23:30:00Z'), 'Asia/Hong_Kong')).toEqual({
    start: new Date('2026-03-02T16:00:00Z'),
    end: new Date('2026-03-04T11:30:00Z'),
  });
  const dayOfTheChange = shownPeriod(new Date('2026-03-29T12:00:00Z'), 'Europe/Berlin');
  expect(dayOfTheChange.start).toEqual(new Date('2026-03-28T23:00:00Z'));
});

it('[D4] shows neither cancelled nor declined nor released meetings', () => {
  const states = ['confirmed', 'cancelled', 'declined', 'released', 'ended', 'conflicted', 'checked_in'] as const;
  const shown = composeRoom(
    room('r'),
    states.map((state) => meeting('10:00', '11:00', state)),
  );
  expect(shown.meetings.map(({ state }) => state)).toEqual(['confirmed', 'ended', 'conflicted', 'checked_in']);
});

it('[U6] carries the names that places have in other languages, and nothing where they have none', () => {
  const names = { 'zh-Hant': '橡木' };
  const { resource } = composeRoom(room('Oak', { names, buildingNames: {} }), []);
  expect(resource).toMatchObject({ name: 'Oak', names });
  expect(resource).not.toHaveProperty('buildingNames');
  const [free] = freeRooms([room('Oak', { names })], new Map(), NOW);
  expect(nearbyFree({ id: 'x', floorId: null }, free ? [free] : [])).toEqual([
    { id: 'Oak', name: 'Oak', names, freeUntil: null },
  ]);
});

it('[D4] counts a room as free that nobody needs within a quarter of an hour', () => {
  const rooms = ['busy', 'soon', 'later', 'always', 'ended', 'broken', 'closing'].map((id) =>
    room(id, { unavailable: unavailableOf(id) }),
  );
  const meetings = new Map([
    ['busy', [meeting('08:30', '09:30')]],
    ['soon', [meeting('09:10', '10:00')]],
    ['later', [meeting('07:00', '08:00'), meeting('10:00', '11:00')]],
    ['ended', [meeting('08:30', '09:30', 'ended')]],
  ]);
  expect(freeRooms(rooms, meetings, NOW).map(({ id, freeUntil }) => [id, freeUntil])).toEqual([
    ['later', '2026-03-02T10:00:00.000Z'],
    ['always', null],
    ['ended', null],
    ['closing', '2026-03-02T17:00:00.000Z'],
  ]);
});

it('[D4] names at most four free rooms nearby, those on the same floor first, and never the room itself', () => {
  const free = ['a2', 'a1', 'me', 'b1', 'b2', 'b3'].map((id) => ({
    id,
    name: id,
    freeUntil: null,
    floorId: id.startsWith('b') ? 'f2' : 'f1',
  }));
  expect(nearbyFree({ id: 'me', floorId: 'f1' }, free).map(({ id }) => id)).toEqual(['a2', 'a1', 'b1', 'b2']);
  expect(nearbyFree({ id: 'b3', floorId: 'f2' }, free).map(({ id }) => id)).toEqual(['b1', 'b2', 'a2', 'a1']);
});
