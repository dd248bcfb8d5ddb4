import { bookingStateLooks, exchangeStateLooks, languages, roomStatusLooks } from '@ones/ui-core';
import { describe, expect, it } from 'vitest';
import { messagesOf, translator } from './translate.ts';

describe('the words of the player', () => {
  it('[U6] are the same keys with the same values in all languages', () => {
    const values = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const language of languages) {
      expect(Object.keys(messagesOf[language]).sort()).toEqual(Object.keys(messagesOf.en).sort());
      for (const [key, text] of Object.entries(messagesOf.en)) {
        const translated = messagesOf[language][key as keyof typeof messagesOf.en];
        expect(values(translated), `${language} ${key}`).toEqual(values(text));
        expect(translated.trim()).not.toBe('');
      }
    }
  });

  it('[U1] take the words of states from the shared vocabulary', () => {
    const looks = [roomStatusLooks, bookingStateLooks, exchangeStateLooks].flatMap((table) => Object.values(table));
    for (const language of languages) {
      for (const { labelKey } of looks) expect(translator(language).state(labelKey)).not.toBe(labelKey);
    }
  });
});
