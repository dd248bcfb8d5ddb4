/**
 * Meetings that a room accepted, as its organizer's copy said, and that a look at all of its calendar does not find, nor ever
 * found: the room's copy came and went between two looks, or nobody notified us of it. No copy that we know can be missed,
 * so the organizer's copy is asked what became of it (rules S6 and S15).
 */
import { addMinutes } from '../../../kernel/interval.ts';
import { acceptedHere } from '../../../modules/booking/index.ts';
import { allCopies, organizerCopiesOf } from './copy.repository.ts';
import type { Gone } from './find-gone.ts';
import type { PrepareRequest } from './prepare-round.ts';
import type { WholeRound } from './read-round.ts';
import { reasonReader } from './removed-reason.ts';

/** What was accepted just now may have been accepted after the calendar was read. */
const SETTLED_MINUTES = 2;

export async function neverSeen(request: PrepareRequest, round: WholeRound): Promise<Gone[]> {
  if (!round.complete || round.covers !== null) return [];
  const { db, calendar, context, window, now } = request;
  const { connectionId, mailbox, resourceId } = calendar;
  const within = { start: now, end: window.end };
  const accepted = await acceptedHere(db, {
    connectionId,
    resourceId,
    within,
    since: addMinutes(now, -SETTLED_MINUTES),
  });
  if (accepted.length === 0) return [];
  const known = new Set((await allCopies(db, { connectionId, mailbox })).map((copy) => copy.bookingId));
  const present = new Set(round.copies.map((copy) => copy.cleanId));
  const missing = accepted.filter(({ bookingId, cleanId }) => !known.has(bookingId) && !present.has(cleanId));
  const ids = missing.map(({ bookingId }) => bookingId);
  const organizers = await organizerCopiesOf(db, ids);
  const reasonOf = reasonReader({ ...request, graph: context.graph });
  const gone: Gone[] = [];
  for (const { bookingId, cleanId } of missing) {
    const because = await reasonOf(organizers.get(bookingId) ?? null, null);
    gone.push({ stored: null, meeting: { cleanId, originalStart: null }, because });
  }
  return gone;
}
