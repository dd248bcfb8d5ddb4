/** What of a booking and its organizer's copy was last agreed: compared with what is wanted when something is to be pushed. */
import { type BookingDeps, findBooking, type StoredBooking } from '../../../modules/booking/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { contentWanted, renderEvent, renderPeople } from './render-event.ts';

export interface OrganizerBase {
  readonly subject: string | null;
  readonly start: string;
  readonly end: string;
  readonly cancelled: boolean;
  /** `type:address`, of those we know. */
  readonly people: readonly string[];
}

export async function organizerBase(db: Db, deps: BookingDeps, bookingId: string): Promise<OrganizerBase | null> {
  const booking = await findBooking(db, bookingId);
  return booking?.occurrences[0] ? baseOf(booking, await resourcesFor(db, deps, booking)) : null;
}

export function resourcesFor(db: Db, deps: BookingDeps, booking: StoredBooking) {
  const ids = new Set(booking.occurrences.flatMap((o) => o.allocations.map((a) => a.resourceId)));
  return deps.resources(db, [...ids]);
}

export function baseOf(booking: StoredBooking, resources: Parameters<typeof renderPeople>[1]): OrganizerBase {
  const { start, end, cancelled } = contentWanted(booking);
  const people = renderPeople(booking, resources).attendees;
  return {
    subject: booking.subject === null ? null : renderEvent(booking).subject,
    start,
    end,
    cancelled,
    people: people.map((person) => `${person.type}:${person.emailAddress.address.toLowerCase()}`).sort(),
  };
}
