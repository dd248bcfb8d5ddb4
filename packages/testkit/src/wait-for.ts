/** Waits for a condition instead of for a time. */
import { setTimeout as delay } from 'node:timers/promises';

export interface WaitOptions {
  readonly timeoutMs?: number;
  readonly intervalMs?: number;
  /** What is waited for, for the message of a failure. */
  readonly what?: string;
}

/** Asks again until the answer is neither false, null nor undefined, and returns it. An assertion that throws counts as "not yet". */
export async function waitFor<T>(
  condition: () => T | Promise<T>,
  options: WaitOptions = {},
): Promise<NonNullable<Exclude<T, false>>> {
  const { timeoutMs = 30_000, intervalMs = 15, what = 'the condition' } = options;
  const begin = performance.now();
  let cause: unknown;
  while (performance.now() - begin < timeoutMs) {
    try {
      const value = await condition();
      if (isThere(value)) return value;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await delay(intervalMs);
  }
  throw new Error(`Waited ${timeoutMs} ms for ${what}, in vain${cause instanceof Error ? `: ${cause.message}` : ''}.`, {
    cause,
  });
}

function isThere<T>(value: T): value is NonNullable<Exclude<T, false>> {
  return value !== false && value !== null && value !== undefined;
}
