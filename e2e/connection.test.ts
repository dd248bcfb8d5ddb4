/** Connecting a tenant: what Test settings says of wrong settings, what is never given back, and what health shows. */
import type { Connection, ConnectionHealth, Problem, TestResult } from '@ones/contract';
import { describe, expect, inject, it } from 'vitest';
import { api } from './support/api.ts';
import { journeys } from './support/browser.ts';
import { ADA, PETER, signIn } from './support/people.ts';
import { until } from './support/wait.ts';

const ones = api();
const browser = journeys();

interface SimState {
  readonly tenantId: string;
  readonly apps: readonly {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly integrationType: string;
  }[];
}

async function settings() {
  const state = (await (await fetch(`${inject('product').simOrigin}/sim/state`)).json()) as SimState;
  const app = state.apps.find((one) => one.integrationType === 'application');
  if (!app) throw new Error('The tenant has no registration for application permission.');
  const { clientId, clientSecret } = app;
  return { type: 'application', operator: 'simulated', tenantId: state.tenantId, clientId, clientSecret };
}

async function firstConnection(): Promise<Connection> {
  const [connection] = (await ones.call<{ items: Connection[] }>('GET', '/api/connections')).body.items;
  if (!connection) throw new Error('There is no connection.');
  return connection;
}

describe('Test settings', () => {
  const test = async (change: object) => {
    const { status, body } = await ones.call<TestResult>('POST', '/api/connections/test', {
      ...(await settings()),
      ...change,
    });
    expect(status).toBe(200);
    return body;
  };

  it('[S16] says for right settings that every capability is granted', async () => {
    const result = await test({});
    expect(result.checks.filter((check) => check.id !== 'excess').map((check) => [check.id, check.result])).toEqual([
      ['tenant', 'granted'],
      ['token', 'granted'],
      ['places', 'granted'],
      ['people', 'granted'],
      ['groups', 'granted'],
      ['calendars', 'granted'],
    ]);
  });

  it('[S16] tells a wrong secret, a wrong client and a wrong tenant apart, each with what to do', async () => {
    const nobody = '11111111-2222-4333-8444-555555555555';
    const failed = async (change: object) => (await test(change)).checks.find(({ result }) => result === 'failed');
    expect(await failed({ clientSecret: 'wrong' })).toMatchObject({
      result: 'failed',
      code: 'AADSTS7000215',
      mend: 'check-secret-value',
    });
    expect(await failed({ clientId: nobody })).toMatchObject({
      result: 'failed',
      code: 'AADSTS700016',
      mend: 'check-client-id',
    });
    expect(await failed({ tenantId: nobody })).toMatchObject({
      result: 'failed',
      code: 'AADSTS90002',
      mend: 'check-tenant-id',
    });
  });

  it('[X5] refuses an integration type that is not offered, and an id that is none, by field', async () => {
    const refused = async (change: object) =>
      (await ones.call<Problem>('POST', '/api/connections/test', { ...(await settings()), ...change })).body;
    expect(await refused({ type: 'telepathy' })).toMatchObject({
      code: 'invalid-input',
      errors: [{ path: '/body/type' }],
    });
    expect(await refused({ tenantId: 'contoso' })).toMatchObject({
      code: 'invalid-input',
      errors: [{ path: '/body/tenantId' }],
    });
  });
});

describe('a saved connection', () => {
  it('[X3] never gives its secret back', async () => {
    const { clientSecret } = await settings();
    const connection = await firstConnection();
    const health = await ones.call('GET', `/api/connections/${connection.id}/health`);
    const audit = await ones.call('GET', '/api/audit');
    for (const answer of [connection, health.body, audit.body])
      expect(JSON.stringify(answer)).not.toContain(clientSecret);
  });

  it('[S14] follows every room by notification, and has looked at each lately', async () => {
    const { id } = await firstConnection();
    const health = await until('every room is subscribed to', async () => {
      const { body } = await ones.call<ConnectionHealth>('GET', `/api/connections/${id}/health`);
      return body.rooms.every((room) => room.state === 'in-step' && room.learnsBy === 'notification') ? body : null;
    });
    expect(health.rooms).toHaveLength(40);
    expect(health.connection).toMatchObject({ state: 'working', failure: null });
    expect(health.sync).toMatchObject({ stage: 'finished', done: 40, total: 40 });
  });

  it('[X2] is nobody’s business but an administrator’s', async () => {
    const page = await browser.page();
    await signIn(page, '/', PETER);
    const status = await page.evaluate(async () => (await fetch('/api/connections')).status);
    expect(status).toBe(403);
  });
});

describe('the console', () => {
  it('[U3] shows the connection’s health to the administrator, and the rooms and people it brought', async () => {
    const page = await browser.page({ width: 1440, height: 900 });
    await signIn(page, '/console', ADA);
    const { origin } = inject('product');
    await page.goto(`${origin}/console/resources`);
    await page.getByText('Harbour 3').first().waitFor();
    await page.goto(`${origin}/console/people`);
    await page.getByRole('main').getByText(ADA.name).first().waitFor();
    const { id } = await firstConnection();
    await page.goto(`${origin}/console/connections/${id}`);
    await page.getByText('Simulated tenant').first().waitFor();
  });
});

describe('callers of the tenant', () => {
  it('[S13] are polite: the tenant has nothing to complain of', async () => {
    const answer = await fetch(`${inject('product').simOrigin}/sim/impolite`);
    expect(((await answer.json()) as { calls: unknown[] }).calls).toEqual([]);
  });
});
