/** Gives every screen the language in use: its words, its locale, and a way to change it. */
import { browserLanguages, chooseLanguage, keepLanguage, keptLanguage, type Language, localeOf } from '@ones/ui-core';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Translate, translator } from './translate.ts';

export interface Words {
  readonly t: Translate;
  readonly language: Language;
  readonly locale: string;
  readonly setLanguage: (language: Language) => void;
}

const WordsContext = createContext<Words | null>(null);

export function WordsProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(() => chooseLanguage(keptLanguage(localStorage), browserLanguages()));
  const words = useMemo<Words>(
    () => ({
      t: translator(language),
      language,
      locale: localeOf(language, browserLanguages()),
      setLanguage: (next) => {
        keepLanguage(localStorage, next);
        setLanguage(next);
      },
    }),
    [language],
  );
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.t('app.name');
  }, [language, words]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useWords is used outside WordsProvider');
  return words;
}
