/** Real parts: PostgreSQL, outbox, job queue, booking module, an HTTP server that receives. */
import { createHmac, randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MadeWebhook, Webhook, WebhookDelivery } from '@ones/contract';
import { testClock, testDatabase } from '@ones/testkit';
import { pino } from 'pino';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '../../platform/db/index.ts';
import { createHttpApp } from '../../platform/http/index.ts';
import { post, publicAddresses } from '../../platform/http-client/index.ts';
import { createMetrics } from '../../platform/metrics/index.ts';
import { createSubscriptions, drain } from '../../platform/outbox/index.ts';
import { addJob, runDueJobs } from '../../platform/queue/index.ts';
import { createSealer } from '../../platform/seal/index.ts';
import { makeOffice } from '../booking/booking.fixture.ts';
import { cancelBooking, declinesOf, findBooking, showBooking } from '../booking/index.ts';
import { presentResource, resourcesByIds } from '../resource/index.ts';
import type { WebhookDeps } from './deps.ts';
import { resealWebhooks, subscribeWebhooks, webhookJobs, webhookRoutes } from './index.ts';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const clock = testClock();
const host = await testDatabase();
const office = await makeOffice(host, clock, false);
const logger = pino({ level: 'silent' });
const [key, nextKey] = [randomBytes(32), randomBytes(32)];

const received: Received[] = [];
let answer = { status: 200, headers: {} as Record<string, string> };
const receiver = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    received.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
    response.writeHead(answer.status, answer.headers).end();
  });
});
await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
const target = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;

const stranger = { personId: null, manages: false };
const deps: WebhookDeps = {
  ...{ host, clock, sealer: createSealer(key), anywhere: true, post, declines: declinesOf },
  hostTrouble: async (name) => {
    const found = await publicAddresses(name);
    return typeof found === 'string' ? found : null;
  },
  booking: async (id) => {
    const found = await findBooking(host.db, id);
    return found && showBooking(office.deps, found, stranger);
  },
  resource: async (db, id) => (await resourcesByIds(db, [id])).map((one) => presentResource(one))[0] ?? null,
};
const subscriptions = createSubscriptions();
subscribeWebhooks(subscriptions);
const jobs = webhookJobs(deps);

async function listening(more: Partial<WebhookDeps> = {}) {
  const app = await createHttpApp({
    ...{ publicUrl: 'http://localhost', logger, tls: null },
    authenticate: async () => ({
      ...{ kind: 'person', personId: office.ada.personId, name: 'Ada', channel: 'web', sessionId: null },
      grants: [{ role: 'global-administrator', access: 'write', buildingId: null, floorId: null }],
    }),
  });
  webhookRoutes(app, { ...deps, ...more });
  afterAll(() => app.close());
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return async <Body = Record<string, unknown>>(method: string, path: string, body?: object) => {
    const response = await fetch(`${url}/api/webhooks${path}`, {
      method,
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : null) as Body };
  };
}
const call = await listening();
const strict = await listening({ anywhere: false });
afterAll(() => void receiver.close());

/** Everything that is due now, and what follows from it. */
async function work(): Promise<void> {
  await drain({ database: host, subscriptions });
  await runDueJobs({ database: host, clock, logger, metrics: createMetrics(), jobs });
}

async function make(events: readonly string[] = ['booking.created', 'booking.cancelled']): Promise<MadeWebhook> {
  return (await call<MadeWebhook>('POST', '', { name: 'Signage', url: target, events })).body;
}

const deliveries = async (id: string) =>
  (await call<{ items: WebhookDelivery[] }>('GET', `/${id}/deliveries`)).body.items;

/** As the guide tells receivers to. */
function isSigned({ headers, body }: Received, secret: string): boolean {
  const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const expected = createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
    .update(content)
    .digest('base64');
  return String(headers['webhook-signature']).split(' ').includes(`v1,${expected}`);
}

let day = 0;
beforeEach(async () => {
  received.length = 0;
  answer = { status: 200, headers: {} };
  for (const { id } of (await call<{ items: Webhook[] }>('GET', '')).body.items) await call('DELETE', `/${id}`);
  day += 1;
  clock.set(new Date(Date.UTC(2026, 2, 2 + day * 7, 9)));
});

async function book(subject = 'Planning', more: object = {}) {
  const booked = await office.book('Harbour 1', 60, 30, { subject, ...more });
  if (!booked.ok) throw new Error(booked.refusal.code);
  return booked.value.id;
}

describe('a webhook', () => {
  it('[B11] is told of what it asked for, once, signed so that the receiver can tell', async () => {
    const { secret, webhook } = await make();
    const id = await book();
    await work();
    clock.advance({ seconds: 1 });
    const actor = office.ada;
    await cancelBooking(office.deps, { bookingId: id, viewer: { personId: actor.personId, manages: false }, actor });
    await work();
    expect(received.map(({ body }) => JSON.parse(body).type)).toEqual(['booking.created', 'booking.cancelled']);
    const [first] = received as [Received];
    expect(isSigned(first, secret)).toBe(true);
    expect(isSigned({ ...first, body: first.body.replace('Planning', 'Planninh') }, secret)).toBe(false);
    expect(JSON.parse(first.body)).toMatchObject({
      id: first.headers['webhook-id'],
      data: { booking: { id, subject: 'Planning', allocations: [{ resourceName: 'Harbour 1' }] } },
    });
    const { rows } = await host.pool.query("select body from webhook_delivery where type = 'booking.created'");
    const planned = { eventId: JSON.parse(rows[0].body).id, type: 'booking.created', bookingId: id, resourceIds: [] };
    await addJob(host.db, 'plan-webhooks', { ...planned, occurredAt: clock.now().toISOString() });
    await work();
    expect(await deliveries(webhook.id)).toMatchObject([
      { type: 'booking.cancelled', state: 'delivered', attempts: 1, status: 200 },
      { type: 'booking.created', state: 'delivered', attempts: 1, status: 200 },
    ]);
  });

  it('[B9] never carries what is said of a private meeting', async () => {
    await make();
    await book('Takeover of Contoso', {
      private: true,
      attendees: [{ email: 'secret.guest@example.com', type: 'required' }],
    });
    await work();
    expect(received).toHaveLength(1);
    expect(received[0]?.body).not.toMatch(/Contoso|secret\.guest/);
  });

  it('[B11] is told again, later and later, under the same id, for a day, and then when somebody says so', async () => {
    const { webhook } = await make();
    answer = { status: 503, headers: {} };
    await book();
    await work();
    for (let tries = 0; tries < 40 && (await deliveries(webhook.id))[0]?.state === 'queued'; tries += 1) {
      const next = (await deliveries(webhook.id))[0]?.nextAt;
      clock.set(next ?? clock.now());
      await work();
    }
    expect(await deliveries(webhook.id)).toMatchObject([{ state: 'failed', status: 503, nextAt: null }]);
    expect(received.length).toBeGreaterThan(8);
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    answer = { status: 204, headers: {} };
    const [failed] = await deliveries(webhook.id);
    expect((await call('POST', `/${webhook.id}/deliveries/${failed?.id}/send`)).status).toBe(200);
    await work();
    expect(await deliveries(webhook.id)).toMatchObject([{ state: 'delivered', status: 204 }]);
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  it('[B11] is switched off after three days without an arrival, which is told and can be undone', async () => {
    const { webhook } = await make();
    answer = { status: 500, headers: {} };
    await book();
    await work();
    clock.advance({ days: 3 });
    await call('POST', `/${webhook.id}/test`);
    await work();
    const [given] = (await call<{ items: Webhook[] }>('GET', '')).body.items;
    expect(given).toMatchObject({ enabled: false, givenUpAt: clock.now().toISOString() });
    const { rows } = await host.pool.query("select payload from outbox where type = 'webhook.given-up'");
    expect(rows).toEqual([{ payload: { webhookId: webhook.id, name: 'Signage' } }]);
    answer = { status: 200, headers: {} };
    const again = await call<Webhook>('PATCH', `/${webhook.id}`, { enabled: true });
    clock.advance({ seconds: 1 });
    expect(again.body).toMatchObject({ enabled: true, failingSince: null, givenUpAt: null });
    await call('POST', `/${webhook.id}/test`);
    await work();
    expect((await deliveries(webhook.id))[0]).toMatchObject({ type: 'webhook.test', state: 'delivered' });
  });

  it('[X3] has a secret that is shown once, sealed, and replaced without a gap', async () => {
    const { webhook, secret } = await make();
    const next = (await call<MadeWebhook>('POST', `/${webhook.id}/secret`)).body.secret;
    await call('POST', `/${webhook.id}/test`);
    await work();
    clock.advance({ hours: 24 });
    await call('POST', `/${webhook.id}/test`);
    await work();
    const signed = received.map((one) => [isSigned(one, secret), isSigned(one, next)]);
    expect(signed).toEqual([
      [true, true],
      [false, true],
    ]);
    const { rows } = await host.pool.query<{ sealed: Buffer }>('select sealed from webhook_secret');
    expect(rows.some(({ sealed }) => sealed.includes(next))).toBe(false);
    expect(JSON.stringify((await call('GET', '')).body)).not.toContain('whsec_');
    expect(await resealWebhooks(host.db, createSealer(key), createSealer(nextKey))).toBe(2);
    await resealWebhooks(host.db, createSealer(nextKey), createSealer(key));
  });

  it.each([
    ['http://example.com/hook', 'not-https'],
    ['ftp://example.com/hook', 'not-https'],
    ['https://user:pass@example.com/hook', 'credentials'],
    ['https://localhost/hook', 'private-address'],
    ['https://10.1.2.3/hook', 'private-address'],
    ['https://169.254.169.254/latest', 'private-address'],
    ['https://0x7f000001/hook', 'private-address'],
    ['https://[::1]/hook', 'private-address'],
    ['https://[::ffff:10.0.0.1]/hook', 'private-address'],
    ['https://[fd00::1]/hook', 'private-address'],
    ['https://[64:ff9b::a00:1]/hook', 'private-address'],
  ])('[X4] is not made for %s: %s', async (url, code) => {
    const made = await strict('POST', '', { name: 'Inside', url, events: ['booking.created'] });
    expect([made.status, made.body.errors]).toEqual([400, [expect.objectContaining({ path: '/body/url', code })]]);
  });

  it('[X4] follows no redirect, and looks at the address again before it sends', async () => {
    answer = { status: 302, headers: { location: target } };
    const { webhook } = await make();
    await call('POST', `/${webhook.id}/test`);
    await work();
    expect(received).toHaveLength(1);
    expect((await deliveries(webhook.id))[0]).toMatchObject({ state: 'queued', status: 302 });
    const request = { headers: {}, body: '{}', timeoutMs: 1000, anywhere: false };
    const { port } = receiver.address() as AddressInfo;
    expect(await post({ ...request, url: `https://localhost:${port}/` })).toEqual({
      status: null,
      error: 'private-address',
    });
    expect(await post({ ...request, url: target })).toEqual({ status: null, error: 'not-https' });
  });

  it('[S13] is never called while a transaction is open', async () => {
    const request = { url: target, headers: {}, body: '{}', timeoutMs: 1000, anywhere: true };
    await expect(inTransaction(host, () => post(request))).rejects.toThrow('S13');
    expect(received).toEqual([]);
  });
});
