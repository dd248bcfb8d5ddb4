/** What a door is told of its room, as JSON text: made once, sent to many. */
import type { DoorMeeting, RoomSnapshot } from '@ones/contract';
import type { DoorRoom } from '../deps.ts';

/** Neither cancelled, declined nor released meetings belong on a door. */
const shownStates: ReadonlySet<DoorMeeting['state']> = new Set([
  'requested',
  'pending_validation',
  'confirmed',
  'checked_in',
  'ended',
  'conflicted',
]);

export type NearbyRoom = RoomSnapshot['nearbyFree'][number];

/** The part that changes with the room's own schedule. */
export type RoomCore = Omit<RoomSnapshot, 'nearbyFree'>;

export function composeRoom(room: DoorRoom, meetings: readonly DoorMeeting[]): RoomCore {
  const { id, name, buildingName, floorShortName, capacity, amenities, timeZone, unavailable } = room;
  return {
    resource: { id, name, buildingName, floorShortName, capacity, amenities: [...amenities], timeZone },
    unavailable,
    meetings: meetings.filter((meeting) => shownStates.has(meeting.state)),
  };
}
