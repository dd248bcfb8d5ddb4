/** A text that an administrator writes in the three languages. */
import Type from 'typebox';
import type { Language } from '../../../kernel/language.ts';

export function Localized(maxLength: number) {
  const text = Type.String({ minLength: 1, maxLength });
  return Type.Object({ en: text, 'zh-Hant': text, 'zh-Hans': text }, { additionalProperties: false });
}

export function inLanguage(text: unknown, language: Language): string {
  const texts = (text ?? {}) as Partial<Record<Language, string>>;
  return texts[language] ?? texts.en ?? '';
}
