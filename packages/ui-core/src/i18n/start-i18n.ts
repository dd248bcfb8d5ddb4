/**
 * Starts i18next with one bundle of texts a language: the shared ones (`common`, `states`, `problems`) and the app's
 * own namespaces. Only the language in use is loaded; another one is fetched when somebody chooses it.
 */
import i18next, { type i18n, type Module } from 'i18next';
import { chooseLanguage, keepLanguage, keptLanguage, type Language } from './languages.ts';
import type { TextsLike } from './texts.ts';

/** The app's namespaces by language: `{ en: () => import('./i18n/en.ts').then((m) => m.texts), … }`. */
export type TextLoaders = Readonly<Record<Language, () => Promise<TextsLike>>>;

export interface I18nOptions {
  readonly loaders: TextLoaders;
  /** `[initReactI18next]` in React. */
  readonly modules?: readonly Module[];
  /** Fixes the language (a display's shared configuration); else kept choice, else browser. */
  readonly language?: Language;
  readonly storage?: Storage | null;
  readonly wanted?: readonly string[];
}

export interface Texts {
  readonly i18n: i18n;
  language(): Language;
  /** Loads what is missing, keeps the choice and changes at once; `lang` of the page follows. */
  change(language: Language): Promise<void>;
}

const shared: TextLoaders = {
  en: () => import('./locales/en/index.ts').then((module) => module.texts),
  'zh-Hant': () => import('./locales/zh-Hant/index.ts').then((module) => module.texts),
  'zh-Hans': () => import('./locales/zh-Hans/index.ts').then((module) => module.texts),
};

export async function startI18n(options: I18nOptions): Promise<Texts> {
  const { loaders, modules = [], storage = browserStorage(), wanted = browserLanguages() } = options;
  const load = async (language: Language): Promise<Record<string, TextsLike>> => {
    const [ours, theirs] = await Promise.all([shared[language](), loaders[language]()]);
    return { ...ours, ...theirs } as Record<string, TextsLike>;
  };
  let current = options.language ?? chooseLanguage(keptLanguage(storage), wanted);
  const instance = i18next.createInstance();
  for (const module of modules) instance.use(module);
  await instance.init({
    lng: current,
    resources: { [current]: await load(current) },
    defaultNS: 'common',
    fallbackLng: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  markPage(current);
  return {
    i18n: instance,
    language: () => current,
    async change(language) {
      for (const [namespace, texts] of Object.entries(await load(language))) {
        instance.addResourceBundle(language, namespace, texts, true, true);
      }
      current = language;
      keepLanguage(storage, language);
      await instance.changeLanguage(language);
      markPage(language);
    },
  };
}

function browserStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

export function browserLanguages(): readonly string[] {
  return globalThis.navigator?.languages ?? [];
}

function markPage(language: Language): void {
  if (globalThis.document) document.documentElement.lang = language;
}
