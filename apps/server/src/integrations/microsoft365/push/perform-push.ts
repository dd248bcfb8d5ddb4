/** The single acts of a push. Each: attempt row, call, then one transaction that keeps what came of it. */
import { nameBasedId } from '../../../kernel/ids.ts';
import {
  applyExternalChanges,
  forgetOutsideName,
  isLive,
  nameOutside,
  noteInvites,
  noteOnlineMeeting,
} from '../../../modules/booking/index.ts';
import { inTransaction, type Tx } from '../../../platform/db/index.ts';
import { cancelEvent, createEvent, deleteEvent, getEvent, updateEvent } from '../graph/events.ts';
import { isGraphError } from '../graph/graph-error.ts';
import type { GraphEvent } from '../graph/types.ts';
import { deleteCopies, saveCopies, saveOrganizerBase } from '../pull/copy.repository.ts';
import { contentOf, copyOf, type EventCopy } from '../translate.ts';
import { type Attempt, type AttemptKind, attemptsOf, beginAttempt, endAttempt } from './attempt.repository.ts';
import { eventIfAny, mustBeGone } from './gone.ts';
import { type Pushing, resourceIdOf } from './load-pushing.ts';
import { mergePeople } from './merge-people.ts';
import { addressIn, type OrganizerBase } from './organizer-base.ts';
import { letApart } from './own/let-apart.ts';
import type { KnownCopy, PushAct } from './plan-push.ts';
import { renderEvent, renderOnlineMeeting, timesFor } from './render-event.ts';

type Act<Kind extends PushAct['kind']> = Extract<PushAct, { kind: Kind }>;

interface Start {
  readonly kind: AttemptKind;
  readonly mailbox: string;
  readonly body: object;
  readonly transactionId: string;
  readonly immutableId: string | null;
  readonly generation?: number;
}

export const FIRST_GENERATION = 1;

export async function begin({ deps, booking, context, wanted }: Pushing, start: Start): Promise<string> {
  const fixed = { connectionId: context.connection.id, bookingId: booking.id, generation: FIRST_GENERATION };
  const attempt = {
    ...fixed,
    ...start,
    content: { start: wanted.start, end: wanted.end, cancelled: wanted.cancelled },
  };
  return inTransaction(deps.host, (tx) => beginAttempt(tx.db, attempt, deps.clock.now()));
}

/** Without attendees first, so that its name is known before a room can have a copy of it. */
export async function performCreate(pushing: Pushing, act: Act<'create'>): Promise<void> {
  const { deps, context, booking } = pushing;
  const attempts = (await attemptsOf(deps.host.db, booking.id)).filter(({ mailbox }) => mailbox === act.mailbox);
  const generation = generationOf(attempts);
  const transactionId = nameBasedId(booking.id, act.mailbox, generation);
  const before = attempts.find(
    (attempt) => attempt.kind === 'create' && attempt.state !== 'failed' && attempt.generation === generation,
  );
  // The very same body again: Graph then answers with the event it made the first time.
  const body = before?.body ?? {
    ...(pushing.created ?? renderEvent(booking)),
    transactionId,
    ...roomOrganizedParts(pushing, act),
  };
  const open = before?.state === 'open' ? before.id : null;
  const start = { kind: 'create' as const, mailbox: act.mailbox, body, transactionId, immutableId: null, generation };
  const attemptId = open ?? (await begin(pushing, start));
  const event = await createOnce(pushing, act.mailbox, body).catch(async (error: unknown) => {
    await noteRefusal(pushing, attemptId, error);
    throw error;
  });
  const copy = copyOf(event, booking.timeZone);
  const wrote = {
    ...pushing.wanted,
    subject: copy.subject,
    start: copy.period.start.toISOString(),
    end: copy.period.end.toISOString(),
  };
  const dates = wrote.exceptions ? { exceptions: {} } : {};
  const base: OrganizerBase | null = act.invites ? null : { ...wrote, ...dates, cancelled: false };
  await inTransaction(deps.host, async (tx) => {
    const now = deps.clock.now();
    await endAttempt(tx.db, attemptId, { state: 'done', immutableId: copy.immutableId }, now);
    const resourceId = ownRoomOf(pushing);
    await nameOutside(tx, { bookingId: booking.id, cleanId: copy.cleanId, resourceId });
    await noteOnline(tx, pushing, { body, event });
    if (base) await noteWhoInvites(tx, pushing, base);
    const row = { copy, role: 'organizer' as const, base, resourceId, bookingId: booking.id, occurrenceId: null };
    await saveCopies(tx.db, { connectionId: context.connection.id, mailbox: act.mailbox }, [row], now);
  });
}

/** The room that organizes it; null where a person does. */
function ownRoomOf({ asRoom, booking }: Pushing): string | null {
  return asRoom ? resourceIdOf(booking) : null;
}

async function noteWhoInvites(tx: Tx, pushing: Pushing, base: OrganizerBase): Promise<void> {
  const resourceId = ownRoomOf(pushing);
  if (resourceId !== null) await noteInvites(tx, pushing.booking.id, resourceId, base.people.length > 0);
}

/** A room that was left and comes back has an event of its own: the one before was ended. */
function generationOf(attempts: readonly Attempt[]): number {
  const ends = attempts.filter(({ kind, state }) => (kind === 'cancel' || kind === 'remove') && state === 'done');
  return FIRST_GENERATION + ends.length;
}

/** A clear no: nothing took place, and the next try says what the booking says then. */
async function noteRefusal({ deps }: Pushing, attemptId: string, error: unknown): Promise<void> {
  if (!isGraphError(error, 'invalid', 'forbidden', 'not-found')) return;
  const { code, requestId } = error.details;
  const outcome = { state: 'failed' as const, errorCode: code, requestId };
  await inTransaction(deps.host, (tx) => endAttempt(tx.db, attemptId, outcome, deps.clock.now()));
}

/** A room invites at once: nobody has to recognise a copy elsewhere. */
function roomOrganizedParts({ people }: Pushing, act: Act<'create'>): object {
  return act.invites ? {} : { ...people, showAs: 'busy' };
}

/** Whichever way Graph says "you made this before" leads to the event that was made. */
async function createOnce({ context }: Pushing, mailbox: string, body: object): Promise<GraphEvent> {
  try {
    return await createEvent(context.graph, mailbox, body);
  } catch (error) {
    const existing = isGraphError(error) ? error.details.existingEventId : null;
    const event = existing ? await getEvent(context.graph, mailbox, existing) : null;
    if (event) return event;
    throw error;
  }
}

export async function performInvite(pushing: Pushing, copy: KnownCopy): Promise<void> {
  const body = { ...renderEvent(pushing.booking), ...pushing.people };
  await write(pushing, { kind: 'invite', copy, body, base: pushing.wanted });
}

/** Read first, so that what somebody changed outside meanwhile is neither overwritten nor forgotten (rule S5). */
export async function performUpdate(pushing: Pushing, act: Act<'update'>): Promise<void> {
  const { context, booking } = pushing;
  const { copy } = act;
  const event = await eventIfAny(context.graph, copy);
  const found = event ? copyOf(event, booking.timeZone) : null;
  if (!event || !found || found.cancelled) return saveBase(pushing, copy, { ...pushing.wanted, cancelled: true });
  const period = booking.occurrences[0]?.period;
  if (act.time && isMovedOutside(copy, found, pushing.wanted)) {
    return pushing.othersHold ? letApart(pushing, copy.mailbox, found) : takeOutside(pushing, copy, found);
  }
  const time = act.time && period ? timesFor(found, period, booking.timeZone) : {};
  const subject = act.subject ? { subject: renderEvent(booking).subject } : {};
  const agreed = (copy.base?.people ?? []).map(addressIn);
  const { locations } = pushing.people;
  const people = act.people ? mergePeople(event, agreed, pushing.people) : {};
  // What a room organizes names rooms as places alone, whom nobody invites.
  const places = act.people && pushing.asRoom ? { locations } : {};
  const online = act.online ? renderOnlineMeeting(booking) : {};
  const body = { ...subject, ...time, ...people, ...places, ...online };
  await write(pushing, { kind: 'update', copy, body, base: baseAfter(pushing, act), ifMatch: found.etag ?? undefined });
}

/** What was not written stands as it was agreed: what somebody changed there meanwhile is still to be taken over. */
function baseAfter({ wanted }: Pushing, { copy, time, subject, people }: Act<'update'>): OrganizerBase {
  const before = copy.base ?? wanted;
  return {
    ...before,
    ...(subject ? { subject: wanted.subject } : {}),
    ...(time ? { start: wanted.start, end: wanted.end } : {}),
    ...(people ? { people: wanted.people, ...(wanted.places === undefined ? {} : { places: wanted.places }) } : {}),
  };
}

/** A look that was older than our write may have put back what was agreed before: what stands as wanted is no news. */
function isMovedOutside(copy: KnownCopy, found: EventCopy, wanted: OrganizerBase): boolean {
  if (copy.base === null) return false;
  const isAt = ({ start, end }: OrganizerBase) =>
    found.period.start.toISOString() === start && found.period.end.toISOString() === end;
  return !isAt(copy.base) && !isAt(wanted);
}

/** Both sides moved it: outside wins for the time, and ours follows at once. */
async function takeOutside(pushing: Pushing, copy: KnownCopy, found: EventCopy): Promise<void> {
  const { deps, context, booking, wanted } = pushing;
  const meeting = { connectionId: context.connection.id, cleanId: found.cleanId, details: null };
  const live = booking.occurrences[0]?.allocations.filter((allocation) => isLive(allocation.state)) ?? [];
  const changes = live.map((allocation) => ({
    meeting,
    resourceId: allocation.resourceId,
    originalStart: null,
    what: { kind: 'present' as const, period: found.period, answer: 'pending' as const },
  }));
  await inTransaction(deps.host, (tx) => applyExternalChanges(tx, deps.booking, changes));
  const { start, end } = contentOf(found);
  await saveBase(pushing, copy, { ...(copy.base ?? wanted), start, end });
}

export interface Write {
  readonly kind: 'invite' | 'update';
  readonly copy: KnownCopy;
  readonly body: object;
  /** What is agreed once it is written. */
  readonly base: OrganizerBase;
  readonly ifMatch?: string | undefined;
}

export async function write(pushing: Pushing, { kind, copy, body, base, ifMatch }: Write): Promise<void> {
  const { deps, context, booking } = pushing;
  const { mailbox, immutableId } = copy;
  const transactionId = nameBasedId(booking.id, mailbox, FIRST_GENERATION);
  const attemptId = await begin(pushing, { kind, mailbox, body, transactionId, immutableId });
  const event = await updateEvent(context.graph, mailbox, immutableId, body, ifMatch);
  const saved = copyOf(event, booking.timeZone);
  const row = {
    copy: saved,
    role: 'organizer' as const,
    base: { ...base, onlineMeeting: saved.onlineMeeting },
    resourceId: ownRoomOf(pushing),
    bookingId: booking.id,
    occurrenceId: null,
  };
  await inTransaction(deps.host, async (tx) => {
    const now = deps.clock.now();
    await endAttempt(tx.db, attemptId, { state: 'done', immutableId }, now);
    await noteWhoInvites(tx, pushing, base);
    await saveCopies(tx.db, { connectionId: context.connection.id, mailbox }, [row], now);
    await noteOnline(tx, pushing, { body, event });
  });
}

/** Exchange answers each write with the event as it stands then, its online meeting with it. */
async function noteOnline(
  tx: Tx,
  { deps, booking }: Pushing,
  { body, event }: { readonly body: object; readonly event: GraphEvent },
): Promise<void> {
  const there = copyOf(event, booking.timeZone).onlineMeeting;
  const asked = 'isOnlineMeeting' in body;
  await noteOnlineMeeting(tx, { bookingId: booking.id, asked, there }, deps.clock.now());
}

/** @param leaves the booking goes on in other rooms: this copy is none of its any more. */
export async function performEnd(pushing: Pushing, act: Act<'cancel' | 'remove'>, leaves = false): Promise<void> {
  const { deps, context, booking } = pushing;
  const { mailbox, immutableId } = act.copy;
  const transactionId = nameBasedId(booking.id, mailbox, FIRST_GENERATION);
  const attemptId = await begin(pushing, { kind: act.kind, mailbox, body: {}, transactionId, immutableId });
  try {
    if (act.kind === 'cancel') await cancelEvent(context.graph, mailbox, immutableId, '');
    else await deleteEvent(context.graph, mailbox, immutableId);
  } catch (error) {
    // Gone already: somebody was quicker, or our own first try took place.
    await mustBeGone(context.graph, act.copy, error);
  }
  await inTransaction(deps.host, async (tx) => {
    await endAttempt(tx.db, attemptId, { state: 'done', immutableId }, deps.clock.now());
    if (!leaves) return;
    await deleteCopies(tx.db, { connectionId: context.connection.id, mailbox }, [immutableId]);
    await forgetOutsideName(tx, booking.id, ownRoomOf(pushing));
  });
  if (!leaves) await saveBase(pushing, act.copy, { ...pushing.wanted, cancelled: true });
}

export async function saveBase(
  { deps, context, booking }: Pushing,
  copy: KnownCopy,
  base: OrganizerBase,
): Promise<void> {
  const key = { connectionId: context.connection.id, mailbox: copy.mailbox, immutableId: copy.immutableId };
  await inTransaction(deps.host, (tx) => saveOrganizerBase(tx.db, key, base, booking.id));
}
