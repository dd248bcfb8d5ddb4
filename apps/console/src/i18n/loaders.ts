/** Where the console's texts are, by language; one chunk each. */
import type { TextLoaders } from '@ones/ui-core';

export const textLoaders: TextLoaders = {
  en: () => import('./en/index.ts').then((module) => module.texts),
  'zh-Hant': () => import('./zh-Hant/index.ts').then((module) => module.texts),
  'zh-Hans': () => import('./zh-Hans/index.ts').then((module) => module.texts),
};
