/** Compares the rooms a connection names with those we keep: which are new, which changed, which are gone. Pure. */
import { type ImportedRoom, type ResourceState, type ToldField, type ToldValues, toldBy } from './resource.ts';

export interface KnownRoom {
  readonly id: string;
  readonly place_id: string | null;
  readonly email_address: string | null;
  readonly name: string;
  readonly capacity: number | null;
  readonly amenities: readonly string[];
  readonly state: ResourceState;
  /** What somebody set here. */
  readonly ours: readonly ToldField[];
  readonly told: ToldValues | null;
}

export interface RoomImportPlan {
  /** In the order given. */
  readonly added: readonly ImportedRoom[];
  readonly changed: readonly { readonly id: string; readonly room: ImportedRoom }[];
  readonly absent: readonly string[];
}

/**
 * A room is known by its place id. By its address it is known where no place id says otherwise, also when the place is
 * another one: that is the same mailbox with its place made anew, and bookings go to the mailbox.
 */
export function planRoomImport(known: readonly KnownRoom[], named: readonly ImportedRoom[]): RoomImportPlan {
  const rooms = onlyOnce(named);
  const formerOf = matchRooms(known, rooms);
  const seen = new Set([...formerOf.values()].map((former) => former.id));
  return {
    added: rooms.filter((room) => !formerOf.has(room)),
    changed: [...formerOf].flatMap(([room, former]) => (differs(former, room) ? [{ id: former.id, room }] : [])),
    absent: known.filter((room) => room.state === 'active' && !seen.has(room.id)).map((room) => room.id),
  };
}

/** Places first, so that a room which took over another's old address is not taken for it. */
function matchRooms(known: readonly KnownRoom[], rooms: readonly ImportedRoom[]): Map<ImportedRoom, KnownRoom> {
  const matches = new Map<ImportedRoom, KnownRoom>();
  const left = new Set(known);
  const keys = [
    (room: ImportedRoom | KnownRoom) => ('placeId' in room ? room.placeId : room.place_id),
    (room: ImportedRoom | KnownRoom) =>
      ('emailAddress' in room ? room.emailAddress : room.email_address)?.toLowerCase(),
  ];
  for (const key of keys) {
    const byKey = new Map([...left].map((former) => [key(former), former]));
    for (const room of rooms) {
      const wanted = key(room);
      const former = wanted === null || matches.has(room) ? undefined : byKey.get(wanted);
      if (!former || !left.has(former)) continue;
      matches.set(room, former);
      left.delete(former);
    }
  }
  return matches;
}

/** Pages of an import may overlap; the first naming counts. */
function onlyOnce(named: readonly ImportedRoom[]): ImportedRoom[] {
  const places = new Set<string>();
  const addresses = new Set<string>();
  return named.filter((room) => {
    const address = room.emailAddress.toLowerCase();
    if (addresses.has(address) || (room.placeId !== null && places.has(room.placeId))) return false;
    addresses.add(address);
    if (room.placeId !== null) places.add(room.placeId);
    return true;
  });
}

/** Where it stands was taken over once; that the connection says otherwise now is kept, and shown. */
function differs(former: KnownRoom, room: ImportedRoom): boolean {
  const isOurs = (field: ToldField) => former.ours.includes(field);
  return (
    former.state === 'absent' ||
    (!isOurs('name') && former.name !== room.name) ||
    former.email_address !== room.emailAddress ||
    (!isOurs('capacity') && former.capacity !== room.capacity) ||
    (room.placeId !== null && former.place_id !== room.placeId) ||
    (!isOurs('amenities') && former.amenities.join('\n') !== room.amenities.join('\n')) ||
    !sameTold(former.told, toldBy(room))
  );
}

/** Key by key: JSON comes back from the database in an order of its own. */
function sameTold(former: ToldValues | null, told: ToldValues): boolean {
  return former !== null && (Object.keys(told) as (keyof ToldValues)[]).every((key) => same(former[key], told[key]));
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
