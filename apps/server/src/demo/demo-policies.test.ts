import { testClock, testDatabase } from '@ones/testkit';
import { expect, it } from 'vitest';
import { makeHouse } from '../modules/policy/policy.fixture.ts';
import { listPolicies } from '../modules/policy/policy.repository.ts';
import type { House } from '../roles/house.ts';
import { ensurePolicies } from './demo-policies.ts';

const host = await testDatabase();
const { deps, office } = await makeHouse(host, testClock());

it('[B3] the demo has examples of policies, made once, and none on the room that is listed first', async () => {
  const house = { policy: { ...deps, booking: office.deps } } as unknown as House;
  await ensurePolicies(house);
  await ensurePolicies(house);
  const policies = await listPolicies(host.db);
  expect(policies).toHaveLength(5);
  expect(policies.flatMap((policy) => policy.resourceIds)).not.toContain(office.room('Harbour 1'));
});
