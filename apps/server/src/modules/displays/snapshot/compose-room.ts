/** What a door is told of its room, as JSON text: made once, sent to many. */
import type { DoorMeeting, LocalNames, RoomSnapshot } from '@ones/contract';
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
  const { id, name, names, buildingName, buildingNames, unavailable } = room;
  const { floorShortName, capacity, amenities, timeZone } = room;
  const called = { name, ...said({ names }), buildingName, ...said({ buildingNames }) };
  return {
    resource: { id, ...called, floorShortName, capacity, amenities: [...amenities], timeZone },
    unavailable,
    meetings: meetings.filter((meeting) => shownStates.has(meeting.state)),
  };
}

/** Only names that are there: a thousand displays read each byte. */
export function said<Names extends Readonly<Record<string, LocalNames | null | undefined>>>(names: Names) {
  const given = Object.entries(names).filter(([, one]) => one && Object.keys(one).length > 0);
  return Object.fromEntries(given) as { [Name in keyof Names]?: LocalNames };
}
