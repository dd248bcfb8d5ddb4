// An instance as Graph's event, and as the stub that a delta round brings for an occurrence.
// https://learn.microsoft.com/graph/api/resources/event
import { changeKeyOf, etagOf, iCalUIdOf, idOf } from '../exchange/event-identity.ts';
import { makeId } from '../exchange/ids.ts';
import type { Instance } from '../exchange/instances.ts';
import type { CalendarItem, EventLocation } from '../exchange/item.ts';
import { WEEKDAYS } from '../exchange/recurrence.ts';
import type { Series } from '../exchange/series.ts';
import { formatLocal, toLocal, toWindows } from '../exchange/time-zone.ts';
import type { GraphCall, MailboxCall } from './call.ts';
import type { Json } from './odata.ts';

type Reading = Pick<GraphCall, 'immutable' | 'zone' | 'ctx'> & Partial<Pick<MailboxCall, 'role'>>;

export function shapeEvent(reading: Reading, instance: Instance): Json {
  const { item } = instance;
  const content = visible(reading, instance.content);
  const [location = NO_PLACE] = content.locations;
  const isWhole = instance.originalStart === undefined;
  return {
    '@odata.etag': etagOf(instance),
    id: idOf(instance, reading.immutable),
    createdDateTime: isoLong(item.createdAt),
    lastModifiedDateTime: isoLong(content.modifiedAt),
    changeKey: changeKeyOf(instance),
    categories: content.categories,
    ...(item.transactionId ? { transactionId: item.transactionId } : {}),
    originalStartTimeZone: content.startZone,
    originalEndTimeZone: content.endZone,
    iCalUId: iCalUIdOf(instance),
    reminderMinutesBeforeStart: content.reminderMinutesBeforeStart,
    isReminderOn: content.isReminderOn,
    hasAttachments: (content.attachments ?? []).length > 0,
    subject: content.subject,
    bodyPreview: previewOf(content.body.content),
    importance: content.importance,
    sensitivity: content.sensitivity,
    isAllDay: content.isAllDay,
    isCancelled: content.isCancelled,
    isOrganizer: content.isOrganizer,
    responseRequested: content.responseRequested,
    seriesMasterId: item.series && !isWhole ? makeId(item.mailbox, item.key, reading.immutable) : null,
    showAs: content.showAs,
    type: instance.kind,
    webLink: `${reading.ctx.publicUrl()}/?itemid=${encodeURIComponent(idOf(instance, false))}`,
    onlineMeetingUrl: null,
    isOnlineMeeting: content.isOnlineMeeting,
    onlineMeetingProvider: content.isOnlineMeeting ? 'teamsForBusiness' : 'unknown',
    allowNewTimeProposals: content.allowNewTimeProposals,
    isDraft: false,
    hideAttendees: content.hideAttendees,
    ...(isWhole ? {} : { originalStart: isoLong(instance.originalStart ?? instance.start) }),
    responseStatus: content.responseStatus,
    body: content.body,
    start: timeOf(reading, content, instance.start),
    end: timeOf(reading, content, instance.end),
    location: shapeLocation(location),
    locations: content.locations.map(shapeLocation),
    recurrence: instance.kind === 'seriesMaster' && item.series ? shapeRecurrence(item.series) : null,
    attendees: content.attendees,
    organizer: { emailAddress: content.organizer },
    onlineMeeting: content.onlineMeetingUrl ? { joinUrl: content.onlineMeetingUrl } : null,
  };
}

/** What somebody with less than full insight into the calendar sees of an event. */
function visible({ role = 'owner' }: Reading, content: CalendarItem): CalendarItem {
  const seesPrivate = role === 'owner' || role === 'delegateWithPrivateEventAccess';
  const isPrivate = content.sensitivity === 'private' || content.sensitivity === 'confidential';
  const nothing = { body: { contentType: 'html' as const, content: '' }, attendees: [], attachments: [] };
  if (isPrivate && !seesPrivate) return { ...content, ...nothing, subject: 'Private Appointment', locations: [] };
  return role === 'limitedRead' ? { ...content, ...nothing } : content;
}

/** The files this caller may see: none of what is private to them. */
export function attachmentsSeen(reading: Reading, instance: Instance): NonNullable<CalendarItem['attachments']> {
  return visible(reading, instance.content).attachments ?? [];
}

/** What calendarView/delta says of an occurrence that follows its series. */
export function shapeStub(reading: Reading, instance: Instance): Json {
  return {
    '@odata.type': '#microsoft.graph.event',
    '@odata.etag': etagOf(instance),
    seriesMasterId: makeId(instance.item.mailbox, instance.item.key, reading.immutable),
    type: 'occurrence',
    id: idOf(instance, reading.immutable),
    start: timeOf(reading, instance.content, instance.start),
    end: timeOf(reading, instance.content, instance.end),
  };
}

/** All-day events float: the same dates in whatever zone is asked for. */
function timeOf({ zone }: Reading, content: CalendarItem, instant: number): Json {
  return { dateTime: formatLocal(content.isAllDay ? instant : toLocal(instant, zone.iana)), timeZone: zone.name };
}

const NO_PLACE: EventLocation = { displayName: '', locationType: 'default', uniqueIdType: 'unknown' };

function shapeLocation(place: EventLocation): Json {
  return { ...place, address: place.address ?? {}, coordinates: place.coordinates ?? {} };
}

function shapeRecurrence(series: Series): Json {
  const { pattern, range } = series;
  const daysOfWeek = WEEKDAYS.filter((day) => pattern.daysOfWeek.includes(day));
  return {
    pattern: { ...pattern, ...(pattern.daysOfWeek.length > 0 ? { daysOfWeek } : {}) },
    range: { ...range, recurrenceTimeZone: range.recurrenceTimeZone || toWindows(series.zone) },
  };
}

function previewOf(content: string): string {
  return content
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 255);
}

export function isoLong(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}.0000000Z`;
}
