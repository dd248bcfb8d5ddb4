import type { DoorMeeting, RoomSnapshot } from '@ones/contract';
import { describe, expect, it } from 'vitest';
import { instantOf } from './clock.ts';
import { roomStatusAt } from './room-status-at.ts';

const at = (time: string) => instantOf(`2026-03-02T${time}:00Z`);

function meeting(start: string, end: string, more: Partial<DoorMeeting> = {}): DoorMeeting {
  const id = `${start}-${end}`;
  const period = { start: `2026-03-02T${start}:00Z`, end: `2026-03-02T${end}:00Z` };
  const masked = { title: null, organizer: null, private: false };
  return { bookingId: id, occurrenceId: id, ...period, ...masked, state: 'confirmed', exchange: 'accepted', ...more };
}

function period(start: string, end: string, reason: 'closed' | 'out-of-service' = 'closed') {
  return { start: `2026-03-02T${start}:00Z`, end: `2026-03-02T${end}:00Z`, reason };
}

function room(meetings: DoorMeeting[], unavailable: RoomSnapshot['unavailable'] = []): RoomSnapshot {
  const about = { buildingName: null, floorShortName: null, capacity: 4, amenities: [], timeZone: 'Europe/London' };
  return { resource: { id: 'r', name: 'Harbour 3', ...about }, unavailable, meetings, nearbyFree: [] };
}

describe('roomStatusAt', () => {
  it('[D4] is free until the next meeting, whose coming it knows', () => {
    const next = meeting('10:00', '11:00');
    const shown = roomStatusAt(room([next]), at('09:00'));
    expect(shown).toEqual({
      status: 'free',
      current: null,
      next,
      nextChange: at('09:50'),
      freeUntil: at('10:00'),
      busyUntil: null,
    });
  });

  it('[D4] is free without end where nothing comes', () => {
    expect(roomStatusAt(room([]), at('09:00'))).toMatchObject({ status: 'free', freeUntil: null, nextChange: null });
  });

  it('[D4] says ten minutes before that it is starting soon', () => {
    const snapshot = room([meeting('10:00', '11:00')]);
    expect(roomStatusAt(snapshot, at('09:49')).status).toBe('free');
    expect(roomStatusAt(snapshot, at('09:50')).status).toBe('starting-soon');
  });

  it('[D3] changes at the very minute: the start belongs to the meeting, the end does not', () => {
    const snapshot = room([meeting('10:00', '11:00')]);
    expect(roomStatusAt(snapshot, at('10:00')).status).toBe('in-use');
    expect(roomStatusAt(snapshot, at('11:00')).status).toBe('free');
  });

  it('[D4] counts a row of meetings as one when it says how long the room is taken', () => {
    const snapshot = room([meeting('10:00', '11:00'), meeting('11:00', '11:30'), meeting('12:00', '13:00')]);
    const shown = roomStatusAt(snapshot, at('10:30'));
    expect(shown).toMatchObject({ status: 'in-use', freeUntil: null, busyUntil: at('11:30'), nextChange: at('10:50') });
    expect(shown.next?.start).toBe('2026-03-02T11:00:00Z');
  });

  it('[B2] does not see what no longer holds its time, and shows a conflict as taken', () => {
    const gone = (['ended', 'declined', 'cancelled', 'released'] as const).map((state) =>
      meeting('10:00', '11:00', { state }),
    );
    expect(roomStatusAt(room(gone), at('10:30')).status).toBe('free');
    expect(roomStatusAt(room([meeting('10:00', '11:00', { state: 'conflicted' })]), at('10:30')).status).toBe('in-use');
  });

  it('[B7] waits for check-in from its opening until somebody came', () => {
    const checkIn = { opensAt: '2026-03-02T09:45:00Z', closesAt: '2026-03-02T10:10:00Z' };
    const waiting = room([meeting('10:00', '11:00', { checkIn })]);
    expect(roomStatusAt(waiting, at('09:40'))).toMatchObject({ status: 'free', nextChange: at('09:45') });
    expect(roomStatusAt(waiting, at('09:46'))).toMatchObject({ status: 'waiting-check-in', freeUntil: at('10:00') });
    expect(roomStatusAt(waiting, at('10:05')).status).toBe('waiting-check-in');
    const came = room([meeting('10:00', '11:00', { checkIn, state: 'checked_in' })]);
    expect(roomStatusAt(came, at('10:05')).status).toBe('in-use');
  });

  it('[D4] is out of service whatever is booked', () => {
    const shown = roomStatusAt(
      room([meeting('10:00', '11:00')], [period('09:00', '12:00', 'out-of-service')]),
      at('10:30'),
    );
    expect(shown).toMatchObject({ status: 'out-of-service', freeUntil: null });
  });

  it('[B4] closes and opens by its own clock, and shows a meeting that was allowed nevertheless', () => {
    const day = room([meeting('19:00', '20:00')], [period('00:00', '08:00'), period('18:00', '23:00')]);
    expect(roomStatusAt(day, at('07:00'))).toMatchObject({ status: 'closed', busyUntil: at('08:00') });
    expect(roomStatusAt(day, at('12:00'))).toMatchObject({ status: 'free', freeUntil: at('18:00') });
    expect(roomStatusAt(day, at('18:30'))).toMatchObject({ status: 'closed', freeUntil: null });
    expect(roomStatusAt(day, at('19:30')).status).toBe('in-use');
  });
});
