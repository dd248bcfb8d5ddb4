/** For tests: a room that its connection stops naming, and names again. Called within a suite that has a tenant. */
import type { OutlookPerson } from '@ones/m365-sim/client';
import { waitFor } from '@ones/testkit';
import { expect, it } from 'vitest';
import { systemActor } from '../../../kernel/actor.ts';
import { connectionById, saveRoomSettings } from '../../../modules/connection/index.ts';
import { cleanIdOf } from '../clean-id.ts';
import { at, type Tenant, type TenantRoom } from '../tenant.fixture.ts';

const BOUNDED = { timeoutMs: 15_000 };

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
       where b.clean_id = any($1) and a.resource_id = $2 order by b.created_at, b.id`,
      [names, room.resourceId],
    );
    expect(rows).toHaveLength(3);
    expect(rows.filter(({ state }) => state === 'cancelled')).toHaveLength(1);
  });
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
