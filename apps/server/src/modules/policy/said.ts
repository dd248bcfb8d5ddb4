/** How lengths and instants are said in the sentences of rules. Pure. */
import type { Language } from '../../kernel/language.ts';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', 'zh-Hant': 'zh-Hant', 'zh-Hans': 'zh-Hans' };
const units: Readonly<Record<Language, readonly [day: string, hour: string, minute: string]>> = {
  en: [' d', ' h', ' min'],
  'zh-Hant': [' 天', ' 小時', ' 分鐘'],
  'zh-Hans': [' 天', ' 小时', ' 分钟'],
};

/** "1 h 30 min". */
export function minutesSaid(minutes: unknown, language: Language): string {
  const all = Number(minutes);
  const parts = [Math.floor(all / 1440), Math.floor((all % 1440) / 60), all % 60];
  const said = parts.flatMap((count, at) => (count > 0 ? [`${count}${units[language][at]}`] : []));
  return said.length > 0 ? said.join(' ') : `0${units[language][2]}`;
}

/** An instant as a clock on the resource's wall shows it. */
export function instantSaid(instant: unknown, timeZone: unknown, language: Language): string {
  const parts = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(locales[language], { ...parts, hour12: false, timeZone: String(timeZone) }).format(
    new Date(String(instant)),
  );
}

/** `YYYY-MM-DD`. */
export function dateSaid(date: unknown, language: Language): string {
  const parts = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  return new Intl.DateTimeFormat(locales[language], { ...parts, timeZone: 'UTC' }).format(
    new Date(`${String(date)}T00:00:00Z`),
  );
}

export function listSaid(items: unknown, language: Language): string {
  const said = Array.isArray(items) ? items.map(String) : [];
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(said);
}
