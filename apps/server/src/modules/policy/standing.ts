/**
 * What policies say of meetings that stand, whoever looks at them: check-in, and what a door shows. Here overrides go by the
 * roles and groups of a meeting's organizer. The one place for web, doors, live line and the release of no-shows.
 */
import type { Db } from '../../platform/db/index.ts';
import type { CheckInRule } from '../booking/index.ts';
import type { PolicyDeps } from './deps.ts';
import { policyByResource } from './policy.repository.ts';
import { type Policy, type RuleSettings, settingsFor } from './policy.ts';
import type { WhoFacts } from './rule.ts';

export type StandingDeps = Pick<PolicyDeps, 'whoAmong'>;
type Settings = ReadonlyMap<string, RuleSettings>;
/** Null where nothing binds the resource. */
export type SettingsOfMeeting = (resourceId: string, organizerId: string | null) => Settings | null;

const nobody: WhoFacts = { personId: null, roles: [], groupIds: [] };

/** A policy that was saved before there was such a setting releases no series. */
interface CheckInSettings extends Omit<CheckInRule, 'releaseSeriesAfter'> {
  readonly required: boolean;
  readonly releaseSeriesAfter?: number | null;
}

export async function settingsOfMeetings(
  deps: StandingDeps,
  db: Db,
  resourceIds: readonly string[],
  organizers: () => readonly (string | null)[],
): Promise<SettingsOfMeeting> {
  const policies = await policyByResource(db, resourceIds);
  // Who somebody is matters only where there is an exception for anybody.
  const hasExceptions = [...policies.values()].some(({ overrides }) => overrides.length > 0);
  const ids = hasExceptions ? [...new Set(organizers())].filter((id) => id !== null) : [];
  const people = ids.length === 0 ? new Map<string, WhoFacts>() : await deps.whoAmong(db, ids);
  const known = new Map<string, Settings>();
  return (resourceId, organizerId) => {
    const policy = policies.get(resourceId);
    if (!policy) return null;
    const who = (organizerId === null ? undefined : people.get(organizerId)) ?? nobody;
    const key = `${policy.id} ${who.personId}`;
    const settings = known.get(key) ?? settingsFor(policy, who);
    known.set(key, settings);
    return settings;
  };
}

export function checkInOf(settings: Settings | null): CheckInRule | null {
  const own = settings?.get('check-in') as CheckInSettings | undefined;
  return own?.required ? { ...own, releaseSeriesAfter: own.releaseSeriesAfter ?? null } : null;
}

/** Whether there is anybody whose meetings need check-in. */
export function everAsksForCheckIn({ rules, overrides }: Policy): boolean {
  const all = [rules, ...overrides.map((override) => override.rules)];
  return all.some((one) => (one['check-in'] as CheckInSettings | null | undefined)?.required === true);
}
