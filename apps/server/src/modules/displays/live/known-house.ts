/**
 * What is known at present of the rooms that connected displays show, and of which rooms are free near them: read for many
 * rooms together, kept as text until something changes. Who is told is not its business.
 */
import type { DoorMeeting } from '@ones/contract';
import { groupBy } from '../../../kernel/group-by.ts';
import { addMinutes } from '../../../kernel/interval.ts';
import type { DisplaysDeps, DoorRoom } from '../deps.ts';
import { composeRoom, type NearbyRoom } from '../snapshot/compose-room.ts';
import { type FreeRoom, freeRooms } from '../snapshot/nearby-free.ts';
import { shownPeriod } from '../snapshot/shown-period.ts';

export interface KnownRoom {
  readonly room: DoorRoom;
  /** Its part of a snapshot as JSON, without the last member `nearbyFree` and the brace. */
  readonly text: string;
  readonly readAt: Date;
  /** When its day began: in the next one it is read again. */
  readonly dayStart: Date;
}

export type HouseDeps = Pick<DisplaysDeps, 'host' | 'clock' | 'places' | 'meetings'>;

const FREE_LOOK_AHEAD_MINUTES = 12 * 60;

export class KnownHouse {
  readonly #deps: HouseDeps;
  readonly #rooms = new Map<string, KnownRoom>();
  readonly #free = new Map<string, readonly FreeRoom[]>();
  readonly #buildingOfRoom = new Map<string, string>();

  constructor(deps: HouseDeps) {
    this.#deps = deps;
  }

  room(id: string): KnownRoom | undefined {
    return this.#rooms.get(id);
  }

  rooms(): Iterable<KnownRoom> {
    return this.#rooms.values();
  }

  free(buildingId: string): readonly FreeRoom[] {
    return this.#free.get(buildingId) ?? [];
  }

  /** Buildings whose free rooms somebody wants to know. */
  buildings(): Iterable<string> {
    return this.#free.keys();
  }

  /** Undefined for a room of a building that nobody asks about. */
  buildingOf(roomId: string): string | undefined {
    return this.#buildingOfRoom.get(roomId);
  }

  forget(roomId: string): void {
    this.#rooms.delete(roomId);
  }

  /** Reads the rooms as they are now; one that is gone is forgotten. */
  async read(ids: readonly string[]): Promise<void> {
    const { host, places, clock, meetings } = this.#deps;
    const rooms = await places.rooms(host.db, ids);
    const now = clock.now();
    const found = new Map<string, KnownRoom>();
    for (const [timeZone, together] of groupBy(rooms, (room) => room.timeZone)) {
      const { start, end } = shownPeriod(now, timeZone);
      const schedule = await meetings(host.db, together.map(idOf), start, end);
      for (const room of together) found.set(room.id, knownRoom(room, schedule.get(room.id) ?? [], start, now));
    }
    for (const id of ids) this.#rooms.delete(id);
    for (const [id, known] of found) this.#rooms.set(id, known);
  }

  /** Reads which rooms of a building are free now. */
  async readFree(buildingId: string): Promise<void> {
    const { host, places, clock, meetings } = this.#deps;
    const rooms = await places.roomsOfBuilding(host.db, buildingId);
    const now = clock.now();
    const schedule = await meetings(host.db, rooms.map(idOf), now, addMinutes(now, FREE_LOOK_AHEAD_MINUTES));
    for (const { id } of rooms) this.#buildingOfRoom.set(id, buildingId);
    this.#free.set(buildingId, freeRooms(rooms, schedule, now));
  }

  knowsFree(buildingId: string): boolean {
    return this.#free.has(buildingId);
  }
}

/** One room's part of a snapshot. */
export function roomText(known: KnownRoom, nearby: readonly NearbyRoom[]): string {
  return `${known.text},"nearbyFree":${JSON.stringify(nearby)}}`;
}

function knownRoom(room: DoorRoom, meetings: readonly DoorMeeting[], dayStart: Date, now: Date): KnownRoom {
  const text = JSON.stringify(composeRoom(room, meetings)).slice(0, -1);
  return { room, text, readAt: now, dayStart };
}

function idOf(room: DoorRoom): string {
  return room.id;
}
