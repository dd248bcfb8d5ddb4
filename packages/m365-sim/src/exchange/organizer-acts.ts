// What an organizer (or anybody writing into a calendar) does: create, change, cancel. A mailbox that is not the organizer's changes
// only its own copy. https://learn.microsoft.com/graph/api/event-update

import type { Scope } from './answers.ts';
import type { Calendar } from './calendar.ts';
import type { ExchangeCore } from './core.ts';
import { type Instance, withException } from './instances.ts';
import {
  type Attachment,
  type Attendee,
  type CalendarItem,
  type MeetingContent,
  NO_ANSWER,
  type OccurrenceChange,
  type OccurrenceException,
  ORGANIZER_ANSWER,
} from './item.ts';
import { dayInSeries, occurrenceOnDay, type Series } from './series.ts';
import { sendCancellation, sendRequest } from './transport.ts';
import { makeUid } from './uid.ts';

export interface Draft extends MeetingContent {
  readonly series?: Series;
  readonly transactionId?: string;
  readonly transactionBody?: string;
  readonly extendedProperties: ReadonlyMap<string, string>;
  readonly folder?: number;
  readonly attachments?: readonly Attachment[];
  readonly extensions?: CalendarItem['extensions'];
}

export interface Patch extends Partial<MeetingContent> {
  /** null makes a series a single event. */
  readonly series?: Series | null;
  readonly extendedProperties?: ReadonlyMap<string, string>;
}

export function createEvent(core: ExchangeCore, calendar: Calendar, draft: Draft): CalendarItem {
  const now = core.now();
  const item = core.save(calendar, {
    ...draft,
    attendees: namedAttendees(core, draft.attendees),
    key: core.nextKey(),
    mailbox: calendar.owner,
    uid: makeUid(core.parts.random, now, calendar.owner),
    isOrganizer: true,
    organizer: core.addressOfOwner(calendar),
    responseStatus: ORGANIZER_ANSWER,
    intendedShowAs: draft.showAs,
    exceptions: new Map(),
    createdAt: now,
    modifiedAt: now,
    version: 0,
    sequence: 0,
    criticalSequence: 0,
    awaitsAttendant: false,
  });
  sendRequest(core, item.attendees, { source: item, scope: 'whole', reset: true });
  return item;
}

export function updateEvent(core: ExchangeCore, calendar: Calendar, instance: Instance, patch: Patch): CalendarItem {
  const { item } = instance;
  if (instance.originalStart !== undefined && item.series) return updateOccurrence(core, calendar, instance, patch);
  const { series, ...content } = patch;
  const moved = timeChanges(instance, patch) || series !== undefined;
  const attendees = mergeAttendees(core, item.attendees, patch.attendees, moved && item.isOrganizer);
  const sequence = item.sequence + (item.isOrganizer ? 1 : 0);
  const changed: CalendarItem = {
    ...item,
    ...content,
    attendees,
    ...(content.showAs ? { intendedShowAs: content.showAs } : {}),
    ...(series ? { series } : {}),
    // A changed pattern or time drops all exceptions, as in Outlook.
    exceptions: moved ? exceptionsAfter(core, item, series ?? undefined, patch) : item.exceptions,
    sequence,
    criticalSequence: moved && item.isOrganizer ? sequence : item.criticalSequence,
  };
  const saved = core.save(calendar, series === null ? withoutSeries(changed) : changed);
  if (!item.isOrganizer) return saved;
  if (moved) tellGuestsOfDates(core, item, saved, saved.exceptions);
  tellAttendees(core, { before: item.attendees, source: saved, scope: 'whole', patch, moved });
  return saved;
}

/** Removed and changed days stay the same days where a tenant keeps them. */
function exceptionsAfter(
  core: ExchangeCore,
  { series: before, exceptions }: CalendarItem,
  after: Series | undefined,
  patch: Patch,
): CalendarItem['exceptions'] {
  const kept = new Map<number, OccurrenceException>();
  if (core.parts.dialect.changedSeries === 'dropsExceptions' || !before || !after || patch.series === null) return kept;
  for (const [start, exception] of exceptions) {
    const occurrence = occurrenceOnDay(after, dayInSeries(before, start));
    if (occurrence) kept.set(occurrence.start, exception);
  }
  return kept;
}

function updateOccurrence(core: ExchangeCore, calendar: Calendar, instance: Instance, patch: Patch): CalendarItem {
  const { item, originalStart = instance.start } = instance;
  const { series: _series, extendedProperties: _properties, ...content } = patch;
  const moved = timeChanges(instance, patch);
  const before = instance.content.attendees;
  const sequence = item.sequence + (item.isOrganizer ? 1 : 0);
  const change: OccurrenceChange = {
    ...content,
    ...(patch.attendees || (moved && item.isOrganizer)
      ? { attendees: mergeAttendees(core, before, patch.attendees, moved && item.isOrganizer) }
      : {}),
    ...(moved && item.isOrganizer ? { criticalSequence: sequence } : {}),
  };
  const saved = core.save(calendar, { ...withException(item, originalStart, change), sequence });
  if (item.isOrganizer) tellAttendees(core, { before, source: saved, scope: originalStart, patch, moved });
  return saved;
}

/** Deletes or cancels: the organizer's act tells everybody, an attendee's copy just disappears. */
export function removeEvent(core: ExchangeCore, calendar: Calendar, instance: Instance): void {
  const { item, originalStart } = instance;
  const isOccurrence = originalStart !== undefined && item.series !== undefined;
  if (isOccurrence)
    core.save(calendar, withException({ ...item, sequence: item.sequence + 1 }, originalStart, 'removed'));
  else calendar.remove(item.key);
  if (!item.isOrganizer) return;
  const source = { ...item, sequence: item.sequence + 1 };
  sendCancellation(core, instance.content.attendees, source, isOccurrence ? originalStart : 'whole');
  if (!isOccurrence) tellGuestsOfDates(core, item, source, new Map());
}

/**
 * Those invited to single dates alone hear nothing of the series: each date to come that goes is cancelled with them, and one that
 * lives on is asked for anew. https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-oxocal/2ae20b1f-9889-4eb3-a9fc-fbf9c9b9ff7e
 */
function tellGuestsOfDates(
  core: ExchangeCore,
  before: CalendarItem,
  source: CalendarItem,
  goOn: CalendarItem['exceptions'],
): void {
  const startOf = new Map([...goOn].map(([start, exception]) => [exception, start]));
  for (const [start, exception] of before.exceptions) {
    if (exception.removed || (exception.change.start ?? start) < core.now()) continue;
    const guests = (exception.change.attendees ?? []).filter((one) => !includes(before.attendees, one));
    sendCancellation(core, guests, source, start);
    const scope = startOf.get(exception);
    if (scope !== undefined) sendRequest(core, guests, { source, scope, reset: true });
  }
}

/** Adds somebody to whom the meeting was forwarded; only they receive the request. */
export function forwardEvent(
  core: ExchangeCore,
  calendar: Calendar,
  instance: Instance,
  to: readonly Attendee[],
): void {
  const { item } = instance;
  const organizer = item.isOrganizer ? calendar : core.calendarAt(item.organizer.address);
  const original = organizer?.withUid(item.uid).find((one) => one.isOrganizer);
  if (!organizer || !original) return;
  const known = new Set(original.attendees.map((one) => one.emailAddress.address.toLowerCase()));
  const added = namedAttendees(core, to).filter((one) => !known.has(one.emailAddress.address.toLowerCase()));
  const saved = core.save(organizer, { ...original, attendees: [...original.attendees, ...added] });
  sendRequest(core, added, { source: saved, scope: 'whole', reset: true });
}

interface Telling {
  readonly before: readonly Attendee[];
  readonly source: CalendarItem;
  readonly scope: Scope;
  readonly patch: Patch;
  readonly moved: boolean;
}

/** Those added get a request, those removed a cancellation, the others an update only if more than the attendees changed. */
function tellAttendees(core: ExchangeCore, { before, source, scope, patch, moved }: Telling): void {
  const after = patch.attendees ? namedAttendees(core, patch.attendees) : before;
  const removed = before.filter((one) => !includes(after, one));
  const added = after.filter((one) => !includes(before, one));
  const others = Object.keys(patch).some(
    (name) =>
      !['attendees', 'categories', 'isReminderOn', 'reminderMinutesBeforeStart', 'extendedProperties'].includes(name),
  );
  sendCancellation(core, removed, source, scope);
  sendRequest(core, added, { source, scope, reset: true });
  if (others || moved) {
    const kept = after.filter((one) => includes(before, one));
    sendRequest(core, kept, { source, scope, reset: moved });
  }
}

function includes(attendees: readonly Attendee[], wanted: Attendee): boolean {
  const address = wanted.emailAddress.address.toLowerCase();
  return attendees.some((one) => one.emailAddress.address.toLowerCase() === address);
}

/** The new list with the answers of those who were there, or with none where the time changed. */
function mergeAttendees(
  core: ExchangeCore,
  before: readonly Attendee[],
  after: readonly Attendee[] | undefined,
  reset: boolean,
): readonly Attendee[] {
  const status = (one: Attendee): Attendee['status'] => {
    const known = before.find((other) => includes([other], one));
    return reset || !known ? NO_ANSWER : known.status;
  };
  return namedAttendees(core, after ?? before).map((one) => ({ ...one, status: status(one) }));
}

/** Each address once, with the directory's name where none is given. A room is always a resource. */
function namedAttendees(core: ExchangeCore, attendees: readonly Attendee[]): readonly Attendee[] {
  const seen = new Map<string, Attendee>();
  for (const attendee of attendees) {
    const key = attendee.emailAddress.address.toLowerCase();
    if (seen.has(key)) continue;
    const calendar = core.calendarAt(key);
    const name =
      attendee.emailAddress.name || (calendar ? core.addressOfOwner(calendar).name : attendee.emailAddress.address);
    seen.set(key, { ...attendee, emailAddress: { ...attendee.emailAddress, name } });
  }
  return [...seen.values()];
}

function timeChanges(instance: Instance, patch: Patch): boolean {
  return (
    (patch.start !== undefined && patch.start !== instance.start) ||
    (patch.end !== undefined && patch.end !== instance.end) ||
    (patch.isAllDay !== undefined && patch.isAllDay !== instance.content.isAllDay)
  );
}

function withoutSeries(item: CalendarItem): CalendarItem {
  const { series: _series, ...single } = item;
  return { ...single, exceptions: new Map() };
}
