/**
 * The player's own small translator: the bundle must stay small, and it needs words with values put in, nothing else.
 * The words of states are the shared ones. Times and numbers are formatted by `Intl` before they come here.
 */
import type { Language } from '@ones/ui-core';
import { states as statesEn } from '@ones/ui-core/locales/en/states';
import { states as statesHans } from '@ones/ui-core/locales/zh-Hans/states';
import { states as statesHant } from '@ones/ui-core/locales/zh-Hant/states';
import { en, type MessageKey, type Messages } from './en.ts';
import { zhHans } from './zh-hans.ts';
import { zhHant } from './zh-hant.ts';

export interface Translate {
  (key: MessageKey, values?: Readonly<Record<string, string | number>>): string;
  /** A word of the shared vocabulary by its key, such as `room.free` or `amenity.video`. */
  state(labelKey: string): string;
}

interface Tree {
  readonly [key: string]: string | Tree;
}

export const messagesOf: Readonly<Record<Language, Messages>> = { en, 'zh-Hant': zhHant, 'zh-Hans': zhHans };
const statesOf: Readonly<Record<Language, Tree>> = { en: statesEn, 'zh-Hant': statesHant, 'zh-Hans': statesHans };

export function translator(language: Language): Translate {
  const messages = messagesOf[language];
  const t = (key: MessageKey, values?: Readonly<Record<string, string | number>>) =>
    messages[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values?.[name] ?? whole));
  return Object.assign(t, { state: (labelKey: string) => wordAt(statesOf[language], labelKey) });
}

function wordAt(tree: Tree, labelKey: string): string {
  const found = labelKey
    .split('.')
    .reduce<string | Tree | undefined>((branch, key) => (typeof branch === 'object' ? branch[key] : undefined), tree);
  return typeof found === 'string' ? found : labelKey;
}
