/** Turns a whole round into changes for the booking module and copies to remember. Reads, decides; writes nothing. */
import { groupBy } from '../../../kernel/group-by.ts';
import type { Interval } from '../../../kernel/interval.ts';
import { sameInterval } from '../../../kernel/interval.ts';
import {
  type ExternalChange,
  type ExternalDetails,
  type KnownMeeting,
  knownMeetings,
} from '../../../modules/booking/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { ConnectionContext } from '../context.ts';
import { inParallel } from '../in-parallel.ts';
import { addressesOf, type OrganizerBase } from '../push/organizer-base.ts';
import { representativesOf } from '../represent/represented.repository.ts';
import type { CopyContent, EventCopy } from '../translate.ts';
import type { FollowedCalendar } from './calendar.repository.ts';
import {
  copiesByIds,
  type OrganizerCopy,
  organizerCopiesOf,
  type StoredCopy,
  sentContents,
} from './copy.repository.ts';
import { findGone, type Gone, unlisted, withoutPresent } from './find-gone.ts';
import { neverSeen } from './never-seen.ts';
import { type OrganizerCopyRead, type ReadDetails, readDetails } from './organizer-details.ts';
import { type Apart, goesApart, isRefusedByBooker, movedAway, refused } from './own-events.ts';
import type { WholeRound } from './read-round.ts';
import { type Recognition, recognise } from './recognise.ts';
import { type Decision, type OrganizersWord, occupies, reconcile } from './reconcile.ts';
import { wordsOfDates } from './words-of-dates.ts';

export interface PreparedCopy {
  readonly copy: EventCopy;
  readonly change: ExternalChange | null;
  /** When we held it, before this round; null where we did not. */
  readonly ours: Interval | null;
  readonly bookingId: string | null;
}

export interface PreparedGone {
  readonly stored: StoredCopy | null;
  readonly change: ExternalChange | null;
}

export interface ReadOrganizerCopy extends OrganizerCopyRead {
  readonly cleanId: string;
  /** As it stood here when it was read: if a push has changed it since, what was read is old. */
  readonly stored: OrganizerCopy | null;
}

export interface PreparedRound extends Recognition {
  readonly copies: readonly PreparedCopy[];
  readonly gone: readonly PreparedGone[];
  readonly organizerCopies: readonly ReadOrganizerCopy[];
  /** Bookings of which something is to be cancelled there, by the room. */
  readonly letGoThere: readonly string[];
  /** What follows for other rooms of the same bookings. */
  readonly elsewhere: readonly ExternalChange[];
  /** Events of one room's own that somebody moved away from the other rooms' (rule S21). */
  readonly apart: readonly Apart[];
}

export interface PrepareRequest {
  readonly db: Db;
  readonly context: ConnectionContext;
  readonly calendar: FollowedCalendar;
  readonly mailboxZone: string;
  readonly window: Interval;
  readonly now: Date;
}

/** Three at a time to each mailbox is the gate's business; so many organizers' copies are two batches under way. */
const READ_AT_ONCE = 40;

export async function prepareRound(request: PrepareRequest, round: WholeRound): Promise<PreparedRound> {
  const { db, calendar, now } = request;
  const key = { connectionId: calendar.connectionId, mailbox: calendar.mailbox };
  const { gone, still } = await findGone(request, round);
  const all = [...round.copies, ...still];
  const ids = all.map((copy) => copy.immutableId);
  const stored = new Map((await copiesByIds(db, key, ids)).map((copy) => [copy.immutableId, copy]));
  const recognition = await recognise(
    db,
    key,
    all.filter((copy) => !stored.has(copy.immutableId)),
    now,
  );
  const meetings = groupBy(all, (copy) => copy.cleanId);
  const cleanIds = [...new Set([...meetings.keys(), ...[...round.relisted.values()].map((copy) => copy.cleanId)])];
  const known = await knownMeetings(db, { ...key, resourceId: calendar.resourceId, cleanIds });
  const bookingIds = [...known.values()].map((meeting) => meeting.bookingId);
  const facts: Facts = {
    ...request,
    round,
    stored,
    known,
    sent: await sentContents(db, bookingIds),
    organizers: await organizerCopiesOf(db, bookingIds),
    represented: await representativesOf(db, bookingIds),
    ownCreates: new Set(recognition.recognised.map((entry) => entry.cleanId)),
  };
  const prepared = await inParallel([...meetings], READ_AT_ONCE, ([cleanId, copies]) =>
    prepareMeeting(facts, cleanId, copies),
  );
  const unnamed = [...(await unlisted(request, round, known, gone)), ...(await neverSeen(request, round))];
  const vanished = withoutPresent([...gone, ...unnamed], all);
  return {
    ...recognition,
    copies: prepared.flatMap((meeting) => meeting.copies),
    organizerCopies: prepared.flatMap((meeting) => meeting.organizerCopy ?? []),
    letGoThere: [...new Set(prepared.flatMap((meeting) => meeting.letGoThere))],
    elsewhere: prepared.flatMap((meeting) => meeting.elsewhere),
    apart: prepared.flatMap((meeting) => meeting.apart),
    gone: vanished.map((entry) => ({ stored: entry.stored, change: goneChange(calendar, entry) })),
  };
}

interface Facts extends PrepareRequest {
  readonly round: WholeRound;
  readonly stored: ReadonlyMap<string, StoredCopy>;
  readonly known: ReadonlyMap<string, KnownMeeting>;
  readonly sent: ReadonlyMap<string, readonly CopyContent[]>;
  readonly organizers: ReadonlyMap<string, OrganizerCopy>;
  /** By booking: who organizes it for whoever booked it. */
  readonly represented: ReadonlyMap<string, string>;
  readonly ownCreates: ReadonlySet<string>;
}

interface PreparedMeeting {
  readonly copies: readonly PreparedCopy[];
  readonly organizerCopy: ReadOrganizerCopy | null;
  readonly letGoThere: readonly string[];
  readonly elsewhere: readonly ExternalChange[];
  readonly apart: readonly Apart[];
}

async function prepareMeeting(
  facts: Facts,
  cleanId: string,
  ofMeeting: readonly EventCopy[],
): Promise<PreparedMeeting> {
  const meeting = facts.known.get(cleanId) ?? null;
  const sent = meeting ? (facts.sent.get(meeting.bookingId) ?? []) : [];
  const storedOrganizer = meeting ? (facts.organizers.get(meeting.bookingId) ?? null) : null;
  const read = await detailsIfNew(facts, meeting, ofMeeting, storedOrganizer === null);
  const known = read ? withBefore(read.details, storedOrganizer) : null;
  const details = known && meeting && facts.represented.has(meeting.bookingId) ? asBooked(known, meeting) : known;
  const refusedBy = new Set(meeting ? ofMeeting.filter((copy) => isRefusedByBooker(copy, meeting)) : []);
  const ofDates = await wordsFor(facts, meeting, ofMeeting, read);
  const apart: Apart[] = [];
  const leftDates: string[] = [];
  const copies = ofMeeting.map((copy) => {
    const ours = oursOf(meeting, copy);
    const before = { copy, ours: ours?.allocation?.live ? ours.period : null, bookingId: meeting?.bookingId ?? null };
    if (refusedBy.has(copy)) return { ...before, change: changeOf(facts.calendar, copy, refused, null) };
    const base = facts.stored.get(copy.immutableId)?.base ?? null;
    const own = copy.isOrganizer && meeting !== null && meeting.origin !== 'outlook';
    const organizer = ofDates.get(copy.originalStart?.getTime() ?? Number.NaN) ?? read?.word ?? null;
    const inbound = { copy, base, ours, sent, organizer, whole: facts.round.complete, own };
    const decision = facts.ownCreates.has(cleanId) ? asAnswered(copy) : reconcile(inbound);
    if (meeting && ours && goesApart(meeting, ours, { copy, decision })) {
      // A date cannot stand for itself: it goes from the room, by the push.
      if (meeting.series) leftDates.push(meeting.bookingId);
      else apart.push({ bookingId: meeting.bookingId, copy });
      return { ...before, change: changeOf(facts.calendar, copy, movedAway, null) };
    }
    return { ...before, change: changeOf(facts.calendar, copy, decision, details) };
  });
  const organizerCopy = read?.organizerCopy ? { cleanId, stored: storedOrganizer, ...read.organizerCopy } : null;
  const elsewhere = [...refusedBy].flatMap((copy) =>
    (oursOf(meeting, copy)?.otherResourceIds ?? []).flatMap(
      (resourceId) => changeOf({ ...facts.calendar, resourceId }, copy, refused, null) ?? [],
    ),
  );
  const letGoThere = refusedBy.size > 0 ? [...(meeting ? [meeting.bookingId] : []), ...leftDates] : leftDates;
  return { copies, organizerCopy, letGoThere, elsewhere, apart };
}

async function wordsFor(
  { context, calendar }: Facts,
  meeting: KnownMeeting | null,
  ofMeeting: readonly EventCopy[],
  read: ReadDetails | null,
): Promise<ReadonlyMap<number, OrganizersWord>> {
  const series = read?.organizerCopy;
  if (!meeting || !series) return new Map();
  const standing = ofMeeting.map((copy) => ({ copy, ours: oursOf(meeting, copy) }));
  return wordsOfDates({ graph: context.graph, roomAddress: calendar.address, meeting, series, standing });
}

/** Our own create: its answer is news, its time is not. */
function asAnswered(copy: EventCopy): Decision {
  return { kind: 'present', period: null, answer: copy.answer === 'accepted' ? 'accepted' : 'pending', madeHere: true };
}

function oursOf(meeting: KnownMeeting | null, copy: EventCopy): KnownMeeting['occurrences'][number] | null {
  if (!meeting) return null;
  if (copy.originalStart === null) return meeting.occurrences[0] ?? null;
  const at = copy.originalStart.getTime();
  return meeting.occurrences.find((occurrence) => occurrence.originalStart.getTime() === at) ?? null;
}

function withBefore(details: ExternalDetails, stored: OrganizerCopy | null): ExternalDetails {
  const base = stored?.base as OrganizerBase | null | undefined;
  if (!base) return details;
  const { subject, onlineMeeting = null } = base;
  return { ...details, before: { subject, addresses: addressesOf(base), onlineMeeting } };
}

/** In a representative's copy whoever booked it is a guest; here they are no attendee of their own booking (rule S19). */
function asBooked(details: ExternalDetails, { organizerAddress }: KnownMeeting): ExternalDetails {
  const isOther = (address: string) => address !== organizerAddress;
  const { attendees, before } = details;
  return {
    ...details,
    ...(attendees ? { attendees: attendees.filter(({ address }) => isOther(address)) } : {}),
    ...(before ? { before: { ...before, addresses: before.addresses.filter(isOther) } } : {}),
  };
}

/** Asked once a meeting, and only where something of it is new or in doubt. */
async function detailsIfNew(
  facts: Facts,
  meeting: KnownMeeting | null,
  ofMeeting: readonly EventCopy[],
  isUnread: boolean,
): Promise<ReadDetails | null> {
  const first = ofMeeting.find((copy) => needsOrganizersWord(facts.stored.get(copy.immutableId), meeting, copy));
  if (!first) return null;
  const master = first.seriesMasterId === null ? undefined : facts.round.relisted.get(first.seriesMasterId);
  const { context, mailboxZone, calendar } = facts;
  const { graph, mayTouch } = context;
  // What was once read from the organizer's copy is better than what the room has of it.
  const titleFromRoom = isUnread && calendar.titlesTaken;
  const request = { graph, mayTouch, mailboxZone, roomAddress: calendar.address, titleFromRoom };
  return readDetails(request, master ?? first);
}

function needsOrganizersWord(before: StoredCopy | undefined, meeting: KnownMeeting | null, copy: EventCopy): boolean {
  const ours = oursOf(meeting, copy);
  const live = ours?.allocation?.live ?? false;
  if (!occupies(copy)) return live && ours?.allocation?.exchange !== 'accepted';
  if (!before || before.changeKey !== copy.changeKey) return true;
  return ours !== null && (!live || !sameInterval(ours.period, copy.period));
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

function goneChange(calendar: FollowedCalendar, { meeting, because }: Gone): ExternalChange | null {
  if (!meeting) return null;
  return {
    meeting: { connectionId: calendar.connectionId, cleanId: meeting.cleanId, details: null },
    resourceId: calendar.resourceId,
    originalStart: meeting.originalStart,
    what: { kind: 'gone', because, detail: null },
  };
}
