/** The brake of rule S6: a round that would take away much of a room's future is not believed without a person's word. */
import { isMany, isWorthCounting } from '../../../kernel/brake.ts';
import { futureBookingsOf } from '../../../modules/booking/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { heldRoundOf } from '../compare/held-round.repository.ts';
import type { FollowedCalendar } from './calendar.repository.ts';

export interface MassRemoval {
  readonly gone: number;
  readonly of: number;
}

/** @returns null where the round may take its course: little goes, or somebody has said that so much is gone indeed. */
export async function massRemoval(
  db: Db,
  calendar: FollowedCalendar,
  gone: number,
  now: Date,
): Promise<MassRemoval | null> {
  if (!isWorthCounting(gone)) return null;
  const of = await futureBookingsOf(db, calendar.resourceId, now);
  if (!isMany(gone, of)) return null;
  const held = await heldRoundOf(db, calendar.id);
  return held?.approvedAt != null && gone <= held.gone ? null : { gone, of };
}
