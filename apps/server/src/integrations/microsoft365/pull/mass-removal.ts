/** The brake of rule S6: a round that would take away much of a room's future is not believed without a person's word. */
import { futureBookingsOf } from '../../../modules/booking/index.ts';
import type { Db } from '../../../platform/db/index.ts';

const MORE_THAN = 5;
const MORE_THAN_SHARE = 0.2;

export async function isMassRemoval(db: Db, resourceId: string, removals: number, now: Date): Promise<boolean> {
  // Few are never many: nobody need count the rest.
  return removals > MORE_THAN && isMany(removals, await futureBookingsOf(db, resourceId, now));
}

/** @param future how many meetings the room has from now on, the removed ones among them. */
export function isMany(removals: number, future: number): boolean {
  return removals > MORE_THAN && removals > MORE_THAN_SHARE * future;
}
