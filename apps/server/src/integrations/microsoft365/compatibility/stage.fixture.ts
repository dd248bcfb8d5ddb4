/** For tests: rooms and people as the suites of the table of compatibility want them. */
import { systemActor } from '../../../kernel/actor.ts';
import { setBookers } from '../../../modules/connection/index.ts';
import type { Tenant, TenantRoom } from '../tenant.fixture.ts';

/** Leaves its requests to a delegate: the room's answer is ONES'. */
export async function leavesToUs({ sim }: Tenant, { address }: TenantRoom): Promise<void> {
  const settings = {
    allBookInPolicy: false,
    allRequestInPolicy: true,
    resourceDelegates: ['room.desk@lanternbay.example'],
    enforceSchedulingHorizon: false,
    bookingWindowInDays: 1080,
    maximumDurationInMinutes: 0,
  };
  const answer = await fetch(`${sim.url}/sim/rooms/${address}/calendar-processing`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(settings),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

/** Books in ONES in every type: where it takes that, an administrator has named them. */
export async function mayBook(tenant: Tenant, ...names: readonly string[]): Promise<void> {
  const actors = await Promise.all(names.map((name) => tenant.actor(name)));
  if (tenant.capabilities.writesTo === 'organizer') return;
  const people = actors.map(({ personId }) => personId);
  await setBookers(tenant.connection, tenant.connectionId, people, systemActor);
}
