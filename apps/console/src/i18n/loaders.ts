/** Where the console's texts are, by language; one chunk each, and what single pages have opened beside it. */
import type { Language, TextLoaders, TextsLike } from '@ones/ui-core';
import { openedTexts } from './lazy-texts.ts';

async function together(language: Language, own: Promise<{ readonly texts: TextsLike }>): Promise<TextsLike> {
  const [{ texts }, opened] = await Promise.all([own, openedTexts(language)]);
  return { ...texts, ...opened };
}

export const textLoaders: TextLoaders = {
  en: () => together('en', import('./en/index.ts')),
  'zh-Hant': () => together('zh-Hant', import('./zh-Hant/index.ts')),
  'zh-Hans': () => together('zh-Hans', import('./zh-Hans/index.ts')),
};
