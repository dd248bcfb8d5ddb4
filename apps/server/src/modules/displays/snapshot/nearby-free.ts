/** Other rooms that somebody who finds this door red could go to: on this floor first, then elsewhere in the house. */
import type { DoorMeeting } from '@ones/contract';
import { addMinutes } from '../../../kernel/interval.ts';
import type { DoorRoom } from '../deps.ts';
import { type NearbyRoom, said } from './compose-room.ts';

const AT_MOST = 4;
/** A room that is taken in a moment is no help. */
const AT_LEAST_MINUTES = 15;

export interface FreeRoom extends NearbyRoom {
  readonly floorId: string | null;
}

/** Those of `rooms` that are free now, in their order. `meetings` reaches from now as far as one cares to look. */
export function freeRooms(
  rooms: readonly DoorRoom[],
  meetings: ReadonlyMap<string, readonly DoorMeeting[]>,
  now: Date,
): FreeRoom[] {
  const soon = addMinutes(now, AT_LEAST_MINUTES).toISOString();
  return rooms.flatMap(({ id, name, names, floorId, unavailable }) => {
    const [next] = [...(meetings.get(id) ?? []).filter((meeting) => takes(meeting, now)), ...unavailable]
      .filter(({ end }) => new Date(end) > now)
      .sort((a, b) => instant(a.start).localeCompare(instant(b.start)));
    if (next && instant(next.start) < soon) return [];
    return [{ id, name, ...said({ names }), floorId, freeUntil: next ? instant(next.start) : null }];
  });
}

export function nearbyFree(
  of: { readonly id: string; readonly floorId: string | null },
  free: readonly FreeRoom[],
): NearbyRoom[] {
  const others = free.filter((room) => room.id !== of.id);
  const here = others.filter((room) => room.floorId === of.floorId);
  const elsewhere = others.filter((room) => room.floorId !== of.floorId);
  return [...here, ...elsewhere].slice(0, AT_MOST).map(({ floorId: _floorId, ...room }) => room);
}

function takes(meeting: DoorMeeting, now: Date): boolean {
  return meeting.state !== 'ended' && new Date(meeting.end) > now;
}

function instant(text: string): string {
  return new Date(text).toISOString();
}
