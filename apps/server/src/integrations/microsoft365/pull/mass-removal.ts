/** The brake of rule S6: a round that would take away much of a room's future is not believed without a person's word. */
import { futureBookingsOf } from '../../../modules/booking/index.ts';
import type { Db } from '../../../platform/db/index.ts';

const MORE_THAN = 5;
const MORE_THAN_SHARE = 0.2;

export async function isMassRemoval(db: Db, resourceId: string, removals: number, now: Date): Promise<boolean> {
  if (removals <= MORE_THAN) return false;
  return removals > MORE_THAN_SHARE * (await futureBookingsOf(db, resourceId, now));
}
