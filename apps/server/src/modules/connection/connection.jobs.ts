/** What the connection module does by the clock. */
import type { Schedule } from '../../platform/queue/index.ts';
import type { ConnectionDeps } from './deps.ts';
import { warnOfExpiry } from './warn-of-expiry.ts';

const EVERY_SECONDS = 3600;

export function connectionSchedules(deps: Pick<ConnectionDeps, 'host' | 'clock'>): readonly Schedule[] {
  return [{ name: 'warn-of-expiry', everySeconds: EVERY_SECONDS, run: () => warnOfExpiry(deps) }];
}
