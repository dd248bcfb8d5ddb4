/** Which languages there are, which one somebody gets, and where their choice is kept. */

export const languages = ['en', 'zh-Hant', 'zh-Hans'] as const;
export type Language = (typeof languages)[number];

/** Each in its own words, so that whoever landed in the wrong one finds back. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  'zh-Hant': '繁體中文',
  'zh-Hans': '简体中文',
};

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

export function languageOf(tag: string): Language | null {
  const [base, ...rest] = tag.toLowerCase().split(/[-_]/);
  if (base === 'en') return 'en';
  if (base !== 'zh') return null;
  return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-Hant' : 'zh-Hans';
}

/** The kept choice, else the first of the browser's languages that we have, else English. */
export function chooseLanguage(kept: string | null, wanted: readonly string[]): Language {
  if (isLanguage(kept)) return kept;
  return wanted.map(languageOf).find((language) => language !== null) ?? 'en';
}

/** The browser's own region for the chosen language ("en-GB" for "en"), so that times look as people are used to. */
export function localeOf(language: Language, wanted: readonly string[]): string {
  return (
    wanted.find((tag) => languageOf(tag) === language) ??
    { en: 'en-GB', 'zh-Hant': 'zh-TW', 'zh-Hans': 'zh-CN' }[language]
  );
}

const storageKey = 'ones.language';

/** Storage may be forbidden (private windows, embedded pages): then the choice lasts as long as the page. */
export function keptLanguage(storage: Pick<Storage, 'getItem'> | null): string | null {
  try {
    return storage?.getItem(storageKey) ?? null;
  } catch {
    return null;
  }
}

export function keepLanguage(storage: Pick<Storage, 'setItem'> | null, language: Language): void {
  try {
    storage?.setItem(storageKey, language);
  } catch {
    return;
  }
}
