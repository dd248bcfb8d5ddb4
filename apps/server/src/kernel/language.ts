/** The languages of the product, and which of them somebody who asks would rather read. */

export const languages = ['en', 'zh-Hant', 'zh-Hans'] as const;
export type Language = (typeof languages)[number];

/** A name as people of a language read it: their own where somebody gave one, else the plain one. */
export function nameIn(language: Language, name: string, names: Partial<Record<Language, string>> | null): string {
  return names?.[language] ?? name;
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
      return { tag: tag.toLowerCase(), quality: Number.isNaN(quality) ? 0 : quality };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) {
    if (tag.startsWith('en')) return 'en';
    if (/^zh-(hant|tw|hk|mo)/.test(tag)) return 'zh-Hant';
    if (tag.startsWith('zh')) return 'zh-Hans';
  }
  return 'en';
}
