/** The brake of rule S6: a round that would take away much of a room's future is not believed without a person's word. */
import { isMany, isWorthCounting } from '../../../kernel/brake.ts';
import { futureBookingsOf } from '../../../modules/booking/index.ts';
import type { Db } from '../../../platform/db/index.ts';

export async function isMassRemoval(db: Db, resourceId: string, removals: number, now: Date): Promise<boolean> {
  return isWorthCounting(removals) && isMany(removals, await futureBookingsOf(db, resourceId, now));
}
