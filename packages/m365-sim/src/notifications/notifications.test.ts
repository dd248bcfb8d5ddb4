import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OutlookPerson } from '../client/outlook-person.ts';
import { type SimUnderTest, simUnderTest } from '../sim.fixture.ts';
import { listenForNotifications, type Webhook } from '../webhook.fixture.ts';

const ROOM = 'harbour3@lanternbay.example';
const START = new Date('2026-12-01T08:00:00Z');
let under: SimUnderTest;
let hook: Webhook;
let peter: OutlookPerson;
let day = 0;

// A stepped clock: nothing happens until it is told to drain, so counts are exact.
beforeAll(async () => {
  under = await simUnderTest({ clock: 'stepped', startAt: START, latency: 'demo' });
  peter = await OutlookPerson.signIn(under.sim.url, 'peter.brook@lanternbay.example');
});
afterAll(async () => {
  expect(under.sim.context.log.wrongAnswers()).toEqual([]);
  await under.sim.stop();
});
beforeEach(async () => {
  hook = await listenForNotifications();
  return async () => {
    for (const one of under.sim.context.subscriptions.list()) under.sim.context.subscriptions.delete(one.id);
    await under.sim.context.scheduler.drain();
    await hook.close();
  };
});

async function subscribe(more: Record<string, unknown> = {}): Promise<{
  status: number;
  body: { id: string; expirationDateTime: string; clientState: null; error?: { code: string } };
}> {
  return under.graph.post('/subscriptions', {
    changeType: 'created,updated,deleted',
    notificationUrl: hook.url,
    lifecycleNotificationUrl: hook.url,
    resource: `users/${ROOM}/events`,
    expirationDateTime: new Date(under.sim.context.clock.now() + 3_600_000).toISOString(),
    clientState: 'secret',
    ...more,
  });
}

async function bookOne(): Promise<void> {
  day += 1;
  const start = new Date(START.getTime() + day * 86_400_000);
  await peter.book({ subject: 'Talk', start, end: new Date(start.getTime() + 1_800_000), rooms: [ROOM] });
}

async function fault(body: Record<string, unknown>): Promise<void> {
  const answer = await fetch(`${under.sim.url}/sim/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.ok).toBe(true);
}

const drain = (): Promise<void> => under.sim.context.scheduler.drain(20_000);
const kinds = (): string[] => hook.told.map((one) => one.lifecycleEvent ?? one.changeType ?? '');

// https://learn.microsoft.com/graph/change-notifications-delivery-webhooks
describe('notifications', () => {
  it('[T4] tells of the request, the acceptance and the stripping, and hides the client state on reading', async () => {
    const made = await subscribe();
    expect([made.status, made.body.clientState]).toEqual([201, null]);
    await bookOne();
    expect(hook.told).toEqual([]);
    await drain();
    expect(kinds()).toEqual(['created', 'updated', 'updated']);
    expect(hook.told[0]).toMatchObject({ subscriptionId: made.body.id, clientState: 'secret' });
  });

  // https://learn.microsoft.com/graph/api/resources/subscription
  it('[T4] raises a short life to 45 minutes, refuses more than the maximum, the same twice, and plain http elsewhere', async () => {
    const now = under.sim.context.clock.now();
    const short = await subscribe({ expirationDateTime: new Date(now + 60_000).toISOString() });
    expect(Date.parse(short.body.expirationDateTime)).toBe(now + 45 * 60_000);
    expect((await subscribe()).status).toBe(409);
    const long = { expirationDateTime: new Date(now + 8 * 86_400_000).toISOString() };
    expect((await subscribe({ ...long, resource: 'users/harbour1@lanternbay.example/events' })).status).toBe(400);
    expect((await subscribe({ notificationUrl: 'http://example.org/x', resource: 'users' })).status).toBe(400);
  });

  it('[T4] refuses an endpoint that does not shake hands', async () => {
    const answer = await subscribe({ notificationUrl: 'http://127.0.0.1:1/nobody' });
    expect([answer.status, answer.body.error?.code]).toEqual([400, 'ValidationError']);
  });

  it('[T4] drops, doubles and delays when told to', async () => {
    await subscribe();
    await fault({ kind: 'drop-notifications', remaining: 1 });
    await fault({ kind: 'duplicate-notifications', remaining: 1 });
    await bookOne();
    await drain();
    expect(kinds()).toEqual(['updated', 'updated', 'updated']);
    expect(under.sim.context.faults.fired()).toMatchObject({ 'drop-notifications': 1, 'duplicate-notifications': 1 });
  });

  it('[T4] tries again when the subscriber failed', async () => {
    await subscribe();
    hook.answer = 503;
    await bookOne();
    await under.sim.context.clock.advance(4000);
    expect(hook.told).toEqual([]);
    hook.answer = 202;
    await under.sim.context.clock.advance(30_000);
    expect(kinds().sort()).toEqual(['created', 'updated', 'updated']);
  });

  // https://learn.microsoft.com/graph/change-notifications-lifecycle-events
  it('[T4] sends lifecycle notifications and forgets a removed subscription', async () => {
    const made = await subscribe();
    await fault({ kind: 'require-reauthorization', subscriptionId: made.body.id });
    await fault({ kind: 'remove-subscription', subscriptionId: made.body.id });
    await drain();
    expect(kinds()).toEqual(['reauthorizationRequired', 'subscriptionRemoved']);
    expect((await under.graph.get(`/subscriptions/${made.body.id}`)).status).toBe(404);
  });

  // https://learn.microsoft.com/graph/api/resources/subscription
  it('[T4] ends with its time, and lives on when renewed', async () => {
    const made = await subscribe();
    const later = new Date(under.sim.context.clock.now() + 2 * 86_400_000).toISOString();
    expect((await under.graph.patch(`/subscriptions/${made.body.id}`, { expirationDateTime: later })).status).toBe(200);
    expect((await under.graph.post(`/subscriptions/${made.body.id}/reauthorize`)).status).toBe(204);
    expect(under.sim.context.subscriptions.list()).toHaveLength(1);
    await under.sim.context.clock.advance(3 * 86_400_000);
    expect(under.sim.context.subscriptions.list()).toHaveLength(0);
  });

  // https://learn.microsoft.com/graph/outlook-change-notifications-overview
  it('[T4] takes no delegated subscription on a shared calendar', async () => {
    const desk = await OutlookPerson.signIn(under.sim.url, 'room.desk@lanternbay.example');
    const answer = await desk.subscribe({
      notificationUrl: hook.url,
      resource: `users/${ROOM}/events`,
      expiresAt: new Date(START.getTime() + 3_600_000),
    });
    expect(answer).toBe(403);
  });

  // https://learn.microsoft.com/graph/change-notifications-overview
  it('[T4] tells of people', async () => {
    // The clock went on by days: the first token has expired.
    under = { ...under, graph: await under.as('application') };
    await subscribe({ resource: 'users', changeType: 'updated,deleted' });
    await fault({ kind: 'disable-account', person: 'ruth.mason@lanternbay.example' });
    await drain();
    expect(hook.told[0]?.resource).toMatch(/^Users\//);
  });
});
