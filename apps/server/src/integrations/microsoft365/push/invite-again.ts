/**
 * Invites a room anew that had left a meeting and was taken again (rule B7). Exchange asks nobody twice who is on the list, so
 * the room is taken off it and named again; what the room organized itself, and ended, is made anew.
 */
import { nameBasedId } from '../../../kernel/ids.ts';
import {
  findBooking,
  forgetOutsideName,
  noteInvitedAgain,
  type StoredBooking,
  type ToInviteAgain,
  toInviteAgain,
} from '../../../modules/booking/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import type { ConnectionContext, Connections, IntegrationDeps } from '../context.ts';
import { getEvent, updateEvent } from '../graph/events.ts';
import type { GraphEvent } from '../graph/types.ts';
import { roomMailboxOf } from '../pull/calendar.repository.ts';
import { deleteCopies, type OrganizerCopy, organizerCopyOf, ownCopiesOf } from '../pull/copy.repository.ts';
import { type CopyContent, copyOf } from '../translate.ts';
import { type AnswerableCopy, answerableCopies } from './answer/room-copies.repository.ts';
import { type Attempt, attemptsOf, beginAttempt, endAttempt } from './attempt.repository.ts';
import { eventIfAny } from './gone.ts';
import { type Attendee, addressOf, toAttendee } from './merge-people.ts';
import { resourcesFor } from './organizer-base.ts';
import { isRoomOrganized } from './plan-push.ts';
import { instancesAt } from './series/instances-at.ts';

const GENERATION = 1;

interface Inviting {
  readonly deps: IntegrationDeps;
  readonly context: ConnectionContext;
  readonly booking: StoredBooking;
  readonly copy: OrganizerCopy;
  readonly rooms: readonly ToInviteAgain[];
}

/** Within a push of the same booking, which has its lease. */
export async function inviteAgain(deps: IntegrationDeps, all: Connections, bookingId: string): Promise<void> {
  const { db } = deps.host;
  const rooms = await toInviteAgain(db, bookingId);
  if (rooms.length === 0) return;
  const [booking, copy] = await Promise.all([findBooking(db, bookingId), organizerCopyOf(db, bookingId)]);
  if (booking?.connectionId) {
    const context = await all.of(booking.connectionId);
    const byRoom = booking.origin !== 'outlook' && isRoomOrganized({ booking, capabilities: context.capabilities });
    if (byRoom) await forgetEnded({ deps, context, booking, rooms });
    else if (copy) await nameAgain({ deps, context, booking, copy, rooms });
  }
  const ids = rooms.map(({ allocationId }) => allocationId);
  await inTransaction(deps.host, (tx) => noteInvitedAgain(tx.db, ids));
}

/** What was ended is no event of these rooms any more, so that the push makes another; what still stands goes on. */
async function forgetEnded(inviting: Omit<Inviting, 'copy'>): Promise<void> {
  const { deps, booking, rooms } = inviting;
  const [attempts, copies] = await Promise.all([
    attemptsOf(deps.host.db, booking.id),
    ownCopiesOf(deps.host.db, booking.id),
  ]);
  const isEnding = ({ kind }: Attempt) => kind === 'cancel' || kind === 'remove';
  for (const { resourceId } of rooms) {
    const mailbox = await roomMailboxOf(deps.host.db, resourceId);
    const copy = copies.find((one) => one.resourceId === resourceId || one.mailbox === mailbox) ?? null;
    const at = copy?.mailbox ?? mailbox;
    const open = attempts.filter((one) => isEnding(one) && one.state === 'open' && one.mailbox === at);
    await forgetEvent(inviting, { resourceId, copy, open });
  }
}

interface Ended {
  readonly resourceId: string;
  readonly copy: OrganizerCopy | null;
  /** Ends whose outcome is not known. */
  readonly open: readonly Attempt[];
}

async function forgetEvent(
  { deps, context, booking }: Omit<Inviting, 'copy' | 'rooms'>,
  { resourceId, copy, open }: Ended,
): Promise<void> {
  if (copy && !(copy.base as CopyContent | null)?.cancelled) {
    if (open.length === 0) return;
    const event = await eventIfAny(context.graph, copy);
    if (event && !event.isCancelled) return;
  }
  await inTransaction(deps.host, async (tx) => {
    for (const { id } of open) await endAttempt(tx.db, id, { state: 'done' }, deps.clock.now());
    if (copy) {
      const key = { connectionId: context.connection.id, mailbox: copy.mailbox };
      await deleteCopies(tx.db, key, [copy.immutableId]);
    }
    await forgetOutsideName(tx, booking.id, resourceId);
  });
}

async function nameAgain(inviting: Inviting): Promise<void> {
  const { deps, context, booking } = inviting;
  const { db } = deps.host;
  const left = await roomsThatLeft(inviting);
  const resources = new Map((await resourcesFor(db, deps.booking, booking)).map((one) => [one.id, one]));
  for (const { event: listed, date } of left.length > 0 ? await eventsOf(inviting) : []) {
    // What was written to one date may have changed the version of the others.
    const { mailbox, immutableId } = inviting.copy;
    const event = date === null ? listed : await getEvent(context.graph, mailbox, listed.id ?? immutableId);
    if (!event || event.isCancelled) continue;
    const ofEvent = left.filter(({ room }) => date === null || room.originalStart.toISOString() === date);
    const named = ofEvent.flatMap(({ room }) => {
      const { emailAddress: address, name } = resources.get(room.resourceId) ?? { emailAddress: null, name: '' };
      return address === null ? [] : [{ type: 'resource' as const, emailAddress: { address, name } }];
    });
    // Whatever is still known of them has been given up: that it goes is no news.
    for (const { standing } of ofEvent) {
      for (const { mailbox, immutableId } of standing)
        await deleteCopies(db, { connectionId: context.connection.id, mailbox }, [immutableId]);
    }
    const allocationIds = ofEvent.map(({ room }) => room.allocationId);
    if (named.length > 0) await offAndOn(inviting, event, { named, allocationIds });
  }
}

interface Left {
  readonly room: ToInviteAgain;
  /** Copies of theirs that we have not seen go. */
  readonly standing: readonly AnswerableCopy[];
}

/** Without those that never said no, because somebody came before they could. */
async function roomsThatLeft({ deps, booking, rooms }: Inviting): Promise<Left[]> {
  const { db } = deps.host;
  const [copies, attempts] = await Promise.all([answerableCopies(db, booking.id), attemptsOf(db, booking.id)]);
  const declined = new Set(
    attempts.flatMap((one) => (one.kind === 'respond' && one.body.answer === 'decline' ? [one.immutableId] : [])),
  );
  return rooms.flatMap((room) => {
    const standing = copies.filter(
      (one) => one.occurrenceId === room.occurrenceId && one.resourceId === room.resourceId && !one.base.cancelled,
    );
    return standing.every(({ immutableId }) => declined.has(immutableId)) ? [{ room, standing }] : [];
  });
}

/** The meeting, or the dates of the series; not what its organizer has cancelled meanwhile. */
async function eventsOf({ context, booking, copy, rooms }: Inviting): Promise<readonly DatedEvent[]> {
  if (booking.recurrence !== null) {
    const dates = [...new Set(rooms.map(({ originalStart }) => originalStart.toISOString()))];
    return instancesAt({ graph: context.graph, timeZone: booking.timeZone }, copy, dates);
  }
  const event = await getEvent(context.graph, copy.mailbox, copy.immutableId);
  return event && !event.isCancelled ? [{ date: null, event }] : [];
}

interface DatedEvent {
  /** Original start; null: it has but one. */
  readonly date: string | null;
  readonly event: GraphEvent;
}

interface Named {
  readonly named: readonly Attendee[];
  readonly allocationIds: readonly string[];
}

/** Noted date by date: who was invited to one is not taken off it again because another failed. */
async function offAndOn(inviting: Inviting, event: GraphEvent, { named, allocationIds }: Named): Promise<void> {
  const { deps, context, booking, copy } = inviting;
  const { mailbox } = copy;
  const immutableId = event.id ?? copy.immutableId;
  const addresses = new Set(named.map(addressOf));
  const others = (event.attendees ?? []).filter((one) => !addresses.has(addressOf(one))).map(toAttendee);
  const { etag, period } = copyOf(event, booking.timeZone);
  const content = { start: period.start.toISOString(), end: period.end.toISOString(), cancelled: false };
  const about = { connectionId: context.connection.id, bookingId: booking.id, mailbox, immutableId, content };
  const transactionId = nameBasedId(booking.id, mailbox, GENERATION);
  const body = { attendees: [...others, ...named] };
  const attempt = { ...about, kind: 'update' as const, generation: GENERATION, transactionId, body };
  const id = await inTransaction(deps.host, (tx) => beginAttempt(tx.db, attempt, deps.clock.now()));
  const isNamed = others.length < (event.attendees ?? []).length;
  const off = isNamed
    ? await updateEvent(context.graph, mailbox, immutableId, { attendees: others }, etag ?? undefined)
    : event;
  const after = copyOf(off, booking.timeZone).etag ?? undefined;
  await updateEvent(context.graph, mailbox, immutableId, body, after);
  await inTransaction(deps.host, async (tx) => {
    await endAttempt(tx.db, id, { state: 'done', immutableId }, deps.clock.now());
    await noteInvitedAgain(tx.db, allocationIds);
  });
}
