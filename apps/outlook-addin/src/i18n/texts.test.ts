import { keysOf, languages, placeholdersOf, textsByKey } from '@ones/ui-core';
import { describe, expect, it } from 'vitest';
import { textLoaders } from './loaders.ts';

describe('the texts of the add-in', () => {
  it('[U6] have the same keys and values in all languages', async () => {
    const english = await textLoaders.en();
    for (const language of languages) {
      const texts = await textLoaders[language]();
      expect(keysOf(texts)).toEqual(keysOf(english));
      const originals = textsByKey(english);
      for (const [key, text] of textsByKey(texts)) {
        expect(placeholdersOf(text), `${language} ${key}`).toEqual(placeholdersOf(originals.get(key) ?? ''));
      }
    }
  });
});
