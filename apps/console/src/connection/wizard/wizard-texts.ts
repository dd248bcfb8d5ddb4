/** Loads the wizard's own texts into the language in use; another language's when somebody changes it. */
import { useLanguage } from '@ones/ui';
import type { Language, TextsLike } from '@ones/ui-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

const loaders: Readonly<Record<Language, () => Promise<TextsLike>>> = {
  en: () => import('./texts/en/index.ts').then(({ wizard }) => wizard),
  'zh-Hant': () => import('./texts/zh-Hant/index.ts').then(({ wizard }) => wizard),
  'zh-Hans': () => import('./texts/zh-Hans/index.ts').then(({ wizard }) => wizard),
};

/** @returns whether the page can speak. */
export function useWizardTexts(): boolean {
  const { i18n } = useTranslation();
  const { language } = useLanguage();
  const texts = useQuery({
    queryKey: ['wizard-texts', language],
    queryFn: async () => {
      i18n.addResourceBundle(language, 'wizard', await loaders[language](), true, true);
      return language;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  return texts.data === language;
}
