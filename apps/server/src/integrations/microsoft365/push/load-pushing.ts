/** What a push knows of a booking that one event stands for, before it plans: the booking as it is now, its tenant, and what was written of it. */
import { findBooking, isLive, type StoredBooking } from '../../../modules/booking/index.ts';
import type { ConnectionContext, Connections, IntegrationDeps } from '../context.ts';
import { organizerCopyOf } from '../pull/copy.repository.ts';
import { asGuests, decideOrganizer } from '../represent/decide-organizer.ts';
import type { Organizing } from '../represent/organizing.ts';
import { attemptsOf } from './attempt.repository.ts';
import { baseOf, type OrganizerBase, resourcesFor } from './organizer-base.ts';
import type { KnownCopy } from './plan-push.ts';
import { type RenderedPeople, renderPeople } from './render-event.ts';

export interface Pushing {
  readonly deps: IntegrationDeps;
  readonly context: ConnectionContext;
  readonly booking: StoredBooking;
  readonly organizing: Organizing;
  /** Whom the organizer's copy should name. */
  readonly people: RenderedPeople;
  readonly wanted: OrganizerBase;
  /** The room organizes it (rule S21). */
  readonly asRoom: boolean;
  /** Of what a room organizes: other rooms hold it too, by events of their own. */
  readonly othersHold?: boolean;
  /** This room was added when its people had been invited to the others already. */
  readonly joinedLater?: boolean;
  /** What the event is made with; a single booking's own when left out. */
  readonly created?: object;
}

export async function load(deps: IntegrationDeps, all: Connections, bookingId: string): Promise<Pushing | null> {
  const booking = await findBooking(deps.host.db, bookingId);
  // A series has a push of its own, or is changed where it was made: in Outlook.
  if (!booking?.connectionId || booking.recurrence !== null || booking.occurrences.length !== 1) return null;
  const context = await all.of(booking.connectionId);
  const resources = await resourcesFor(deps.host.db, deps.booking, booking);
  const organizing = await decideOrganizer({ deps, context, booking, resources });
  const people = renderPeople(asGuests(booking, organizing), resources);
  const wanted = baseOf(booking, people, false);
  return { deps, context, booking, organizing, people, wanted, asRoom: false };
}

/** The room that is held; of a booking that is over, the one that was. */
export function resourceIdOf(booking: StoredBooking): string | null {
  const all = booking.occurrences.flatMap(({ allocations }) => allocations);
  return (all.find(({ state }) => isLive(state)) ?? all[0])?.resourceId ?? null;
}

export interface LoadedPushing {
  readonly pushing: Pushing;
  readonly copy: KnownCopy | null;
  /** Where a create went out whose outcome is not known. */
  readonly openCreateAt: string | null;
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
    openCreateAt: attempts.find((attempt) => attempt.kind === 'create' && attempt.state === 'open')?.mailbox ?? null,
  };
}
