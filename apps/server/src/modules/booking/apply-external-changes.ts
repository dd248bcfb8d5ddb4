/**
 * Applies what happened outside, within the sync's own transaction (rules S2 and S8): all touched claims give up their slot,
 * then all take it again in the fixed order. What comes from outside is never dropped; a claim that loses is `conflicted`.
 */
import { type Actor, systemActor } from '../../kernel/actor.ts';
import { groupBy } from '../../kernel/group-by.ts';
import { newId } from '../../kernel/ids.ts';
import { type Interval, sameInterval } from '../../kernel/interval.ts';
import type { Tx } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { type Continuation, lockContinuations } from './adjoining.repository.ts';
import { type BookingEventType, bookingEvent, type ChangedOutside } from './booking.events.ts';
import { moveOccurrence, touchBooking } from './booking.repository.ts';
import type { BookingDeps } from './deps.ts';
import { dropContinuation, leftBehind } from './extend-adjoining.ts';
import {
  allocationsOf,
  findAllocation,
  findOccurrence,
  insertOccurrence,
  insertOutsideBooking,
  type LiveAllocation,
  lockByCleanIds,
  updateDetails,
  writeAttendees,
} from './external.repository.ts';
import type { AppliedChange, ExternalChange, ExternalDetails, ExternalMeeting } from './external.ts';
import { dropHolds } from './hold.repository.ts';
import { takeOnlineMeeting } from './note-online-meeting.ts';
import { announceSettled } from './promote.ts';
import { lockResources, settle } from './settle.repository.ts';
import { asNewMeeting, knownAmong, takeInMeetings } from './take-in-meetings.ts';
import { type Applying, letGo, moveAlong, type Outcome, takePlace } from './take-place.ts';

export const syncActor: Actor = { channel: 'sync', personId: null, label: 'Exchange' };

/** All of one connection. */
export async function applyExternalChanges(
  tx: Tx,
  deps: BookingDeps,
  changes: readonly ExternalChange[],
): Promise<AppliedChange[]> {
  const [first] = changes;
  if (!first) return [];
  const cleanIds = [...new Set(changes.map((change) => change.meeting.cleanId))];
  const bookings = await lockByCleanIds(tx.db, first.meeting.connectionId, cleanIds);
  const continuations = await lockContinuations(tx.db, [...bookings.values()]);
  // A meeting that moves takes all its rooms along, so they are locked as well.
  const allocations = await allocationsOf(tx.db, [...bookings.values()]);
  const resourceIds = [...new Set([...changes, ...allocations].map((row) => row.resourceId))];
  const { resources, blocked } = await lockedWithParts(deps, tx, resourceIds);
  const blocksOf = new Map(resources.map((resource) => [resource.id, resource.blocks]));
  const applying: Applying = { tx, deps, now: deps.clock.now(), bookings, blocksOf };
  const applied: AppliedChange[] = [];
  const outcomes: Outcome[] = [];
  const left: Continuation[] = [];
  const groups = [...groupBy(changes, (change) => change.meeting.cleanId).values()].map((ofMeeting) => ({
    ...{ ofMeeting, taking: asNewMeeting(applying, withDetails(ofMeeting), ofMeeting) },
  }));
  for (const taken of await takeInMeetings(
    applying,
    groups.flatMap(({ taking }) => taking ?? []),
  )) {
    applied.push(...taken.applied);
    outcomes.push(...taken.outcomes);
    await announce(applying, { id: taken.bookingId, made: true, changed: false }, taken.outcomes, taken.details);
  }
  for (const { ofMeeting, taking } of groups) {
    if (taking === null)
      applied.push(...(await applyMeeting(applying, ofMeeting, { outcomes, allocations, continuations, left })));
  }
  await dropHolds(
    tx.db,
    left.map(({ allocationId }) => allocationId),
  );
  const periods = outcomes.flatMap(({ before, after }) => [before, after].filter((period) => period !== null));
  const fresh = new Set(outcomes.flatMap((outcome) => outcome.fresh ?? []));
  const settled = await settle(tx.db, blocked, periods);
  const news = settled.filter(({ allocationId, state }) => !(fresh.has(allocationId) && state === 'confirmed'));
  await announceSettled(tx, news, syncActor, applying.now);
  // By us: outside nobody knows that they belong to it.
  for (const { id } of left) await dropContinuation(tx, id, systemActor, applying.now);
  return applied;
}

/** What they are made of may change until they are locked: then it is looked at once more. */
async function lockedWithParts(deps: BookingDeps, tx: Tx, resourceIds: readonly string[]) {
  await lockResources(tx.db, resourceIds);
  const resources = await deps.resources(tx.db, resourceIds);
  const blocked = [...new Set([...resourceIds, ...resources.flatMap((resource) => resource.blocks)])];
  if (blocked.length > resourceIds.length) await lockResources(tx.db, blocked);
  return { resources, blocked };
}

interface Touched {
  /** To which it adds. */
  readonly outcomes: Outcome[];
  readonly allocations: readonly LiveAllocation[];
  readonly continuations: readonly Continuation[];
  /** What its room held for it beyond its own time. To which it adds. */
  readonly left: Continuation[];
}

async function applyMeeting(
  applying: Applying,
  changes: readonly ExternalChange[],
  { outcomes: all, allocations, continuations, left }: Touched,
): Promise<AppliedChange[]> {
  const meeting = withDetails(changes);
  const booking = await findOrMakeBooking(applying, meeting, changes);
  if (booking === null) return changes.map((change) => ({ change, bookingId: null, occurrenceId: null }));

  const applied: AppliedChange[] = [];
  const outcomes: Outcome[] = [];
  for (const change of changes) {
    const done = await applyOne(applying, booking.id, change, allocations);
    applied.push({ change, bookingId: booking.id, occurrenceId: done.occurrenceId });
    outcomes.push(...done.outcomes);
    all.push(...done.outcomes);
  }
  for (const { resourceId, before, after } of outcomes) {
    if (before === null || (after !== null && sameInterval(before, after))) continue;
    left.push(...leftBehind(continuations, { bookingId: booking.id, resourceId, before }));
  }
  await announce(applying, booking, outcomes, meeting.details);
  return applied;
}

/** One of the changes of a meeting carries what is known of the whole. */
function withDetails(changes: readonly ExternalChange[]): ExternalMeeting {
  const first = changes[0] as ExternalChange;
  return changes.find((change) => change.meeting.details !== null)?.meeting ?? first.meeting;
}

interface FoundBooking {
  readonly id: string;
  readonly made: boolean;
  readonly changed: boolean;
}

async function findOrMakeBooking(
  applying: Applying,
  meeting: ExternalMeeting,
  changes: readonly ExternalChange[],
): Promise<FoundBooking | null> {
  const { tx, deps, now, bookings } = applying;
  const { details } = meeting;
  const known = bookings.get(meeting.cleanId);
  if (known) {
    const said = details ? await updateDetails(tx.db, known, details, now) : false;
    const met = details ? await takeOnlineMeeting(tx, known, details, now) : false;
    const invited = details ? await writePeople(applying, known, details) : false;
    return { id: known, made: false, changed: said || met || invited };
  }
  if (!details || changes.every((change) => change.what.kind !== 'present')) return null;
  const address = details.organizer.address?.toLowerCase();
  const organizer = address ? (await deps.peopleByAddress(tx.db, [address])).get(address) : undefined;
  const id = newId(now);
  const booking = { id, meeting: { ...meeting, details }, organizerPersonId: organizer?.id ?? null };
  await insertOutsideBooking(tx.db, booking, now);
  await writePeople(applying, id, details);
  return { id, made: true, changed: false };
}

async function writePeople(applying: Applying, bookingId: string, details: ExternalDetails): Promise<boolean> {
  if (!details.attendees) return false;
  const people = await applying.deps.peopleByAddress(
    applying.tx.db,
    details.attendees.map((attendee) => attendee.address),
  );
  const said = knownAmong(details.attendees, people);
  return writeAttendees(applying.tx.db, bookingId, said, details.before?.addresses ?? null);
}

interface AppliedOne {
  readonly occurrenceId: string | null;
  readonly outcomes: readonly Outcome[];
}

async function applyOne(
  applying: Applying,
  bookingId: string,
  change: ExternalChange,
  allocations: readonly LiveAllocation[],
): Promise<AppliedOne> {
  const { tx, now } = applying;
  const found = await findOccurrence(tx.db, bookingId, change.originalStart);
  const allocation = found ? await findAllocation(tx.db, found.id, change.resourceId) : null;
  const nothing = { occurrenceId: found?.id ?? null, outcomes: [] };
  if (change.what.kind === 'unchanged') return nothing;
  if (change.what.kind === 'gone') {
    if (!found || !allocation) return nothing;
    const outcome = await letGo(applying, change, found.period, allocation);
    return { occurrenceId: found.id, outcomes: outcome ? [outcome] : [] };
  }
  const wanted = change.what.period ?? found?.period;
  if (!wanted) return nothing;
  const occurrenceId = found?.id ?? newId(now);
  const along: Outcome[] = [];
  if (!found) {
    const row = { id: occurrenceId, bookingId, originalStart: change.originalStart ?? wanted.start, period: wanted };
    await insertOccurrence(tx.db, row);
  } else if (!sameInterval(found.period, wanted)) {
    await moveOccurrence(tx.db, occurrenceId, wanted, change.originalStart ?? wanted.start);
    const others = allocations.filter((a) => a.occurrenceId === occurrenceId && a.resourceId !== change.resourceId);
    along.push(...(await moveAlong(applying, others, { before: found.period, after: wanted })));
  }
  const before = found && allocation ? found.period : null;
  const outcome = await takePlace(applying, { bookingId, occurrenceId, change, allocation, before, wanted });
  return { occurrenceId, outcomes: outcome ? [outcome, ...along] : along };
}

const FIRST_VERSION = 1;

const precedence: readonly BookingEventType[] = [
  'booking.created',
  'booking.moved',
  'booking.cancelled',
  'booking.answered',
];

async function announce(
  applying: Applying,
  booking: FoundBooking,
  outcomes: readonly Outcome[],
  details: ExternalDetails | null,
): Promise<void> {
  const { tx, now } = applying;
  const types = new Set(outcomes.map((outcome) => outcome.type));
  const type = booking.made ? 'booking.created' : (precedence.find((one) => types.has(one)) ?? null);
  if (!type && !booking.changed) return;
  const version = booking.made ? FIRST_VERSION : await touchBooking(tx.db, booking.id, {}, now);
  const resourceIds = [...new Set(outcomes.map((outcome) => outcome.resourceId))];
  const changedOutside = changedAmong(outcomes, now);
  const about = {
    id: booking.id,
    version,
    resourceIds,
    ...(booking.made ? { act: 'found' as const } : {}),
    changedOutside,
  };
  tx.publish(bookingEvent(type ?? 'booking.changed', about, syncActor, now));
  const first = outcomes[0];
  const audited = { actor: syncActor, act: type ?? 'booking.changed', subjectType: 'booking', subjectId: booking.id };
  const subject = details && !details.private ? (details.subject ?? null) : null;
  await recordAudit(
    tx,
    { ...audited, before: asText(first?.before), after: { subject, ...asText(first?.after), resourceIds } },
    now,
  );
}

/** What was still to come and is elsewhere now, or nowhere. */
function changedAmong(outcomes: readonly Outcome[], now: Date): ChangedOutside | undefined {
  const changed = outcomes.flatMap((outcome) => {
    const { before, after, type } = outcome;
    const isGone = type === 'booking.cancelled' && after === null;
    const isMoved = type === 'booking.moved' && after !== null && before !== null && !sameInterval(before, after);
    return before !== null && before.start > now && (isGone || isMoved) ? [{ ...outcome, before, after }] : [];
  });
  const [first] = changed.toSorted((a, b) => a.before.start.getTime() - b.before.start.getTime());
  if (!first) return undefined;
  const same = changed.filter(({ before, after }) => sameInterval(before, first.before) && !after === !first.after);
  return {
    act: first.after === null ? 'cancel' : 'move',
    start: first.before.start.toISOString(),
    end: first.before.end.toISOString(),
    to: first.after && { start: first.after.start.toISOString(), end: first.after.end.toISOString() },
    resourceIds: [...new Set(same.map(({ resourceId }) => resourceId))],
  };
}

function asText(period: Interval | null | undefined) {
  return period ? { start: period.start.toISOString(), end: period.end.toISOString() } : {};
}
