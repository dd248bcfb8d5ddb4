/** What the room itself can do about a meeting made outside whose organizer's copy may not be written (rule B7). Pure. */
import type { RoomCopy } from '../pull/copy.repository.ts';
import type { OrganizerBase } from './organizer-base.ts';

export interface RoomAct {
  readonly kind: 'decline' | 'shorten';
  readonly roomCopy: RoomCopy;
}

/** It can say no, or stay for a shorter time; null: there is nothing that it could write. */
export function planAsRoom(wanted: OrganizerBase, roomCopies: readonly RoomCopy[]): RoomAct | null {
  const standing = roomCopies.filter(({ base }) => base !== null && !base.cancelled);
  if (wanted.cancelled) {
    const [roomCopy] = standing;
    return roomCopy ? { kind: 'decline', roomCopy } : null;
  }
  const longer = standing.find(({ base }) => base?.start === wanted.start && wanted.end < base.end);
  return longer ? { kind: 'shorten', roomCopy: longer } : null;
}

/** Whether every room's copy says what is wanted already. */
export function isAsWanted(wanted: OrganizerBase, roomCopies: readonly RoomCopy[]): boolean {
  const standing = roomCopies.filter(({ base }) => base !== null && !base.cancelled);
  return standing.length > 0 && standing.every(({ base }) => base?.start === wanted.start && base.end === wanted.end);
}
