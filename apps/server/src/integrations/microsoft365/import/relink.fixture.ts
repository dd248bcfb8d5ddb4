/** For tests: a room that its connection stops naming, and names again. Called within a suite that has a tenant. */
import type { OutlookPerson } from '@ones/m365-sim/client';
import { waitFor } from '@ones/testkit';
import { expect, it } from 'vitest';
import { systemActor } from '../../../kernel/actor.ts';
import { connectionById, saveRoomSettings } from '../../../modules/connection/index.ts';
import { cleanIdOf } from '../clean-id.ts';
import { at, type Tenant, type TenantRoom } from '../tenant.fixture.ts';

const BOUNDED = { timeoutMs: 45_000 };
const PATIENT = { timeout: 90_000 };

export function relinkSuite(stage: () => { tenant: Tenant; peter: OutlookPerson; room: TenantRoom }): void {
  it('[S6] links a room that comes back to the bookings it had, and doubles none', async () => {
    const { tenant, peter, room } = stage();
    const [stays, leaves] = await Promise.all(
      [9, 11].map((hour) => peter.book({ subject: `At ${hour}`, ...at(20, hour), rooms: [room.address] })),
    );
    if (!stays || !leaves) throw new Error('Nothing was booked.');
    const before = await tenant.byEvent(stays);
    await tenant.byEvent(leaves);
    await tenant.rest();
    const all = (await connectionById(tenant.host.db, tenant.connectionId))?.roomAddresses ?? [];
    await name(
      tenant,
      all.filter((address) => address !== room.address.toLowerCase()),
    );
    await waitFor(async () => (await stateOf(tenant, room)) === 'absent stopped', { ...BOUNDED, what: 'absent' });
    await peter.cancel(leaves);
    const fresh = await peter.book({ subject: 'Meanwhile', ...at(20, 14), rooms: [room.address] });

    await name(tenant, all);
    await waitFor(async () => (await stateOf(tenant, room)) === 'active in-step', { ...BOUNDED, what: 'back' });
    await tenant.byEvent(fresh);
    await tenant.expectInStep();
    expect((await tenant.byEvent(stays)).id).toBe(before.id);
    const names = [stays, leaves, fresh].map(({ iCalUId }) => cleanIdOf(iCalUId));
    const { rows } = await tenant.host.pool.query<{ state: string }>(
      `select a.state from booking b join allocation a on a.booking_id = b.id
         join outside_name n on n.booking_id = b.id
       where n.clean_id = any($1) and a.resource_id = $2 order by b.created_at, b.id`,
      [names, room.resourceId],
    );
    expect(rows).toHaveLength(3);
    expect(rows.filter(({ state }) => state === 'cancelled')).toHaveLength(1);
  });
}

/** For types that list rooms: there a room is known by its place, whatever its address. */
export function readdressSuite(stage: () => { tenant: Tenant; peter: OutlookPerson; room: TenantRoom }): void {
  it.each([
    ['keeps its events', false],
    ['is another', true],
  ])('[S6] reads a room anew whose mailbox has a new address and %s, and doubles none', PATIENT, async (_, isOther) => {
    const { tenant, peter, room } = stage();
    const hour = isOther ? 15 : 9;
    const before = await addressNow(tenant, room);
    const event = await peter.book({ subject: 'Before', ...at(22, hour), rooms: [before] });
    const { id } = await tenant.byEvent(event);
    await waitFor(async () => (await tenant.byId(id)).occurrences[0]?.allocations[0]?.exchange === 'accepted', BOUNDED);
    await tenant.rest();
    const address = `moved.${isOther ? 'again' : 'once'}@lanternbay.example`;
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ address });
    const moved = await fetch(`${tenant.sim.url}/sim/rooms/${before}/address`, { method: 'PUT', headers, body });
    expect(moved.status).toBe(200);
    // In another mailbox the same meetings have other ids.
    if (isOther) {
      const other = "update copy set immutable_id = $2 where booking_id = $1 and role = 'room'";
      await tenant.host.pool.query(other, [id, event.id]);
    }
    const all = (await connectionById(tenant.host.db, tenant.connectionId))?.roomAddresses ?? [];
    await name(tenant, [...all.filter((one) => one !== before.toLowerCase()), address]);
    await waitFor(async () => (await addressNow(tenant, room)) === address, { ...BOUNDED, what: 'the new address' });
    await waitFor(async () => (await stateOf(tenant, room)) === 'active in-step', { ...BOUNDED, what: 'read anew' });
    const fresh = await peter.book({ subject: 'After', ...at(22, hour + 2), rooms: [address] });
    await tenant.byEvent(fresh);
    await tenant.expectInStep();
    expect((await tenant.byEvent(event)).id).toBe(id);
    const states = (await tenant.byId(id)).occurrences.flatMap((one) => one.allocations.map(({ state }) => state));
    expect(states).toEqual(['confirmed']);
  });
}

async function addressNow({ host }: Tenant, { resourceId }: TenantRoom): Promise<string> {
  const { rows } = await host.pool.query<{ mailbox: string }>('select mailbox from calendar where resource_id = $1', [
    resourceId,
  ]);
  return rows[0]?.mailbox ?? '';
}

async function name(tenant: Tenant, addresses: readonly string[]): Promise<void> {
  const { connection, connectionId, host } = tenant;
  const before = await connectionById(host.db, connectionId);
  if (!before) throw new Error('The connection is gone.');
  const rooms = { mode: 'specified' as const, addresses: [...addresses] };
  const body = { rooms, delegateAddress: before.delegateAddress, version: before.version };
  expect((await saveRoomSettings(connection, connectionId, body, systemActor)).ok).toBe(true);
}

async function stateOf({ host }: Tenant, { resourceId }: TenantRoom): Promise<string> {
  const { rows } = await host.pool.query<{ resource: string; calendar: string }>(
    `select r.state as resource, c.state as calendar from resource r join calendar c on c.resource_id = r.id
     where r.id = $1`,
    [resourceId],
  );
  return `${rows[0]?.resource} ${rows[0]?.calendar}`;
}
