import { describe, expect, it } from 'vitest';
import { cardNumberOf, chooseCardNumber, isExtension, plainAttributes } from './card-number.ts';

describe('the attribute of card numbers', () => {
  it('[S17] is none, a plain attribute, or Pager by a directory extension with its whole name', () => {
    expect(plainAttributes).toHaveLength(16);
    expect(cardNumberOf(null)).toEqual({ source: 'none', attribute: '' });
    expect(cardNumberOf('extensionAttribute15')).toEqual(chooseCardNumber('extensionAttribute15'));
    const pager = `extension_${'0'.repeat(32)}_pager`;
    expect(cardNumberOf(pager)).toEqual({ source: 'pager', attribute: pager });
    expect([pager, 'pager', 'extension_1_pager', `extension_${'g'.repeat(32)}_pager`].map(isExtension)).toEqual([
      ...[true, false, false, false],
    ]);
  });
});
