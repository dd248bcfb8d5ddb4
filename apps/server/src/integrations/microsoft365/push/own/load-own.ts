/**
 * A booking that its rooms organize (rule S21), as one event for each of them: what each room's should say, and what stands in
 * its calendar. An event cannot go from one calendar to another: a room that was given up has one that is to be ended.
 */
import { findBooking, isLive, type StoredBooking } from '../../../../modules/booking/index.ts';
import type { Connections, IntegrationDeps } from '../../context.ts';
import { roomMailboxOf } from '../../pull/calendar.repository.ts';
import { type OrganizerCopy, ownCopiesOf, roomCopiesOf } from '../../pull/copy.repository.ts';
import { type Attempt, attemptsOf } from '../attempt.repository.ts';
import type { LoadedPushing } from '../load-pushing.ts';
import { baseOf, type OrganizerBase, resourcesFor } from '../organizer-base.ts';
import { isRoomOrganized } from '../plan-push.ts';
import { renderGuests, standsAsRoom } from '../render-event.ts';
import { inviterOf } from './inviter-of.ts';
import { invites, isOpenCreate, joinedLater } from './written-before.ts';

export interface OwnEvent extends LoadedPushing {
  readonly resourceId: string;
  /** null: nobody reads its calendar. */
  readonly mailbox: string | null;
  /** Whether the booking's people are invited by it. */
  readonly invites: boolean;
}

/** @returns null for what somebody else organizes, and for series, which have one event. */
export async function loadOwn(
  deps: IntegrationDeps,
  all: Connections,
  bookingId: string,
): Promise<readonly OwnEvent[] | null> {
  const { db } = deps.host;
  const booking = await findBooking(db, bookingId);
  if (!booking?.connectionId || booking.origin === 'outlook') return null;
  if (booking.recurrence !== null || booking.occurrences.length !== 1) return null;
  const context = await all.of(booking.connectionId);
  if (!isRoomOrganized({ booking, capabilities: context.capabilities })) return null;
  const [resources, copies, attempts, guests] = await Promise.all([
    resourcesFor(db, deps.booking, booking),
    ownCopiesOf(db, bookingId),
    attemptsOf(db, bookingId),
    roomCopiesOf(db, bookingId),
  ]);
  const rooms: Room[] = [];
  for (const { resourceId, state, exchange } of booking.occurrences[0]?.allocations ?? []) {
    const mailbox = await roomMailboxOf(db, resourceId);
    const copy = copies.find((one) => one.resourceId === resourceId || one.mailbox === mailbox) ?? null;
    const open = attempts.find((one) => isOpenCreate(one) && one.mailbox === mailbox) ?? null;
    const isUnknown = copy === null && open === null;
    // One that nobody outside knows, or knows any more of what took place, and one that was invited there to the event of another.
    if (isUnknown && exchange === 'none' && (mailbox === null || state === 'ended')) continue;
    if (isUnknown && guests.some((one) => one.mailbox === mailbox && one.base?.cancelled === false)) continue;
    rooms.push({ resourceId, mailbox, copy, open });
  }
  const held = rooms.filter(({ resourceId }) => holds(booking, resourceId));
  const places = held.flatMap(({ resourceId }) => resources.find(({ id }) => id === resourceId) ?? []);
  const people = renderGuests(booking, places);
  const inviting = held.map((room) => ({
    ...{ resourceId: room.resourceId, invited: invitedBy(room) },
    leaving: !holds(booking, room.resourceId, takesPlace),
  }));
  const inviter = inviterOf(inviting);
  const common = { deps, context, organizing: { kind: 'own' as const }, asRoom: true };
  return rooms.map(({ resourceId, mailbox, copy, open }) => {
    const invites = resourceId === inviter;
    const its = { booking: onlyIn(booking, resourceId), people: invites ? people : { ...people, attendees: [] } };
    const wanted = baseOf(its.booking, its.people, true);
    return {
      ...{ resourceId, mailbox, invites },
      pushing: {
        ...common,
        ...its,
        wanted,
        othersHold: held.some((room) => room.resourceId !== resourceId),
        joinedLater: joinedLater(attempts, mailbox),
      },
      copy: copy && { mailbox: copy.mailbox, immutableId: copy.immutableId, base: copy.base as OrganizerBase | null },
      openCreateAt: open?.mailbox ?? null,
    };
  });
}

interface Room {
  readonly resourceId: string;
  readonly mailbox: string | null;
  readonly copy: OrganizerCopy | null;
  readonly open: Attempt | null;
}

type Allocation = StoredBooking['occurrences'][number]['allocations'][number];

function holds({ occurrences }: StoredBooking, resourceId: string, how = standsAsRoom): boolean {
  return occurrences.some(({ allocations }) => allocations.some((one) => one.resourceId === resourceId && how(one)));
}

function takesPlace({ state }: Allocation): boolean {
  return isLive(state) || state === 'ended';
}

/** What may have been written counts as written. */
function invitedBy({ copy, open }: Room): boolean {
  const base = copy?.base as OrganizerBase | null | undefined;
  if (base) return !base.cancelled && base.people.length > 0;
  return open !== null && invites(open);
}

/** The booking as this room has it. */
function onlyIn(booking: StoredBooking, resourceId: string): StoredBooking {
  const occurrences = booking.occurrences.map((one) => ({
    ...one,
    allocations: one.allocations.filter((allocation) => allocation.resourceId === resourceId),
  }));
  return { ...booking, occurrences };
}
