/**
 * Keeps every connected display up to date. A change makes the rooms concerned dirty; one loop reads all dirty rooms together
 * and tells the displays that show them. One loop, so that versions and contents grow in the same order (rule D2).
 */
import type { Logger } from 'pino';
import type { Connection } from '../../../platform/websocket/index.ts';
import { nextSnapshotVersion, type PlayerRow, playerById } from '../displays.repository.ts';
import { shownPeriod } from '../snapshot/shown-period.ts';
import { Audience, type DisplayLine } from './audience.ts';
import { DisplayGroup } from './display-group.ts';
import { type HouseDeps, KnownHouse, type KnownRoom } from './known-house.ts';

export type HubDeps = HouseDeps & { readonly logger: Logger };

const ROOMS_AT_ONCE = 250;
const NEIGHBOURS_AFTER_MS = 1000;
const TICK_MS = 20_000;
/** Whatever was missed, for whatever reason, shows after this at the latest. */
const READ_AGAIN_AFTER_MS = 5 * 60_000;
const FRESH_ENOUGH_FOR_A_NEWCOMER_MS = 30_000;
const AFTER_A_FAILURE_MS = 500;

export class DisplayHub {
  readonly #deps: HubDeps;
  readonly #audience = new Audience();
  readonly #house: KnownHouse;
  readonly #dirtyRooms = new Set<string>();
  readonly #dirtyGroups = new Set<DisplayGroup>();
  readonly #dirtyBuildings = new Set<string>();
  readonly #buildingsSoon = new Set<string>();
  #floorsChanged = false;
  #working: Promise<void> | null = null;
  #soon: NodeJS.Timeout | undefined;
  #retry: NodeJS.Timeout | undefined;
  readonly #ticking: NodeJS.Timeout;
  #stopped = false;

  constructor(deps: HubDeps) {
    this.#deps = deps;
    this.#house = new KnownHouse(deps);
    this.#ticking = setInterval(() => this.tick(), TICK_MS);
  }

  /** How many displays are connected. */
  get size(): number {
    return this.#audience.size;
  }

  /** Null if the player has been unpaired: then the display is told nothing. */
  async join(playerId: string, connection: Connection): Promise<DisplayLine | null> {
    const player = await playerById(this.#deps.host.db, playerId);
    if (!player) return null;
    const line = { playerId, connection, group: await this.#groupOf(player) };
    this.#audience.add(line);
    line.group.sendTo([line], this.#deps.clock.now());
    if (!line.group.isKnown) this.#dirtyGroups.add(line.group);
    for (const id of line.group.roomIds) if (this.#isStale(id)) this.#dirtyRooms.add(id);
    this.#work();
    return line;
  }

  leave(line: DisplayLine): void {
    this.#audience.remove(line);
    for (const id of line.group.roomIds) if (!this.#audience.shows(id)) this.#house.forget(id);
  }

  linesOf(playerId: string): DisplayLine[] {
    return this.#audience.linesOf(playerId);
  }

  async roomsChanged(ids: readonly string[]): Promise<void> {
    if (this.#audience.size === 0) return;
    for (const id of await this.#deps.places.affected(this.#deps.host.db, ids)) {
      if (this.#audience.shows(id)) this.#dirtyRooms.add(id);
      const buildingId = this.#house.buildingOf(id);
      if (buildingId) this.#buildingsSoon.add(buildingId);
    }
    this.#neighboursLater();
    this.#work();
  }

  /** Names, sizes or places have changed, or nobody knows what: read all again. */
  everythingChanged(): void {
    this.#floorsChanged = true;
    for (const id of this.#audience.roomIds()) this.#dirtyRooms.add(id);
    for (const id of this.#house.buildings()) this.#dirtyBuildings.add(id);
    this.#work();
  }

  /** Reads again what is old, what has come into a new day, and which neighbours are free by now. */
  tick(): void {
    const now = this.#deps.clock.now();
    const todays = new Map<string, number>();
    for (const known of this.#house.rooms()) {
      const { id, timeZone } = known.room;
      const today = todays.get(timeZone) ?? shownPeriod(now, timeZone).start.getTime();
      todays.set(timeZone, today);
      if (known.dayStart.getTime() !== today || ageOf(known, now) > READ_AGAIN_AFTER_MS) this.#dirtyRooms.add(id);
    }
    for (const id of this.#house.buildings()) this.#dirtyBuildings.add(id);
    this.#work();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#ticking);
    clearTimeout(this.#soon);
    clearTimeout(this.#retry);
    await this.#working;
  }

  async #groupOf(player: PlayerRow): Promise<DisplayGroup> {
    const key = player.floor_id ?? player.resource_ids.join('+');
    const group = this.#audience.group(key);
    if (group) return group;
    if (player.floor_id === null) return new DisplayGroup(key, player.resource_ids, null);
    const shown = await this.#readFloor(player.floor_id);
    return this.#audience.group(key) ?? new DisplayGroup(key, shown.roomIds, shown.floor);
  }

  async #readFloor(floorId: string): Promise<Pick<DisplayGroup, 'roomIds' | 'floor'>> {
    const { places, host } = this.#deps;
    const floor = await places.floor(host.db, floorId);
    const rooms = floor ? await places.roomsOfFloor(host.db, floorId) : [];
    return { roomIds: rooms.map((room) => room.id), floor };
  }

  #isStale(id: string): boolean {
    const known = this.#house.room(id);
    return !known || ageOf(known, this.#deps.clock.now()) > FRESH_ENOUGH_FOR_A_NEWCOMER_MS;
  }

  /** Neighbours may wait a moment, so that a burst of changes costs one look at the house. */
  #neighboursLater(): void {
    if (this.#soon || this.#stopped || this.#buildingsSoon.size === 0) return;
    this.#soon = setTimeout(() => {
      this.#soon = undefined;
      for (const id of this.#buildingsSoon) this.#dirtyBuildings.add(id);
      this.#buildingsSoon.clear();
      this.#work();
    }, NEIGHBOURS_AFTER_MS);
  }

  #work(): void {
    if (this.#working || this.#retry || this.#stopped) return;
    this.#working = this.#workOff()
      .catch((error: unknown) => this.#tryLater(error))
      .finally(() => {
        this.#working = null;
        if (!this.#retry && this.#hasWork()) this.#work();
      });
  }

  #hasWork(): boolean {
    return this.#floorsChanged || this.#dirtyRooms.size + this.#dirtyGroups.size + this.#dirtyBuildings.size > 0;
  }

  #tryLater(error: unknown): void {
    this.#deps.logger.warn({ err: error }, 'Displays could not be brought up to date; trying again.');
    if (this.#stopped) return;
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      this.everythingChanged();
    }, AFTER_A_FAILURE_MS);
  }

  async #workOff(): Promise<void> {
    while (this.#hasWork() && !this.#stopped) {
      if (this.#floorsChanged) await this.#readFloors();
      const rooms = take(this.#dirtyRooms, ROOMS_AT_ONCE);
      const buildings = take(this.#dirtyBuildings, 1);
      const groups = new Set(take(this.#dirtyGroups, this.#dirtyGroups.size));
      // Drawn before reading: whoever has this version knows all that was committed when it was drawn.
      const version = await nextSnapshotVersion(this.#deps.host.db);
      if (rooms.length > 0) await this.#house.read(rooms);
      for (const id of rooms) for (const group of this.#audience.groupsShowing(id)) groups.add(group);
      for (const id of buildings) for (const group of this.#doorsIn(id)) groups.add(group);
      await this.#readFreeFor(groups, buildings);
      this.#tell(groups, version);
    }
  }

  async #readFloors(): Promise<void> {
    this.#floorsChanged = false;
    for (const group of [...this.#audience.groups()]) {
      if (!group.floor) continue;
      this.#audience.regroup(group, await this.#readFloor(group.key));
      this.#dirtyGroups.add(group);
      for (const id of group.roomIds) this.#dirtyRooms.add(id);
    }
  }

  *#doorsIn(buildingId: string): Iterable<DisplayGroup> {
    for (const group of this.#audience.groups()) {
      if (!group.floor && group.roomIds.some((id) => this.#house.room(id)?.room.buildingId === buildingId)) yield group;
    }
  }

  /** Of the buildings asked for, and of those that a door among the groups stands in for the first time. */
  async #readFreeFor(groups: Iterable<DisplayGroup>, buildings: readonly string[]): Promise<void> {
    const wanted = new Set(buildings);
    for (const group of groups) {
      for (const id of group.floor ? [] : group.roomIds) {
        const buildingId = this.#house.room(id)?.room.buildingId;
        if (buildingId && !this.#house.knowsFree(buildingId)) wanted.add(buildingId);
      }
    }
    for (const id of wanted) await this.#house.readFree(id);
  }

  /** A group with rooms that have never been read waits for them: half a floor is no floor. */
  #tell(groups: Iterable<DisplayGroup>, version: number): void {
    const now = this.#deps.clock.now();
    for (const group of groups) {
      if (group.roomIds.some((id) => this.#dirtyRooms.has(id) && !this.#house.room(id))) this.#dirtyGroups.add(group);
      else if (group.renew(this.#house, version)) group.sendTo(group.lines, now);
    }
  }
}

function ageOf(known: KnownRoom, now: Date): number {
  return now.getTime() - known.readAt.getTime();
}

function take<T>(set: Set<T>, most: number): T[] {
  const taken: T[] = [];
  for (const item of set) {
    if (taken.length === most) break;
    set.delete(item);
    taken.push(item);
  }
  return taken;
}
