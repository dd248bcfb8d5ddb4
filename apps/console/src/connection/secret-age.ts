/** How near the end of a client secret is (S16). Pure. */
import { day, type Instant, instantOf } from '@ones/ui-core';

export type SecretAge = 'unknown' | 'fine' | 'soon' | 'over';

/** The first of the warnings that are also sent by mail. */
const soonBefore = 60 * day;

export function secretAge(expiresAt: string | null, now: Instant): SecretAge {
  if (expiresAt === null) return 'unknown';
  const left = instantOf(expiresAt) - now;
  if (left <= 0) return 'over';
  return left <= soonBefore ? 'soon' : 'fine';
}
