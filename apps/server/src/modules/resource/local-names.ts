/** Names in several languages as they are kept: without blanks around them, and without those that say nothing. Pure. */
import type { LocalNames } from '@ones/contract';
import { languages } from '../../kernel/language.ts';

export function cleanNames(names: LocalNames): LocalNames {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const name = names[language]?.trim();
      return name ? [[language, name]] : [];
    }),
  );
}
