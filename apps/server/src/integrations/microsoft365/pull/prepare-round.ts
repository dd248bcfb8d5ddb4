/** Turns a whole round into changes for the booking module and copies to remember. Reads, decides; writes nothing. */
import { groupBy } from '../../../kernel/group-by.ts';
import type { Interval } from '../../../kernel/interval.ts';
import {
  type ExternalChange,
  type ExternalDetails,
  type KnownMeeting,
  knownMeetings,
} from '../../../modules/booking/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { ConnectionContext } from '../context.ts';
import type { EventCopy } from '../translate.ts';
import type { FollowedCalendar } from './calendar.repository.ts';
import {
  allCopies,
  copiesByIds,
  copiesOfSeries,
  openCreates,
  organizerCopyOf,
  type StoredCopy,
  sentContents,
} from './copy.repository.ts';
import { type ReadDetails, readDetails } from './organizer-details.ts';
import type { WholeRound } from './read-round.ts';
import { type Decision, type Ours, occupies, reconcile } from './reconcile.ts';
import { whyRemoved } from './removed-reason.ts';

export interface PreparedCopy {
  readonly copy: EventCopy;
  readonly change: ExternalChange | null;
}

export interface PreparedRound {
  readonly copies: readonly PreparedCopy[];
  readonly gone: readonly { readonly stored: StoredCopy; readonly change: ExternalChange | null }[];
  readonly organizerCopies: readonly { readonly cleanId: string; readonly mailbox: string; readonly copy: EventCopy }[];
  /** Our own creates recognised in the room's calendar, whose answer had not come back. */
  readonly recognised: readonly { readonly bookingId: string; readonly cleanId: string }[];
  /** A copy that may be the outcome of a create under way: the round must wait for it. */
  readonly mustWait: boolean;
}

export interface PrepareRequest {
  readonly db: Db;
  readonly context: ConnectionContext;
  readonly calendar: FollowedCalendar;
  readonly mailboxZone: string;
  readonly window: Interval;
  readonly now: Date;
}

export async function prepareRound(request: PrepareRequest, round: WholeRound): Promise<PreparedRound> {
  const { db, calendar, now } = request;
  const key = { connectionId: calendar.connectionId, mailbox: calendar.mailbox };
  const stored = new Map(
    (
      await copiesByIds(
        db,
        key,
        round.copies.map((copy) => copy.immutableId),
      )
    ).map((copy) => [copy.immutableId, copy]),
  );
  const recognition = await recognise(db, key, round.copies);
  const cleanIds = [...new Set(round.copies.map((copy) => copy.cleanId))];
  const known = await knownMeetings(db, { ...key, resourceId: calendar.resourceId, cleanIds });
  const sent = await sentContents(
    db,
    [...known.values()].map((meeting) => meeting.bookingId),
  );

  const ownCreates = new Set(recognition.recognised.map((entry) => entry.cleanId));
  const copies: PreparedCopy[] = [];
  const organizerCopies: { cleanId: string; mailbox: string; copy: EventCopy }[] = [];
  for (const [cleanId, ofMeeting] of groupBy(round.copies, (copy) => copy.cleanId)) {
    const meeting = known.get(cleanId) ?? null;
    const echoes = meeting ? (sent.get(meeting.bookingId) ?? []) : [];
    const read = await detailsIfNew(request, ofMeeting, stored, round);
    if (read?.organizerCopy) organizerCopies.push({ cleanId, ...read.organizerCopy });
    for (const copy of ofMeeting) {
      const base = stored.get(copy.immutableId)?.base ?? null;
      const decision = ownCreates.has(cleanId)
        ? asAnswered(copy)
        : reconcile({ copy, base, ours: oursOf(meeting, copy), sent: echoes });
      copies.push({ copy, change: changeOf(calendar, copy, decision, read?.details ?? null) });
    }
  }
  const gone = await prepareGone(request, round, new Set(round.copies.map((copy) => copy.immutableId)), now);
  return { copies, gone: gone.gone, organizerCopies, ...recognition };
}

/** Delta carries transactionId, so most of our own creates are known by it at once. */
async function recognise(db: Db, key: { connectionId: string; mailbox: string }, copies: readonly EventCopy[]) {
  const own = copies.filter((copy) => copy.isOrganizer);
  if (own.length === 0) return { recognised: [], mustWait: false };
  const open = await openCreates(db, key);
  const recognised = own.flatMap((copy) => {
    const attempt = open.find((candidate) => candidate.transactionId === copy.transactionId);
    return attempt ? [{ bookingId: attempt.bookingId, cleanId: copy.cleanId }] : [];
  });
  const nameless = own.some((copy) => copy.transactionId === null);
  return { recognised, mustWait: nameless && open.length > 0 };
}

/** Our own create: its answer is news, its time is not. */
function asAnswered(copy: EventCopy): Decision {
  return { kind: 'present', period: null, answer: copy.answer === 'accepted' ? 'accepted' : 'pending' };
}

function oursOf(meeting: KnownMeeting | null, copy: EventCopy): Ours | null {
  if (!meeting) return null;
  if (copy.originalStart === null) return meeting.occurrences[0] ?? null;
  const at = copy.originalStart.getTime();
  return meeting.occurrences.find((occurrence) => occurrence.originalStart.getTime() === at) ?? null;
}

/** Asked once a meeting, and only where something of it is new: a changed copy, or one never seen. */
async function detailsIfNew(
  request: PrepareRequest,
  ofMeeting: readonly EventCopy[],
  stored: ReadonlyMap<string, StoredCopy>,
  round: WholeRound,
): Promise<ReadDetails | null> {
  const fresh = ofMeeting.filter((copy) => {
    const before = stored.get(copy.immutableId);
    return !before || before.changeKey !== copy.changeKey;
  });
  const first = fresh.find(occupies);
  if (!first) return null;
  const master = first.seriesMasterId === null ? undefined : round.relisted.get(first.seriesMasterId);
  const { context, mailboxZone, calendar } = request;
  const mayReadPeople = context.capabilities.touchesPersonCalendars === 'yes';
  const details = { graph: context.graph, mayReadPeople, mailboxZone, roomAddress: calendar.address };
  return readDetails(details, master ?? first);
}

function changeOf(
  calendar: FollowedCalendar,
  copy: EventCopy,
  decision: Decision,
  details: ExternalDetails | null,
): ExternalChange | null {
  if (decision.kind === 'nothing' && details === null) return null;
  const meeting = { connectionId: calendar.connectionId, cleanId: copy.cleanId, details };
  const place = { meeting, resourceId: calendar.resourceId, originalStart: copy.originalStart };
  return decision.kind === 'nothing' ? { ...place, what: { kind: 'unchanged' } } : { ...place, what: decision };
}

async function prepareGone(
  request: PrepareRequest,
  round: WholeRound,
  present: ReadonlySet<string>,
  now: Date,
): Promise<Pick<PreparedRound, 'gone'>> {
  const { db, calendar, context } = request;
  const key = { connectionId: calendar.connectionId, mailbox: calendar.mailbox };
  const [named, ofSeries, all] = await Promise.all([
    copiesByIds(db, key, round.removed),
    copiesOfSeries(db, key, [...round.relisted.keys(), ...round.removed]),
    round.complete ? allCopies(db, key) : [],
  ]);
  const candidates = new Map([...named, ...ofSeries, ...all].map((copy) => [copy.immutableId, copy]));
  const gone: { stored: StoredCopy; change: ExternalChange | null }[] = [];
  const removal = {
    ...calendar,
    graph: context.graph,
    roomAddress: calendar.address,
    mailboxZone: request.mailboxZone,
    window: request.window,
  };
  for (const stored of candidates.values()) {
    if (present.has(stored.immutableId)) continue;
    if (stored.bookingId === null || stored.cleanId === null) {
      gone.push({ stored, change: null });
      continue;
    }
    const ended = stored.base !== null && new Date(stored.base.end) <= now;
    // What is over has only left the window.
    if (ended && round.complete) continue;
    const why = await whyRemoved(removal, stored.immutableId, await organizerCopyOf(db, stored.bookingId));
    if (why.kind === 'still-there') continue;
    const meeting = { connectionId: calendar.connectionId, cleanId: stored.cleanId, details: null };
    const what = { kind: 'gone', because: why.because, detail: null } as const;
    const place = { meeting, resourceId: calendar.resourceId, originalStart: stored.originalStart };
    gone.push({ stored, change: { ...place, what } });
  }
  return { gone };
}
