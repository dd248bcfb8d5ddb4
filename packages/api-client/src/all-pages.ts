/** Reads a list to its end, page by page, for views that need all of it (a day's timeline, the counts of today). */

export interface PageLike<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** `ask` gets what the query of the next page adds: `{}` for the first one. */
export async function allPages<Item>(
  ask: (next: { cursor?: string }) => Promise<PageLike<Item>>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: PageLike<Item> = await ask(cursor === null ? {} : { cursor });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}
