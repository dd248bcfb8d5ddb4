/** A booking as Graph's event: what we write into the organizer's calendar. Pure. */
import type { BookableResource, StoredBooking } from '../../../modules/booking/index.ts';
import { isLive } from '../../../modules/booking/index.ts';
import type { CopyContent } from '../translate.ts';

export interface RenderedEvent {
  readonly subject: string;
  readonly start: { readonly dateTime: string; readonly timeZone: string };
  readonly end: { readonly dateTime: string; readonly timeZone: string };
  readonly sensitivity: 'normal' | 'private';
}

export interface RenderedPeople {
  readonly attendees: readonly {
    readonly type: 'required' | 'optional' | 'resource';
    readonly emailAddress: { readonly address: string; readonly name?: string };
  }[];
  readonly locations: readonly {
    readonly displayName: string;
    readonly locationType: 'conferenceRoom';
    readonly locationEmailAddress?: string;
  }[];
}

function utc(instant: Date) {
  return { dateTime: instant.toISOString().slice(0, 19), timeZone: 'UTC' };
}

/** Subject, time and privacy: what the event is created with, before anybody is invited (rule S9). */
export function renderEvent(booking: StoredBooking): RenderedEvent {
  const period = booking.occurrences[0]?.period;
  if (!period) throw new Error(`Booking ${booking.id} has no occurrence.`);
  return {
    subject: booking.subject ?? booking.organizer.name,
    start: utc(period.start),
    end: utc(period.end),
    sensitivity: booking.private ? 'private' : 'normal',
  };
}

/** Everybody invited, the rooms as resources. A room is invited by attendee; the location alone books nothing. */
export function renderPeople(booking: StoredBooking, resources: readonly BookableResource[]): RenderedPeople {
  const wanted = new Set(
    booking.occurrences.flatMap((o) => o.allocations.filter((a) => isLive(a.state)).map((a) => a.resourceId)),
  );
  const rooms = resources.filter((resource) => wanted.has(resource.id) && resource.emailAddress !== null);
  return {
    attendees: [
      ...booking.attendees.map((attendee) => ({
        type: attendee.type,
        emailAddress: { address: attendee.address, ...(attendee.name ? { name: attendee.name } : {}) },
      })),
      ...rooms.map((room) => ({
        type: 'resource' as const,
        emailAddress: { address: room.emailAddress as string, name: room.name },
      })),
    ],
    locations: rooms.map((room) => ({
      displayName: room.name,
      locationType: 'conferenceRoom' as const,
      locationEmailAddress: room.emailAddress as string,
    })),
  };
}

export function contentWanted(booking: StoredBooking): CopyContent {
  const period = booking.occurrences[0]?.period;
  if (!period) throw new Error(`Booking ${booking.id} has no occurrence.`);
  const cancelled = !booking.occurrences.some((o) => o.allocations.some((a) => isLive(a.state) || a.state === 'ended'));
  return { start: period.start.toISOString(), end: period.end.toISOString(), cancelled };
}
