/** What a policy says of check-in and of the door: read where a booking or a display asks for it. */
import type { DoorMeeting } from '@ones/contract';
import { addMinutes } from '../../kernel/interval.ts';
import type { Db } from '../../platform/db/index.ts';
import type { CheckInRule } from '../booking/index.ts';
import { isPin } from './pin-hash.ts';
import { policyByResource } from './policy.repository.ts';
import type { Policy } from './policy.ts';
import { formOf } from './verdict.repository.ts';

/** A policy that was saved before there was such a setting releases no series. */
interface CheckInSettings extends Omit<CheckInRule, 'releaseSeriesAfter'> {
  readonly required: boolean;
  readonly releaseSeriesAfter?: number | null;
}

function ruleOf({ rules }: Policy): CheckInRule | null {
  const own = rules['check-in'] as CheckInSettings | undefined;
  return own?.required ? { ...own, releaseSeriesAfter: own.releaseSeriesAfter ?? null } : null;
}

export async function checkInRules(db: Db, resourceIds: readonly string[] | null): Promise<Map<string, CheckInRule>> {
  const policies = await policyByResource(db, resourceIds);
  const found = new Map<string, CheckInRule>();
  for (const [resourceId, policy] of policies) {
    const rule = ruleOf(policy);
    if (rule) found.set(resourceId, rule);
  }
  return found;
}

export async function isPinOf(db: Db, bookingId: string, pin: string | undefined): Promise<boolean> {
  const hash = (await formOf(db, bookingId))?.pinHash ?? null;
  return hash === null || (pin !== undefined && isPin(pin, hash));
}

type Meetings = ReadonlyMap<string, readonly DoorMeeting[]>;
type MeetingsOf = (db: Db, resourceIds: readonly string[], from: Date, to: Date) => Promise<Meetings>;

/** The same meetings with what policies add for a door: when check-in is open, and what is not to be shown. */
export function doorMeetingsBy(meetingsOf: MeetingsOf): MeetingsOf {
  return async (db, resourceIds, from, to) => {
    const [meetings, policies] = await Promise.all([
      meetingsOf(db, resourceIds, from, to),
      policyByResource(db, resourceIds),
    ]);
    if (policies.size === 0) return meetings;
    return new Map(
      [...meetings].map(([id, all]) => {
        const policy = policies.get(id);
        return [id, policy ? all.map((meeting) => dressed(meeting, policy)) : all];
      }),
    );
  };
}

function dressed(meeting: DoorMeeting, policy: Policy): DoorMeeting {
  const rule = ruleOf(policy);
  const start = new Date(meeting.start);
  const checkIn = rule && {
    opensAt: addMinutes(start, -rule.opensMinutesBefore).toISOString(),
    closesAt: addMinutes(start, rule.closesMinutesAfter).toISOString(),
  };
  const { show } = (policy.rules.confidentiality ?? { show: 'everything' }) as { show: string };
  return {
    ...meeting,
    title: show === 'everything' ? meeting.title : null,
    organizer: show === 'nothing' ? null : meeting.organizer,
    ...(checkIn ? { checkIn } : {}),
  };
}
