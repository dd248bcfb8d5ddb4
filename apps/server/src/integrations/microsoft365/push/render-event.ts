/** A booking as Graph's event: what we write into the organizer's calendar. Pure. */
import { Temporal } from 'temporal-polyfill';
import type { Interval } from '../../../kernel/interval.ts';
import type { BookableResource, StoredBooking } from '../../../modules/booking/index.ts';
import { isLive } from '../../../modules/booking/index.ts';
import type { CopyContent } from '../translate.ts';

export interface RenderedEvent {
  readonly subject: string;
  readonly start: WallTime;
  readonly end: WallTime;
  readonly sensitivity: 'normal' | 'private';
}

/** Neither can be taken back once Exchange has made the meeting: https://learn.microsoft.com/graph/api/resources/event */
export interface OnlineMeetingWish {
  readonly isOnlineMeeting?: true;
  readonly onlineMeetingProvider?: 'teamsForBusiness';
}

/** Nothing once its calendar has answered. The text that Teams puts into the body stays, since no body is ever written. */
export function renderOnlineMeeting({ onlineMeeting }: StoredBooking): OnlineMeetingWish {
  return onlineMeeting?.state === 'waiting' ? { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' } : {};
}

export interface RenderedPeople {
  readonly attendees: readonly {
    readonly type: 'required' | 'optional' | 'resource';
    readonly emailAddress: { readonly address: string; readonly name?: string };
  }[];
  readonly locations: readonly {
    readonly displayName: string;
    readonly locationType?: 'conferenceRoom';
    readonly locationEmailAddress?: string;
  }[];
}

interface WallTime {
  readonly dateTime: string;
  readonly timeZone: string;
}

/**
 * In the booking's own zone, so that Outlook shows it as it was meant and a series made of it keeps its hour. In UTC where the
 * wall time names no single instant, as in the hour that comes twice in autumn.
 */
export function timesOf(
  { start, end }: Interval,
  timeZone: string,
): { readonly start: WallTime; readonly end: WallTime } {
  const local = [start, end].map((instant) => wallTime(instant, timeZone));
  const [from, to] = local;
  return from && to ? { start: from, end: to } : { start: utc(start), end: utc(end) };
}

/**
 * For an event that stands there. One of whole days that ended in the middle of one is none any more: Exchange takes nothing but
 * midnights for it (isAllDay, https://learn.microsoft.com/graph/api/resources/event).
 */
export function timesFor({ allDay }: { readonly allDay: boolean }, period: Interval, timeZone: string) {
  const times = timesOf(period, timeZone);
  const isWholeDays = [times.start, times.end].every(({ dateTime }) => dateTime.endsWith('T00:00:00'));
  return { ...times, ...(allDay && !isWholeDays ? { isAllDay: false } : {}) };
}

function utc(instant: Date): WallTime {
  return { dateTime: instant.toISOString().slice(0, 19), timeZone: 'UTC' };
}

function wallTime(instant: Date, timeZone: string): WallTime | null {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  const plain = zoned.toPlainDateTime();
  const [earlier, later] = (['earlier', 'later'] as const).map(
    (disambiguation) => plain.toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds,
  );
  return earlier === later ? { dateTime: plain.toString({ smallestUnit: 'second' }), timeZone } : null;
}

/** Subject, time and privacy: what the event is created with, before anybody is invited (rule S9). */
export function renderEvent(booking: StoredBooking): RenderedEvent & OnlineMeetingWish {
  const period = booking.occurrences[0]?.period;
  if (!period) throw new Error(`Booking ${booking.id} has no occurrence.`);
  return {
    subject: booking.subject ?? booking.organizer.name,
    ...timesOf(period, booking.timeZone),
    sensitivity: booking.private ? 'private' : 'normal',
    ...renderOnlineMeeting(booking),
  };
}

/** A series' own event: the first occurrence and the pattern. https://learn.microsoft.com/graph/api/user-post-events */
export function renderSeries(
  booking: StoredBooking,
  first: Interval,
): RenderedEvent & OnlineMeetingWish & { readonly recurrence: object } {
  return {
    subject: booking.subject ?? booking.organizer.name,
    ...timesOf(first, booking.timeZone),
    sensitivity: booking.private ? 'private' : 'normal',
    recurrence: renderRecurrence(booking),
    ...renderOnlineMeeting(booking),
  };
}

export function renderRecurrence({ recurrence, timeZone, id }: StoredBooking): object {
  if (!recurrence) throw new Error(`Booking ${id} is no series.`);
  return { pattern: recurrence.pattern, range: { ...recurrence.range, recurrenceTimeZone: timeZone } };
}

/** Everybody invited, the rooms as resources. A room is invited by attendee; the location alone books nothing. */
export function renderPeople(booking: StoredBooking, resources: readonly BookableResource[]): RenderedPeople {
  const wanted = new Set(
    booking.occurrences.flatMap((o) =>
      o.allocations.filter(({ state }) => stays(booking, state)).map((a) => a.resourceId),
    ),
  );
  return renderInvited(booking, wanted, resources);
}

export function renderInvited(
  booking: StoredBooking,
  wanted: ReadonlySet<string>,
  resources: readonly BookableResource[],
): RenderedPeople {
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

/** Where the room is the organizer: whoever booked it is invited, and everybody else; the room is only named. */
export function renderGuests(booking: StoredBooking, resources: readonly BookableResource[]): RenderedPeople {
  const { personId, address, name } = booking.organizer;
  const booker =
    personId !== null && address ? [{ address: address.toLowerCase(), name, type: 'required' as const }] : [];
  const others = booking.attendees.filter((one) => one.address !== booker[0]?.address);
  return {
    attendees: [...booker, ...others].map((guest) => ({
      type: guest.type,
      emailAddress: { address: guest.address, ...(guest.name ? { name: guest.name } : {}) },
    })),
    locations: resources.map((room) => ({ displayName: room.name })),
  };
}

/** The places that an event names, to be compared with what it named before. */
export function placesOf({ locations }: Pick<RenderedPeople, 'locations'>): string {
  return locations.map(({ displayName }) => displayName).join('; ');
}

type Allocation = StoredBooking['occurrences'][number]['allocations'][number];
type State = Allocation['state'];

/** Nobody came, and that is still undone as if nothing had been: outside hears of it when the two minutes are over (rule B7). */
const untold: readonly Allocation['exchange'][] = ['accepted', 'pending', 'sent'];

/**
 * Whether the meeting keeps the room on its list. One that was ended early took place; a room that nobody came to, or that
 * turned away what was made outside, says so itself: the meeting is its organizer's.
 */
function stays({ origin }: StoredBooking, state: State): boolean {
  return isLive(state) || state === 'ended' || state === 'released' || (state === 'declined' && origin === 'outlook');
}

/** Whether what the room itself organizes stands in its calendar. */
export function standsAsRoom({ state, exchange }: Allocation): boolean {
  return isLive(state) || state === 'ended' || (state === 'released' && untold.includes(exchange));
}

/** @param asRoom the room organizes it: whatever it does not hold does not take place. */
export function contentWanted(booking: StoredBooking, asRoom: boolean): CopyContent {
  const period = booking.occurrences[0]?.period;
  if (!period) throw new Error(`Booking ${booking.id} has no occurrence.`);
  const takesPlace = (one: Allocation) => (asRoom ? standsAsRoom(one) : stays(booking, one.state));
  const cancelled = !booking.occurrences.some((o) => o.allocations.some(takesPlace));
  return { start: period.start.toISOString(), end: period.end.toISOString(), cancelled };
}
