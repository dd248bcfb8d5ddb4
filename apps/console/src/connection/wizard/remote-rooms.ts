/** Which of the tenant's rooms are shown and chosen. Pure. */
import type { RemoteRoom } from '@ones/contract';

export interface RoomFilter {
  readonly text: string;
  /** Null: all buildings. */
  readonly building: string | null;
  readonly chosenOnly: boolean;
}

export function shownRooms(
  rooms: readonly RemoteRoom[],
  filter: RoomFilter,
  chosen: ReadonlySet<string>,
): readonly RemoteRoom[] {
  const text = filter.text.trim().toLowerCase();
  return rooms.filter(
    (room) =>
      (filter.building === null || room.building === filter.building) &&
      (!filter.chosenOnly || chosen.has(keyOf(room.emailAddress))) &&
      (text === '' || `${room.name} ${room.emailAddress} ${room.floor ?? ''}`.toLowerCase().includes(text)),
  );
}

/** Buildings by name with how many of their rooms are chosen; rooms without a building are not listed here. */
export function buildingsOf(
  rooms: readonly RemoteRoom[],
  chosen: ReadonlySet<string>,
): readonly { readonly name: string; readonly chosen: number; readonly total: number }[] {
  const found = new Map<string, { chosen: number; total: number }>();
  for (const { building, emailAddress } of rooms) {
    if (building === null) continue;
    const count = found.get(building) ?? { chosen: 0, total: 0 };
    count.total += 1;
    if (chosen.has(keyOf(emailAddress))) count.chosen += 1;
    found.set(building, count);
  }
  return [...found].map(([name, count]) => ({ name, ...count })).sort((a, b) => a.name.localeCompare(b.name));
}

/** Addresses are compared without regard to case, as Exchange does. */
export function keyOf(address: string): string {
  return address.toLowerCase();
}

export function withRooms(chosen: readonly string[], rooms: readonly RemoteRoom[], wanted: boolean): readonly string[] {
  const changed = new Set(rooms.map(({ emailAddress }) => keyOf(emailAddress)));
  const others = chosen.filter((address) => !changed.has(keyOf(address)));
  return wanted ? [...others, ...rooms.map(({ emailAddress }) => emailAddress)] : others;
}

/** Chosen before, but not among the tenant's rooms any more: told, so that nobody wonders. */
export function goneRooms(rooms: readonly RemoteRoom[], chosen: readonly string[]): readonly string[] {
  const known = new Set(rooms.map(({ emailAddress }) => keyOf(emailAddress)));
  return chosen.filter((address) => !known.has(keyOf(address)));
}
