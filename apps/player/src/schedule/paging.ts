/** How many cards and lines fit, and which page is shown when (rule D4). Pure. */

export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly pages: number;
}

export interface Area {
  readonly width: number;
  readonly height: number;
}

/** The smallest card that is still read from three metres, in units of the display's type scale. */
export function gridFor(count: number, area: Area, smallest: Area, gap: number): Grid {
  const mostColumns = Math.max(1, Math.floor((area.width + gap) / (smallest.width + gap)));
  const mostRows = Math.max(1, Math.floor((area.height + gap) / (smallest.height + gap)));
  const wanted = Math.max(1, Math.min(count, mostColumns * mostRows));
  let best = { columns: mostColumns, rows: Math.ceil(wanted / mostColumns), waste: Number.POSITIVE_INFINITY };
  for (let columns = 1; columns <= mostColumns; columns++) {
    const rows = Math.ceil(wanted / columns);
    if (rows > mostRows) continue;
    const shape = Math.abs(Math.log(area.width / columns / (area.height / rows) / 2.2));
    const waste = shape + (columns * rows - wanted) * 0.12;
    if (waste < best.waste) best = { columns, rows, waste };
  }
  const perPage = best.columns * best.rows;
  return { columns: best.columns, rows: best.rows, pages: Math.max(1, Math.ceil(count / perPage)) };
}

export function pageOf<T>(items: readonly T[], page: number, perPage: number): readonly T[] {
  const pages = Math.max(1, Math.ceil(items.length / perPage));
  const from = (page % pages) * perPage;
  return items.slice(from, from + perPage);
}

/** Pages turn by themselves; a touch holds them for a while. `turnedAt` is when the shown page came up. */
export function mayTurn(now: number, turnedAt: number, touchedAt: number | null, every: number, hold: number): boolean {
  return now - turnedAt >= every && (touchedAt === null || now - touchedAt >= hold);
}
