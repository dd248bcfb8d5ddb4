// One mailbox's copy of a meeting. Items are never changed in place: a write puts a new record, so that the change log can keep
// what was there before and a delta round can be repeated. Field names follow Graph's event.
// https://learn.microsoft.com/graph/api/resources/event
import type { Series } from './series.ts';

export type ResponseType = 'none' | 'organizer' | 'tentativelyAccepted' | 'accepted' | 'declined' | 'notResponded';
export type ShowAs = 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere' | 'unknown';
export type Sensitivity = 'normal' | 'personal' | 'private' | 'confidential';
export type AttendeeType = 'required' | 'optional' | 'resource';

export interface EmailAddress {
  readonly name: string;
  readonly address: string;
}

export interface ResponseStatus {
  readonly response: ResponseType;
  /** ISO instant; year 1 when there is no answer yet, as Graph has it. */
  readonly time: string;
}

export interface Attendee {
  readonly emailAddress: EmailAddress;
  readonly type: AttendeeType;
  readonly status: ResponseStatus;
}

export interface EventLocation {
  readonly displayName: string;
  readonly locationUri?: string;
  readonly locationEmailAddress?: string;
  readonly locationType: string;
  readonly uniqueId?: string;
  readonly uniqueIdType: string;
  readonly address?: Readonly<Record<string, unknown>>;
  readonly coordinates?: Readonly<Record<string, unknown>>;
}

/** What the organizer says about a meeting and attendees receive. */
export interface MeetingContent {
  readonly subject: string;
  readonly body: { readonly contentType: 'text' | 'html'; readonly content: string };
  /** Instants; for an all-day event midnight of the dates in UTC, since it floats. */
  readonly start: number;
  readonly end: number;
  readonly isAllDay: boolean;
  /** The author's zone names, as written. */
  readonly startZone: string;
  readonly endZone: string;
  readonly locations: readonly EventLocation[];
  readonly attendees: readonly Attendee[];
  readonly sensitivity: Sensitivity;
  readonly importance: 'low' | 'normal' | 'high';
  readonly showAs: ShowAs;
  readonly isReminderOn: boolean;
  readonly reminderMinutesBeforeStart: number;
  readonly responseRequested: boolean;
  readonly allowNewTimeProposals: boolean;
  readonly hideAttendees: boolean;
  readonly isOnlineMeeting: boolean;
  readonly onlineMeetingUrl?: string;
  readonly categories: readonly string[];
  readonly isCancelled: boolean;
}

/** What differs from the series at one occurrence. */
export interface OccurrenceChange extends Partial<MeetingContent> {
  readonly responseStatus?: ResponseStatus;
  readonly modifiedAt?: number;
  readonly version?: number;
  /** The room's attendant has not looked at this occurrence yet. */
  readonly awaitsAttendant?: boolean;
  readonly criticalSequence?: number;
}

export type OccurrenceException =
  | { readonly removed: true }
  | { readonly removed: false; readonly change: OccurrenceChange };

/** A file, or a link to one, on an event. */
export interface Attachment {
  readonly number: number;
  readonly name: string;
  readonly contentType: string | null;
  readonly isInline: boolean;
  readonly size: number;
  readonly addedAt: number;
  /** Base64; absent for a link. */
  readonly contentBytes?: string;
  readonly contentId?: string;
}

export interface CalendarItem extends MeetingContent {
  /** Unique in the simulator; ids of every form are made from it. */
  readonly key: number;
  /** Object id of the mailbox's owner. */
  readonly mailbox: string;
  /** The global object id in hex, without an occurrence's date. */
  readonly uid: string;
  readonly isOrganizer: boolean;
  readonly organizer: EmailAddress;
  readonly responseStatus: ResponseStatus;
  /** What `showAs` becomes once accepted. */
  readonly intendedShowAs: ShowAs;
  readonly series?: Series;
  /** By original start. */
  readonly exceptions: ReadonlyMap<number, OccurrenceException>;
  /** An occurrence whose series is not in this mailbox. */
  readonly orphanOf?: number;
  readonly transactionId?: string;
  readonly transactionBody?: string;
  readonly extendedProperties: ReadonlyMap<string, string>;
  /** The calendar it stands in; absent for the mailbox's default calendar. */
  readonly folder?: number;
  readonly attachments?: readonly Attachment[];
  /** Open extensions by name. */
  readonly extensions?: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly version: number;
  /** Grows with each message the organizer sends about it; an older message is ignored. */
  readonly sequence: number;
  /** The sequence at which the time last changed: an answer to an older request no longer counts. */
  readonly criticalSequence: number;
  readonly awaitsAttendant: boolean;
}

export const NO_ANSWER: ResponseStatus = { response: 'none', time: '0001-01-01T00:00:00Z' };
export const NOT_RESPONDED: ResponseStatus = { response: 'notResponded', time: '0001-01-01T00:00:00Z' };
export const ORGANIZER_ANSWER: ResponseStatus = { response: 'organizer', time: '0001-01-01T00:00:00Z' };
