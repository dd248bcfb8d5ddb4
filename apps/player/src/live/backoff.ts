/** How long to wait before the next attempt: exponential, capped, with full jitter, so that a building does not return at once. */
const FIRST = 1_000;
const LONGEST = 30_000;

export function backoffDelay(attempt: number, random: number): number {
  const ceiling = Math.min(LONGEST, FIRST * 2 ** Math.min(attempt, 16));
  return Math.floor(random * ceiling);
}
