/** The languages of the product, and which of them somebody who asks would rather read. */

export const languages = ['en', 'zh-Hant', 'zh-Hans'] as const;
export type Language = (typeof languages)[number];

/** A name as people of a language read it: their own where somebody gave one, else the plain one. */
export function nameIn(language: Language, name: string, names: Partial<Record<Language, string>> | null): string {
  return names?.[language] ?? name;
}

/** By a language tag (RFC 5646); null for one that is none of ours. */
export function languageOfTag(tag: string): Language | null {
  const folded = tag.trim().toLowerCase();
  if (folded.startsWith('en')) return 'en';
  if (/^zh-(hant|tw|hk|mo)/.test(folded)) return 'zh-Hant';
  return folded.startsWith('zh') ? 'zh-Hans' : null;
}

/** By an Accept-Language header (RFC 9110 §12.5.4); English where it names none of ours. */
export function preferredLanguage(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...more] = entry.trim().split(';');
      const quality = Number(
        more
          .find((one) => one.trim().startsWith('q='))
          ?.trim()
          .slice(2) ?? 1,
      );
      return { tag, quality: Number.isNaN(quality) ? 0 : quality };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) {
    const language = languageOfTag(tag);
    if (language) return language;
  }
  return 'en';
}
