/** Slots that nobody has had yet, one after the other: the product and its reference never meet on one. */

export interface Slot {
  readonly resourceId: string;
  readonly start: string;
  readonly end: string;
}

const HALF_HOUR = 30 * 60_000;
/** Beyond the meetings that `fill` makes, and the 24 months of the series. */
const DAYS_AHEAD = 800;

export function slotsOf(rooms: readonly string[], now: Date): () => Slot {
  const begin = Math.ceil(now.getTime() / 86_400_000 + DAYS_AHEAD) * 86_400_000;
  let at = 0;
  return () => {
    const start = begin + Math.floor(at / rooms.length) * HALF_HOUR;
    const resourceId = rooms[at % rooms.length] ?? '';
    at += 1;
    return { resourceId, start: new Date(start).toISOString(), end: new Date(start + HALF_HOUR).toISOString() };
  };
}
