/** When somebody has to say that they came, as bookings ask for it; and the PIN that a door asks for. */
import type { Db } from '../../platform/db/index.ts';
import type { CheckInRule, CheckInRules } from '../booking/index.ts';
import { isPin } from './pin-hash.ts';
import { policyByResource } from './policy.repository.ts';
import { checkInOf, everAsksForCheckIn, type StandingDeps, settingsOfMeetings } from './standing.ts';
import { formOf } from './verdict.repository.ts';

export async function checkInRules(
  deps: StandingDeps,
  db: Db,
  resourceIds: readonly string[],
  organizerIds: readonly (string | null)[],
): Promise<CheckInRules> {
  const settingsOf = await settingsOfMeetings(deps, db, resourceIds, () => organizerIds);
  return (organizerId) =>
    new Map(
      resourceIds.flatMap((id): [string, CheckInRule][] => {
        const rule = checkInOf(settingsOf(id, organizerId));
        return rule ? [[id, rule]] : [];
      }),
    );
}

export async function resourcesWithCheckIn(db: Db): Promise<string[]> {
  const policies = await policyByResource(db, null);
  return [...policies].filter(([, policy]) => everAsksForCheckIn(policy)).map(([id]) => id);
}

export async function isPinOf(db: Db, bookingId: string, pin: string | undefined): Promise<boolean> {
  const hash = (await formOf(db, bookingId))?.pinHash ?? null;
  return hash === null || (pin !== undefined && isPin(pin, hash));
}
