/** Meetings as doors show them, with what policies add: when check-in is open, and what is not to be shown. */
import type { DoorMeeting } from '@ones/contract';
import type { Db } from '../../platform/db/index.ts';
import { checkInTimes, type HeldMeeting } from '../booking/index.ts';
import { checkInOf, type SettingsOfMeeting, type StandingDeps, settingsOfMeetings } from './standing.ts';

type MeetingsAt<Meeting> = (
  db: Db,
  resourceIds: readonly string[],
  from: Date,
  to: Date,
) => Promise<ReadonlyMap<string, readonly Meeting[]>>;

export function doorMeetingsBy(deps: StandingDeps, heldMeetings: MeetingsAt<HeldMeeting>): MeetingsAt<DoorMeeting> {
  return async (db, resourceIds, from, to) => {
    const meetings = await heldMeetings(db, resourceIds, from, to);
    const all = [...meetings.values()].flat();
    // What a part shows of its whole is booked on the whole.
    const ids = [...new Set([...resourceIds, ...all.map((meeting) => meeting.resourceId)])];
    const settingsOf = await settingsOfMeetings(deps, db, ids, () => all.map(({ organizerId }) => organizerId));
    return new Map([...meetings].map(([id, held]) => [id, held.map((meeting) => dressed(meeting, id, settingsOf))]));
  };
}

const OPENNESS = ['nothing', 'organizer', 'everything'] as const;
type Shown = (typeof OPENNESS)[number];

function dressed(held: HeldMeeting, door: string, settingsOf: SettingsOfMeeting): DoorMeeting {
  const { organizerId, resourceId, bookedAt, ...meeting } = held;
  const booked = settingsOf(resourceId, organizerId);
  const times = checkInTimes(checkInOf(booked), { start: new Date(meeting.start), bookedAt });
  const said = [booked, settingsOf(door, organizerId)].map((settings) => settings?.get('confidentiality')?.show);
  const show = OPENNESS.find((one) => said.includes(one)) ?? ('everything' satisfies Shown);
  return {
    ...meeting,
    title: show === 'everything' ? meeting.title : null,
    organizer: show === 'nothing' ? null : meeting.organizer,
    ...(times ? { checkIn: { opensAt: times.opensAt.toISOString(), closesAt: times.closesAt.toISOString() } } : {}),
  };
}
