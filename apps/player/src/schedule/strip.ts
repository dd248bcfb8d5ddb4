/** Today's strip: which hours it spans and where each meeting and the now-mark stand, as shares of its width. Pure. */
import type { DoorMeeting } from '@ones/contract';
import { holdsItsTime, wallTimeOf } from '@ones/ui-core';

const FIRST_HOUR = 8;
const LAST_HOUR = 18;
const DAY = 24 * 60;

export interface StripBlock {
  readonly id: string;
  readonly left: number;
  readonly width: number;
  readonly past: boolean;
}

export interface Strip {
  readonly hours: readonly { readonly hour: number; readonly left: number }[];
  readonly blocks: readonly StripBlock[];
  readonly now: number;
}

/** Working hours, widened to hold every meeting of the day and the present. */
export function stripOf(meetings: readonly DoorMeeting[], now: number, timeZone: string): Strip {
  const today = wallTimeOf(now, timeZone).date;
  const spans = meetings
    .filter((meeting) => holdsItsTime(meeting.state) || meeting.state === 'ended')
    .map((meeting) => ({ meeting, ...wallSpan(meeting, today, timeZone) }))
    .filter((span) => span.to > span.from);
  const present = minuteOf(wallTimeOf(now, timeZone).time);
  const first = Math.floor(Math.min(FIRST_HOUR * 60, present, ...spans.map((span) => span.from)) / 60);
  const last = Math.ceil(Math.max(LAST_HOUR * 60, present + 30, ...spans.map((span) => span.to)) / 60);
  const end = Math.min(24, Math.max(last, first + 4));
  const share = (minutes: number) => (minutes - first * 60) / ((end - first) * 60);
  return {
    hours: Array.from({ length: end - first + 1 }, (_, i) => ({ hour: first + i, left: share((first + i) * 60) })),
    blocks: spans.map(({ meeting, from, to }) => ({
      id: meeting.occurrenceId,
      left: share(from),
      width: share(to) - share(from),
      past: Date.parse(meeting.end) <= now,
    })),
    now: share(present),
  };
}

/** The part of a meeting that falls on today, in minutes of the wall clock. */
function wallSpan(meeting: DoorMeeting, today: string, timeZone: string): { from: number; to: number } {
  const start = wallTimeOf(Date.parse(meeting.start), timeZone);
  const end = wallTimeOf(Date.parse(meeting.end), timeZone);
  if (start.date > today || end.date < today) return { from: 0, to: 0 };
  return {
    from: start.date < today ? 0 : minuteOf(start.time),
    to: end.date > today ? DAY : minuteOf(end.time),
  };
}

function minuteOf(time: string): number {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
