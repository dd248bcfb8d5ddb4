/** What a round tells of how its room treats requests (rule S12): kept in the round's own transaction. */
import { addMinutes, addSeconds } from '../../../kernel/interval.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { IntegrationDeps } from '../context.ts';
import type { FollowedCalendar } from '../pull/calendar.repository.ts';
import type { EventCopy } from '../translate.ts';
import { noteObserved } from './applied.repository.ts';
import { type Sighting, sightingsOf } from './arrivals.ts';
import { attendantSeconds } from './left-to-us.ts';
import { meetingsIn, noteRequests } from './request.repository.ts';
import { isWatching, matchTest } from './room-test.repository.ts';

/** After a longer silence nobody knows who answered what stands there. */
const SILENT_MINUTES = 15;

export interface ObservedRound {
  readonly calendar: FollowedCalendar;
  readonly copies: readonly EventCopy[];
  bookingOf(copy: EventCopy): string | null;
}

/** Before the round's copies are saved: what is new is what is not there yet. */
export async function observeRound(db: Db, deps: IntegrationDeps, round: ObservedRound): Promise<void> {
  const now = deps.clock.now();
  const { calendar, copies } = round;
  const sightings = sightingsOf(copies);
  if (sightings.length > 0) await noteSightings(db, round, sightings, now);
  await noteObserved(db, calendar.id, addSeconds(now, -attendantSeconds(deps)));
}

async function noteSightings(db: Db, round: ObservedRound, sightings: readonly Sighting[], now: Date): Promise<void> {
  const { calendar, bookingOf } = round;
  const cleanIds = sightings.map(({ cleanId }) => cleanId);
  const known = await meetingsIn(db, calendar, cleanIds);
  const seen = sightings.map(({ cleanId, arrived, title, copy }) => {
    const fresh = !known.has(cleanId) && isNews(calendar, copy, now);
    return { cleanId, arrived, title, fresh, bookingId: bookingOf(copy) };
  });
  await noteRequests(db, calendar.id, seen, now);
  if (!(await isWatching(db, calendar.id))) return;
  const isFresh = ({ cleanId }: Sighting) => !known.has(cleanId);
  for (const { copy, arrived } of sightings.filter(isFresh)) {
    await matchTest(db, calendar.id, { copy, arrived, bookingId: bookingOf(copy) }, now);
  }
}

/** Neither found by the first look, nor by one after a silence, nor because the window moved on. */
function isNews({ state, lastVerifiedAt, windowEnd }: FollowedCalendar, copy: EventCopy, now: Date): boolean {
  const attended = state === 'in-step' && lastVerifiedAt !== null && lastVerifiedAt > addMinutes(now, -SILENT_MINUTES);
  return attended && (windowEnd === null || copy.period.start < windowEnd);
}
