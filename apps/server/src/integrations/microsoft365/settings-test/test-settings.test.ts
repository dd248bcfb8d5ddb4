/** Real parts: HTTP to a simulated tenant; nothing is saved. */
import { type RunningSim, startSim } from '@ones/m365-sim';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../kernel/clock.ts';
import type { CandidateSettings } from '../../../modules/connection/index.ts';
import { integrationTypes } from '../capabilities.ts';
import { cloudsWith } from '../clouds.ts';
import { clockCheck } from './checks.ts';
import type { TestDeps } from './probe-client.ts';
import { remoteRooms } from './remote-rooms.ts';
import { testMailbox } from './test-mailbox.ts';
import { testSettings } from './test-settings.ts';

let sim: RunningSim;
let deps: TestDeps;
const told: [string, string | null][] = [];
beforeAll(async () => {
  sim = await startSim({ clock: 'real', latency: 'test', meetings: false, checkAnswers: true });
  deps = {
    clouds: cloudsWith(sim.url),
    clock: systemClock,
    noteTried: async (id, code) => {
      told.push([id, code]);
    },
  };
});
beforeEach(() => {
  told.length = 0;
});
afterAll(() => sim.stop());

const importing = integrationTypes.find((row) => row.importsPeople)?.id ?? '';
const resourceOnly = integrationTypes.find((row) => row.importsPlaces && !row.importsPeople)?.id ?? '';

function appOf(type: string) {
  const app = [...sim.context.world.apps.values()].find((one) => one.integrationType === type);
  if (!app) throw new Error(`There is no registration for ${type}.`);
  return app;
}

function settings(type = importing, change: Partial<CandidateSettings> = {}): CandidateSettings {
  const app = appOf(type);
  const tenantId = sim.context.world.tenants[0]?.id ?? '';
  const value = app.secrets.at(-1)?.value ?? '';
  const credentials = [{ id: null, kind: 'secret' as const, value, thumbprint: null }];
  const base = { type, operator: 'simulated', tenantId, clientId: app.clientId, credentials };
  return { ...base, senderAddress: null, workedBefore: false, ...change };
}

async function rows(tried: CandidateSettings) {
  const { checks } = await testSettings(tried, deps);
  return Object.fromEntries(checks.map(({ id, result, mend }) => [id, mend ? `${result}: ${mend}` : result]));
}

const secret = (value: string) => [{ id: null, kind: 'secret' as const, value, thumbprint: null }];

async function fault(body: Readonly<Record<string, unknown>>) {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${sim.url}/sim/faults`, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(answer.ok).toBe(true);
}

describe('Test settings', () => {
  it('[S16.1] says of right settings that all is granted, asking of each type what it needs only', async () => {
    const places = { tenant: 'granted', token: 'granted', places: 'granted', calendars: 'granted' };
    expect(await rows(settings())).toEqual({ ...places, people: 'granted', groups: 'granted' });
    expect(await rows(settings(importing, { senderAddress: 'ones@contoso.example' }))).toMatchObject({
      mail: 'granted',
    });
    expect(await rows(settings(resourceOnly))).toMatchObject(places);
  });

  it('[S16.1] tells a wrong secret, its pasted ID, a wrong client and a wrong tenant apart', async () => {
    const nobody = '11111111-2222-4333-8444-555555555555';
    const token = async (change: Partial<CandidateSettings>) => (await rows(settings(importing, change))).token;
    expect(await token({ credentials: secret('wrong') })).toBe('failed: check-secret-value');
    expect(await token({ credentials: secret(nobody) })).toBe('failed: use-secret-value');
    expect(await token({ clientId: nobody })).toBe('failed: check-client-id');
    expect(await token({ credentials: [] })).toBe('failed: check-secret-value');
    expect(await rows(settings(importing, { tenantId: nobody }))).toMatchObject({
      tenant: 'failed: check-tenant-id',
      token: 'not-tried',
      calendars: 'not-tried',
    });
  });

  it('[S16.1] tells a network without a way from a tenant that is not there, and finds it at another operator', async () => {
    const away = cloudsWith('http://127.0.0.1:9').map((cloud) => ({ ...cloud, allowsHttp: true }));
    const nowhere = await testSettings(settings(), { ...deps, clouds: away });
    expect(nowhere.checks[0]).toMatchObject({ id: 'tenant', result: 'failed', mend: 'check-network' });
    const other = await startSim({ clock: 'real', latency: 'test', meetings: false, seed: 77 });
    const here = cloudsWith(other.url).find(({ id }) => id === 'simulated');
    const there = deps.clouds.find(({ id }) => id === 'simulated');
    if (!here || !there) throw new Error('There is no simulated cloud.');
    const clouds = [here, { ...there, id: 'another' }];
    const tenantId = '99999999-2222-4333-8444-555555555555';
    expect((await testSettings(settings(importing, { tenantId }), { ...deps, clouds })).checks[0]).toMatchObject({
      mend: 'check-tenant-id',
    });
    const elsewhere = await testSettings(settings(), { ...deps, clouds });
    await other.stop();
    expect(elsewhere.checks[0]).toMatchObject({ id: 'tenant', result: 'failed', mend: 'check-operator' });
  });

  it('[S16.1] tells consent that never came from consent that was withdrawn', async () => {
    const { clientId: appId } = appOf(importing);
    await fault({ kind: 'revoke-consent', appId });
    const missing = await rows(settings());
    const withdrawn = await rows(settings(importing, { workedBefore: true }));
    await fault({ kind: 'restore-consent', appId });
    expect(missing).toMatchObject({ people: 'missing: grant-consent', places: 'missing: grant-consent' });
    expect(withdrawn).toMatchObject({ people: 'missing: grant-consent-again', groups: 'missing: grant-consent-again' });
  });

  it('[S16.1] names one missing right, and rights beyond need with a mend of their own', async () => {
    const app = appOf(resourceOnly);
    const tenant = sim.context.world.tenants[0];
    const before = tenant?.consents.get(app.clientId);
    if (!tenant || !before) throw new Error('There is no consent.');
    tenant.consents.set(app.clientId, { ...before, roles: ['Place.Read.All', 'Mail.Send'] });
    const result = await testSettings(settings(resourceOnly), deps);
    tenant.consents.set(app.clientId, before);
    const row = (id: string) => result.checks.find((one) => one.id === id);
    expect(row('calendars')).toMatchObject({ result: 'missing', mend: 'add-permissions' });
    expect(row('excess')).toMatchObject({ result: 'excess', mend: 'remove-excess', detail: 'Mail.Send' });
    expect(result.ok).toBe(false);
  });

  it('[S16.1] says that a secret has expired, and that of two only one has', async () => {
    const app = appOf(importing);
    const expired = { value: 'an-expired-secret', expiresAt: new Date(Date.now() - 1000) };
    app.secrets.push(expired);
    const one = { id: 'old', kind: 'secret' as const, value: expired.value, thumbprint: null };
    expect((await rows(settings(importing, { credentials: [one] }))).token).toBe('failed: renew-secret');
    app.secrets.pop();
    app.secrets.unshift(expired);
    const good = { ...one, id: 'new', value: app.secrets.at(-1)?.value ?? '' };
    const both = await rows(settings(importing, { credentials: [good, one] }));
    app.secrets.shift();
    expect(both).toMatchObject({ token: 'granted', credential: 'failed: renew-secret', people: 'granted' });
    expect(told).toContainEqual(['old', 'AADSTS7000222']);
    expect(told).toContainEqual(['new', null]);
  });

  it('[S16.1] sees clocks that differ by more than five minutes', () => {
    const now = new Date('2026-03-02T09:00:00Z');
    const at = now.getTime() / 1000;
    expect(clockCheck(at - 299, now)).toEqual([]);
    expect(clockCheck(at - 400, now)).toMatchObject([{ id: 'clock', mend: 'check-clock', detail: '400' }]);
    expect(clockCheck(at + 400, now)).toMatchObject([{ result: 'failed' }]);
  });

  it('[S16.1] lists the rooms of right settings, and none of wrong ones', async () => {
    expect(await remoteRooms(settings(), deps)).toHaveLength(40);
    expect(await remoteRooms(settings(importing, { credentials: secret('wrong') }), deps)).toBeNull();
  });
});

describe('a single mailbox', () => {
  const person = () =>
    [...(sim.context.world.tenants[0]?.people.values() ?? [])].find((one) => one.enabled)?.mail ?? '';

  it('[S19] proves that a representative’s calendar can be written, and leaves nothing there', async () => {
    const address = person();
    const before = sim.context.exchange.calendarAt(address)?.size;
    const result = await testMailbox(settings(), { purpose: 'representative', address }, deps);
    expect(result).toMatchObject({ result: 'ok', mend: null });
    expect(sim.context.exchange.calendarAt(address)?.size).toBe(before);
    const nobody = await testMailbox(
      settings(),
      { purpose: 'representative', address: 'nobody@contoso.example' },
      deps,
    );
    expect(nobody).toMatchObject({ result: 'failed', mend: 'check-mailbox' });
  });

  it('[S20.2] warns where a mailbox outside can be opened, and is content where Exchange refuses it', async () => {
    const test = { purpose: 'outside', address: person() } as const;
    expect(await testMailbox(settings(resourceOnly), test, deps)).toMatchObject({
      result: 'failed',
      mend: 'restrict-mailboxes',
    });
    const policy = { right: 'RestrictAccess', scope: 'rooms' };
    const headers = { 'content-type': 'application/json' };
    const app = appOf(resourceOnly).clientId;
    const body = JSON.stringify(policy);
    const answer = await fetch(`${sim.url}/sim/apps/${app}/mailbox-rights`, { method: 'POST', headers, body });
    expect(await answer.text()).toContain('RestrictAccess');
    expect(await testMailbox(settings(resourceOnly), test, deps)).toMatchObject({ result: 'ok' });
  });
});
