import { randomUUID } from 'node:crypto';
import { startSim } from '@ones/m365-sim';
import { decodeJwt } from 'jose';
import { afterAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../kernel/clock.ts';
import { inTransaction } from '../../platform/db/index.ts';
import { importPeople } from '../directory/index.ts';
import { Browser, identityUnderTest, location } from './identity.fixture.ts';
import type { SignInProvider, SignInSettings } from './index.ts';

// Real parts: the simulated tenant's Entra over HTTP, openid-client, PostgreSQL, our own HTTP application.
const sim = await startSim({ meetings: false, latency: 'test' });
afterAll(() => sim.stop());

const { world } = sim.context;
const tenantId = world.tenants[0]?.id ?? '';
const app = [...world.apps.values()].find((one) => one.integrationType === 'delegated');
const people = [...(world.tenants[0]?.people.values() ?? [])].filter((person) => person.enabled);
const [ada, ben, cleo] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]];
const connectionId = randomUUID();
const brokenId = randomUUID();
const keptTokens: { personId: string; refreshToken: string | null }[] = [];

function provider(url: () => string): SignInProvider {
  const settings = (): SignInSettings => ({
    connectionId,
    issuer: `${sim.url}/${tenantId}/v2.0`,
    tenantId,
    clientId: app?.clientId ?? '',
    credential: { kind: 'secret', secret: app?.secrets[0]?.value ?? '' },
    redirectUri: `${url()}/signin/microsoft365/callback`,
    scopes: ['openid', 'profile', 'email', 'offline_access'],
  });
  const broken = (): SignInSettings => ({ ...settings(), connectionId: brokenId, issuer: 'http://127.0.0.1:9/v2.0' });
  return {
    options: async () => [{ connectionId, label: 'Sign in with Lantern Bay' }],
    settings: async (id) => ({ [connectionId]: settings(), [brokenId]: broken() })[id] ?? null,
    settingsForToken: async (token) =>
      token.clientId === settings().clientId && token.tenantId === tenantId ? settings() : null,
    signedIn: async (_tx, { personId, refreshToken }) => void keptTokens.push({ personId, refreshToken }),
  };
}

const { url, host, authenticator } = await identityUnderTest(systemClock, { provider });

/** From our button to Entra's page, where the person is chosen; gives the way back. */
async function wayBack(browser: Browser, personId: string, query: Record<string, string> = {}): Promise<string> {
  const begun = await browser.get(`${url}/signin/microsoft365?${new URLSearchParams(query)}`);
  const form = new URLSearchParams({ person: personId, decision: 'accept' });
  return location(await browser.post(location(begun), form));
}

async function signIn(browser: Browser, personId: string, query: Record<string, string> = {}): Promise<Response> {
  return browser.get(await wayBack(browser, personId, query));
}

const whoAmI = async (browser: Browser) => {
  const response = await browser.get(`${url}/api/session`);
  return { status: response.status, body: (await response.json()) as { code?: string; person?: { name: string } } };
};

describe('signing in with Microsoft', () => {
  it('[X1] offers one way for each connection', async () => {
    const options = await (await fetch(`${url}/api/sign-in/options`)).json();
    expect(options).toEqual({
      items: [
        { connectionId, label: 'Sign in with Lantern Bay', url: `/signin/microsoft365?connection=${connectionId}` },
      ],
    });
  });

  it('[X1] goes to Entra with state, nonce and a hashed verifier, and keeps the verifier here', async () => {
    const begun = await new Browser().get(`${url}/signin/microsoft365?connection=${connectionId}`);
    expect(begun.status).toBe(302);
    const query = new URL(location(begun)).searchParams;
    expect(query.get('code_challenge_method')).toBe('S256');
    expect(query.get('nonce')?.length).toBeGreaterThan(20);
    const { rows } = await host.pool.query('select * from sign_in_attempt where state = $1', [query.get('state')]);
    expect(rows[0]).toMatchObject({ purpose: 'web', return_to: '/', nonce: query.get('nonce') });
    expect(location(begun)).not.toContain(rows[0].code_verifier);
    expect(begun.headers.get('cache-control')).toBe('no-store');
  });

  it('[S17] makes the person at the first sign-in, by tenant and object id, and leads where they wanted to go', async () => {
    const browser = new Browser();
    const back = await signIn(browser, ada.id, { returnTo: '/my?view=week' });
    expect(back.status).toBe(302);
    expect(location(back)).toBe('/my?view=week');
    expect(await whoAmI(browser)).toMatchObject({
      status: 200,
      body: { person: { name: ada.displayName }, roles: ['user'] },
    });
    const { rows } = await host.pool.query('select * from person where tenant_id = $1 and object_id = $2', [
      tenantId,
      ada.id,
    ]);
    expect(rows).toMatchObject([{ source: 'signed-in', email: ada.mail, connection_id: connectionId }]);
    expect(keptTokens).toContainEqual({ personId: rows[0].id, refreshToken: expect.any(String) });
    const audit = await host.pool.query('select act from audit_line where subject_id = $1', [rows[0].id]);
    expect(audit.rows).toEqual([{ act: 'identity.sign-in' }]);
  });

  it('[U6] keeps the language that somebody chose for themselves, before the one of their browser', async () => {
    const browser = new Browser();
    const languageOf = async () => {
      const { rows } = await host.pool.query('select language from person where object_id = $1', [ben.id]);
      return rows[0]?.language;
    };
    const comes = async (tag: string) => browser.get(await wayBack(browser, ben.id), { 'accept-language': tag });
    await comes('zh-TW,en;q=0.5');
    expect(await languageOf()).toBe('zh-Hant');
    const choose = (language: string) => browser.put(`${url}/api/session/language`, { language });
    expect((await choose('zh-Hans')).status).toBe(204);
    expect((await choose('ja')).status).toBe(400);
    await comes('en');
    expect(await languageOf()).toBe('zh-Hans');
  });

  it('[X1] never leads to another site', async () => {
    const back = await signIn(new Browser(), ada.id, { returnTo: '//evil.example/', purpose: 'console' });
    expect(location(back)).toBe('/console');
  });

  it('[X1] takes an answer once, and only in the browser that asked', async () => {
    const browser = new Browser();
    const back = await wayBack(browser, ada.id);
    const victim = new Browser();
    expect(location(await victim.get(back))).toBe('/sign-in?error=expired');
    expect((await whoAmI(victim)).status).toBe(401);
    expect(location(await browser.get(back))).toBe('/');
    expect(location(await browser.get(back))).toBe('/sign-in?error=expired');
  });

  it('[X1] refuses an answer with another code or an older nonce', async () => {
    const browser = new Browser();
    const back = new URL(await wayBack(browser, ada.id, { returnTo: '/my' }));
    back.searchParams.set('code', 'made-up');
    expect(location(await browser.get(back.href))).toBe('/sign-in?error=failed&returnTo=%2Fmy');

    const other = new Browser();
    const replayed = await wayBack(other, ada.id);
    await host.pool.query("update sign_in_attempt set nonce = 'another'");
    expect(location(await other.get(replayed))).toBe('/sign-in?error=failed');
    expect((await whoAmI(other)).status).toBe(401);
  });

  it('[U2] says on the sign-in page that somebody turned back', async () => {
    const browser = new Browser();
    const begun = await browser.get(`${url}/signin/microsoft365?connection=${connectionId}&purpose=console`);
    const answer = await browser.post(location(begun), new URLSearchParams({ decision: 'cancel' }));
    expect(location(await browser.get(location(answer)))).toBe('/console/sign-in?error=cancelled');
  });

  it('[U2] says that a connection is unknown, or that Microsoft does not answer', async () => {
    const unknown = await new Browser().get(`${url}/signin/microsoft365?connection=${randomUUID()}`);
    expect(location(unknown)).toBe('/sign-in?error=unknown-connection');
    const broken = await new Browser().get(`${url}/signin/microsoft365?connection=${brokenId}`);
    expect(location(broken)).toBe('/sign-in?error=unreachable');
  });

  it('[S17] lets nobody in whose account an import called disabled', async () => {
    const disabled = {
      objectId: ben.id,
      name: ben.displayName,
      email: ben.mail,
      proxyAddresses: [],
      department: null,
      timeZone: null,
      enabled: false,
    };
    await inTransaction(host, (tx) =>
      importPeople(tx, { connectionId, tenantId, round: randomUUID(), people: [disabled] }, systemClock.now()),
    );
    const browser = new Browser();
    expect(location(await signIn(browser, ben.id))).toBe('/sign-in?error=not-active');
    expect((await whoAmI(browser)).status).toBe(401);
  });

  it("[X1] signs out here and leads to the end of Entra's session, but not from a link elsewhere", async () => {
    const browser = new Browser();
    await signIn(browser, cleo.id);
    const lured = await browser.get(`${url}/signin/microsoft365/signout`, { 'sec-fetch-site': 'cross-site' });
    expect(location(lured)).toBe('/');
    expect((await whoAmI(browser)).status).toBe(200);
    const out = await browser.get(`${url}/signin/microsoft365/signout`, { 'sec-fetch-site': 'same-origin' });
    expect(location(out)).toContain(`${sim.url}/${tenantId}/oauth2/v2.0/logout?`);
    expect(new URL(location(out)).searchParams.get('post_logout_redirect_uri')).toBe('http://localhost:8080/sign-in');
    expect((await whoAmI(browser)).status).toBe(401);
  });

  it("[X1] ends the sessions behind which Entra's own one ended", async () => {
    const browser = new Browser();
    await signIn(browser, cleo.id);
    await host.pool.query(
      "update session set provider_session = 'sid-1' where person_id = (select id from person where object_id = $1)",
      [cleo.id],
    );
    expect((await whoAmI(browser)).status).toBe(200);
    expect((await fetch(`${url}/signin/microsoft365/signed-out?sid=sid-1`)).status).toBe(200);
    expect((await whoAmI(browser)).status).toBe(401);
  });
});

describe("the add-in's sign-in", () => {
  async function idToken(): Promise<string> {
    const browser = new Browser();
    const back = new URL(await wayBack(browser, ada.id));
    const { rows } = await host.pool.query('select code_verifier from sign_in_attempt where state = $1', [
      back.searchParams.get('state'),
    ]);
    const response = await fetch(`${sim.url}/${tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: app?.clientId ?? '',
        client_secret: app?.secrets[0]?.value ?? '',
        redirect_uri: `${url}/signin/microsoft365/callback`,
        code: back.searchParams.get('code') ?? '',
        code_verifier: rows[0].code_verifier,
      }),
    });
    return ((await response.json()) as { id_token: string }).id_token;
  }
  const exchange = async (token: string) => {
    const response = await new Browser().post(`${url}/api/add-in/session`, { idToken: token });
    return { status: response.status, body: (await response.json()) as { token?: string; code?: string } };
  };

  it('[X6] ends on its own page with a short token in the fragment, and sets no cookie', async () => {
    const browser = new Browser();
    const back = location(await signIn(browser, ada.id, { purpose: 'add-in' }));
    expect(back).toMatch(/^\/outlook-addin\/signin\.html#bearer=ones_/);
    expect(browser.seen.filter((line) => line.startsWith('ones_session='))).toEqual([]);
    const bearer = new URLSearchParams(back.split('#')[1]).get('bearer');
    const answer = await fetch(`${url}/api/session`, { headers: { authorization: `Bearer ${bearer}` } });
    expect(answer.status).toBe(200);
  });

  it('[X6] exchanges an id token of a connected tenant for a short bearer token', async () => {
    const { status, body } = await exchange(await idToken());
    expect(status).toBe(200);
    const caller = await authenticator.authenticate({ bearer: body.token ?? '', sessionCookie: null });
    expect(caller).toMatchObject({ kind: 'person', name: ada.displayName, channel: 'add-in' });
  });

  it('[X6] refuses one that was altered, made by somebody else, or is none', async () => {
    const genuine = await idToken();
    const [head, , signature] = genuine.split('.');
    const claims = decodeJwt(genuine);
    const forged = (more: object) =>
      [head, Buffer.from(JSON.stringify({ ...claims, ...more })).toString('base64url'), signature].join('.');
    expect(await exchange(forged({ oid: cleo.id }))).toMatchObject({ status: 401, body: { code: 'sign-in-failed' } });
    expect(await exchange(forged({ aud: randomUUID() }))).toMatchObject({ status: 401 });
    expect(await exchange(forged({ tid: randomUUID() }))).toMatchObject({ status: 401 });
    expect(await exchange('x'.repeat(40))).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
  });
});
