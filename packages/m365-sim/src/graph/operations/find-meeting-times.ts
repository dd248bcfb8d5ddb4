// findMeetingTimes: times at which the people asked are free, best first. Delegated only.
// https://learn.microsoft.com/graph/api/user-findmeetingtimes and https://learn.microsoft.com/graph/findmeetingtimes-example
import { leavesWorkHours } from '../../exchange/attendant.ts';
import { formatLocal, parseDateTime, toIana, toLocal } from '../../exchange/time-zone.ts';
import { findMailboxOwner, type Person, type Room } from '../../world/world.ts';
import { bodyOf, type GraphAnswer, GraphError, type MailboxCall, ok } from '../call.ts';
import { contextOf, type Json } from '../odata.ts';
import { zoneOf } from './schedule.ts';

const HALF_HOUR = 1_800_000;
const DAY = 86_400_000;
/** A free attendee counts whole, an unknown one nearly half. */
const UNKNOWN = 49;

interface Wish {
  readonly attendees?: readonly { readonly emailAddress?: { readonly address?: string }; readonly type?: string }[];
  readonly timeConstraint?: { readonly activityDomain?: string; readonly timeSlots?: readonly Slot[] };
  readonly meetingDuration?: string;
  readonly maxCandidates?: number;
  readonly minimumAttendeePercentage?: number;
  readonly isOrganizerOptional?: boolean;
  readonly returnSuggestionReasons?: boolean;
}

interface Slot {
  readonly start?: { readonly dateTime?: string; readonly timeZone?: string };
  readonly end?: { readonly dateTime?: string; readonly timeZone?: string };
}

export function findMeetingTimes(call: MailboxCall): GraphAnswer {
  const wish = bodyOf(call) as Wish;
  const duration = readDuration(wish.meetingDuration ?? 'PT30M');
  const attendees = (wish.attendees ?? []).map((one) => ({
    one,
    owner: findMailboxOwner(call.tenant, one.emailAddress?.address ?? ''),
  }));
  const least = wish.minimumAttendeePercentage ?? 50;
  const starts = slotsOf(call, wish).flatMap(({ from, to }) => startsIn(from, to, duration));
  const suggestions = starts
    .filter((start) => isAllowed(call, wish, start, start + duration))
    .map((start) => suggest(call, attendees, start, start + duration))
    .filter(
      (one) => one.confidence >= least && (wish.isOrganizerOptional === true || one.organizerAvailability === 'free'),
    )
    .sort((one, other) => other.confidence - one.confidence)
    .slice(0, wish.maxCandidates ?? 20)
    .map((one, index) => ({ ...one, order: index + 1, ...reasonOf(wish) }));
  return ok({
    '@odata.context': contextOf(call, 'microsoft.graph.meetingTimeSuggestionsResult'),
    emptySuggestionsReason: suggestions.length > 0 ? '' : attendees.length > 0 ? 'attendeesUnavailable' : 'unknown',
    meetingTimeSuggestions: suggestions,
  });
}

function reasonOf({ returnSuggestionReasons }: Wish): Json {
  const reason = 'Suggested because it is one of the nearest times when all attendees are available.';
  return { suggestionReason: returnSuggestionReasons ? reason : '' };
}

function suggest(
  call: MailboxCall,
  attendees: readonly { readonly one: unknown; readonly owner: Person | Room | undefined }[],
  start: number,
  end: number,
): Json & { readonly confidence: number; readonly organizerAvailability: string } {
  const known = attendees.map(({ one, owner }) => ({
    attendee: one,
    availability: owner ? busyness(call, owner, start, end) : 'unknown',
  }));
  const points = known.map((one) => (one.availability === 'free' ? 100 : one.availability === 'unknown' ? UNKNOWN : 0));
  const confidence = points.length === 0 ? 100 : points.reduce<number>((sum, one) => sum + one, 0) / points.length;
  return {
    confidence,
    organizerAvailability: busyness(call, call.owner, start, end),
    attendeeAvailability: known,
    locations: [],
    meetingTimeSlot: { start: zoned(call, start), end: zoned(call, end) },
  };
}

function busyness(call: MailboxCall, owner: Person | Room, start: number, end: number): string {
  const held = call.ctx.exchange
    .calendarOf(owner)
    .view(start, end)
    .filter(({ content }) => !content.isCancelled && content.showAs !== 'free');
  return held[0]?.content.showAs ?? 'free';
}

/** Only within working hours unless another domain is asked for. */
function isAllowed(call: MailboxCall, { timeConstraint }: Wish, start: number, end: number): boolean {
  if ((timeConstraint?.activityDomain ?? 'work') !== 'work') return true;
  const zone = zoneOf(call.owner);
  return !leavesWorkHours([{ start: toLocal(start, zone), end: toLocal(end, zone) }]);
}

function slotsOf(call: MailboxCall, { timeConstraint }: Wish): { from: number; to: number }[] {
  const now = call.ctx.clock.now();
  const slots = timeConstraint?.timeSlots ?? [];
  if (slots.length === 0) return [{ from: now, to: now + 7 * DAY }];
  return slots.map(({ start, end }) => ({ from: Math.max(now, readTime(start)), to: readTime(end) }));
}

function readTime(value: Slot['start']): number {
  const zone = toIana(value?.timeZone || 'UTC');
  const instant = zone && value?.dateTime ? parseDateTime(value.dateTime, zone) : undefined;
  if (instant === undefined) throw new GraphError(400, 'ErrorInvalidParameter', 'A time slot has no start or no end.');
  return instant;
}

function startsIn(from: number, to: number, duration: number): number[] {
  const first = Math.ceil(from / HALF_HOUR) * HALF_HOUR;
  const count = Math.max(0, Math.floor((to - duration - first) / HALF_HOUR) + 1);
  return Array.from({ length: Math.min(count, 1000) }, (_none, index) => first + index * HALF_HOUR);
}

function readDuration(text: string): number {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(text);
  const [, days = '0', hours = '0', minutes = '0'] = match ?? [];
  const duration = Number(days) * DAY + Number(hours) * 2 * HALF_HOUR + Number(minutes) * 60_000;
  if (duration > 0) return duration;
  throw new GraphError(400, 'ErrorInvalidParameter', `The meetingDuration '${text}' is not a duration.`);
}

function zoned(call: MailboxCall, instant: number): Json {
  return { dateTime: formatLocal(toLocal(instant, call.zone.iana)), timeZone: call.zone.name };
}
