/** Who sees a resource and who manages its bookings: the one place that decides it, for every page, list, feed and display. */

import type { Static } from 'typebox';
import type { Actor } from '../../kernel/actor.ts';
import type { Db } from '../../platform/db/index.ts';
import { type AccessOf, can, openAccess, type PersonCaller, placesWhere } from '../../platform/http/index.ts';
import { keepingPolicies, type PlacedResource, resourcesBoundBy } from './access.repository.ts';
import type { PolicyDeps } from './deps.ts';
import { type Policy, settingsFor } from './policy.ts';
import type { WhoFacts } from './rule.ts';
import type { NamedSettings } from './rules/named.ts';
import { isNamed } from './rules/named.ts';

const nobody: WhoFacts = { personId: null, roles: [], groupIds: [] };

/** What the policy alone says; whoever manages by it sees, too. */
export function accessTo(policy: Policy, who: WhoFacts): { readonly sees: boolean; readonly manages: boolean } {
  const settings = settingsFor(policy, who);
  const named = (rule: 'who-may-view' | 'who-may-manage') => {
    const own = settings.get(rule) as Static<typeof NamedSettings> | undefined;
    return own && isNamed(who, own);
  };
  const manages = named('who-may-manage') ?? false;
  return { sees: manages || (named('who-may-view') ?? true), manages };
}

/** Whoever manages its place, its bookings or its displays there sees what stands in it. */
const MANAGING = ['resource.manage', 'booking.manage', 'player.manage'] as const;

function managesPlace(caller: PersonCaller | null, resource: PlacedResource): boolean {
  return caller !== null && MANAGING.some((act) => can(caller, act, resource));
}

function managesEverything(caller: PersonCaller): boolean {
  return MANAGING.every((act) => placesWhere(caller, act) === null);
}

/** Where no policy keeps anything from anybody: one read of a few rows. */
export function accessBy(deps: Pick<PolicyDeps, 'who'>): AccessOf {
  return async (db, caller) => {
    if (caller && managesEverything(caller)) return openAccess;
    const keeping = await keepingPolicies(db);
    if (keeping.length === 0) return openAccess;
    const who = (caller && (await deps.who(db, caller.personId))) ?? nobody;
    const said = new Map(keeping.map((policy) => [policy.id, accessTo(policy, who)]));
    const concerned = [...said].filter(([, { sees, manages }]) => !sees || manages).map(([id]) => id);
    if (concerned.length === 0) return openAccess;
    const resources = await resourcesBoundBy(db, concerned);
    const ids = (which: (resource: PlacedResource) => boolean | undefined) =>
      new Set(resources.filter(which).map(({ id }) => id));
    return {
      hidden: ids((resource) => said.get(resource.policyId)?.sees === false && !managesPlace(caller, resource)),
      managed: ids((resource) => said.get(resource.policyId)?.manages),
    };
  };
}

/** For a person who is known by id: who asks in Outlook, or whom something is tried for. */
export async function hiddenFrom(
  deps: Pick<PolicyDeps, 'who'>,
  db: Db,
  { personId, channel }: Pick<Actor, 'personId' | 'channel'>,
): Promise<ReadonlySet<string>> {
  const who = personId === null ? null : await deps.who(db, personId);
  const person = who && { kind: 'person' as const, personId: who.personId ?? '', grants: who.grants ?? [] };
  const caller = person && { ...person, name: '', channel, sessionId: null };
  return (await accessBy(deps)(db, caller)).hidden;
}
