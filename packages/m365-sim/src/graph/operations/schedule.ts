// getSchedule: free and busy of people, rooms and mail groups. https://learn.microsoft.com/graph/api/calendar-getschedule
import type { Instance } from '../../exchange/instances.ts';
import { formatLocal, parseDateTime, toIana, toLocal, toWindows } from '../../exchange/time-zone.ts';
import { roleIn } from '../../world/mailbox-rights.ts';
import { findMailboxOwner, isRoom, type Person, type Room } from '../../world/world.ts';
import { bodyOf, type GraphAnswer, GraphError, type MailboxCall, ok } from '../call.ts';
import { contextOf, type Json } from '../odata.ts';

const MINUTE = 60_000;
const LONGEST = 62 * 86_400_000;
const MOST = 20;

interface Asked {
  readonly from: number;
  readonly to: number;
  readonly interval: number;
}

export function getSchedule(call: MailboxCall): GraphAnswer {
  const body = bodyOf(call);
  const names = (Array.isArray(body.schedules) ? body.schedules : []).map(String);
  const from = readTime(body.startTime);
  const to = readTime(body.endTime);
  const interval = Number(body.availabilityViewInterval ?? 30);
  if (names.length === 0) throw invalid('ErrorInvalidParameter', 'At least one schedule is required.');
  if (to <= from) throw invalid('ErrorInvalidTimeInterval', 'The end time is not after the start time.');
  if (to - from > LONGEST)
    throw invalid(
      'ErrorTimeIntervalTooBig',
      'The requested time duration specified for FreeBusyViewOptions.TimeWindow is too long. The allowed limit = 62 days.',
    );
  if (interval < 5 || interval > 1440)
    throw invalid('ErrorInvalidMergedFreeBusyInterval', 'The interval is between 5 and 1440 minutes.');
  const value = names.map((name) => scheduleOf(call, name, { from, to, interval }, names.length));
  return ok({ '@odata.context': contextOf(call, 'Collection(microsoft.graph.scheduleInformation)'), value });
}

function scheduleOf(call: MailboxCall, name: string, asked: Asked, count: number): Json {
  if (count > MOST) return failed(name, '5006', 'The number of mailboxes is more than 20.');
  const owner = findMailboxOwner(call.tenant, name);
  if (!owner || !name.includes('@')) return failed(name, '5016', 'The mailbox was not found.');
  const instances = call.ctx.exchange
    .calendarOf(owner)
    .view(asked.from, asked.to)
    .filter(({ content }) => !content.isCancelled);
  const role = call.caller.oid ? roleIn(call.tenant, owner, call.caller.oid) : 'owner';
  const seesDetails = role !== 'none' && role !== 'freeBusyRead';
  return {
    scheduleId: name,
    availabilityView: viewOf(instances, asked),
    scheduleItems: instances.map((one) => shapeItem(call, one, seesDetails)),
    workingHours: workingHoursOf(owner),
  };
}

function failed(scheduleId: string, responseCode: string, message: string): Json {
  return {
    scheduleId,
    availabilityView: '',
    error: { responseCode, message },
    workingHours: null,
  };
}

function shapeItem(call: MailboxCall, { content, start, end }: Instance, seesDetails: boolean): Json {
  const zoned = (instant: number): Json => ({
    dateTime: formatLocal(toLocal(instant, call.zone.iana)),
    timeZone: call.zone.name,
  });
  const isPrivate = content.sensitivity === 'private' || content.sensitivity === 'confidential';
  const details = seesDetails
    ? {
        isPrivate,
        ...(isPrivate ? {} : { subject: content.subject, location: content.locations[0]?.displayName ?? '' }),
      }
    : {};
  return { status: content.showAs, start: zoned(start), end: zoned(end), ...details };
}

const DIGITS: Readonly<Record<string, string>> = {
  free: '0',
  tentative: '1',
  busy: '2',
  oof: '3',
  workingElsewhere: '4',
  unknown: '0',
};
const WEIGHTS = ['0', '4', '1', '2', '3'];

/** A digit an interval: the weightiest of what touches it. */
function viewOf(instances: readonly Instance[], { from, to, interval }: Asked): string {
  let view = '';
  for (let start = from; start < to; start += interval * MINUTE) {
    const end = start + interval * MINUTE;
    const digits = instances
      .filter((one) => one.start < end && one.end > start)
      .map((one) => DIGITS[one.content.showAs] ?? '2');
    view += digits.sort((one, other) => WEIGHTS.indexOf(other) - WEIGHTS.indexOf(one))[0] ?? '0';
  }
  return view;
}

export function workingHoursOf(owner: Person | Room): Json {
  return {
    daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    startTime: '08:00:00.0000000',
    endTime: '17:00:00.0000000',
    timeZone: { name: toWindows(zoneOf(owner)) },
  };
}

export function zoneOf(owner: Person | Room): string {
  return isRoom(owner) ? owner.floor.building.timeZone : owner.timeZone;
}

function readTime(value: unknown): number {
  const { dateTime, timeZone } = (value ?? {}) as { dateTime?: string; timeZone?: string };
  const zone = toIana(timeZone || 'UTC');
  const instant = zone && dateTime ? parseDateTime(dateTime, zone) : undefined;
  if (instant === undefined)
    throw invalid('ErrorInvalidParameter', 'startTime and endTime are required, each with a known time zone.');
  return instant;
}

function invalid(code: string, message: string): GraphError {
  return new GraphError(400, code, message);
}
