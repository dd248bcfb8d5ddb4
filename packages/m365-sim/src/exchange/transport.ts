// Meeting requests and cancellations between mailboxes, each some time after it was sent, always in the order of sending. A message
// carries what the sender knew; the receiver ignores one that is older than what it has.
import { type Scope, showAsFor } from './answers.ts';
import { scheduleAttendant } from './attendant-acts.ts';
import type { Calendar } from './calendar.ts';
import type { ExchangeCore } from './core.ts';
import { instanceFrom, withException } from './instances.ts';
import {
  type Attendee,
  type CalendarItem,
  type EmailAddress,
  NOT_RESPONDED,
  type OccurrenceChange,
  type OccurrenceException,
  type ResponseStatus,
} from './item.ts';

export interface RequestMessage {
  readonly source: CalendarItem;
  readonly scope: Scope;
  /** The time changed: earlier answers no longer hold. */
  readonly reset: boolean;
}

export function sendRequest(core: ExchangeCore, to: readonly Attendee[], message: RequestMessage): void {
  for (const attendee of to) {
    const calendar = core.calendarAt(attendee.emailAddress.address);
    if (calendar?.owner === message.source.mailbox) continue;
    if (!calendar) mailOutside(core, attendee.emailAddress, message.source, message.source.subject);
    else core.later('delivery', calendar.owner, { act: 'request', to: calendar.owner, message });
  }
}

export function sendCancellation(
  core: ExchangeCore,
  to: readonly Attendee[],
  source: CalendarItem,
  scope: Scope,
): void {
  for (const attendee of to) {
    const calendar = core.calendarAt(attendee.emailAddress.address);
    if (calendar?.owner === source.mailbox) continue;
    if (!calendar) mailOutside(core, attendee.emailAddress, source, `Canceled: ${source.subject}`);
    else core.later('delivery', calendar.owner, { act: 'cancellation', to: calendar.owner, source, scope });
  }
}

export function receiveRequest(core: ExchangeCore, calendar: Calendar, message: RequestMessage): void {
  const { source, scope } = message;
  const room = core.roomOf(calendar);
  if (room?.processing.automateProcessing === 'None') return;
  const copies = calendar.withUid(source.uid);
  const existing = copies.find((one) => one.orphanOf === undefined);
  if (existing && existing.sequence > source.sequence) return;
  const awaitsAttendant = room?.processing.automateProcessing === 'AutoAccept';
  // The calendar attendant then only follows up what already stands in the calendar.
  if (room && !existing && !awaitsAttendant && !room.processing.addNewRequestsTentatively) return;
  if (scope === 'whole') {
    for (const orphan of copies.filter((one) => one !== existing)) calendar.remove(orphan.key);
    const saved = core.save(calendar, { ...wholeCopy(core, calendar, message, existing), awaitsAttendant });
    if (awaitsAttendant) scheduleAttendant(core, calendar, saved.key, 'whole');
    return;
  }
  const item = existing?.series
    ? occurrenceOf(existing, message, scope, awaitsAttendant)
    : orphanOf(core, calendar, message, scope, awaitsAttendant);
  if (!item) return;
  const saved = core.save(calendar, item);
  if (awaitsAttendant) scheduleAttendant(core, calendar, saved.key, existing?.series ? scope : 'whole');
}

function wholeCopy(
  core: ExchangeCore,
  calendar: Calendar,
  { source, reset }: RequestMessage,
  existing: CalendarItem | undefined,
): CalendarItem {
  const answer = existing && !reset ? existing.responseStatus : NOT_RESPONDED;
  const { transactionId, transactionBody, folder, extensions, ...content } = source;
  return {
    ...content,
    key: existing?.key ?? core.nextKey(),
    mailbox: calendar.owner,
    isOrganizer: false,
    attendees: visibleAttendees(core, calendar, source),
    responseStatus: answer,
    showAs: showAsFor(answer, source.showAs),
    intendedShowAs: source.showAs,
    exceptions: mergeExceptions(source, reset ? undefined : existing, answer),
    extendedProperties:
      core.parts.dialect.extendedProperties === 'travel'
        ? source.extendedProperties
        : (existing?.extendedProperties ?? new Map()),
    ...(existing?.folder ? { folder: existing.folder } : {}),
    ...(existing?.extensions ? { extensions: existing.extensions } : {}),
    createdAt: existing?.createdAt ?? core.now(),
    version: existing?.version ?? 0,
    categories: existing?.categories ?? [],
  };
}

/** The organizer's exceptions, with this mailbox's own answers and removals kept where the time did not change. */
function mergeExceptions(
  source: CalendarItem,
  existing: CalendarItem | undefined,
  answer: ResponseStatus,
): Map<number, OccurrenceException> {
  const merged = new Map<number, OccurrenceException>();
  for (const [start, exception] of source.exceptions) {
    const own = existing?.exceptions.get(start);
    if (own?.removed || exception.removed) merged.set(start, { removed: true });
    else {
      const responseStatus = own?.change.responseStatus ?? answer;
      const showAs = showAsFor(responseStatus, exception.change.showAs ?? source.showAs);
      merged.set(start, { removed: false, change: { ...exception.change, responseStatus, showAs } });
    }
  }
  for (const [start, own] of existing?.exceptions ?? []) if (!merged.has(start) && own.removed) merged.set(start, own);
  return merged;
}

function occurrenceOf(
  existing: CalendarItem,
  { source, reset }: RequestMessage,
  originalStart: number,
  awaitsAttendant: boolean,
): CalendarItem {
  const known = existing.exceptions.get(originalStart);
  const responseStatus =
    reset || !known || known.removed ? NOT_RESPONDED : (known.change.responseStatus ?? NOT_RESPONDED);
  const change = changeAt(source, originalStart);
  const showAs = showAsFor(responseStatus, change.showAs ?? source.showAs);
  return {
    ...withException(existing, originalStart, { ...change, responseStatus, showAs, awaitsAttendant }),
    sequence: source.sequence,
  };
}

function orphanOf(
  core: ExchangeCore,
  calendar: Calendar,
  message: RequestMessage,
  originalStart: number,
  awaitsAttendant: boolean,
): CalendarItem | undefined {
  const { source } = message;
  const instance = instanceFrom(source, originalStart);
  if (!instance) return undefined;
  const existing = calendar.withUid(source.uid).find((one) => one.orphanOf === originalStart);
  const { series, ...content } = instance.content;
  const single = { ...content, start: instance.start, end: instance.end, exceptions: new Map() };
  const whole = wholeCopy(core, calendar, { ...message, source: { ...single, sequence: source.sequence } }, existing);
  return { ...whole, orphanOf: originalStart, awaitsAttendant };
}

function changeAt(source: CalendarItem, originalStart: number): OccurrenceChange {
  const exception = source.exceptions.get(originalStart);
  if (exception && !exception.removed) return exception.change;
  const instance = instanceFrom(source, originalStart);
  return instance ? { start: instance.start, end: instance.end } : {};
}

export function receiveCancellation(core: ExchangeCore, calendar: Calendar, source: CalendarItem, scope: Scope): void {
  const removes = core.roomOf(calendar)?.processing.removeCanceledMeetings ?? false;
  for (const copy of calendar.withUid(source.uid)) {
    if (copy.isOrganizer) continue;
    const isWhole = scope === 'whole' || copy.orphanOf === scope;
    if (!isWhole && !copy.series) continue;
    if (isWhole && removes) calendar.remove(copy.key);
    else if (isWhole) core.save(calendar, { ...copy, ...cancelled(copy.subject), awaitsAttendant: false });
    else if (removes) core.save(calendar, withException(copy, scope, 'removed'));
    else {
      const instance = instanceFrom(copy, scope);
      if (instance) core.save(calendar, withException(copy, scope, cancelled(instance.content.subject)));
    }
  }
}

function cancelled(subject: string): { isCancelled: true; showAs: 'free'; subject: string } {
  return { isCancelled: true, showAs: 'free', subject: `Canceled: ${subject}` };
}

function visibleAttendees(core: ExchangeCore, calendar: Calendar, source: CalendarItem): readonly Attendee[] {
  if (!source.hideAttendees) return source.attendees;
  return source.attendees.filter((one) => core.calendarAt(one.emailAddress.address) === calendar);
}

function mailOutside(core: ExchangeCore, to: EmailAddress, source: CalendarItem, subject: string): void {
  const mail = {
    id: core.parts.random.uuid(`mail:${source.organizer.address}`),
    receivedAt: new Date(core.now()).toISOString(),
    via: 'exchange' as const,
    from: source.organizer.address,
    to: [to.address],
    cc: [],
    bcc: [],
    subject,
    text: source.body.content,
    attachments: [],
  };
  core.later('delivery', to.address, { act: 'mail', mail });
}
