/** A booking as an .ics file (RFC 5545) that calendars take over by themselves (RFC 5546). */
import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../../kernel/language.ts';
import {
  calendarText,
  calendarTime,
  type JCalComponent,
  type JCalProperty,
  joinProperties,
  recurrenceRule,
  vtimezone,
} from '../../calendars/index.ts';
import { type BookingForMail, placeOf } from '../booking-for-mail.ts';

/** `publish`: for the organizer to keep. `request`: an invitation or its update. `cancel`: it does not take place, or not for you. */
export type CalendarMethod = 'publish' | 'request' | 'cancel';

export interface CalendarFile {
  readonly method: CalendarMethod;
  readonly text: string;
}

export interface CalendarInput {
  readonly booking: BookingForMail;
  readonly method: CalendarMethod;
  /** What the reader may know of the meeting's title. */
  readonly title: string;
  /** Of an online meeting, for whoever may join. */
  readonly joinUrl?: string | null;
  /** To whom an invitation or a cancellation goes; without, to all attendees. */
  readonly onlyTo?: string;
  /** The reader's; English unless known. */
  readonly language?: Language;
  readonly now: Date;
}

/** How far into an endless series its time zone is told. */
const ENDLESS_YEARS = 10;

export function calendarFile(input: CalendarInput): CalendarFile {
  const { booking, method } = input;
  const zone = booking.allDay ? [] : [vtimezone(booking.timeZone, booking.start, lastEnd(booking))];
  const event: JCalComponent = ['vevent', eventProperties(input), []];
  return { method, text: calendarText([['method', {}, 'text', method.toUpperCase()]], [...zone, event]) };
}

function eventProperties(input: CalendarInput): JCalProperty[] {
  const { booking, method, title, joinUrl, onlyTo, language = 'en', now } = input;
  const cancelled = method === 'cancel';
  const times = { ...booking, repeats: booking.recurrence !== null };
  const properties: JCalProperty[] = [
    ['uid', {}, 'text', booking.cleanId ?? booking.id],
    // Each version that is told counts as one more revision: a calendar takes the highest.
    ['sequence', {}, 'integer', booking.version - 1],
    [
      'dtstamp',
      {},
      'date-time',
      Temporal.Instant.fromEpochMilliseconds(now.getTime()).toString({ smallestUnit: 'second' }),
    ],
    calendarTime('dtstart', times, booking.start),
    calendarTime('dtend', times, booking.end),
    ['summary', {}, 'text', title],
    ['location', {}, 'text', booking.resources.map((one) => placeOf(one, language)).join('; ')],
    ['status', {}, 'text', cancelled ? 'CANCELLED' : 'CONFIRMED'],
    ['class', {}, 'text', booking.private ? 'PRIVATE' : 'PUBLIC'],
    ['transp', {}, 'text', cancelled ? 'TRANSPARENT' : 'OPAQUE'],
  ];
  if (joinUrl) properties.push(...joinProperties(joinUrl));
  if (booking.recurrence) {
    properties.push(['rrule', {}, 'recur', recurrenceRule(booking.recurrence, booking.start, booking.timeZone)]);
  }
  const { address, name } = booking.organizer;
  if (address !== null) properties.push(['organizer', { cn: plain(name) }, 'cal-address', `mailto:${address}`]);
  // A published meeting asks nobody for an answer.
  return method === 'publish' ? properties : [...properties, ...attendeeProperties(booking, cancelled, onlyTo)];
}

function attendeeProperties(booking: BookingForMail, cancelled: boolean, onlyTo?: string): JCalProperty[] {
  const asked = booking.attendees.filter(({ address }) => onlyTo === undefined || address === onlyTo);
  const named = asked.length > 0 || onlyTo === undefined ? asked : [{ address: onlyTo, name: null, type: 'required' }];
  return named.map(({ address, name, type }) => {
    const role = type === 'optional' ? 'OPT-PARTICIPANT' : 'REQ-PARTICIPANT';
    const answer = cancelled ? {} : { partstat: 'NEEDS-ACTION', rsvp: 'TRUE' };
    return ['attendee', { cn: plain(name ?? address), role, ...answer }, 'cal-address', `mailto:${address}`];
  });
}

function lastEnd({ recurrence, start, end }: BookingForMail): Date {
  if (!recurrence) return end;
  const { range } = recurrence;
  if (range.type === 'endDate' && range.endDate) return new Date(`${range.endDate}T23:59:59Z`);
  return new Date(start.getTime() + ENDLESS_YEARS * 366 * 86_400_000);
}

/** Parameters cannot carry a double quote (RFC 5545 §3.2). */
function plain(name: string): string {
  return name.replaceAll('"', "'");
}
