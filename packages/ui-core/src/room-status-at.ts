/**
 * What a door shows at an instant, from the room's snapshot alone; a display without a connection changes colour at
 * the right minute by it (D3, D4). Pure: the caller brings the instant.
 */
import type { DoorMeeting, RoomSnapshot, RoomStatus } from '@ones/contract';
import { type Instant, instantOf, minute } from './clock.ts';
import { holdsItsTime } from './states/booking-states.ts';

export interface RoomStatusNow {
  readonly status: RoomStatus;
  /** The meeting that holds the room now, or whose check-in is open. */
  readonly current: DoorMeeting | null;
  readonly next: DoorMeeting | null;
  /** When the status, the current or the next meeting changes next; null: not within the snapshot. */
  readonly nextChange: Instant | null;
  /** Start of the next meeting, where the room is free now; null: free to the end of the snapshot, or not free. */
  readonly freeUntil: Instant | null;
  /** End of the unbroken row of meetings now, or of what keeps everybody out; null where the room is free. */
  readonly busyUntil: Instant | null;
}

export const startingSoonBefore = 10 * minute;

export function roomStatusAt(snapshot: RoomSnapshot, now: Instant): RoomStatusNow {
  const meetings = snapshot.meetings
    .filter((meeting) => holdsItsTime(meeting.state) && instantOf(meeting.end) > now)
    .sort((a, b) => instantOf(a.start) - instantOf(b.start));
  const running = meetings.find((meeting) => instantOf(meeting.start) <= now) ?? null;
  const current = running ?? meetings.find((meeting) => awaitsCheckIn(meeting, now)) ?? null;
  const next = meetings.find((meeting) => meeting !== current && instantOf(meeting.start) > now) ?? null;
  const kept = keptFrom(snapshot, now);
  const status = kept && (kept.reason === 'out-of-service' || !current) ? kept.reason : statusOf(current, next, now);
  const isOpen = status !== 'out-of-service' && status !== 'closed';
  return {
    status,
    current,
    next,
    nextChange: nextChangeOf(meetings, periodsOf(snapshot), now),
    freeUntil: running === null && isOpen ? earliest(meetings[0], periodsOf(snapshot), now) : null,
    busyUntil: running ? endOfRow(meetings, instantOf(running.end)) : kept ? instantOf(kept.end) : null,
  };
}

function statusOf(current: DoorMeeting | null, next: DoorMeeting | null, now: Instant): RoomStatus {
  if (current) return awaitsCheckIn(current, now) ? 'waiting-check-in' : 'in-use';
  if (next && instantOf(next.start) - now <= startingSoonBefore) return 'starting-soon';
  return 'free';
}

function awaitsCheckIn(meeting: DoorMeeting, now: Instant): boolean {
  const { checkIn, state } = meeting;
  return state === 'confirmed' && checkIn != null && instantOf(checkIn.opensAt) <= now;
}

type Unavailable = RoomSnapshot['unavailable'][number];

/** A display that was given its snapshot by an older server knows of none. */
function periodsOf(snapshot: RoomSnapshot): readonly Unavailable[] {
  return snapshot.unavailable ?? [];
}

/** What keeps everybody out now; out of service before closed. */
function keptFrom(snapshot: RoomSnapshot, now: Instant): Unavailable | null {
  const there = periodsOf(snapshot).filter(({ start, end }) => instantOf(start) <= now && now < instantOf(end));
  return there.find(({ reason }) => reason === 'out-of-service') ?? there[0] ?? null;
}

function earliest(meeting: DoorMeeting | undefined, periods: readonly Unavailable[], now: Instant): Instant | null {
  const starts = [...(meeting ? [meeting] : []), ...periods].map(({ start }) => instantOf(start));
  const ahead = starts.filter((start) => start > now);
  return ahead.length > 0 ? Math.min(...ahead) : null;
}

function endOfRow(meetings: readonly DoorMeeting[], until: Instant): Instant {
  const follows = meetings.find((meeting) => instantOf(meeting.start) <= until && instantOf(meeting.end) > until);
  return follows ? endOfRow(meetings, instantOf(follows.end)) : until;
}

function nextChangeOf(meetings: readonly DoorMeeting[], periods: readonly Unavailable[], now: Instant): Instant | null {
  const edges = meetings.flatMap((meeting) => {
    const start = instantOf(meeting.start);
    const opens = meeting.checkIn ? [instantOf(meeting.checkIn.opensAt)] : [];
    return [start - startingSoonBefore, start, instantOf(meeting.end), ...opens];
  });
  const kept = periods.flatMap(({ start, end }) => [instantOf(start), instantOf(end)]);
  const ahead = [...edges, ...kept].filter((edge) => edge > now);
  return ahead.length > 0 ? Math.min(...ahead) : null;
}
