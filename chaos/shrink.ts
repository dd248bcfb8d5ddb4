/** Makes a failing run small: leaves acts out, first many and then few, as long as it fails still. */

export interface Shrunk<T> {
  readonly items: readonly T[];
  /** How often it was tried. */
  readonly tries: number;
}

/** @param fails whether the run of these still fails. The order is kept. */
export async function shrink<T>(
  all: readonly T[],
  fails: (some: readonly T[]) => Promise<boolean>,
  mostTries = 60,
): Promise<Shrunk<T>> {
  let items = all;
  let tries = 0;
  for (let size = Math.ceil(items.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < items.length && tries < mostTries; ) {
      const without = [...items.slice(0, from), ...items.slice(from + size)];
      tries += 1;
      if (without.length > 0 && (await fails(without))) items = without;
      else from += size;
    }
  }
  return { items, tries };
}
