// The room's booking attendant at work: gathers the facts of a request, has it decided (attendant.ts), writes the room's copy,
// answers the organizer and, later, strips subject and body.
import { findMailboxOwner, type Room } from '../world/world.ts';
import { isoSecond, type Scope, sendAnswer, showAsFor } from './answers.ts';
import { decide, leavesWorkHours, type RequestFacts, type Verdict } from './attendant.ts';
import { planRelease } from './auto-release.ts';
import type { Calendar } from './calendar.ts';
import type { ExchangeCore } from './core.ts';
import { type Instance, instanceFrom, instancesBetween, wholeOf, withException } from './instances.ts';
import type { CalendarItem, OccurrenceException, ResponseStatus } from './item.ts';
import { dateOf } from './recurrence.ts';
import { dayInSeries, lastOccurrence } from './series.ts';
import { toLocal } from './time-zone.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;

export function scheduleAttendant(core: ExchangeCore, calendar: Calendar, key: number, scope: Scope): void {
  core.later('attendant', calendar.owner, { act: 'attend', to: calendar.owner, key, scope });
}

export function attend(core: ExchangeCore, calendar: Calendar, key: number, scope: Scope): void {
  const item = calendar.get(key);
  const room = core.roomOf(calendar);
  const request = item && (scope === 'whole' ? wholeOf(item) : instanceFrom(item, scope));
  if (!item || !room || !request?.content.awaitsAttendant || request.content.isCancelled) return;
  const verdict = decide(room.processing, gatherFacts(core, calendar, room, request, scope));
  if (scope === 'whole') settleWhole(core, calendar, room, item, verdict);
  else settleOccurrence(core, calendar, room, item, scope, verdict);
}

function settleWhole(core: ExchangeCore, calendar: Calendar, room: Room, item: CalendarItem, verdict: Verdict): void {
  if (verdict.kind === 'decline') {
    calendar.remove(item.key);
    sendAnswer(core, calendar, { item, scope: 'whole', response: 'declined', comment: verdict.reason });
    return;
  }
  const cut = verdict.cutAt === undefined ? item : cutOff(item, verdict.cutAt);
  if (verdict.kind === 'pending') {
    core.save(calendar, { ...cut, ...pendingState(core, room, item), awaitsAttendant: false });
    forwardToDelegates(core, calendar, room, item);
    sendAnswer(core, calendar, { item, scope: 'whole', response: 'tentativelyAccepted', comment: 'pending approval' });
    return;
  }
  const responseStatus: ResponseStatus = { response: 'accepted', time: isoSecond(core.now()) };
  const exceptions = acceptedExceptions(cut, responseStatus, verdict.declinedStarts);
  core.save(calendar, { ...cut, responseStatus, showAs: item.intendedShowAs, exceptions, awaitsAttendant: false });
  sendAnswer(core, calendar, { item, scope: 'whole', response: 'accepted', comment: '' });
  for (const start of item.series ? verdict.declinedStarts : []) {
    sendAnswer(core, calendar, { item, scope: start, response: 'declined', comment: 'conflict' });
  }
  scheduleStrip(core, calendar, item.key);
  planRelease(core, calendar, item.key);
}

function settleOccurrence(
  core: ExchangeCore,
  calendar: Calendar,
  room: Room,
  item: CalendarItem,
  scope: number,
  verdict: Verdict,
): void {
  if (verdict.kind === 'decline') {
    core.save(calendar, withException(item, scope, 'removed'));
    sendAnswer(core, calendar, { item, scope, response: 'declined', comment: verdict.reason });
    return;
  }
  if (verdict.kind === 'pending') {
    core.save(calendar, withException(item, scope, { ...pendingState(core, room, item), awaitsAttendant: false }));
    forwardToDelegates(core, calendar, room, item);
    sendAnswer(core, calendar, { item, scope, response: 'tentativelyAccepted', comment: 'pending approval' });
    return;
  }
  const responseStatus: ResponseStatus = { response: 'accepted', time: isoSecond(core.now()) };
  core.save(
    calendar,
    withException(item, scope, { responseStatus, showAs: item.intendedShowAs, awaitsAttendant: false }),
  );
  sendAnswer(core, calendar, { item, scope, response: 'accepted', comment: '' });
  scheduleStrip(core, calendar, item.key);
  planRelease(core, calendar, item.key);
}

function pendingState(
  core: ExchangeCore,
  room: Room,
  item: CalendarItem,
): Pick<CalendarItem, 'responseStatus' | 'showAs'> {
  const response = core.parts.dialect.pendingResponse;
  const time = response === 'notResponded' ? '0001-01-01T00:00:00Z' : isoSecond(core.now());
  const responseStatus: ResponseStatus = { response, time };
  const showAs = room.processing.tentativePendingApproval ? showAsFor(responseStatus, item.intendedShowAs) : 'free';
  return { responseStatus, showAs };
}

/** Accepts exceptions along with their series; occurrences that meet something else leave the room's copy. */
function acceptedExceptions(
  item: CalendarItem,
  responseStatus: ResponseStatus,
  declinedStarts: readonly number[],
): Map<number, OccurrenceException> {
  const exceptions = new Map(item.exceptions);
  for (const [start, exception] of exceptions) {
    if (exception.removed) continue;
    const change = { ...exception.change, responseStatus, showAs: item.intendedShowAs, awaitsAttendant: false };
    exceptions.set(start, { removed: false, change });
  }
  if (item.series) for (const start of declinedStarts) exceptions.set(start, { removed: true });
  return exceptions;
}

/** The silent shortening of `EnforceSchedulingHorizon $false`. */
function cutOff(item: CalendarItem, horizon: number): CalendarItem {
  if (!item.series) return item;
  const endDate = dateOf(dayInSeries(item.series, horizon - 1));
  const range = { ...item.series.range, type: 'endDate' as const, endDate, numberOfOccurrences: 0 };
  return { ...item, series: { ...item.series, range } };
}

function gatherFacts(
  core: ExchangeCore,
  calendar: Calendar,
  room: Room,
  request: Instance,
  scope: Scope,
): RequestFacts {
  const { content } = request;
  const horizon = core.now() + (room.processing.bookingWindowInDays + 1) * DAY;
  const isSeries = scope === 'whole' && content.series !== undefined;
  const asked = isSeries ? instancesBetween(request.item, core.now() - DAY, horizon) : [request];
  const tenant = core.tenantOf(calendar);
  const zone = room.floor.building.timeZone;
  const organizer = findMailboxOwner(tenant, content.organizer.address);
  const lastEnd = isSeries && content.series ? lastOccurrence(content.series)?.end : request.end;
  return {
    now: core.now(),
    organizerAddresses: addressesOf(core, calendar, content.organizer.address),
    isExternal: organizer === undefined,
    isSeries,
    lastEnd,
    firstStart: request.start,
    durationMinutes: (request.end - request.start) / MINUTE,
    attendeeCount: 1 + content.attendees.filter((one) => one.type !== 'resource').length,
    capacity: room.capacity,
    outsideWorkHours: leavesWorkHours(
      asked.map(({ start, end }) => ({ start: toLocal(start, zone), end: toLocal(end, zone) })),
    ),
    conflicts: conflictsOf(calendar, request.item, asked, room.kind === 'workspace' ? room.capacity : 1),
    occurrenceCount: asked.length,
  };
}

/** Original starts of those instances that meet something the room already holds; a pool of desks holds as many as it has. */
function conflictsOf(calendar: Calendar, item: CalendarItem, asked: readonly Instance[], places: number): number[] {
  const first = Math.min(...asked.map((one) => one.start));
  const last = Math.max(...asked.map((one) => one.end));
  const held = calendar.view(first, last).filter((one) => holdsRoom(one) && one.item.key !== item.key);
  return asked
    .filter((one) => {
      const met = held.filter((other) => one.start < other.end && other.start < one.end);
      return !one.content.isCancelled && met.length >= places;
    })
    .map((one) => one.originalStart ?? one.start);
}

/** What was accepted holds the room while an update of it is looked at again; a new request does not hold it yet. */
function holdsRoom({ content }: Instance): boolean {
  const isNew = content.awaitsAttendant && content.responseStatus.response !== 'accepted';
  return !content.isCancelled && !isNew && content.showAs !== 'free' && content.showAs !== 'workingElsewhere';
}

function addressesOf(core: ExchangeCore, calendar: Calendar, organizer: string): string[] {
  const tenant = core.tenantOf(calendar);
  const id = tenant.addresses.get(organizer.toLowerCase());
  const groups = [...tenant.groups.values()].filter((group) => group.mail && id && group.members.has(id));
  return [organizer.toLowerCase(), ...groups.flatMap((group) => group.mail?.toLowerCase() ?? [])];
}

function forwardToDelegates(core: ExchangeCore, calendar: Calendar, room: Room, item: CalendarItem): void {
  if (!room.processing.forwardRequestsToDelegates) return;
  const { uid, organizer, subject, start, end } = item;
  for (const address of room.processing.resourceDelegates) {
    const delegate = core.calendarAt(address);
    if (!delegate) continue;
    const request = { receivedAt: core.now(), room: calendar.owner, uid, organizer, subject, start, end };
    core.forward(delegate.owner, request);
  }
}

export function scheduleStrip(core: ExchangeCore, calendar: Calendar, key: number): void {
  if (core.parts.dialect.strippedSubject === 'atOnce') {
    strip(core, calendar, key);
    return;
  }
  core.later('strip', calendar.owner, { act: 'strip', to: calendar.owner, key });
}

/** The organizer's, or in some tenants that of the delegate who accepted: microsoft-graph-docs issue 17369. */
function nameInSubject(core: ExchangeCore, item: CalendarItem, settings: Room['processing']): string {
  const [delegate] = settings.allBookInPolicy ? [] : settings.resourceDelegates;
  const calendar = delegate && core.parts.dialect.delegatedSubject === 'delegate' && core.calendarAt(delegate);
  return calendar ? core.addressOfOwner(calendar).name : item.organizer.name;
}

const OFFLINE = { isOnlineMeeting: false, onlineMeetingUrl: '' } as const;

/** Only with AutoAccept, and only on the room's own copy of somebody else's meeting. */
export function strip(core: ExchangeCore, calendar: Calendar, key: number): void {
  const item = calendar.get(key);
  const settings = core.roomOf(calendar)?.processing;
  if (!item || !settings || item.isOrganizer || settings.automateProcessing !== 'AutoAccept') return;
  const name = nameInSubject(core, item, settings);
  const subject = (text: string): string =>
    settings.addOrganizerToSubject ? name : settings.deleteSubject ? '' : text;
  const body = settings.deleteComments ? { contentType: 'html' as const, content: '' } : item.body;
  const sensitivity = settings.removePrivateProperty ? ('normal' as const) : item.sensitivity;
  const exceptions = new Map(item.exceptions);
  for (const [start, exception] of exceptions) {
    if (exception.removed || exception.change.subject === undefined) continue;
    const change = { ...exception.change, subject: subject(exception.change.subject), body };
    exceptions.set(start, { removed: false, change });
  }
  const isCancelled = item.isCancelled;
  core.save(calendar, {
    ...item,
    subject: isCancelled ? item.subject : subject(item.subject),
    body,
    sensitivity,
    exceptions,
    ...(settings.deleteAttachments ? { attachments: [] } : {}),
    ...(settings.deleteComments && core.parts.dialect.roomOnlineMeeting === 'deleted' ? OFFLINE : {}),
  });
}
