/** When the end of a credential is warned of (rule S16). Pure. */

export const warningDays = [60, 30, 14, 7, 1] as const;

const DAY_MS = 86_400_000;

/**
 * The warnings due by now, the most urgent last: who comes late is told once, of what is left, not of all that was missed.
 * Empty where the end is far, or over: then it is no warning any more.
 */
export function warningsDue(expiresAt: Date, now: Date): readonly number[] {
  const left = expiresAt.getTime() - now.getTime();
  return left <= 0 ? [] : warningDays.filter((days) => left <= days * DAY_MS);
}

export function daysLeft(expiresAt: Date, now: Date): number {
  return Math.max(0, Math.ceil((expiresAt.getTime() - now.getTime()) / DAY_MS));
}
