/** A room that a policy of ours binds, and whose requests Exchange accepts by itself all the same (rule S12). Pure. */
import type { RoomHealth } from '@ones/contract';

export function isPolicyIgnored({ hasPolicy, readiness }: Pick<RoomHealth, 'hasPolicy' | 'readiness'>): boolean {
  return hasPolicy && readiness.state === 'accepts-by-itself';
}
