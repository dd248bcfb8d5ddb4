/**
 * What a round says is no longer there, and why (rule S6): what it names as removed, what a changed series does not list any
 * more, and in a whole round what it does not name. Nothing of it is believed before the copy itself was asked for.
 */
import type { Interval } from '../../../kernel/interval.ts';
import type { KnownMeeting } from '../../../modules/booking/index.ts';
import { getEvent } from '../graph/events.ts';
import { inParallel } from '../in-parallel.ts';
import { copyOf, type EventCopy } from '../translate.ts';
import { allCopies, copiesByIds, copiesOfSeries, organizerCopiesOf, type StoredCopy } from './copy.repository.ts';
import type { PrepareRequest } from './prepare-round.ts';
import type { WholeRound } from './read-round.ts';
import { reasonReader } from './removed-reason.ts';

export interface Gone {
  /** null where only a listing says so: its copy has another occurrence's place now. */
  readonly stored: StoredCopy | null;
  readonly meeting: { readonly cleanId: string; readonly originalStart: Date | null } | null;
  readonly because: 'cancelled' | 'declined';
}

export interface GoneCopies {
  readonly gone: readonly Gone[];
  /** Named as removed, yet still there: moved out of the window, or listed under another name. */
  readonly still: readonly EventCopy[];
}

const AT_ONCE = 3;

export async function findGone(request: PrepareRequest, round: WholeRound): Promise<GoneCopies> {
  const { db, calendar, context, mailboxZone } = request;
  const key = { connectionId: calendar.connectionId, mailbox: calendar.mailbox };
  const present = new Set(round.copies.map((copy) => copy.immutableId));
  const [named, ofSeries, all] = await Promise.all([
    copiesByIds(db, key, round.removed),
    copiesOfSeries(db, key, [...round.relisted.keys(), ...round.removed]),
    round.complete ? allCopies(db, key) : [],
  ]);
  const candidates = [...new Map([...named, ...ofSeries, ...all].map((copy) => [copy.immutableId, copy])).values()];
  // A window lists dates alone: the master of a series that the room itself organizes was read beside them.
  const isOwnMaster = (copy: StoredCopy) => copy.role === 'organizer' && copy.eventType === 'seriesMaster';
  const missing = candidates.filter(
    (copy) =>
      !present.has(copy.immutableId) &&
      isCovered(copy, round.covers) &&
      !(isOwnMaster(copy) && round.relisted.has(copy.immutableId)),
  );
  // What is a series now was a single meeting: its listing says what became of that.
  const isSingle = (copy: StoredCopy) => !round.relisted.has(copy.immutableId);
  const known = missing.filter((copy) => copy.bookingId !== null && copy.cleanId !== null && isSingle(copy));
  const organizers = await organizerCopiesOf(db, [...new Set(known.flatMap((copy) => copy.bookingId ?? []))]);
  const reasonOf = reasonReader({ ...request, graph: context.graph });

  const gone: Gone[] = missing
    .filter((copy) => !known.includes(copy))
    .map((stored) => ({ stored, meeting: null, because: 'cancelled' }));
  const still: EventCopy[] = [];
  await inParallel(known, AT_ONCE, async (stored) => {
    if (round.complete && hasLeft(stored, round.covers ?? request.window)) {
      gone.push({ stored, meeting: null, because: 'cancelled' });
      return;
    }
    const event = await getEvent(context.graph, calendar.mailbox, stored.immutableId);
    if (event && event.type !== 'seriesMaster') {
      still.push({ ...copyOf(event, mailboxZone), cleanId: stored.cleanId as string });
      return;
    }
    if (event) {
      if (!isOwnMaster(stored)) gone.push({ stored, meeting: null, because: 'cancelled' });
      return;
    }
    const { originalStart } = stored;
    const because = await reasonOf(organizers.get(stored.bookingId as string) ?? null, originalStart);
    gone.push({ stored, meeting: { cleanId: stored.cleanId as string, originalStart }, because });
  });
  return { gone, still };
}

/**
 * A date that stands there under another id is not gone: a room that declined a series, and is then invited to one date of it
 * anew, has that date as a copy of its own. Only the old copy is forgotten.
 */
export function withoutPresent(
  gone: readonly Gone[],
  present: readonly Pick<EventCopy, 'cleanId' | 'originalStart' | 'cancelled'>[],
): Gone[] {
  const nameOf = ({ cleanId, originalStart }: Pick<EventCopy, 'cleanId' | 'originalStart'>) =>
    `${cleanId} ${originalStart?.getTime()}`;
  const standing = new Set(present.filter((copy) => !copy.cancelled).map(nameOf));
  return gone.map((one) => (one.meeting && standing.has(nameOf(one.meeting)) ? { ...one, meeting: null } : one));
}

/** What ended before the time that was read has only left it; what is over and within it went for a reason. */
export function hasLeft({ base }: Pick<StoredCopy, 'base'>, read: Interval): boolean {
  return base !== null && new Date(base.end) <= read.start;
}

/** Where only a part of the window was read, nothing follows for the rest. */
function isCovered({ base }: StoredCopy, covers: Interval | null): boolean {
  if (covers === null || base === null) return covers === null;
  return new Date(base.start) < covers.end && new Date(base.end) > covers.start;
}

/**
 * Occurrences that we hold and a listing of their whole series does not have: the series was moved to other times, or a single
 * meeting became a series. Their copies may live on under the same ids, as other occurrences. Or the room took a part of the
 * series only, or cut it off (rule S6): then the organizer's copy still has them, and the room has said no.
 */
export async function unlisted(
  request: PrepareRequest,
  round: WholeRound,
  known: ReadonlyMap<string, KnownMeeting>,
  already: readonly Gone[],
): Promise<Gone[]> {
  const { db, context } = request;
  const window = round.covers ?? request.window;
  const found: { readonly bookingId: string; readonly meeting: NonNullable<Gone['meeting']> }[] = [];
  for (const master of round.relisted.values()) {
    const starts = new Set(
      round.copies.flatMap((copy) => (copy.cleanId === master.cleanId ? [copy.originalStart?.getTime()] : [])),
    );
    const named = new Set(
      already.flatMap(({ meeting }) => (meeting?.cleanId === master.cleanId ? [meeting.originalStart?.getTime()] : [])),
    );
    const meeting = known.get(master.cleanId);
    for (const { originalStart, allocation, period } of meeting?.occurrences ?? []) {
      const at = originalStart.getTime();
      const inside = period.start >= window.start && period.end <= window.end;
      // What was not written yet cannot stand there.
      if (!meeting || !allocation?.live || allocation.exchange === 'queued') continue;
      if (!inside || starts.has(at) || named.has(at)) continue;
      found.push({ bookingId: meeting.bookingId, meeting: { cleanId: master.cleanId, originalStart } });
    }
  }
  const organizers = await organizerCopiesOf(db, [...new Set(found.map((one) => one.bookingId))]);
  const reasonOf = reasonReader({ ...request, graph: context.graph });
  return inParallel(found, AT_ONCE, async ({ bookingId, meeting }) => {
    const because = await reasonOf(organizers.get(bookingId) ?? null, meeting.originalStart);
    return { stored: null, meeting, because };
  });
}
