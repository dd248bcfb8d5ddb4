/**
 * Meetings as one calendar that others subscribe to (RFC 5545; how often to look: RFC 7986 §5.7). Pure, and the same text as
 * long as nothing changes, so that its hash serves as ETag. What it is given is masked already (rule B9).
 */
import type { Booking } from '@ones/contract';
import type { Language } from '../../../kernel/language.ts';
import { calendarText, calendarTime } from '../ics/calendar-text.ts';
import { joinProperties } from '../ics/join-properties.ts';
import { type JCalComponent, type JCalProperty, vtimezone } from '../ics/vtimezone.ts';
import { feedWords } from './feed-words.ts';

export interface FeedInput {
  readonly name: string;
  readonly meetings: readonly Booking[];
  readonly language: Language;
  /** Of a resource everybody reads: who holds a private meeting there is nobody's business. */
  readonly forOthers: boolean;
}

const LOOK_AGAIN = 'PT15M';
const shown: ReadonlySet<Booking['state']> = new Set([
  'requested',
  'pending_validation',
  'confirmed',
  'checked_in',
  'ended',
]);
const tentative: ReadonlySet<Booking['state']> = new Set(['requested', 'pending_validation']);

export function writeFeed(input: FeedInput): string {
  const meetings = input.meetings.filter(({ state }) => shown.has(state));
  const properties: JCalProperty[] = [
    ['name', {}, 'text', input.name],
    ['x-wr-calname', {}, 'text', input.name],
    ['refresh-interval', {}, 'duration', LOOK_AGAIN],
    ['x-published-ttl', {}, 'text', LOOK_AGAIN],
  ];
  return calendarText(properties, [...zonesOf(meetings), ...meetings.map((meeting) => eventOf(meeting, input))]);
}

/** Each zone once, for as long as it is needed. */
function zonesOf(meetings: readonly Booking[]): JCalComponent[] {
  const spans = new Map<string, { from: number; until: number }>();
  for (const { timeZone, allDay, start, end } of meetings) {
    if (allDay) continue;
    const [from, until] = [Date.parse(start), Date.parse(end)];
    const known = spans.get(timeZone) ?? { from, until };
    spans.set(timeZone, { from: Math.min(known.from, from), until: Math.max(known.until, until) });
  }
  return [...spans].map(([timeZone, { from, until }]) => vtimezone(timeZone, new Date(from), new Date(until)));
}

function eventOf(meeting: Booking, input: FeedInput): JCalComponent {
  const { timeZone, allDay, start, end } = meeting;
  const times = { timeZone, allDay, repeats: false };
  const properties: JCalProperty[] = [
    ['uid', {}, 'text', `${meeting.id}.${meeting.occurrenceId}`],
    ['sequence', {}, 'integer', meeting.version - 1],
    ['dtstamp', {}, 'date-time', `${meeting.createdAt.slice(0, 19)}Z`],
    calendarTime('dtstart', times, new Date(start)),
    calendarTime('dtend', times, new Date(end)),
    ['summary', {}, 'text', titleOf(meeting, input)],
    ['location', {}, 'text', meeting.allocations.map(placeOf).join('; ')],
    ['status', {}, 'text', tentative.has(meeting.state) ? 'TENTATIVE' : 'CONFIRMED'],
    ['class', {}, 'text', meeting.private ? 'PRIVATE' : 'PUBLIC'],
    ['transp', {}, 'text', 'OPAQUE'],
  ];
  const joinUrl = input.forOthers ? null : (meeting.onlineMeeting?.joinUrl ?? null);
  if (joinUrl !== null) properties.push(...joinProperties(joinUrl));
  return ['vevent', properties, []];
}

function titleOf({ private: isPrivate, subject, organizer }: Booking, { language, forOthers }: FeedInput): string {
  const words = feedWords[language];
  if (isPrivate && (forOthers || subject === null)) return words.privateMeeting;
  return subject || words.bookedBy(organizer.name);
}

function placeOf({ resourceName, buildingName }: Booking['allocations'][number]): string {
  return buildingName === null ? resourceName : `${resourceName}, ${buildingName}`;
}
