/** The language in use, how to change it, and how its readers read times. */
import { browserLanguages, type Language, localeOf, localZone, type Reading, type Texts } from '@ones/ui-core';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const Context = createContext<Texts | null>(null);

export function TextsProvider({ texts, children }: { texts: Texts; children: ReactNode }) {
  return <Context value={texts}>{children}</Context>;
}

export interface LanguageChoice {
  readonly language: Language;
  change(language: Language): Promise<void>;
}

export function useLanguage(): LanguageChoice {
  const texts = useContext(Context);
  if (!texts) throw new Error('useLanguage needs UiProvider above it');
  useTranslation();
  return { language: texts.language(), change: texts.change };
}

/** Locale and zone for the formats of ui-core; with `zone`, as people there read it. */
export function useReading(zone?: string): Reading {
  const { language } = useLanguage();
  return useMemo(
    () => ({ locale: localeOf(language, browserLanguages()), zone: zone ?? localZone() }),
    [language, zone],
  );
}
