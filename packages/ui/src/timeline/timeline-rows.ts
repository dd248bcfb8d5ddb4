/** What a timeline shows, as flat rows with a place for every block. Pure. */
import type { Instant, StateLook } from '@ones/ui-core';

export interface TimelineRow {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

/** A floor. */
export interface TimelineGroup {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly TimelineRow[];
}

export interface TimelineItem {
  readonly id: string;
  readonly rowId: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly title: string;
  readonly detail: string;
  readonly look: StateLook;
  /** A second state that must be seen: waiting for Exchange, a conflict. */
  readonly mark?: StateLook;
}

export interface PlacedItem {
  readonly item: TimelineItem;
  /** Counted from the top of the row; overlapping blocks stand below each other. */
  readonly lane: number;
}

export type ShownRow =
  | { readonly kind: 'group'; readonly id: string; readonly name: string }
  | { readonly kind: 'row'; readonly row: TimelineRow; readonly placed: readonly PlacedItem[]; readonly lanes: number };

export function shownRows(groups: readonly TimelineGroup[], items: readonly TimelineItem[]): readonly ShownRow[] {
  const byRow = new Map<string, TimelineItem[]>();
  for (const item of items) {
    const known = byRow.get(item.rowId);
    if (known) known.push(item);
    else byRow.set(item.rowId, [item]);
  }
  return groups.flatMap((group): ShownRow[] => [
    { kind: 'group', id: group.id, name: group.name },
    ...group.rows.map((row): ShownRow => {
      const placed = placeInLanes(byRow.get(row.id) ?? []);
      return { kind: 'row', row, placed, lanes: Math.max(1, ...placed.map(({ lane }) => lane + 1)) };
    }),
  ]);
}

/** Each in the first lane that is free at its start. */
export function placeInLanes(items: readonly TimelineItem[]): readonly PlacedItem[] {
  const endOfLane: Instant[] = [];
  return [...items]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((item) => {
      const free = endOfLane.findIndex((end) => end <= item.start);
      const lane = free === -1 ? endOfLane.length : free;
      endOfLane[lane] = item.end;
      return { item, lane };
    });
}

/** Where the focus stands: a row, and in it a block by its order in time; -1 is the row's name. */
export interface Spot {
  readonly row: number;
  readonly item: number;
}

/** The spot that a key leads to; null for a key that leads nowhere. */
export function spotAfter(key: string, ctrl: boolean, spot: Spot, rows: readonly ShownRow[]): Spot | null {
  const last = itemsOf(rows, spot.row).length - 1;
  if (key === 'ArrowRight') return { ...spot, item: Math.min(spot.item + 1, last) };
  if (key === 'ArrowLeft') return { ...spot, item: Math.max(spot.item - 1, -1) };
  if (key === 'Home') return { row: ctrl ? 0 : spot.row, item: -1 };
  if (key === 'End') return ctrl ? { row: rows.length - 1, item: -1 } : { ...spot, item: last };
  const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[key];
  return step === undefined ? null : inRow(rows, spot, Math.min(Math.max(spot.row + step, 0), rows.length - 1));
}

/** In another row: the block nearest in time, or the name where one came from a name or there is no block. */
function inRow(rows: readonly ShownRow[], from: Spot, row: number): Spot {
  const left = itemsOf(rows, from.row)[from.item];
  if (!left) return { row, item: -1 };
  const distances = itemsOf(rows, row).map(({ item }) => Math.abs(item.start - left.item.start));
  return { row, item: distances.indexOf(Math.min(...distances)) };
}

function itemsOf(rows: readonly ShownRow[], at: number): readonly PlacedItem[] {
  const row = rows[at];
  return row?.kind === 'row' ? row.placed : [];
}
