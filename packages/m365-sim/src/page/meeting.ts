// A meeting as the page shows it, read from a Graph event and written as one. Pure.
import { dateText, dateTimeText, ownZone, readField } from './dates.ts';
import type { Recurrence } from './repeat-pattern.ts';

export type Answer = 'none' | 'organizer' | 'tentativelyAccepted' | 'accepted' | 'declined' | 'notResponded';

export interface Attendee {
  readonly name: string;
  readonly address: string;
  readonly isRoom: boolean;
  readonly answer: Answer;
}

export interface Meeting {
  readonly id: string;
  readonly title: string;
  readonly start: Date;
  readonly end: Date;
  readonly allDay: boolean;
  readonly isPrivate: boolean;
  readonly cancelled: boolean;
  readonly isOrganizer: boolean;
  readonly organizer: string;
  readonly organizerAddress: string;
  readonly location: string;
  readonly answer: Answer;
  readonly showAs: string;
  readonly attendees: readonly Attendee[];
  readonly seriesMasterId?: string;
  readonly type: string;
}

interface GraphTime {
  readonly dateTime: string;
  readonly timeZone: string;
}

interface GraphAddress {
  readonly emailAddress?: { readonly name?: string; readonly address?: string };
}

export interface GraphEvent {
  readonly id: string;
  readonly subject?: string | null;
  readonly start: GraphTime;
  readonly end: GraphTime;
  readonly isAllDay?: boolean;
  readonly isCancelled?: boolean;
  readonly isOrganizer?: boolean;
  readonly sensitivity?: string;
  readonly showAs?: string;
  readonly type?: string;
  readonly seriesMasterId?: string | null;
  readonly organizer?: GraphAddress;
  readonly location?: { readonly displayName?: string };
  readonly responseStatus?: { readonly response?: Answer };
  readonly attendees?: readonly (GraphAddress & {
    readonly type?: string;
    readonly status?: { readonly response?: Answer };
  })[];
}

export function readMeeting(event: GraphEvent): Meeting {
  const allDay = event.isAllDay ?? false;
  return {
    id: event.id,
    title: event.subject || '(no title)',
    start: readTime(event.start, allDay),
    end: readTime(event.end, allDay),
    allDay,
    isPrivate: event.sensitivity === 'private' || event.sensitivity === 'confidential',
    cancelled: event.isCancelled ?? false,
    isOrganizer: event.isOrganizer ?? false,
    organizer: event.organizer?.emailAddress?.name ?? event.organizer?.emailAddress?.address ?? 'unknown',
    organizerAddress: event.organizer?.emailAddress?.address ?? '',
    location: event.location?.displayName ?? '',
    answer: event.responseStatus?.response ?? 'none',
    showAs: event.showAs ?? 'busy',
    type: event.type ?? 'singleInstance',
    ...(event.seriesMasterId ? { seriesMasterId: event.seriesMasterId } : {}),
    attendees: (event.attendees ?? []).map((one) => ({
      name: one.emailAddress?.name ?? one.emailAddress?.address ?? 'unknown',
      address: one.emailAddress?.address ?? '',
      isRoom: one.type === 'resource',
      answer: one.status?.response ?? 'none',
    })),
  };
}

/** All-day events float: their date counts, not the instant. Other times arrive in UTC, as asked. */
function readTime(time: GraphTime, allDay: boolean): Date {
  if (allDay) return readField(time.dateTime.slice(0, 10)) ?? new Date(Number.NaN);
  return new Date(time.dateTime.endsWith('Z') ? time.dateTime : `${time.dateTime}Z`);
}

export interface Draft {
  readonly title: string;
  readonly start: Date;
  readonly end: Date;
  readonly allDay: boolean;
  readonly isPrivate: boolean;
  readonly invited: readonly { readonly name: string; readonly address: string; readonly isRoom: boolean }[];
  readonly recurrence?: Recurrence;
}

/** The body of a create or an update. A room is invited as a resource and named as the location: inviting is what books it. */
export function writeEvent(draft: Draft): Record<string, unknown> {
  const zone = ownZone();
  const time = (date: Date): GraphTime => ({
    dateTime: draft.allDay ? `${dateText(date)}T00:00:00` : `${dateTimeText(date)}:00`,
    timeZone: zone,
  });
  const rooms = draft.invited.filter((one) => one.isRoom);
  return {
    subject: draft.title,
    start: time(draft.start),
    end: time(draft.end),
    isAllDay: draft.allDay,
    sensitivity: draft.isPrivate ? 'private' : 'normal',
    locations: rooms.map((one) => ({
      displayName: one.name,
      locationEmailAddress: one.address,
      locationType: 'conferenceRoom',
    })),
    attendees: draft.invited.map((one) => ({
      type: one.isRoom ? 'resource' : 'required',
      emailAddress: { name: one.name, address: one.address },
    })),
    ...(draft.recurrence ? { recurrence: draft.recurrence } : {}),
  };
}

export function answerWords(answer: Answer, isRoom: boolean): string {
  switch (answer) {
    case 'accepted':
      return 'Accepted';
    case 'declined':
      return 'Declined';
    case 'tentativelyAccepted':
      return isRoom ? 'Tentative, waiting for approval' : 'Tentative';
    case 'organizer':
      return 'Organizer';
    default:
      return 'No answer yet';
  }
}
