// How many subscriptions there may be: https://learn.microsoft.com/graph/change-notifications-overview
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type SimUnderTest, simUnderTest } from '../sim.fixture.ts';
import { listenForNotifications, type Webhook } from '../webhook.fixture.ts';
import type { Subscription } from './subscriptions.ts';

const ROOM = 'harbour3@lanternbay.example';
const FOREIGN = '99999999-0000-4000-8000-000000000000';

let under: SimUnderTest;
let hook: Webhook;
let appId: string;
beforeAll(async () => {
  under = await simUnderTest({ clock: 'stepped', startAt: new Date('2026-11-23T08:00:00Z') });
  hook = await listenForNotifications();
  const app = [...under.sim.context.world.apps.values()].find((one) => one.integrationType === 'application');
  appId = app?.clientId ?? '';
});
afterAll(async () => {
  await hook.close();
  await under.sim.stop();
});
afterEach(() => {
  for (const { id } of under.sim.context.subscriptions.list()) under.sim.context.subscriptions.delete(id);
});

const fill = (count: number, more: Partial<Subscription>): void => {
  for (let index = 0; index < count; index++)
    under.sim.context.subscriptions.add({
      id: `filler-${index}`,
      tenantId: under.tenantId,
      appId,
      creatorId: appId,
      resource: '/users',
      changeTypes: ['deleted'],
      notificationUrl: hook.url,
      immutable: false,
      latestSupportedTlsVersion: 'v1_2',
      expiresAt: under.sim.context.clock.now() + 86_400_000,
      ...more,
    });
};
const subscribe = async (resource: string): Promise<number> => {
  const { status } = await under.graph.post('/subscriptions', {
    changeType: 'updated',
    notificationUrl: hook.url,
    resource,
    expirationDateTime: new Date(under.sim.context.clock.now() + 3_600_000).toISOString(),
  });
  return status;
};
const mailbox = (): string => under.sim.context.world.tenants[0]?.addresses.get(ROOM) ?? '';

describe('the number of subscriptions', () => {
  it.each<[string, string, number, () => Partial<Subscription>]>([
    ['100 of an application in a tenant', '/users', 100, () => ({ collection: 'users' })],
    ['1,000 of all applications in a tenant', '/groups', 1000, () => ({ collection: 'users', appId: 'another' })],
    ['50,000 of an application in all tenants', '/users', 50_000, () => ({ collection: 'users', tenantId: FOREIGN })],
    ['1,000 on a mailbox', `/users/${ROOM}/events`, 1000, () => ({ mailbox: mailbox(), appId: 'another' })],
  ])('[T4] ends at %s', async (_name, resource, limit, more) => {
    fill(limit - 1, more());
    expect(await subscribe(resource)).toBe(201);
    for (const { id } of under.sim.context.subscriptions.list()) under.sim.context.subscriptions.delete(id);
    fill(limit, more());
    expect(await subscribe(resource)).toBe(403);
  });
});
