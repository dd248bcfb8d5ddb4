/** Which displays are connected, and who of them shows which room. */
import type { Connection } from '../../../platform/websocket/index.ts';
import type { DisplayGroup } from './display-group.ts';

export interface DisplayLine {
  readonly playerId: string;
  readonly connection: Connection;
  readonly group: DisplayGroup;
}

export class Audience {
  readonly #groups = new Map<string, DisplayGroup>();
  readonly #groupsOfRoom = new Map<string, Set<DisplayGroup>>();
  readonly #linesOfPlayer = new Map<string, Set<DisplayLine>>();

  /** Connected displays, each counted once. */
  get size(): number {
    return this.#linesOfPlayer.size;
  }

  group(key: string): DisplayGroup | undefined {
    return this.#groups.get(key);
  }

  groups(): Iterable<DisplayGroup> {
    return this.#groups.values();
  }

  linesOf(playerId: string): DisplayLine[] {
    return [...(this.#linesOfPlayer.get(playerId) ?? [])];
  }

  roomIds(): Iterable<string> {
    return this.#groupsOfRoom.keys();
  }

  shows(roomId: string): boolean {
    return this.#groupsOfRoom.has(roomId);
  }

  groupsShowing(roomId: string): Iterable<DisplayGroup> {
    return this.#groupsOfRoom.get(roomId) ?? [];
  }

  add(line: DisplayLine): void {
    const lines = this.#linesOfPlayer.get(line.playerId) ?? new Set();
    this.#linesOfPlayer.set(line.playerId, lines.add(line));
    line.group.lines.add(line);
    this.#groups.set(line.group.key, line.group);
    this.#index(line.group);
  }

  remove(line: DisplayLine): void {
    const lines = this.#linesOfPlayer.get(line.playerId);
    lines?.delete(line);
    if (lines?.size === 0) this.#linesOfPlayer.delete(line.playerId);
    line.group.lines.delete(line);
    if (line.group.lines.size > 0) return;
    this.#groups.delete(line.group.key);
    this.#unindex(line.group);
  }

  /** A floor has got other rooms. */
  regroup(group: DisplayGroup, change: Pick<DisplayGroup, 'roomIds' | 'floor'>): void {
    this.#unindex(group);
    group.roomIds = change.roomIds;
    group.floor = change.floor;
    if (group.lines.size > 0) this.#index(group);
  }

  #index(group: DisplayGroup): void {
    for (const id of group.roomIds) {
      const groups = this.#groupsOfRoom.get(id) ?? new Set();
      this.#groupsOfRoom.set(id, groups.add(group));
    }
  }

  #unindex(group: DisplayGroup): void {
    for (const id of group.roomIds) {
      const groups = this.#groupsOfRoom.get(id);
      groups?.delete(group);
      if (groups?.size === 0) this.#groupsOfRoom.delete(id);
    }
  }
}
