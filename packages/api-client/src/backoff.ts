/** How long to wait before trying again: exponential, with full jitter, so that a building does not come back at once. */

export interface Backoff {
  readonly firstMs: number;
  readonly mostMs: number;
}

export const liveBackoff: Backoff = { firstMs: 500, mostMs: 30_000 };

/** `attempt` counts from 0; `random` is in [0, 1). */
export function delayBefore(attempt: number, random: number, { firstMs, mostMs }: Backoff = liveBackoff): number {
  return Math.floor(random * Math.min(mostMs, firstMs * 2 ** attempt));
}
