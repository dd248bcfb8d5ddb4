// Places overlapping meetings of one day side by side. Pure.

export interface Placed<T> {
  readonly item: T;
  readonly lane: number;
  /** How many lanes the group it overlaps with needs. */
  readonly lanes: number;
}

interface Period {
  readonly start: Date;
  readonly end: Date;
}

export function placeInLanes<T extends Period>(items: readonly T[]): Placed<T>[] {
  const sorted = [...items].sort((one, other) => +one.start - +other.start || +other.end - +one.end);
  const placed: Placed<T>[] = [];
  let group: { item: T; lane: number }[] = [];
  let ends: number[] = [];
  const closeGroup = (): void => {
    placed.push(...group.map((one) => ({ ...one, lanes: ends.length })));
    group = [];
    ends = [];
  };
  for (const item of sorted) {
    if (ends.length > 0 && ends.every((end) => end <= +item.start)) closeGroup();
    const free = ends.findIndex((end) => end <= +item.start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = +item.end;
    group.push({ item, lane });
  }
  closeGroup();
  return placed;
}
