/** The rooms of a connection in the order of need. Pure. */
import type { RoomHealth } from '@ones/contract';
import { isPolicyIgnored } from '../policy-ignored.ts';

const urgency: Readonly<Record<RoomHealth['state'], number>> = {
  unreadable: 0,
  held: 1,
  late: 2,
  'first-sync': 3,
  'in-step': 4,
};
const IGNORES_POLICY = 1.5;
const WELL = 3;

function urgencyOf(room: RoomHealth): number {
  const own = urgency[room.state];
  return isPolicyIgnored(room) ? Math.min(own, IGNORES_POLICY) : own;
}

/** Those in trouble first, else as the server orders them. */
export function roomsInNeed(
  rooms: readonly RoomHealth[],
  filter: { readonly text: string; readonly troubledOnly: boolean },
): readonly RoomHealth[] {
  const text = filter.text.trim().toLowerCase();
  return rooms
    .filter((room) => !filter.troubledOnly || urgencyOf(room) < WELL)
    .filter(({ name, emailAddress }) => text === '' || `${name} ${emailAddress}`.toLowerCase().includes(text))
    .sort((a, b) => urgencyOf(a) - urgencyOf(b));
}
