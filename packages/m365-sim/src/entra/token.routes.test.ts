import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entraRoutes } from './entra.routes.ts';
import {
  appRegistration,
  liveSecret,
  makeTestDirectory,
  OTHER_TENANT,
  SECRET,
  TENANT,
} from './entra-directory.fixture.ts';
import { verifyAccessToken } from './tokens.ts';

const APP = '00000000-0000-4000-9000-000000000001';
const OLD = '00000000-0000-4000-9000-000000000002';
const OFF = '00000000-0000-4000-9000-000000000003';

// https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
describe('client credentials (real parts: HTTP, RS256 keys)', () => {
  const expired = { value: 'expired', expiresAt: new Date('2026-01-01T00:00:00Z') };
  const directory = makeTestDirectory([
    appRegistration(APP, {
      secrets: [expired, ...liveSecret(), { value: 'second', expiresAt: new Date('2099-01-01') }],
    }),
    appRegistration(OLD, { secrets: [expired] }),
    appRegistration(OFF, { secrets: liveSecret(), enabled: false }),
  ]);
  let server: FastifyInstance;
  let origin: string;

  beforeAll(async () => {
    server = Fastify();
    await server.register(async (app) => entraRoutes(app, { directory }));
    origin = await server.listen({ port: 0 });
    directory.roles.set(`${TENANT}|${APP}`, ['Calendars.ReadWrite', 'Place.Read.All']);
  });
  afterAll(() => server.close());

  const ask = async (
    form: Record<string, string>,
    tenant = TENANT,
  ): Promise<{ status: number; body: Record<string, unknown> }> => {
    const scope = 'https://graph.microsoft.com/.default';
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: APP,
      client_secret: SECRET,
      scope,
      ...form,
    });
    const answer = await fetch(`${origin}/${tenant}/oauth2/v2.0/token`, { method: 'POST', body });
    const parsed: unknown = await answer.json();
    return { status: answer.status, body: { ...(parsed as object) } };
  };

  it('[T1] gives an app-only token with the consented roles and no other', async () => {
    const { status, body } = await ask({});
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3599 });
    const claims = await verifyAccessToken(String(body.access_token), directory.time);
    expect(claims).toMatchObject({
      tenantId: TENANT,
      appId: APP,
      roles: ['Calendars.ReadWrite', 'Place.Read.All'],
      scopes: [],
    });
    expect(claims?.oid).toBeUndefined();
    expect(claims?.audience).toBe('https://graph.microsoft.com');
  });

  it('[T1] gives a token without roles when nobody consented', async () => {
    directory.roles.delete(`${TENANT}|${APP}`);
    const { body } = await ask({});
    directory.roles.set(`${TENANT}|${APP}`, ['Calendars.ReadWrite']);
    expect((await verifyAccessToken(String(body.access_token), directory.time))?.roles).toEqual([]);
  });

  it('[T1] knows the tenant by its domain and each live secret, and takes Basic authorization', async () => {
    expect((await ask({ client_secret: 'second' }, 'northwind.example')).status).toBe(200);
    const authorization = `Basic ${Buffer.from(`${APP}:${encodeURIComponent(SECRET)}`).toString('base64')}`;
    const body = new URLSearchParams({ grant_type: 'client_credentials', scope: `${origin}/.default` });
    const answer = await fetch(`${origin}/${TENANT}/oauth2/v2.0/token`, {
      method: 'POST',
      body,
      headers: { authorization },
    });
    expect(answer.status).toBe(200);
  });

  it('[T1] refuses a token after its hour and one that was altered', async () => {
    const token = String((await ask({})).body.access_token);
    expect(await verifyAccessToken(token, new Date(directory.time.getTime() + 3_700_000))).toBeUndefined();
    expect(await verifyAccessToken(`${token.slice(0, -6)}AAAAAA`, directory.time)).toBeUndefined();
  });

  // https://learn.microsoft.com/entra/identity-platform/reference-error-codes
  it.each([
    ['a wrong secret', { client_secret: 'wrong' }, 401, 7000215, 'invalid_client'],
    ['an expired secret', { client_id: OLD, client_secret: 'expired' }, 401, 7000222, 'invalid_client'],
    ['a disabled app', { client_id: OFF }, 400, 7000112, 'unauthorized_client'],
    ['an unknown app', { client_id: 'nobody' }, 400, 700016, 'unauthorized_client'],
    ['a single scope', { scope: 'https://graph.microsoft.com/User.Read.All' }, 400, 1002012, 'invalid_scope'],
    ['a malformed scope', { scope: 'http:/x' }, 400, 70011, 'invalid_scope'],
    ['an unknown resource', { scope: 'https://elsewhere.example/.default' }, 400, 500011, 'invalid_resource'],
    ['a foreign grant type', { grant_type: 'password' }, 400, 70003, 'unsupported_grant_type'],
    ['an empty secret', { client_secret: '' }, 401, 7000218, 'invalid_client'],
  ])('[T1] refuses %s in Microsoft’s words', async (_name, form, status, code, error) => {
    const answer = await ask(form);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ error, error_codes: [code] });
    expect(answer.body.error_description).toMatch(
      new RegExp(`^AADSTS${code}: .+Trace ID: .+Correlation ID: .+Timestamp: `),
    );
    expect(Object.keys(answer.body)).toEqual(
      expect.arrayContaining(['timestamp', 'trace_id', 'correlation_id', 'error_uri']),
    );
  });

  it('[T1] refuses a tenant that does not exist, one that lacks the app, and a call that names none', async () => {
    expect((await ask({}, 'nowhere.example')).body.error_codes).toEqual([90002]);
    expect((await ask({}, OTHER_TENANT)).body.error_codes).toEqual([700016]);
    expect((await ask({}, 'common')).body.error_codes).toEqual([50059]);
  });

  // https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc
  it('[T1] gives discovery and keys under the address the caller used', async () => {
    const discovery: unknown = await (await fetch(`${origin}/${TENANT}/v2.0/.well-known/openid-configuration`)).json();
    expect(discovery).toMatchObject({
      issuer: `${origin}/${TENANT}/v2.0`,
      token_endpoint: `${origin}/${TENANT}/oauth2/v2.0/token`,
      jwks_uri: `${origin}/${TENANT}/discovery/v2.0/keys`,
    });
    const keys: unknown = await (await fetch(`${origin}/${TENANT}/discovery/v2.0/keys`)).json();
    expect(keys).toMatchObject({ keys: [{ kty: 'RSA', use: 'sig' }] });
    const unknown = await fetch(`${origin}/nowhere.example/v2.0/.well-known/openid-configuration`);
    expect(unknown.status).toBe(400);
  });

  it('[T6] refuses as ordered, for the application named and until the order is taken back', async () => {
    const order = (body: object): Promise<Response> =>
      fetch(`${origin}/sim/sign-in-refusals`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await order({ code: 53003, appId: APP })).status).toBe(201);
    expect((await ask({})).body).toMatchObject({ error: 'interaction_required', error_codes: [53003] });
    expect((await order({ code: 1 })).status).toBe(400);
    await fetch(`${origin}/sim/sign-in-refusals`, { method: 'DELETE' });
    expect((await ask({})).status).toBe(200);
  });
});
