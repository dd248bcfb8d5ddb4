/** What a push knows of a booking before it plans: the booking as it is now, its tenant, and what was written of it. */
import { findBooking, type StoredBooking } from '../../../modules/booking/index.ts';
import type { ConnectionContext, Connections, IntegrationDeps } from '../context.ts';
import { organizerCopyOf } from '../pull/copy.repository.ts';
import { attemptsOf } from './attempt.repository.ts';
import { baseOf, type OrganizerBase, resourcesFor } from './organizer-base.ts';
import { isRoomOrganized, type KnownCopy } from './plan-push.ts';
import { type RenderedPeople, renderGuests, renderPeople } from './render-event.ts';

export interface Pushing {
  readonly deps: IntegrationDeps;
  readonly context: ConnectionContext;
  readonly booking: StoredBooking;
  /** Whom the organizer's copy should name. */
  readonly people: RenderedPeople;
  readonly wanted: OrganizerBase;
  /** What the event is made with; a single booking's own when left out. */
  readonly created?: object;
}

export async function load(deps: IntegrationDeps, all: Connections, bookingId: string): Promise<Pushing | null> {
  const booking = await findBooking(deps.host.db, bookingId);
  // A series has a push of its own, or is changed where it was made: in Outlook.
  if (!booking?.connectionId || booking.recurrence !== null || booking.occurrences.length !== 1) return null;
  const context = await all.of(booking.connectionId);
  const resources = await resourcesFor(deps.host.db, deps.booking, booking);
  const roomOrganized = isRoomOrganized({ booking, capabilities: context.capabilities });
  const people = roomOrganized ? renderGuests(booking, resources) : renderPeople(booking, resources);
  return {
    deps,
    context,
    booking,
    people,
    wanted: baseOf(booking, people, roomOrganized && booking.origin !== 'outlook'),
  };
}

export function resourceIdOf(booking: StoredBooking): string | null {
  return booking.occurrences[0]?.allocations[0]?.resourceId ?? null;
}

export interface LoadedPushing {
  readonly pushing: Pushing;
  readonly copy: KnownCopy | null;
  readonly openCreate: boolean;
}

/** What a push knows before it plans. */
export async function loadPushing(
  deps: IntegrationDeps,
  all: Connections,
  bookingId: string,
): Promise<LoadedPushing | null> {
  const pushing = await load(deps, all, bookingId);
  return pushing ? { pushing, ...(await knownOf(pushing)) } : null;
}

export async function knownOf({
  deps,
  booking,
}: Pick<Pushing, 'deps' | 'booking'>): Promise<Omit<LoadedPushing, 'pushing'>> {
  const { db } = deps.host;
  const copy = await organizerCopyOf(db, booking.id);
  const attempts = await attemptsOf(db, booking.id);
  return {
    copy: copy && { mailbox: copy.mailbox, immutableId: copy.immutableId, base: copy.base as OrganizerBase | null },
    openCreate: attempts.some((attempt) => attempt.kind === 'create' && attempt.state === 'open'),
  };
}
