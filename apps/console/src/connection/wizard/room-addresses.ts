/** Addresses of rooms as people paste them: several at once, in any case. Pure. */

export function splitAddresses(text: string): {
  readonly addresses: readonly string[];
  readonly wrong: readonly string[];
} {
  const words = text
    .split(/[\s,;<>]+/)
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '');
  const isAddress = (word: string) => /^[^@]+@[^@]+\.[^@]+$/.test(word);
  return { addresses: [...new Set(words.filter(isAddress))], wrong: words.filter((word) => !isAddress(word)) };
}
