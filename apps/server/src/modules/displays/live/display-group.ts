/** Displays that show the same: what they are told is put together once and sent to all of them (rule D6). */
import type { DoorFloor } from '../deps.ts';
import { nearbyFree } from '../snapshot/nearby-free.ts';
import type { DisplayLine } from './audience.ts';
import { type KnownHouse, type KnownRoom, roomText } from './known-house.ts';

export class DisplayGroup {
  readonly key: string;
  readonly lines = new Set<DisplayLine>();
  roomIds: readonly string[];
  /** Null for doors, which show their rooms alone. */
  floor: DoorFloor | null;
  #body: string | null = null;
  #version = 0;

  constructor(key: string, roomIds: readonly string[], floor: DoorFloor | null) {
    this.key = key;
    this.roomIds = roomIds;
    this.floor = floor;
  }

  get isKnown(): boolean {
    return this.#body !== null;
  }

  /** Puts the snapshot together; true if it says something new, which is then this version's. */
  renew(house: KnownHouse, version: number): boolean {
    const body = this.#compose(house);
    if (body === this.#body) return false;
    this.#body = body;
    this.#version = version;
    return true;
  }

  sendTo(lines: Iterable<DisplayLine>, now: Date): void {
    if (this.#body === null) return;
    const head = `{"type":"snapshot","version":${this.#version},"serverTime":"${now.toISOString()}"`;
    const text = Buffer.from(`${head},"display":${this.#body}}`);
    for (const line of lines) line.connection.sendLatest('snapshot', text);
  }

  #compose(house: KnownHouse): string {
    const texts = this.roomIds.flatMap((id) => {
      const known = house.room(id);
      return known ? [roomText(known, this.#nearby(known, house))] : [];
    });
    const rooms = `"rooms":[${texts.join(',')}]`;
    if (!this.floor) return `{"kind":"room-display",${rooms}}`;
    return `{"kind":"floor-display","floor":${JSON.stringify(this.floor)},${rooms}}`;
  }

  /** A floor display shows its other rooms anyway. */
  #nearby({ room }: KnownRoom, house: KnownHouse) {
    return this.floor || room.buildingId === null ? [] : nearbyFree(room, house.free(room.buildingId));
  }
}
