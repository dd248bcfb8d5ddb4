/** What of a booking and its organizer's copy was last agreed: compared with what is wanted when something is to be pushed. */
import type {
  BookableResource,
  BookingDeps,
  OnlineMeetingThere,
  StoredBooking,
} from '../../../modules/booking/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { EventCopy } from '../translate.ts';
import { contentWanted, placesOf, type RenderedPeople, renderEvent } from './render-event.ts';

export interface OrganizerBase {
  readonly subject: string | null;
  readonly start: string;
  readonly end: string;
  readonly cancelled: boolean;
  /** `type:address`, of those we know. */
  readonly people: readonly string[];
  /** Of what a room organizes: the rooms that it names as its places. */
  readonly places?: string;
  /** Left out before online meetings were looked at: none. */
  readonly onlineMeeting?: OnlineMeetingThere;
  /** Of a series: its pattern and range as a text, and by original start what single dates have of their own. */
  readonly recurrence?: string;
  readonly exceptions?: Readonly<Record<string, string>>;
}

/** People's addresses alone: what a sync compares attendees with. */
export function addressesOf(base: OrganizerBase): string[] {
  return base.people.filter((entry) => !entry.startsWith('resource:')).map(addressIn);
}

export function addressIn(entry: string): string {
  return entry.slice(entry.indexOf(':') + 1);
}

export function resourcesFor(db: Db, deps: BookingDeps, booking: StoredBooking): Promise<readonly BookableResource[]> {
  const ids = new Set(booking.occurrences.flatMap((o) => o.allocations.map((a) => a.resourceId)));
  return deps.resources(db, [...ids]);
}

/** As far as its calendar has told of it. */
export function onlineMeetingThere({ onlineMeeting }: StoredBooking): OnlineMeetingThere {
  return onlineMeeting?.state === 'made' ? { joinUrl: onlineMeeting.joinUrl } : null;
}

/** What the organizer's copy should say. */
export function baseOf(booking: StoredBooking, rendered: RenderedPeople, asRoom: boolean): OrganizerBase {
  const { start, end, cancelled } = contentWanted(booking, asRoom);
  return {
    subject: booking.subject === null ? null : renderEvent(booking).subject,
    start,
    end,
    cancelled,
    people: rendered.attendees.map((person) => `${person.type}:${person.emailAddress.address.toLowerCase()}`).sort(),
    ...(asRoom ? { places: placesOf(rendered) } : {}),
    onlineMeeting: onlineMeetingThere(booking),
  };
}

/**
 * What the organizer's copy does say, as it was read. A room counts only once it is among ours: until its own calendar was
 * read we do not know of it, and must not take it for one that we removed. One that left the copy stays until its own
 * calendar says so: else it would seem to be one that we added.
 */
export function baseOfCopy(
  copy: EventCopy,
  booking: StoredBooking,
  resources: readonly BookableResource[],
  before: OrganizerBase | null,
): OrganizerBase {
  const ours = resources.flatMap((resource) => resource.emailAddress?.toLowerCase() ?? []);
  const rooms = ours.filter((address) => copy.resources.has(address) || before?.people.includes(`resource:${address}`));
  const people = copy.people.map((person) => `${person.type}:${person.address}`);
  return {
    subject: booking.subject === null && copy.subject === booking.organizer.name ? null : copy.subject,
    start: copy.period.start.toISOString(),
    end: copy.period.end.toISOString(),
    cancelled: copy.cancelled,
    people: [...people, ...rooms.map((address) => `resource:${address}`)].sort(),
    onlineMeeting: copy.onlineMeeting,
    // What was written of a series is compared with ours; its single dates are followed in the rooms' calendars.
    ...(before?.recurrence ? { recurrence: before.recurrence, exceptions: before.exceptions ?? {} } : {}),
  };
}
