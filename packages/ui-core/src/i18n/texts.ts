/** The shape of texts: namespaces of keys. A translation must have exactly the keys of the English texts (U6). */

export interface TextsLike {
  readonly [key: string]: string | TextsLike;
}

/** `_one` forms exist only where a language has a singular; Chinese has none. */
export type Translation<English> = {
  readonly [K in keyof English as K extends `${string}_one` ? never : K]: English[K] extends string
    ? string
    : Translation<English[K]>;
};

/** All keys, joined by dots, in order; without `_one` forms. For the test of key parity. */
export function keysOf(texts: TextsLike, prefix = ''): string[] {
  return Object.entries(texts)
    .flatMap(([key, value]) => (typeof value === 'string' ? [`${prefix}${key}`] : keysOf(value, `${prefix}${key}.`)))
    .filter((key) => !key.endsWith('_one'))
    .sort();
}

/** All texts by key, for tests that look into them. */
export function textsByKey(texts: TextsLike, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'string') found.set(`${prefix}${key}`, value);
    else for (const [inner, text] of textsByKey(value, `${prefix}${key}.`)) found.set(inner, text);
  }
  return found;
}

/** The names between `{{` and `}}`: a translation that loses one loses a fact. */
export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/{{\s*([\w.]+)/g)].map((match) => match[1] as string).sort();
}
