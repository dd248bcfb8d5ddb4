/** For tests of policies: an office whose bookings are judged by real policies over a real database. */
import type { TestClock, TestDatabase } from '@ones/testkit';
import { systemActor } from '../../kernel/actor.ts';
import { makeOffice, type Office } from '../booking/booking.fixture.ts';
import { meetingsOfOrganizer } from '../booking/index.ts';
import { activePeopleAmong, membershipOf, membershipsAmong } from '../directory/index.ts';
import type { PolicyDeps } from './deps.ts';
import type { RuleSettings } from './policy.ts';
import { policyPort } from './record.ts';
import { savePolicy } from './save-policy.ts';

export interface House {
  readonly office: Office;
  readonly deps: PolicyDeps;
  /** Makes these rules bind the room, and nothing else. */
  bind(room: string, rules: Readonly<Record<string, RuleSettings>>, overrides?: readonly object[]): Promise<string>;
}

let made = 0;

export async function makeHouse(host: TestDatabase, clock: TestClock): Promise<House> {
  const deps: PolicyDeps = {
    host,
    clock,
    who: membershipOf,
    whoAmong: membershipsAmong,
    approvers: activePeopleAmong,
    meetingsOf: meetingsOfOrganizer,
  };
  const office = await makeOffice(host, clock, false, policyPort(deps));
  return {
    office,
    deps,
    bind: async (room, rules, overrides = []) => {
      const resourceIds = [office.room(room)];
      const input = { name: `Policy ${++made}`, rules, overrides: overrides as never, resourceIds, known: null };
      const saved = await savePolicy(deps, input, systemActor);
      if (!saved.ok) throw new Error(`The fixture's policy is wrong: ${JSON.stringify(saved)}`);
      return saved.policy.id;
    },
  };
}
