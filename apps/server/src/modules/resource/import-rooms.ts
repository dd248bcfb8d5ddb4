/**
 * Takes over the rooms that a connection names, all of them at once. Buildings and floors are made from it once and are ours
 * afterwards; a room it no longer names becomes absent, never deleted. A room that another connection books stays with that one.
 */
import { newId } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/db/index.ts';
import { ensureBuilding, ensureFloor } from './place.repository.ts';
import { planRoomImport } from './plan-room-import.ts';
import { resourceChanged, roomsImported } from './resource.events.ts';
import { type ImportedRoom, toldBy } from './resource.ts';
import {
  addRooms,
  changeRooms,
  claimedElsewhere,
  lastPosition,
  lockRooms,
  markRoomsAbsent,
  type RoomToAdd,
  type StoredRoom,
} from './room-import.repository.ts';

export interface RoomsImport {
  readonly connectionId: string;
  readonly rooms: readonly ImportedRoom[];
  /** For rooms and buildings that name none. */
  readonly timeZone: string;
  /** Asked of those that are named no longer: which of them stay all the same, for now. */
  readonly spare?: (gone: readonly StoredRoom[], active: number) => Promise<readonly StoredRoom[]>;
}

export interface RoomsImported {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly absent: readonly string[];
  /** Addresses that another connection books. */
  readonly elsewhere: readonly string[];
  /** Addresses that another connection may book from now on. */
  readonly released: readonly string[];
}

export async function importRooms(tx: Tx, named: RoomsImport, now: Date): Promise<RoomsImported> {
  const known = await lockRooms(tx.db, named.connectionId);
  const addresses = named.rooms.map((room) => room.emailAddress);
  const claimed = await claimedElsewhere(tx.db, named.connectionId, addresses);
  const elsewhere = claimed.map(({ address }) => address);
  const plan = planRoomImport(
    known,
    named.rooms.filter((room) => !elsewhere.includes(room.emailAddress.toLowerCase())),
  );
  const spared = await spare(named, known, plan.absent);
  const absent = plan.absent.filter((id) => !spared.has(id));
  const first = (await lastPosition(tx.db)) + 1;
  const placesOf = placeFinder(tx, named, now);
  const added: RoomToAdd[] = [];
  for (const [at, room] of plan.added.entries()) {
    added.push({ id: newId(now), position: first + at, ...rowOf(room), ...(await placesOf(room)) });
  }
  await addRooms(tx.db, named.connectionId, added, now);
  await changeRooms(
    tx.db,
    plan.changed.map(({ id, room }) => ({ id, ...rowOf(room) })),
    now,
  );
  await markRoomsAbsent(tx.db, absent, now);
  const changed = plan.changed.map(({ id }) => id);
  for (const id of [...changed, ...absent]) tx.publish(resourceChanged(id, now));
  const counts = { added: added.length, changed: changed.length, absent: absent.length };
  tx.publish(roomsImported({ connectionId: named.connectionId, ...counts }, now));
  const gone = known.filter(({ id }) => absent.includes(id));
  const released = gone.flatMap(({ email_address: address }) => address?.toLowerCase() ?? []);
  return { added: added.map((room) => room.id), changed, absent, elsewhere, released };
}

async function spare(
  named: RoomsImport,
  known: readonly StoredRoom[],
  absent: readonly string[],
): Promise<ReadonlySet<string>> {
  const gone = known.filter(({ id }) => absent.includes(id));
  const active = known.filter(({ state }) => state === 'active').length;
  const spared = (await named.spare?.(gone, active)) ?? [];
  return new Set(spared.map(({ id }) => id));
}

function rowOf(room: ImportedRoom) {
  return {
    name: room.name,
    email_address: room.emailAddress,
    capacity: room.capacity,
    amenities: room.amenities,
    place_id: room.placeId,
    told: toldBy(room),
  };
}

/** Finds or makes each building and floor once in an import. */
function placeFinder(tx: Tx, named: RoomsImport, now: Date) {
  const buildings = new Map<string, Promise<{ id: string; timeZone: string }>>();
  const floors = new Map<string, Promise<string>>();
  return async (room: ImportedRoom) => {
    const timeZone = room.timeZone ?? named.timeZone;
    if (room.building === null) return { building_id: null, floor_id: null, time_zone: timeZone };
    const name = room.building;
    const building = await once(buildings, name.toLowerCase(), () =>
      ensureBuilding(tx.db, { connectionId: named.connectionId, name, timeZone }, now),
    );
    const { floor } = room;
    const floorId =
      floor &&
      (await once(floors, `${building.id} ${floor.name.toLowerCase()}`, () =>
        ensureFloor(
          tx.db,
          {
            buildingId: building.id,
            name: floor.name,
            shortName: floor.shortName ?? floor.name,
            ...(floor.position === undefined ? {} : { position: floor.position }),
          },
          now,
        ),
      ));
    return { building_id: building.id, floor_id: floorId, time_zone: room.timeZone ?? building.timeZone };
  };
}

function once<T>(made: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = made.get(key);
  if (known) return known;
  const promise = make();
  made.set(key, promise);
  return promise;
}
