/**
 * A card reader that behaves as a keyboard: it types the card's number faster than anybody could, and presses Enter. Pure;
 * whoever types by hand is too slow for it, and short runs are no card.
 */
export const FASTEST_HAND = 50;
const SHORTEST_CARD = 4;
const LONGEST_CARD = 64;

export interface Typed {
  readonly text: string;
  /** When the last key came. */
  readonly at: number;
}

export const nothingTyped: Typed = { text: '', at: Number.NEGATIVE_INFINITY };

export interface Key {
  readonly key: string;
  readonly at: number;
}

/** What is typed after one more key, and the card's number where it was the last. */
export function nextKey(typed: Typed, { key, at }: Key): { readonly typed: Typed; readonly card: string | null } {
  const goesOn = at - typed.at <= FASTEST_HAND;
  if (key === 'Enter') {
    const isCard = goesOn && typed.text.length >= SHORTEST_CARD && typed.text.length <= LONGEST_CARD;
    return { typed: nothingTyped, card: isCard ? typed.text : null };
  }
  // Readers press Shift for capital letters.
  if (key.length !== 1) return { typed: goesOn ? { ...typed, at } : nothingTyped, card: null };
  return { typed: { text: goesOn ? typed.text + key : key, at }, card: null };
}
