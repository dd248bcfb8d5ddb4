/** The brake of rule S6: a round that would take away much of a room's future is not believed without a person's word. */
import { isMany, isWorthCounting } from '../../../kernel/brake.ts';
import { futureBookingsOf, knownMeetings } from '../../../modules/booking/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { heldRoundOf } from '../compare/held-round.repository.ts';
import type { FollowedCalendar } from './calendar.repository.ts';

export interface MassRemoval {
  readonly gone: number;
  readonly of: number;
}

export interface GoneMeeting {
  readonly cleanId: string;
  readonly originalStart: Date | null;
}

/** @returns null where the round may take its course: little goes, or somebody has said that so much is gone indeed. */
export async function massRemoval(
  db: Db,
  calendar: Pick<FollowedCalendar, 'id' | 'connectionId' | 'resourceId'>,
  meetings: readonly GoneMeeting[],
  now: Date,
): Promise<MassRemoval | null> {
  if (!isWorthCounting(new Set(meetings.map(({ cleanId }) => cleanId)).size)) return null;
  const gone = await countHeld(db, calendar, meetings);
  if (!isWorthCounting(gone)) return null;
  const of = await futureBookingsOf(db, calendar.resourceId, now);
  if (!isMany(gone, of)) return null;
  const held = await heldRoundOf(db, calendar.id);
  return held?.approvedAt != null && gone <= held.gone ? null : { gone, of };
}

/** What the room has declined, or what was cancelled here, is not lost with its copy. A series counts once. */
async function countHeld(
  db: Db,
  { connectionId, resourceId }: Pick<FollowedCalendar, 'connectionId' | 'resourceId'>,
  meetings: readonly GoneMeeting[],
): Promise<number> {
  const cleanIds = [...new Set(meetings.map(({ cleanId }) => cleanId))];
  const known = await knownMeetings(db, { connectionId, resourceId, cleanIds });
  const held = meetings.filter(({ cleanId, originalStart }) =>
    known
      .get(cleanId)
      ?.occurrences.some(
        (one) =>
          one.allocation?.live && (originalStart === null || one.originalStart.getTime() === originalStart.getTime()),
      ),
  );
  return new Set(held.map(({ cleanId }) => cleanId)).size;
}
