/** Rooms as their doors know them, with when they cannot be had: out of service, or closed. */
import type { RoomSnapshot } from '@ones/contract';
import type { Clock } from '../../kernel/clock.ts';
import { addMinutes } from '../../kernel/interval.ts';
import type { Db } from '../../platform/db/index.ts';
import type { AccessOf } from '../../platform/http/index.ts';
import { closedSpans } from './business-hours.ts';
import { doorBindings } from './door-periods.repository.ts';

type Unavailable = RoomSnapshot['unavailable'];
type Rooms<Room> = (db: Db, ids: readonly string[]) => Promise<readonly Room[]>;
type RoomsOf<Room> = (db: Db, placeId: string) => Promise<readonly Room[]>;

interface Door {
  readonly id: string;
  readonly unavailable: Unavailable;
}

/** A display without a connection goes on for so long (rule D3), and shows where today's hours began. */
const HOURS_BACK = 24;
const HOURS_AHEAD = 37;

export function doorPlacesBy<
  Room extends Door,
  Places extends {
    readonly rooms: Rooms<Room>;
    readonly roomsOfFloor: RoomsOf<Room>;
    readonly roomsOfBuilding: RoomsOf<Room>;
  },
>(places: Places, clock: Clock, access: AccessOf): Places {
  const known = async (db: Db, rooms: readonly Room[]) => withPeriods(db, rooms, clock.now());
  /** A door shows its own room; what others show is for whoever walks past. */
  const forAnybody = async (db: Db, rooms: readonly Room[]) => {
    const { hidden } = await access(db, null);
    return rooms.filter(({ id }) => !hidden.has(id));
  };
  return {
    ...places,
    rooms: async (db: Db, ids: readonly string[]) => known(db, await places.rooms(db, ids)),
    roomsOfFloor: async (db: Db, id: string) => known(db, await forAnybody(db, await places.roomsOfFloor(db, id))),
    roomsOfBuilding: async (db: Db, id: string) =>
      known(db, await forAnybody(db, await places.roomsOfBuilding(db, id))),
  };
}

async function withPeriods<Room extends Door>(db: Db, rooms: readonly Room[], now: Date): Promise<readonly Room[]> {
  if (rooms.length === 0) return rooms;
  const within = { start: addMinutes(now, -HOURS_BACK * 60), end: addMinutes(now, HOURS_AHEAD * 60) };
  const ids = rooms.map((room) => room.id);
  const bound = new Map((await doorBindings(db, ids, within)).map((binding) => [binding.resourceId, binding]));
  const span = [within.start.getTime(), within.end.getTime()] as const;
  return rooms.map((room): Room => {
    const binding = bound.get(room.id);
    if (!binding) return room;
    const unavailable: Unavailable = [
      ...binding.out.map(({ start, end }) => period('out-of-service', new Date(start), new Date(end))),
      ...(binding.hours ? closedSpans(binding.hours, span) : []).map(([start, end]) =>
        period('closed', new Date(start), new Date(end)),
      ),
    ];
    return { ...room, unavailable };
  });
}

function period(reason: Unavailable[number]['reason'], start: Date, end: Date): Unavailable[number] {
  return { reason, start: start.toISOString(), end: end.toISOString() };
}
