/** Where the table and the seats of a room's drawing are, on a 56 × 56 field. Pure. */

export interface SeatPlan {
  readonly table: { readonly width: number; readonly height: number };
  readonly seats: readonly { readonly x: number; readonly y: number }[];
}

/** More than fourteen seats look like a crowd, not like a number; the number stands beside the drawing. */
const mostSeats = 14;

export function seatsAround(capacity: number | null): SeatPlan {
  const count = Math.min(Math.max(capacity ?? 4, 1), mostSeats);
  const ends = count > 4 ? 2 : 0;
  const above = Math.ceil((count - ends) / 2);
  const below = count - ends - above;
  const width = Math.max(12, Math.min(36, Math.max(above, below) * 7));
  const table = { width, height: 14 };
  const row = (seats: number, y: number) =>
    Array.from({ length: seats }, (_, seat) => ({ x: 28 - width / 2 + ((seat + 0.5) * width) / seats, y }));
  const sides = [28 - width / 2 - 6, 28 + width / 2 + 6].slice(0, ends).map((x) => ({ x, y: 28 }));
  return { table, seats: [...row(above, 15), ...row(below, 41), ...sides] };
}
