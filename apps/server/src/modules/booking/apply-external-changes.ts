/**
 * Applies what happened outside, within the sync's own transaction (rules S2 and S8): all touched claims give up their slot,
 * then all take it again in the fixed order. What comes from outside is never dropped; a claim that loses is `conflicted`.
 */
import type { Actor } from '../../kernel/actor.ts';
import { groupBy } from '../../kernel/group-by.ts';
import { newId } from '../../kernel/ids.ts';
import { type Interval, sameInterval } from '../../kernel/interval.ts';
import type { Tx } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { type BookingEventType, bookingEvent } from './booking.events.ts';
import { changeAllocation, insertAllocation, moveOccurrence, touchBooking } from './booking.repository.ts';
import type { BookableResource, BookingDeps } from './deps.ts';
import {
  bookingByCleanId,
  claimSlot,
  type FoundAllocation,
  findAllocation,
  findOccurrence,
  insertOccurrence,
  insertOutsideBooking,
  updateDetails,
  writeResponses,
} from './external.repository.ts';
import type { AppliedChange, ExternalChange, ExternalDetails, ExternalMeeting } from './external.ts';
import { dropHolds } from './hold.repository.ts';
import { announceSettled } from './promote.ts';
import { lockResources, settle } from './settle.repository.ts';
import { isLive, stateAfter } from './states.ts';

export const syncActor: Actor = { channel: 'sync', personId: null, label: 'Exchange' };

/** What one change did, for the events and the audit that follow. */
interface Outcome {
  readonly type: BookingEventType;
  readonly resourceId: string;
  readonly before: Interval | null;
  readonly after: Interval | null;
}

interface Applying {
  readonly tx: Tx;
  readonly deps: BookingDeps;
  readonly now: Date;
  readonly blocksOf: ReadonlyMap<string, readonly string[]>;
}

export async function applyExternalChanges(
  tx: Tx,
  deps: BookingDeps,
  changes: readonly ExternalChange[],
): Promise<AppliedChange[]> {
  if (changes.length === 0) return [];
  const resourceIds = [...new Set(changes.map((change) => change.resourceId))];
  const resources = await deps.resources(tx.db, resourceIds);
  const blocked = [...new Set(resources.flatMap((resource) => resource.blocks))];
  await lockResources(tx.db, blocked);

  const applying: Applying = { tx, deps, now: deps.clock.now(), blocksOf: blocksByResource(resources) };
  const applied: AppliedChange[] = [];
  const periods: Interval[] = [];
  for (const ofMeeting of groupBy(changes, (change) => change.meeting.cleanId).values()) {
    applied.push(...(await applyMeeting(applying, ofMeeting, periods)));
  }
  await announceSettled(tx, await settle(tx.db, blocked, periods), syncActor, applying.now);
  return applied;
}

function blocksByResource(resources: readonly BookableResource[]): Map<string, readonly string[]> {
  return new Map(resources.map((resource) => [resource.id, resource.blocks]));
}

async function applyMeeting(
  applying: Applying,
  changes: readonly ExternalChange[],
  periods: Interval[],
): Promise<AppliedChange[]> {
  const meeting = withDetails(changes);
  const booking = await findOrMakeBooking(applying, meeting, changes);
  if (booking === null) return changes.map((change) => ({ change, bookingId: null, occurrenceId: null }));

  const applied: AppliedChange[] = [];
  const outcomes: Outcome[] = [];
  for (const change of changes) {
    const { occurrenceId, outcome } = await applyOne(applying, booking.id, change);
    applied.push({ change, bookingId: booking.id, occurrenceId });
    if (!outcome) continue;
    outcomes.push(outcome);
    periods.push(...[outcome.before, outcome.after].filter((period) => period !== null));
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
  const { tx, deps, now } = applying;
  const { details } = meeting;
  const known = await bookingByCleanId(tx.db, meeting.connectionId, meeting.cleanId);
  if (known) {
    const changed = details ? await updateDetails(tx.db, known, details, now) : false;
    if (details) await writePeople(applying, known, details);
    return { id: known, made: false, changed };
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

async function writePeople(applying: Applying, bookingId: string, details: ExternalDetails): Promise<void> {
  if (!details.attendees) return;
  const people = await applying.deps.peopleByAddress(
    applying.tx.db,
    details.attendees.map((attendee) => attendee.address),
  );
  const attendees = details.attendees.map((attendee) => ({
    ...attendee,
    personId: people.get(attendee.address)?.id ?? null,
  }));
  await writeResponses(applying.tx.db, bookingId, attendees);
}

interface AppliedOne {
  readonly occurrenceId: string | null;
  readonly outcome: Outcome | null;
}

async function applyOne(applying: Applying, bookingId: string, change: ExternalChange): Promise<AppliedOne> {
  const { tx, now } = applying;
  const found = await findOccurrence(tx.db, bookingId, change.originalStart);
  const allocation = found ? await findAllocation(tx.db, found.id, change.resourceId) : null;
  if (change.what.kind === 'gone') {
    if (!found || !allocation) return { occurrenceId: found?.id ?? null, outcome: null };
    return { occurrenceId: found.id, outcome: await letGo(applying, change, found.period, allocation) };
  }
  if (change.what.kind === 'unchanged') return { occurrenceId: found?.id ?? null, outcome: null };
  const wanted = change.what.period ?? found?.period;
  if (!wanted) return { occurrenceId: null, outcome: null };
  const occurrenceId = found?.id ?? newId(now);
  if (!found) {
    const row = { id: occurrenceId, bookingId, originalStart: change.originalStart ?? wanted.start, period: wanted };
    await insertOccurrence(tx.db, row);
  } else if (!sameInterval(found.period, wanted)) {
    await moveOccurrence(tx.db, occurrenceId, wanted, change.originalStart ?? wanted.start);
  }
  const before = found && allocation ? found.period : null;
  const outcome = await takePlace(applying, { bookingId, occurrenceId, change, allocation, before, wanted });
  return { occurrenceId, outcome };
}

async function letGo(
  applying: Applying,
  change: ExternalChange,
  before: Interval,
  allocation: FoundAllocation,
): Promise<Outcome | null> {
  if (change.what.kind !== 'gone') return null;
  const declined = change.what.because === 'declined';
  const state = stateAfter(allocation.state, declined ? 'decline' : 'cancel');
  const settled = allocation.state === state && allocation.exchange === (declined ? 'declined' : 'none');
  if (settled || (!state && !isLive(allocation.state))) return null;
  await dropHolds(applying.tx.db, [allocation.id]);
  const row = {
    ...(state ? { state } : {}),
    exchange: declined ? ('declined' as const) : ('none' as const),
    exchangeDetail: change.what.detail,
  };
  await changeAllocation(applying.tx.db, allocation.id, row, applying.now);
  if (!state || !isLive(allocation.state)) return null;
  const type = declined ? 'booking.answered' : 'booking.cancelled';
  return { type, resourceId: change.resourceId, before, after: null };
}

interface TakePlace {
  readonly bookingId: string;
  readonly occurrenceId: string;
  readonly change: ExternalChange;
  readonly allocation: FoundAllocation | null;
  readonly before: Interval | null;
  readonly wanted: Interval;
}

async function takePlace(applying: Applying, place: TakePlace): Promise<Outcome | null> {
  const { tx, now, blocksOf } = applying;
  const { change, allocation, before, wanted } = place;
  if (change.what.kind !== 'present') return null;
  const exchange = change.what.answer;
  const blocks = blocksOf.get(change.resourceId) ?? [change.resourceId];
  if (!allocation) {
    const id = newId(now);
    const row = { id, occurrenceId: place.occurrenceId, bookingId: place.bookingId, resourceId: change.resourceId };
    await insertAllocation(tx.db, { ...row, state: 'conflicted', exchange }, now);
    await claimSlot(tx.db, id, blocks, wanted);
    return { type: 'booking.created', resourceId: change.resourceId, before: null, after: wanted };
  }
  const moved = before !== null && !sameInterval(before, wanted);
  const state = isLive(allocation.state) ? allocation.state : stateAfter(allocation.state, 'reappear');
  const revived = state !== null && state !== allocation.state;
  if (!moved && !revived && allocation.exchange === exchange) return null;
  // A meeting that is over stays over until it is moved: its copy outside is still there for the record.
  const stays = allocation.state === 'ended' && !moved;
  await changeAllocation(
    tx.db,
    allocation.id,
    { exchange, exchangeDetail: null, ...(state && !stays ? { state } : {}) },
    now,
  );
  if (stays) return null;
  if (moved || revived) await claimSlot(tx.db, allocation.id, blocks, wanted);
  return {
    type: moved || revived ? 'booking.moved' : 'booking.answered',
    resourceId: change.resourceId,
    before,
    after: wanted,
  };
}

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
  const version = await touchBooking(tx.db, booking.id, {}, now);
  const resourceIds = [...new Set(outcomes.map((outcome) => outcome.resourceId))];
  tx.publish(bookingEvent(type ?? 'booking.changed', { id: booking.id, version, resourceIds }, syncActor, now));
  const first = outcomes[0];
  const audited = { actor: syncActor, act: type ?? 'booking.changed', subjectType: 'booking', subjectId: booking.id };
  const subject = details && !details.private ? (details.subject ?? null) : null;
  await recordAudit(
    tx,
    { ...audited, before: asText(first?.before), after: { subject, ...asText(first?.after), resourceIds } },
    now,
  );
}

function asText(period: Interval | null | undefined) {
  return period ? { start: period.start.toISOString(), end: period.end.toISOString() } : {};
}
