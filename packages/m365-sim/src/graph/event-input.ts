// Reads an event as a caller writes it into what Exchange keeps. Refuses what Graph refuses, with its code.
// https://learn.microsoft.com/graph/api/user-post-events and event-update
import type { Dialect } from '../exchange/dialect.ts';
import type { Instance } from '../exchange/instances.ts';
import {
  type Attendee,
  type AttendeeType,
  type EventLocation,
  type MeetingContent,
  NO_ANSWER,
} from '../exchange/item.ts';
import type { Draft, Patch } from '../exchange/organizer-acts.ts';
import { firstOccurrence, makeSeries } from '../exchange/series.ts';
import { parseDateTime, toIana } from '../exchange/time-zone.ts';
import { GraphError } from './call.ts';
import type { Json } from './odata.ts';
import { readRecurrence } from './recurrence-input.ts';

const DAY = 86_400_000;

export function readDraft(body: Json, shortMonth: Dialect['shortMonth']): Draft {
  const patch = readPatch(body, undefined, shortMonth);
  if (patch.start === undefined || patch.end === undefined) throw invalid('Start and End are required.');
  const { series, extendedProperties, ...content } = patch;
  const { transactionId } = body;
  return {
    ...EMPTY,
    start: patch.start,
    end: patch.end,
    ...content,
    ...(series
      ? {
          series,
          start: firstStart(series, patch.start),
          end: firstStart(series, patch.start) + (patch.end - patch.start),
        }
      : {}),
    extendedProperties: extendedProperties ?? new Map(),
    ...(typeof transactionId === 'string' ? { transactionId, transactionBody: JSON.stringify(body) } : {}),
  };
}

/** What a PATCH changes of this instance; without an instance, what a POST brings. */
export function readPatch(body: Json, instance: Instance | undefined, shortMonth: Dialect['shortMonth']): Patch {
  const plain = readPlain(body);
  const times = readTimes(body, instance);
  const attendees = Array.isArray(body.attendees) ? { attendees: body.attendees.map(readAttendee) } : {};
  const properties = Array.isArray(body.singleValueExtendedProperties)
    ? { extendedProperties: readExtendedProperties(body.singleValueExtendedProperties, instance) }
    : {};
  const patch: Patch = { ...plain, ...times, ...readLocations(body), ...attendees, ...properties };
  return { ...patch, ...readSeries(body, patch, instance, shortMonth) };
}

const EMPTY: Omit<MeetingContent, 'start' | 'end'> = {
  subject: '',
  body: { contentType: 'html', content: '' },
  isAllDay: false,
  startZone: 'UTC',
  endZone: 'UTC',
  locations: [],
  attendees: [],
  sensitivity: 'normal',
  importance: 'normal',
  showAs: 'busy',
  isReminderOn: true,
  reminderMinutesBeforeStart: 15,
  responseRequested: true,
  allowNewTimeProposals: true,
  hideAttendees: false,
  isOnlineMeeting: false,
  categories: [],
  isCancelled: false,
};

const COPIED = [
  'subject',
  'body',
  'sensitivity',
  'importance',
  'showAs',
  'isReminderOn',
  'reminderMinutesBeforeStart',
  'responseRequested',
  'allowNewTimeProposals',
  'hideAttendees',
  'isOnlineMeeting',
  'categories',
] as const;

/** Members that Exchange keeps as they come; the schema has checked their types. */
function readPlain(body: Json): Partial<MeetingContent> {
  const plain: Record<string, unknown> = {};
  for (const name of COPIED) if (body[name] !== undefined && body[name] !== null) plain[name] = body[name];
  if (body.body) plain.body = { contentType: 'html', content: '', ...(body.body as Json) };
  return plain as Partial<MeetingContent>;
}

function readTimes(body: Json, instance: Instance | undefined): Patch {
  const isAllDay = typeof body.isAllDay === 'boolean' ? body.isAllDay : (instance?.content.isAllDay ?? false);
  const start = readTime(body.start, isAllDay, 'Start');
  const end = readTime(body.end, isAllDay, 'End');
  const from = start?.instant ?? instance?.start;
  const to = end?.instant ?? instance?.end;
  if (from !== undefined && to !== undefined && to < from) {
    throw new GraphError(
      400,
      'ErrorPropertyValidationFailure',
      'At least one property failed validation. (End is before Start.)',
    );
  }
  if (isAllDay && from !== undefined && to !== undefined && to - from < DAY) {
    throw invalid('The Event.End property for an all-day event needs to be at least a day after the start.');
  }
  return {
    ...(start ? { start: start.instant, startZone: start.zone } : {}),
    ...(end ? { end: end.instant, endZone: end.zone } : {}),
    ...(typeof body.isAllDay === 'boolean' ? { isAllDay } : {}),
  };
}

function readTime(value: unknown, isAllDay: boolean, name: string): { instant: number; zone: string } | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { dateTime, timeZone } = value as { dateTime?: unknown; timeZone?: unknown };
  const zone = typeof timeZone === 'string' && timeZone !== '' ? timeZone : 'UTC';
  const iana = toIana(zone);
  if (!iana)
    throw new GraphError(
      400,
      'TimeZoneNotSupportedException',
      `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${zone}'.`,
    );
  const instant = parseDateTime(String(dateTime ?? ''), isAllDay ? 'UTC' : iana);
  if (instant === undefined) throw invalid(`The ${name} value '${String(dateTime)}' is not a date and time.`);
  if (isAllDay && instant % DAY !== 0)
    throw invalid(`The Event.${name} property for an all-day event needs to be set to midnight.`);
  return { instant, zone };
}

/** A new pattern, or the known pattern at the times the patch brings. */
function readSeries(
  body: Json,
  patch: Patch,
  instance: Instance | undefined,
  shortMonth: Dialect['shortMonth'],
): Patch {
  const content = instance?.content;
  if (instance && instance.kind !== 'seriesMaster' && instance.kind !== 'singleInstance') return {};
  if (body.recurrence === null) return instance?.item.series ? { series: null } : {};
  const start = patch.start ?? instance?.start;
  const end = patch.end ?? instance?.end;
  if (start === undefined || end === undefined) return {};
  const isAllDay = patch.isAllDay ?? content?.isAllDay ?? false;
  const startZone = patch.startZone ?? content?.startZone ?? 'UTC';
  if (body.recurrence === undefined) {
    const series = instance?.item.series;
    const isMoved =
      series &&
      (patch.start !== undefined || patch.end !== undefined) &&
      (start !== instance.start || end !== instance.end);
    return isMoved ? { series: makeSeries(series, series.zone, start, end) } : {};
  }
  const recurrence = readRecurrence(body.recurrence as Json, start, startZone);
  const zone = isAllDay ? 'UTC' : recurrence.zone;
  const skips = shortMonth === 'skipped' ? { skipsShortMonths: true } : {};
  const series = makeSeries({ ...recurrence, ...skips }, zone, start, end);
  const first = firstStart(series, start);
  return { series, start: first, end: first + (end - start) };
}

/** A start that does not match the pattern moves to the next day that does. */
function firstStart(series: NonNullable<Draft['series']>, start: number): number {
  const first = firstOccurrence(series);
  if (!first) throw invalid('The recurrence has no occurrence.');
  return Math.max(first.start, start);
}

function readAttendee(value: Json): Attendee {
  const { address, name } = (value.emailAddress ?? {}) as { address?: string | null; name?: string | null };
  if (!address || !/^[^\s@]+@[^\s@]+$/.test(address))
    throw new GraphError(400, 'ErrorInvalidRecipients', `At least one recipient isn't valid: '${address ?? ''}'.`);
  return {
    emailAddress: { name: name ?? '', address },
    type: (value.type as AttendeeType | null) ?? 'required',
    status: NO_ANSWER,
  };
}

/** `location` is the first of `locations`; setting either mirrors. */
function readLocations(body: Json): Patch {
  const list = Array.isArray(body.locations) ? body.locations : undefined;
  const single = body.location as Json | null | undefined;
  if (list && list.length > 0) return { locations: list.map(readLocation) };
  if (single?.displayName) return { locations: [readLocation(single)] };
  return list || single ? { locations: [] } : {};
}

function readLocation(value: Json): EventLocation {
  const { '@odata.type': _type, ...rest } = value;
  const text = (name: string): string | undefined => (typeof rest[name] === 'string' ? String(rest[name]) : undefined);
  const displayName = text('displayName') ?? '';
  const uri = text('locationUri');
  const address = text('locationEmailAddress');
  return {
    displayName,
    ...(uri ? { locationUri: uri } : {}),
    ...(address ? { locationEmailAddress: address } : {}),
    locationType: text('locationType') ?? 'default',
    uniqueId: text('uniqueId') ?? displayName,
    uniqueIdType: text('uniqueIdType') ?? 'private',
  };
}

function readExtendedProperties(values: readonly Json[], instance: Instance | undefined): Map<string, string> {
  const properties = new Map(instance?.item.extendedProperties);
  for (const { id, value } of values) properties.set(String(id), String(value));
  return properties;
}

function invalid(message: string): GraphError {
  return new GraphError(400, 'ErrorPropertyValidationFailure', message);
}
