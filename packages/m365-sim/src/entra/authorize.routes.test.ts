import { createHash } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entraRoutes } from './entra.routes.ts';
import {
  ADA,
  appRegistration,
  FAR,
  GONE,
  liveSecret,
  makeTestDirectory,
  OLE,
  OTHER_TENANT,
  REDIRECT,
  SECRET,
  TENANT,
} from './entra-directory.fixture.ts';
import { verifyAccessToken } from './tokens.ts';

const APP = '00000000-0000-4000-9000-000000000001';
const DEMO = '00000000-0000-4000-9000-000000000002';
const MANY = '00000000-0000-4000-9000-000000000003';
const CALENDARS = 'https://graph.microsoft.com/Calendars.ReadWrite.Shared';
const ALL = `openid profile email offline_access ${CALENDARS}`;

// https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
describe('signing a person in (real parts: HTTP, RS256 keys)', () => {
  const directory = makeTestDirectory([
    appRegistration(APP, { secrets: liveSecret() }),
    appRegistration(DEMO, { secrets: liveSecret(), anyLoopbackRedirect: true, redirectUris: [] }),
    appRegistration(MANY, { secrets: liveSecret(), multiTenant: true }),
  ]);
  let server: FastifyInstance;
  let origin: string;

  beforeAll(async () => {
    server = Fastify();
    await server.register(async (app) => entraRoutes(app, { directory }));
    origin = await server.listen({ port: 0 });
  });
  afterAll(() => server.close());

  const address = (query: Record<string, string> = {}, tenant = TENANT): string => {
    const all = { client_id: APP, redirect_uri: REDIRECT, response_type: 'code', scope: ALL, state: 's 1', ...query };
    return `${origin}/${tenant}/oauth2/v2.0/authorize?${new URLSearchParams(all)}`;
  };
  const choose = (url: string, form: Record<string, string>): Promise<Response> =>
    fetch(url, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });
  const answerOf = (response: Response): Record<string, string> =>
    Object.fromEntries(new URL(response.headers.get('location') ?? 'none:').searchParams);
  const redeem = async (form: Record<string, string>, tenant = TENANT): Promise<Record<string, unknown>> => {
    const all = { grant_type: 'authorization_code', client_id: APP, client_secret: SECRET, redirect_uri: REDIRECT };
    const body = new URLSearchParams({ ...all, ...form });
    const answer = await fetch(`${origin}/${tenant}/oauth2/v2.0/token`, { method: 'POST', body });
    const parsed: unknown = await answer.json();
    return { ...(parsed as object) };
  };
  const codeFor = async (query: Record<string, string> = {}, person = OLE.id): Promise<string> =>
    answerOf(await choose(address(query), { person, decision: 'accept' })).code ?? '';

  it('[T1] shows people to choose from and asks consent for what is missing', async () => {
    const picker = await (await fetch(address())).text();
    expect(picker).toContain('Choose a person');
    expect(picker).toMatch(/Ada Admin[\s\S]+Administrator/);
    expect(picker).not.toContain('Gone Person');
    const consent = await (await choose(address(), { person: ADA.id })).text();
    expect(consent).toContain('Read and write user and shared calendars');
    expect(consent).toContain('on behalf of your organization');
    const declined = answerOf(await choose(address(), { person: ADA.id, decision: 'cancel' }));
    expect(declined).toMatchObject({ error: 'access_denied', state: 's 1' });
    expect(declined.error_description).toMatch(/^AADSTS65004/);
  });

  it('[T1] gives an id token by scope and an access token of the consented permissions', async () => {
    const tokens = await redeem({ code: await codeFor({ nonce: 'n-1' }) });
    expect(decodeJwt(String(tokens.id_token))).toMatchObject({
      iss: `${origin}/${TENANT}/v2.0`,
      aud: APP,
      tid: TENANT,
      oid: OLE.id,
      nonce: 'n-1',
      name: OLE.displayName,
      preferred_username: OLE.userPrincipalName,
      email: OLE.mail,
    });
    const claims = await verifyAccessToken(String(tokens.access_token), directory.time);
    expect(claims).toMatchObject({ oid: OLE.id, roles: [] });
    expect(claims?.scopes).toContain('Calendars.ReadWrite.Shared');
    expect(String(tokens.scope).split(' ')).toContain(CALENDARS);
    const bare = decodeJwt(String((await redeem({ code: await codeFor({ scope: `openid ${CALENDARS}` }) })).id_token));
    expect(bare.name).toBeUndefined();
    expect(bare.email).toBeUndefined();
  });

  it('[T1] takes a code once, for ten minutes, with its own redirect URI and verifier', async () => {
    const code = await codeFor();
    expect((await redeem({ code })).access_token).toBeDefined();
    expect((await redeem({ code })).error_codes).toEqual([54005]);
    expect((await redeem({ code: await codeFor(), redirect_uri: 'https://x.example/' })).error_codes).toEqual([500112]);
    const challenge = createHash('sha256').update('right').digest('base64url');
    const proven = await codeFor({ code_challenge: challenge, code_challenge_method: 'S256' });
    expect((await redeem({ code: proven, code_verifier: 'wrong' })).error_codes).toEqual([501481]);
    expect((await redeem({ code: proven, code_verifier: 'right' })).access_token).toBeDefined();
    const late = await codeFor();
    directory.time = new Date(directory.time.getTime() + 11 * 60_000);
    expect((await redeem({ code: late })).error_codes).toEqual([70008]);
    expect((await redeem({ code: 'made up' })).error_codes).toEqual([70000]);
  });

  // https://learn.microsoft.com/entra/identity-platform/refresh-tokens
  it('[T1] renews refresh tokens, and refuses them when unused, revoked, disabled or without consent', async () => {
    const first = await redeem({ code: await codeFor() });
    const refresh = (token: unknown, more: Record<string, string> = {}): Promise<Record<string, unknown>> =>
      redeem({ grant_type: 'refresh_token', refresh_token: String(token), ...more });
    const second = await refresh(first.refresh_token);
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect((await refresh(first.refresh_token)).access_token).toBeDefined();
    expect((await refresh(second.refresh_token, { scope: 'User.Read.All' })).error_codes).toEqual([65001]);
    directory.persons.set(OLE.id, { ...OLE, enabled: false });
    expect((await refresh(second.refresh_token)).error_codes).toEqual([50057]);
    directory.persons.set(OLE.id, { ...OLE, revokedBefore: new Date(directory.time.getTime() + 1) });
    expect((await refresh(second.refresh_token)).error_codes).toEqual([50173]);
    directory.persons.set(OLE.id, OLE);
    directory.time = new Date(directory.time.getTime() + 91 * 86_400_000);
    expect((await refresh(second.refresh_token)).error_codes).toEqual([700082]);
  });

  it('[T1] answers by query, fragment and a form that sends itself', async () => {
    const answers = (mode: string): Promise<Response> =>
      choose(address({ response_mode: mode }), { person: OLE.id, decision: 'accept' });
    expect((await answers('query')).headers.get('location')).toMatch(/\?code=.+&state=s\+1$/);
    expect((await answers('fragment')).headers.get('location')).toMatch(/#code=/);
    const form = await (await answers('form_post')).text();
    expect(form).toContain(`action="${REDIRECT}"`);
    expect(form).toMatch(/name="code" value="1\./);
  });

  it('[T1] signs in silently only whom this browser knows', async () => {
    const nobody = answerOf(await fetch(address({ prompt: 'none' }), { redirect: 'manual' }));
    expect(nobody).toMatchObject({ error: 'login_required', state: 's 1' });
    const signedIn = await choose(address(), { person: OLE.id, decision: 'accept' });
    const cookie = String(signedIn.headers.get('set-cookie')).split(';')[0] ?? '';
    const silent = (query: Record<string, string>): Promise<Response> =>
      fetch(address(query), { redirect: 'manual', headers: { cookie } });
    expect(answerOf(await silent({ prompt: 'none' })).code).toBeDefined();
    expect(answerOf(await silent({ login_hint: OLE.userPrincipalName })).code).toBeDefined();
    expect((await silent({ login_hint: OLE.userPrincipalName, prompt: 'select_account' })).status).toBe(200);
    const scope = `${ALL} https://graph.microsoft.com/Calendars.Read`;
    expect(answerOf(await silent({ prompt: 'none', scope })).error).toBe('consent_required');
  });

  // https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
  it('[T1] sends permissions over everybody’s data to an administrator', async () => {
    const scope = `${ALL} https://graph.microsoft.com/Place.Read.All`;
    expect(await (await choose(address({ scope }), { person: OLE.id })).text()).toContain('Need admin approval');
    const returned = answerOf(await choose(address({ scope }), { person: OLE.id, decision: 'return' }));
    expect(returned.error_description).toMatch(/^AADSTS90094/);
    await choose(address({ scope }), { person: ADA.id, decision: 'accept', for_everybody: 'on' });
    expect(answerOf(await choose(address({ scope }), { person: OLE.id })).code).toBeDefined();
  });

  it('[T1] takes any loopback address for the demo’s registrations, and the listed ones only for others', async () => {
    const demo = (redirect: string): Promise<Response> =>
      fetch(address({ client_id: DEMO, redirect_uri: redirect }), { redirect: 'manual' });
    expect((await demo('http://127.0.0.1:51234/signin/microsoft365/callback')).status).toBe(200);
    expect((await demo('https://localhost/x')).status).toBe(200);
    expect(await (await demo('https://elsewhere.example/')).text()).toContain('AADSTS50011');
    const strict = await fetch(address({ redirect_uri: 'http://localhost/x' }), { redirect: 'manual' });
    expect(strict.status).toBe(400);
    expect(await strict.text()).toContain('AADSTS50011');
  });

  // https://learn.microsoft.com/entra/identity-platform/v2-protocols#endpoints
  it('[T1] finds the tenant by the person at /organizations, for multi-tenant registrations only', async () => {
    expect(await (await fetch(address({}, 'common'))).text()).toContain('AADSTS50194');
    const chosen = await choose(address({ client_id: MANY }, 'organizations'), { person: FAR.id, decision: 'accept' });
    const code = answerOf(chosen).code ?? '';
    const tokens = await redeem({ code, client_id: MANY }, 'organizations');
    const tenant = { iss: `${origin}/${OTHER_TENANT}/v2.0`, tid: OTHER_TENANT };
    expect(decodeJwt(String(tokens.id_token))).toMatchObject(tenant);
  });

  // https://learn.microsoft.com/entra/identity-platform/reference-error-codes
  it('[T1] refuses a disabled person, a foreign response type and an unknown person', async () => {
    expect(answerOf(await choose(address(), { person: GONE.id })).error_description).toMatch(/^AADSTS50057/);
    expect(answerOf(await choose(address(), { person: FAR.id })).error_description).toMatch(/^AADSTS50020/);
    expect(answerOf(await choose(address(), { person: 'nobody' })).error_description).toMatch(/^AADSTS50034/);
    const token = await fetch(address({ response_type: 'token' }), { redirect: 'manual' });
    expect(answerOf(token).error).toBe('unsupported_response_type');
  });

  // https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
  it('[T1] lets an administrator consent for everybody, and signs out to a listed address only', async () => {
    const query = new URLSearchParams({ client_id: APP, redirect_uri: REDIRECT, state: 'ac' });
    const consent = `${origin}/${TENANT}/v2.0/adminconsent?${query}`;
    expect(answerOf(await choose(consent, { person: OLE.id })).error_description).toMatch(/^AADSTS90094/);
    expect(await (await choose(consent, { person: ADA.id })).text()).toContain('Read all company places');
    const accepted = answerOf(await choose(consent, { person: ADA.id, decision: 'accept' }));
    expect(accepted).toEqual({ admin_consent: 'True', tenant: TENANT, state: 'ac' });
    expect(directory.consentedRoles(TENANT, APP)).toContain('User.Read.All');
    const out = (back: string): Promise<Response> =>
      fetch(`${origin}/${TENANT}/oauth2/v2.0/logout?${new URLSearchParams({ post_logout_redirect_uri: back })}`, {
        redirect: 'manual',
      });
    expect((await out(REDIRECT)).headers.get('location')).toBe(REDIRECT);
    expect((await out('https://elsewhere.example/')).status).toBe(200);
  });
});
