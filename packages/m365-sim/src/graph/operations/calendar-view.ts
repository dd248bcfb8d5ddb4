// calendarView: what stands in a calendar between two instants, series shown by their occurrences.
// https://learn.microsoft.com/graph/api/calendar-list-calendarview
import type { Instance } from '../../exchange/instances.ts';
import { parseDateTime, toLocal } from '../../exchange/time-zone.ts';
import { type GraphAnswer, GraphError, type MailboxCall } from '../call.ts';
import { readFilter } from '../filter.ts';
import { type Json, ordered, pageOf } from '../odata.ts';
import { shapeWithExpanded } from './event-expand.ts';
import { zoneOf } from './schedule.ts';

const DAY = 86_400_000;
const LONGEST = 1825 * 86_400_000;

export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Both are required and read by their own offset, else as UTC; Prefer does not touch them. */
export function readWindow(call: MailboxCall): Window {
  const from = readInstant(call, 'startDateTime');
  const to = readInstant(call, 'endDateTime');
  if (to < from) throw new GraphError(400, 'ErrorInvalidParameter', 'endDateTime is before startDateTime.');
  if (to - from > LONGEST) {
    throw new GraphError(400, 'ErrorInvalidParameter', 'The requested time range is more than 1825 days.');
  }
  return { from, to };
}

function readInstant(call: MailboxCall, name: string): number {
  const text = call.query[name.toLowerCase()];
  if (text === undefined) {
    const message = `This request requires a time window specified by the query string parameters StartDateTime and EndDateTime (${name} is missing).`;
    throw new GraphError(400, 'ErrorInvalidParameter', message);
  }
  // A plus sign that was not encoded arrives as a blank.
  const instant = parseDateTime(text.replace(' ', '+'), 'UTC');
  if (instant === undefined)
    throw new GraphError(400, 'ErrorInvalidParameter', `The value '${text}' of ${name} is not a date and time.`);
  return instant;
}

/** All-day events float; whether the window's edges do too is a dialect. */
function instancesIn(call: MailboxCall, from: number, to: number): Instance[] {
  if (call.ctx.exchange.parts.dialect.allDayWindow === 'utc') return call.calendar.view(from, to, call.folder);
  const zone = zoneOf(call.owner);
  return call.calendar.view(from - DAY, to + DAY, call.folder).filter(({ content, start, end }) => {
    const [first, last] = content.isAllDay ? [toLocal(from, zone), toLocal(to, zone)] : [from, to];
    return start < last && (end > first || (start === end && start >= first));
  });
}

/** Without `isOnlineMeeting` in the same $select there is no join link. */
function withoutLink(call: MailboxCall, event: Json): Json {
  const { select = '' } = call.query;
  const isAlone = /\bonlineMeeting\b/i.test(select) && !/\bisOnlineMeeting\b/i.test(select);
  const isMissing = isAlone && call.ctx.exchange.parts.dialect.selectedOnlineMeeting === 'missing';
  return isMissing ? { ...event, onlineMeeting: null } : event;
}

export function listCalendarView(call: MailboxCall): GraphAnswer {
  const { from, to } = readWindow(call);
  const instances = instancesIn(call, from, to);
  const options = { context: 'calendarView', standard: 10, limit: 1000, by: '$skip' as const };
  if (!call.query.filter && !call.query.orderby) {
    return pageOf(call, instances, options, (one) => withoutLink(call, shapeWithExpanded(call, one)));
  }
  const test = call.query.filter ? readFilter(call.query.filter) : () => true;
  const items = ordered(call, instances.map((one) => shapeWithExpanded(call, one)).filter(test));
  return pageOf(call, items, options, (item) => item);
}
