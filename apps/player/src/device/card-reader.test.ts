import { describe, expect, it } from 'vitest';
import { FASTEST_HAND, nextKey, nothingTyped } from './card-reader.ts';

function cardOf(keys: readonly string[], gap: number): string | null {
  let typed = nothingTyped;
  let card: string | null = null;
  for (const [index, key] of keys.entries()) ({ typed, card } = nextKey(typed, { key, at: index * gap }));
  return card;
}

describe('a card reader', () => {
  it('[D4] is told from a hand by its speed, and its number ends with Enter', () => {
    const keys = ['0', '4', 'Shift', 'A', '7', '1', 'Enter'];
    expect(cardOf(keys, FASTEST_HAND)).toBe('04A71');
    expect(cardOf(keys, FASTEST_HAND + 1)).toBeNull();
    expect(cardOf(['4', '7', '1', 'Enter'], 5)).toBeNull();
    expect(cardOf(Array(65).fill('1').concat('Enter'), 5)).toBeNull();
  });

  it('[D4] begins anew after each card, and after what somebody typed before', () => {
    const slow = nextKey(nothingTyped, { key: '9', at: 0 }).typed;
    let typed = slow;
    for (const [index, key] of [...'1234'].entries()) typed = nextKey(typed, { key, at: 1_000 + index }).typed;
    const first = nextKey(typed, { key: 'Enter', at: 1_005 });
    expect(first.card).toBe('1234');
    expect(nextKey(first.typed, { key: 'Enter', at: 1_006 }).card).toBeNull();
  });
});
