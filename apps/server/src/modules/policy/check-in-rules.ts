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
  const bound = resourceIds.filter((id) => settingsOf(id, null) !== null);
  const rulesFor = (organizerId: string | null) =>
    new Map(
      bound.flatMap((id): [string, CheckInRule][] => {
        const rule = checkInOf(settingsOf(id, organizerId));
        return rule ? [[id, rule]] : [];
      }),
    );
  // A page of bookings asks for each of them.
  const known = new Map<string | null, ReadonlyMap<string, CheckInRule>>();
  return (organizerId) => {
    const rules = known.get(organizerId) ?? rulesFor(organizerId);
    known.set(organizerId, rules);
    return rules;
  };
}

export async function resourcesWithCheckIn(db: Db): Promise<string[]> {
  const policies = await policyByResource(db, null);
  return [...policies].filter(([, policy]) => everAsksForCheckIn(policy)).map(([id]) => id);
}

export async function isPinOf(db: Db, bookingId: string, pin: string | undefined): Promise<boolean> {
  const hash = (await formOf(db, bookingId))?.pinHash ?? null;
  return hash === null || (pin !== undefined && isPin(pin, hash));
}
