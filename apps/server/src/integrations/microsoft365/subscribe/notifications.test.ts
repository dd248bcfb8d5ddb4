import type { OutlookPerson } from '@ones/m365-sim/client';
import { waitFor } from '@ones/testkit';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { at, startTenant, type Tenant, type TenantRoom } from '../tenant.fixture.ts';
import { ensureSubscription } from './ensure-subscription.ts';

let tenant: Tenant;
let peter: OutlookPerson;
let harbour: TenantRoom;
let other: TenantRoom;

beforeAll(async () => {
  tenant = await startTenant({ rooms: [0, 1] });
  [harbour, other] = tenant.rooms as [TenantRoom, TenantRoom];
  peter = await tenant.outlook('Peter Brook');
});
afterAll(() => tenant.stop());
afterEach(async () => {
  await tenant.clearFaults();
  await tenant.expectInStep();
});

it.each(['duplicate-notifications', 'reorder-notifications', 'delay-notifications'])(
  '[S3.2] ends the same with %s',
  async (kind) => {
    const day = 20 + kind.length;
    await tenant.fault({ kind, milliseconds: 400 });
    const event = await peter.book({ subject: kind, ...at(day, 9), rooms: [harbour.address] });
    await peter.move(event, at(day, 11).start, at(day, 11).end);
    await peter.rename(event, `${kind}, renamed`);
    await peter.invite(event, [other.address]);
    const { id } = await tenant.bySubject(`${kind}, renamed`);
    await waitFor(async () => {
      const live = (await tenant.byId(id)).occurrences[0]?.allocations.filter((a) => a.state === 'confirmed');
      return live?.map((a) => a.resourceId).join() === other.resourceId;
    });
  },
);

it('[S14.1] makes a subscription anew that Graph has removed, and looks', async () => {
  await tenant.fault({ kind: 'remove-subscription', mailbox: harbour.address });
  await waitFor(async () => (await subscriptions(harbour)) === 1);
  await peter.book({ subject: 'After removal', ...at(10, 10), rooms: [harbour.address] });
  await tenant.bySubject('After removal');
});

it('[S14.2] renews when Graph asks for a sign of life', async () => {
  const before = await expiry(harbour);
  const then = tenant.deps.clock.now();
  await waitFor(() => tenant.deps.clock.now() > then);
  await tenant.fault({ kind: 'require-reauthorization', mailbox: harbour.address });
  await waitFor(async () => (await expiry(harbour)) > before);
});

it('[S14.3] takes away a subscription whose making it never heard of', async () => {
  await tenant.host.pool.query("update subscription set state = 'failed', graph_id = null");
  await ensureSubscription(tenant.deps, tenant.all, { calendarId: await calendarId(harbour) });
  await ensureSubscription(tenant.deps, tenant.all, { calendarId: await calendarId(other) });
  expect([await subscriptions(harbour), await subscriptions(other)]).toEqual([1, 1]);
  await peter.book({ subject: 'After a lost answer', ...at(11, 10), rooms: [harbour.address] });
  await tenant.bySubject('After a lost answer');
});

it('[S18.1] answers a handshake with the token as plain text', async () => {
  const url = `${tenant.url}/integrations/microsoft365/notifications?calendar=${await calendarId(harbour)}`;
  const answer = await fetch(`${url}&validationToken=${encodeURIComponent('<b>a token</b>')}`, { method: 'POST' });
  expect([answer.status, await answer.text()]).toEqual([200, '<b>a token</b>']);
  expect(answer.headers.get('content-type')).toContain('text/plain');
});

it.each([
  ['a wrong client state', { subscriptionId: 'x', clientState: 'wrong' }, true],
  ['no client state', { subscriptionId: 'x' }, true],
  ['a client state that is no text', { subscriptionId: 'x', clientState: 7 }, true],
  ['an unknown calendar', { subscriptionId: 'x', clientState: 'wrong' }, false],
])('[S18.2] acknowledges %s, counts it, and looks at nothing', async (_what, item, known) => {
  const id = known ? await calendarId(harbour) : '00000000-0000-4000-8000-000000000000';
  const counted = async () =>
    /outcome="unknown"\} (\d+)/.exec(await tenant.deps.metrics.registry.metrics())?.[1] ?? '0';
  const before = Number(await counted());
  const answer = await fetch(`${tenant.url}/integrations/microsoft365/notifications?calendar=${id}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ value: [item] }),
  });
  expect(answer.status).toBe(202);
  expect(Number(await counted())).toBe(before + 1);
  const { rows } = await tenant.host.pool.query(
    "select 1 from graphile_worker.jobs where task_identifier = 'pull-calendar'",
  );
  expect(rows).toEqual([]);
});

it('[S18.2] answers 202 to what is no notification at all', async () => {
  const url = `${tenant.url}/integrations/microsoft365/notifications?calendar=${await calendarId(harbour)}`;
  for (const body of ['{}', '{"value":[null,7]}', '[]']) {
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(answer.status).toBe(202);
  }
});

function objectId(address: string): string {
  return tenant.sim.context.world.tenants[0]?.addresses.get(address.toLowerCase()) ?? '';
}

async function calendarId(room: TenantRoom): Promise<string> {
  const { rows } = await tenant.host.pool.query('select id from calendar where resource_id = $1', [room.resourceId]);
  return rows[0].id;
}

async function subscriptions(room: TenantRoom): Promise<number> {
  return tenant.sim.context.subscriptions.list().filter((one) => one.mailbox === objectId(room.address)).length;
}

async function expiry(room: TenantRoom): Promise<number> {
  const found = tenant.sim.context.subscriptions.list().find((one) => one.mailbox === objectId(room.address));
  return found?.expiresAt ?? 0;
}
