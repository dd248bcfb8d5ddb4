/** Graph's events to our words, without any decision: a pure table of what means what. */
import type { Recurrence } from '@ones/contract';
import { Temporal } from 'temporal-polyfill';
import type { Interval } from '../../kernel/interval.ts';
import type { ExternalDetails, OnlineMeetingThere } from '../../modules/booking/index.ts';
import { cleanIdOf } from './clean-id.ts';
import type { GraphEvent } from './graph/types.ts';
import { ianaOf } from './time-zones.ts';

type CopyType = 'singleInstance' | 'seriesMaster' | 'occurrence' | 'exception';

/** One mailbox's event, read whole. */
export interface EventCopy {
  readonly immutableId: string;
  readonly type: CopyType;
  readonly seriesMasterId: string | null;
  readonly iCalUId: string;
  readonly cleanId: string;
  /** null for a single meeting and for a master. */
  readonly originalStart: Date | null;
  readonly period: Interval;
  readonly allDay: boolean;
  readonly timeZone: string;
  readonly subject: string | null;
  readonly private: boolean;
  readonly organizer: { readonly name: string; readonly address: string | null };
  readonly isOrganizer: boolean;
  readonly cancelled: boolean;
  /** Of a date of a series, where its master was read: the series stands in this mailbox, whatever became of the date. */
  readonly seriesStands?: boolean;
  /** Free, or working elsewhere, which Exchange takes for free too. */
  readonly showAsFree: boolean;
  /** What this mailbox answered. */
  readonly answer: 'accepted' | 'pending' | 'declined';
  readonly recurrence: Recurrence | null;
  readonly people: NonNullable<ExternalDetails['attendees']>;
  /** Resource attendees by address, with their answers as this copy knows them. */
  readonly resources: ReadonlyMap<string, 'accepted' | 'pending' | 'declined'>;
  /** null: it is none. Without a link: Exchange has not told it yet. */
  readonly onlineMeeting: OnlineMeetingThere;
  readonly changeKey: string | null;
  readonly etag: string | null;
  readonly transactionId: string | null;
}

/** An occurrence as a delta round gives it: https://learn.microsoft.com/graph/delta-query-events */
export interface OccurrenceStub {
  readonly immutableId: string;
  readonly seriesMasterId: string;
  readonly start: Date;
  readonly end: Date;
}

export function isStub(event: GraphEvent): boolean {
  return event.type === 'occurrence' && event.iCalUId === undefined;
}

export function stubOf(event: GraphEvent): OccurrenceStub {
  return {
    immutableId: required(event.id, 'id'),
    seriesMasterId: required(event.seriesMasterId, 'seriesMasterId'),
    start: instantOf(event.start, 'UTC'),
    end: instantOf(event.end, 'UTC'),
  };
}

/** @param mailboxZone IANA; for zones whose name says nothing. */
export function copyOf(event: GraphEvent, mailboxZone: string): EventCopy {
  const iCalUId = required(event.iCalUId, 'iCalUId');
  const timeZone = ianaOf(event.originalStartTimeZone, mailboxZone);
  const allDay = event.isAllDay === true;
  const type = (event.type ?? 'singleInstance') as CopyType;
  const repeats = type === 'occurrence' || type === 'exception';
  return {
    immutableId: required(event.id, 'id'),
    type,
    seriesMasterId: event.seriesMasterId ?? null,
    iCalUId,
    cleanId: cleanIdOf(iCalUId),
    originalStart: repeats && event.originalStart ? new Date(event.originalStart) : null,
    period: periodOf(event, allDay, timeZone),
    allDay,
    timeZone,
    subject: event.subject ? event.subject : null,
    private: event.sensitivity === 'private' || event.sensitivity === 'confidential',
    organizer: {
      name: event.organizer?.emailAddress?.name ?? event.organizer?.emailAddress?.address ?? '',
      address: event.organizer?.emailAddress?.address?.toLowerCase() ?? null,
    },
    isOrganizer: event.isOrganizer === true,
    cancelled: event.isCancelled === true,
    showAsFree: event.showAs === 'free' || event.showAs === 'workingElsewhere',
    answer: answerOf(event),
    recurrence: (event.recurrence ?? null) as Recurrence | null,
    ...attendeesOf(event),
    onlineMeeting: event.isOnlineMeeting === true ? { joinUrl: joinUrlOf(event) } : null,
    changeKey: event.changeKey ?? null,
    etag: event['@odata.etag'] ?? null,
    transactionId: event.transactionId ?? null,
  };
}

/** It becomes a link on our pages: nothing but https. */
function joinUrlOf({ onlineMeeting }: GraphEvent): string | null {
  const joinUrl = onlineMeeting?.joinUrl ?? null;
  return joinUrl !== null && /^https:\/\//i.test(joinUrl) ? joinUrl : null;
}

function required<T>(value: T | null | undefined, member: string): T {
  if (value === null || value === undefined) throw new TypeError(`Graph left out ${member} of an event.`);
  return value;
}

/** Decided by `responseStatus` first, `showAs` second (rule S11). A room that organizes has accepted itself. */
function answerOf(event: GraphEvent): EventCopy['answer'] {
  const response = event.responseStatus?.response;
  if (response === 'accepted' || response === 'organizer') return 'accepted';
  if (response === 'declined') return 'declined';
  if (response === 'tentativelyAccepted' || response === 'notResponded') return 'pending';
  return event.showAs === 'tentative' ? 'pending' : 'accepted';
}

function attendeesOf(event: GraphEvent): Pick<EventCopy, 'people' | 'resources'> {
  const people: NonNullable<ExternalDetails['attendees']>[number][] = [];
  const resources = new Map<string, EventCopy['answer']>();
  for (const attendee of event.attendees ?? []) {
    const address = attendee.emailAddress?.address?.toLowerCase();
    if (!address) continue;
    const response = attendee.status?.response ?? 'none';
    if (attendee.type === 'resource') resources.set(address, resourceAnswer(response));
    else {
      const type = attendee.type === 'optional' ? 'optional' : 'required';
      people.push({ address, name: attendee.emailAddress?.name ?? null, type, response: personAnswer(response) });
    }
  }
  return { people, resources };
}

function resourceAnswer(response: string): EventCopy['answer'] {
  if (response === 'accepted') return 'accepted';
  return response === 'declined' ? 'declined' : 'pending';
}

function personAnswer(response: string): 'none' | 'accepted' | 'tentative' | 'declined' {
  if (response === 'accepted' || response === 'declined') return response;
  return response === 'tentativelyAccepted' ? 'tentative' : 'none';
}

interface GraphDateTime {
  readonly dateTime?: string | null;
  readonly timeZone?: string | null;
}

function instantOf(value: GraphDateTime | null | undefined, fallback: string): Date {
  const text = required(value?.dateTime, 'dateTime');
  const zone = ianaOf(value?.timeZone, fallback);
  if (zone === 'UTC') return new Date(`${text.slice(0, 23).replace(/Z$/, '')}Z`);
  const zoned = Temporal.PlainDateTime.from(text).toZonedDateTime(zone);
  return new Date(zoned.epochMilliseconds);
}

/** All-day times are floating dates, midnight to midnight: https://learn.microsoft.com/graph/api/resources/event (isAllDay) */
function periodOf(event: GraphEvent, allDay: boolean, timeZone: string): Interval {
  if (!allDay) return { start: instantOf(event.start, timeZone), end: instantOf(event.end, timeZone) };
  return { start: midnightOf(event.start, timeZone), end: midnightOf(event.end, timeZone) };
}

function midnightOf(value: GraphDateTime | null | undefined, timeZone: string): Date {
  const date = Temporal.PlainDate.from(required(value?.dateTime, 'dateTime').slice(0, 10));
  return new Date(date.toZonedDateTime(timeZone).epochMilliseconds);
}

/** What of a copy counts for "has anything changed" (rule S5): never answers, categories or reminders. */
export interface CopyContent {
  readonly start: string;
  readonly end: string;
  readonly cancelled: boolean;
}

export function contentOf(copy: EventCopy): CopyContent {
  return {
    start: copy.period.start.toISOString(),
    end: copy.period.end.toISOString(),
    cancelled: copy.cancelled,
  };
}

export function sameContent(a: CopyContent | null, b: CopyContent): boolean {
  return a !== null && a.start === b.start && a.end === b.end && a.cancelled === b.cancelled;
}
