/** Where the add-in's texts are, by language; one chunk each. */
import type { TextLoaders } from '@ones/ui-core';

export const textLoaders: TextLoaders = {
  en: () => import('./en/addin.ts').then((module) => ({ addin: module.addin })),
  'zh-Hant': () => import('./zh-Hant/addin.ts').then((module) => ({ addin: module.addin })),
  'zh-Hans': () => import('./zh-Hans/addin.ts').then((module) => ({ addin: module.addin })),
};
