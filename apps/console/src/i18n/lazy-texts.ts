/**
 * Texts that come with the pages that use them (U9). What has been opened is loaded in another language, too, as soon
 * as somebody chooses that one.
 */
import { isLanguage, type Language, type TextsLike } from '@ones/ui-core';
import { getI18n } from 'react-i18next';

type Load = () => Promise<{ readonly texts: TextsLike }>;

const lazy = {
  policies: {
    en: () => import('./en/policies/index.ts'),
    'zh-Hant': () => import('./zh-Hant/policies/index.ts'),
    'zh-Hans': () => import('./zh-Hans/policies/index.ts'),
  },
  readiness: {
    en: () => import('./en/readiness/index.ts'),
    'zh-Hant': () => import('./zh-Hant/readiness/index.ts'),
    'zh-Hans': () => import('./zh-Hans/readiness/index.ts'),
  },
  people: {
    en: () => import('./en/people/index.ts'),
    'zh-Hant': () => import('./zh-Hant/people/index.ts'),
    'zh-Hans': () => import('./zh-Hans/people/index.ts'),
  },
  setup: {
    en: () => import('./en/setup.ts'),
    'zh-Hant': () => import('./zh-Hant/setup.ts'),
    'zh-Hans': () => import('./zh-Hans/setup.ts'),
  },
  sync: {
    en: () => import('./en/sync/index.ts'),
    'zh-Hant': () => import('./zh-Hant/sync/index.ts'),
    'zh-Hans': () => import('./zh-Hans/sync/index.ts'),
  },
  mail: {
    en: () => import('./en/mail-settings.ts'),
    'zh-Hant': () => import('./zh-Hant/mail-settings.ts'),
    'zh-Hans': () => import('./zh-Hans/mail-settings.ts'),
  },
  access: {
    en: () => import('./en/api-access.ts'),
    'zh-Hant': () => import('./zh-Hant/api-access.ts'),
    'zh-Hans': () => import('./zh-Hans/api-access.ts'),
  },
  delegates: {
    en: () => import('@ones/ui-core/locales/en/delegates'),
    'zh-Hant': () => import('@ones/ui-core/locales/zh-Hant/delegates'),
    'zh-Hans': () => import('@ones/ui-core/locales/zh-Hans/delegates'),
  },
  feed: {
    en: () => import('@ones/ui-core/locales/en/feed'),
    'zh-Hant': () => import('@ones/ui-core/locales/zh-Hant/feed'),
    'zh-Hans': () => import('@ones/ui-core/locales/zh-Hans/feed'),
  },
} satisfies Readonly<Record<string, Readonly<Record<Language, Load>>>>;

export type LazyTexts = keyof typeof lazy;

const opened = new Set<LazyTexts>();

export async function openedTexts(language: Language): Promise<Record<string, TextsLike>> {
  const loaded = [...opened].map(async (name) => [name, (await lazy[name][language]()).texts] as const);
  return Object.fromEntries(await Promise.all(loaded));
}

/** The page together with its texts, for whatever loads pages. */
export async function withTexts<Module>(name: LazyTexts, module: Promise<Module>): Promise<Module> {
  opened.add(name);
  const i18n = getI18n();
  const { language } = i18n;
  if (isLanguage(language) && !i18n.hasResourceBundle(language, name)) {
    i18n.addResourceBundle(language, name, (await lazy[name][language]()).texts, true, true);
  }
  return module;
}
