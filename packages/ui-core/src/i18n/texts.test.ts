import { describe, expect, it } from 'vitest';
import { chooseLanguage, languageOf, localeOf } from './languages.ts';
import { texts as englishDelegates } from './locales/en/delegates.ts';
import { texts as englishFeed } from './locales/en/feed.ts';
import { texts as english } from './locales/en/index.ts';
import { texts as simplifiedDelegates } from './locales/zh-Hans/delegates.ts';
import { texts as simplifiedFeed } from './locales/zh-Hans/feed.ts';
import { texts as simplified } from './locales/zh-Hans/index.ts';
import { texts as traditionalDelegates } from './locales/zh-Hant/delegates.ts';
import { texts as traditionalFeed } from './locales/zh-Hant/feed.ts';
import { texts as traditional } from './locales/zh-Hant/index.ts';
import { startI18n } from './start-i18n.ts';
import { keysOf, placeholdersOf, textsByKey } from './texts.ts';

const all = { ...english, delegates: englishDelegates, feed: englishFeed };
const translations = {
  'zh-Hant': { ...traditional, delegates: traditionalDelegates, feed: traditionalFeed },
  'zh-Hans': { ...simplified, delegates: simplifiedDelegates, feed: simplifiedFeed },
};

describe.each(Object.entries(translations))('shared texts in %s', (_language, translation) => {
  it('[U6] have exactly the keys of the English ones', () => {
    expect(keysOf(translation)).toEqual(keysOf(all));
  });

  it('[U6] keep every value that the English sentence carries', () => {
    const sentences = textsByKey(all);
    for (const [key, text] of textsByKey(translation)) {
      expect(placeholdersOf(text), key).toEqual(placeholdersOf(sentences.get(key) ?? ''));
    }
  });
});

describe('choosing a language', () => {
  it('[U6] takes the kept choice first, then the first of the browser that we have, then English', () => {
    expect(chooseLanguage('zh-Hans', ['en-GB'])).toBe('zh-Hans');
    expect(chooseLanguage(null, ['fr', 'zh-HK', 'en'])).toBe('zh-Hant');
    expect(chooseLanguage('klingon', ['fr'])).toBe('en');
  });

  it('[U6] knows which Chinese a tag means', () => {
    expect(['zh-TW', 'zh-HK', 'zh-MO', 'zh-Hant-HK'].map(languageOf)).toEqual(Array(4).fill('zh-Hant'));
    expect(['zh', 'zh-CN', 'zh-SG', 'zh-Hans'].map(languageOf)).toEqual(Array(4).fill('zh-Hans'));
    expect(languageOf('ja')).toBeNull();
  });

  it('[U6] reads times by the region of the browser', () => {
    expect(localeOf('en', ['zh-HK', 'en-US'])).toBe('en-US');
    expect(localeOf('zh-Hant', ['en-US'])).toBe('zh-TW');
  });
});

describe('startI18n', () => {
  const loaders = {
    en: async () => ({ door: { hello: 'Hello {{name}}' } }),
    'zh-Hant': async () => ({ door: { hello: '您好 {{name}}' } }),
    'zh-Hans': async () => ({ door: { hello: '你好 {{name}}' } }),
  };

  it('[U6] speaks the shared and the own texts, changes at once and keeps the choice', async () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    } as unknown as Storage;
    const first = await startI18n({ loaders, storage, wanted: ['en-GB'] });
    expect(first.i18n.t('door:hello', { name: 'Ada' })).toBe('Hello Ada');
    expect(first.i18n.t('people.found', { count: 1 })).toBe('1 suggestion');
    await first.change('zh-Hant');
    expect(first.i18n.t('door:hello', { name: 'Ada' })).toBe('您好 Ada');
    expect(first.i18n.t('states:room.free')).toBe('空閒');
    const second = await startI18n({ loaders, storage, wanted: ['en-GB'] });
    expect(second.language()).toBe('zh-Hant');
  });
});
