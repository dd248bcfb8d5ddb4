// Credentials rolled over, permissions changed and consent withdrawn from outside, as in the admin centre; Graph and Entra follow.
// https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials
import { createPrivateKey } from 'node:crypto';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeServerCertificate } from './https/certificate.ts';
import { type SimUnderTest, simUnderTest } from './sim.fixture.ts';
import type { App } from './world/world.ts';

let under: SimUnderTest;
let app: App;

beforeAll(async () => {
  under = await simUnderTest({ clock: 'stepped', startAt: new Date('2026-11-23T08:00:00Z') });
  const found = [...under.sim.context.world.apps.values()].find((one) => one.integrationType === 'application');
  if (!found) throw new Error('There is no registration.');
  app = found;
});
afterAll(() => under.sim.stop());

const ask = async <T = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<[number, T]> => {
  const json =
    body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const answer = await fetch(`${under.sim.url}/sim/apps/${app.clientId}${path}`, { method, ...json });
  const text = await answer.text();
  return [answer.status, (text ? JSON.parse(text) : undefined) as T];
};
const token = async (form: Record<string, string>): Promise<unknown> => {
  const answer = await fetch(`${under.sim.url}/${under.tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: app.clientId,
      scope: 'https://graph.microsoft.com/.default',
      ...form,
    }),
  });
  const { error_codes: codes, token_type: type } = (await answer.json()) as Record<string, unknown>;
  return codes ?? type;
};

describe('a secret that rolls over', () => {
  it('[T1] lives beside the old one until that expires or is removed', async () => {
    const [old] = (await ask<{ secrets: { keyId: string; value: string }[] }>('GET', ''))[1].secrets;
    const [status, added] = await ask<{ keyId: string; value: string; expiresAt: string }>('POST', '/secrets', {
      expiresAt: '2026-12-23T08:00:00Z',
    });
    expect(status).toBe(201);
    expect(await token({ client_secret: added.value })).toBe('Bearer');
    expect(await token({ client_secret: old?.value ?? '' })).toBe('Bearer');
    expect((await ask('PATCH', `/secrets/${old?.keyId}`, { expiresAt: '2026-11-23T07:00:00Z' }))[0]).toBe(200);
    expect(await token({ client_secret: old?.value ?? '' })).toEqual([7000222]);
    expect((await ask('DELETE', `/secrets/${old?.keyId}`))[0]).toBe(204);
    expect(await token({ client_secret: old?.value ?? '' })).toEqual([7000215]);
    await under.sim.context.clock.advance(31 * 86_400_000);
    expect(await token({ client_secret: added.value })).toEqual([7000222]);
    const [, last] = await ask<{ value: string; expiresAt: string }>('POST', '/secrets');
    expect(last.expiresAt.slice(0, 7)).toBe('2028-12');
    expect(await token({ client_secret: last.value })).toBe('Bearer');
  });

  it('[T1] refuses what is no date, no key and no application', async () => {
    expect((await ask('POST', '/secrets', { expiresAt: 'soon' }))[0]).toBe(400);
    expect((await ask('DELETE', '/secrets/none'))[0]).toBe(404);
    expect((await fetch(`${under.sim.url}/sim/apps/none/secrets`, { method: 'POST' })).status).toBe(404);
  });
});

// https://learn.microsoft.com/entra/identity-platform/certificate-credentials
describe('a certificate', () => {
  it('[T1] serves from its upload to its removal', async () => {
    const { cert: certificate, key } = makeServerCertificate(['ones.example'], 'rsa');
    const [status, added] = await ask<{ keyId: string; thumbprint: string }>('POST', '/certificates', { certificate });
    expect(status).toBe(201);
    const now = Math.floor(under.sim.context.clock.now() / 1000);
    const assertion = await new SignJWT({})
      .setProtectedHeader({ alg: 'PS256', typ: 'JWT', 'x5t#S256': added.thumbprint })
      .setIssuer(app.clientId)
      .setSubject(app.clientId)
      .setAudience(`${under.sim.url}/${under.tenantId}/oauth2/v2.0/token`)
      .setNotBefore(now)
      .setExpirationTime(now + 300)
      .setJti('once')
      .sign(createPrivateKey(key));
    const form = {
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    };
    expect(await token(form)).toBe('Bearer');
    expect((await ask('DELETE', `/certificates/${added.keyId}`))[0]).toBe(204);
    expect(await token(form)).toEqual([700027]);
    expect((await ask('POST', '/certificates', { certificate: 'none' }))[0]).toBe(400);
  });
});

describe('a registration', () => {
  it('[T1] changes as an administrator wants, and refuses what it is not', async () => {
    const authorize = (): Promise<Response> =>
      fetch(
        `${under.sim.url}/common/oauth2/v2.0/authorize?client_id=${app.clientId}&response_type=code&scope=openid&redirect_uri=http://127.0.0.1/x`,
      );
    expect((await ask('PATCH', '', { multiTenant: false }))[0]).toBe(200);
    expect(await (await authorize()).text()).toContain('AADSTS50194');
    const change = { multiTenant: true, anyLoopbackRedirect: false, redirectUris: ['https://ones.example/callback'] };
    expect((await ask('PATCH', '', change))[0]).toBe(200);
    expect(await (await authorize()).text()).toContain('AADSTS50011');
    expect((await ask('PATCH', '', { anyLoopbackRedirect: true }))[0]).toBe(200);
    expect((await ask('PATCH', '', { enabled: 'no' }))[0]).toBe(400);
    expect((await ask('PATCH', '', { clientId: 'x' }))[0]).toBe(400);
  });

  // https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
  it('[T1] has the roles a tenant consented to, and none where consent was never given', async () => {
    const consents = async (): Promise<{ tenantId: string; roles: string[] }[]> =>
      (await ask<{ consents: { tenantId: string; roles: string[] }[] }>('GET', ''))[1].consents;
    expect((await ask('PUT', '/consent', { roles: ['Place.Read.All'] }))[0]).toBe(200);
    expect(await consents()).toMatchObject([{ tenantId: under.tenantId, roles: ['Place.Read.All'] }]);
    expect((await ask('DELETE', '/consent'))[0]).toBe(204);
    expect(await consents()).toMatchObject([{ tenantId: under.tenantId, roles: [] }]);
    expect((await ask('PUT', '/consent', {}))[0]).toBe(200);
    expect((await consents())[0]?.roles).toContain('Calendars.ReadWrite');
    expect((await ask('PUT', '/consent', { tenant: 'nowhere.example' }))[0]).toBe(404);
  });
});

// https://learn.microsoft.com/powershell/module/exchangepowershell/set-calendarprocessing
describe('Set-CalendarProcessing', () => {
  it.each([
    [{ allBookInPolicy: 'no' }, 'allBookInPolicy'],
    [{ bookInPolicy: 'x@y.example' }, 'bookInPolicy'],
    [{ bookingWindowInDays: 1081 }, 'bookingWindowInDays'],
    [{ automateProcessing: 'Perhaps' }, 'automateProcessing'],
    [{ colour: 'red' }, 'colour'],
  ])('[T3] refuses %j and names it', async (wished, named) => {
    const answer = await fetch(`${under.sim.url}/sim/rooms/harbour3@lanternbay.example/calendar-processing`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(wished),
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(named);
  });
});
