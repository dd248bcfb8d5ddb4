/** The rooms of a connection in the order of need. Pure. */
import type { RoomHealth } from '@ones/contract';

const urgency: Readonly<Record<RoomHealth['state'], number>> = {
  unreadable: 0,
  held: 1,
  late: 2,
  'first-sync': 3,
  'in-step': 4,
};

export function needsLook(room: Pick<RoomHealth, 'state'>): boolean {
  return urgency[room.state] < 3;
}

/** Those in trouble first, else as the server orders them. */
export function roomsInNeed(
  rooms: readonly RoomHealth[],
  filter: { readonly text: string; readonly troubledOnly: boolean },
): readonly RoomHealth[] {
  const text = filter.text.trim().toLowerCase();
  return rooms
    .filter((room) => !filter.troubledOnly || needsLook(room))
    .filter(({ name, emailAddress }) => text === '' || `${name} ${emailAddress}`.toLowerCase().includes(text))
    .sort((a, b) => urgency[a.state] - urgency[b.state]);
}
