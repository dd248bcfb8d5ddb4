/** Names as they are searched: without case, accents and doubled blanks, so that "jose" finds José. */

const MAX_WORD = 120;
/** Scripts written without blanks between words. */
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

export function foldName(name: string): string {
  const folded = name.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();
  return folded.replace(/[\s,;]+/gu, ' ').trim();
}

/** The folded name whole, first, and each end of it that begins at a word or at a Chinese, Japanese or Korean character. */
export function wordsOfName(name: string): string[] {
  const characters = [...foldName(name)].slice(0, MAX_WORD);
  const ends = characters.flatMap((character, at) => {
    const before = characters[at - 1];
    const begins = before === undefined || /[^\p{L}\p{N}]/u.test(before) || CJK.test(character);
    return begins && (before === undefined || /[\p{L}\p{N}]/u.test(character)) ? [characters.slice(at).join('')] : [];
  });
  return [...new Set(ends)];
}
