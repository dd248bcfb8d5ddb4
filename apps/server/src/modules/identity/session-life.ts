/** How long a sign-in lasts. Pure. */
import { addMinutes } from '../../kernel/interval.ts';

/** A session ends after half a day without use, and after a month in any case. */
export const IDLE_MINUTES = 12 * 60;
export const LONGEST_MINUTES = 30 * 24 * 60;
/** Noting each use would write at each request. */
const NOTED_EVERY_MINUTES = 5;

/** The same for a service token's last use, which the console shows. */
export function shouldNoteUse(lastUsedAt: Date | null, now: Date): boolean {
  return lastUsedAt === null || shouldBeNoted(lastUsedAt, now);
}

export function expiryOf(createdAt: Date, now: Date): Date {
  const idle = addMinutes(now, IDLE_MINUTES);
  const longest = addMinutes(createdAt, LONGEST_MINUTES);
  return new Date(Math.min(idle.getTime(), longest.getTime()));
}

export function shouldBeNoted(seenAt: Date, now: Date): boolean {
  return now >= addMinutes(seenAt, NOTED_EVERY_MINUTES);
}
