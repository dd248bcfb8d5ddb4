import { randomUUID } from 'node:crypto';
import { testClock } from '@ones/testkit';
import { describe, expect, it } from 'vitest';
import { inTransaction } from '../../platform/db/index.ts';
import { ensureSignedInPerson, importPeople, setRoles } from '../directory/index.ts';
import { identityUnderTest } from './identity.fixture.ts';
import { endSignIns, makeApiToken, renewApiToken } from './index.ts';
import { beginSession, makeAddInToken } from './sign-ins.ts';

const clock = testClock();
const { url, host, authenticator } = await identityUnderTest(clock);

async function somebody(name = `Person ${randomUUID()}`) {
  const signedIn = {
    connectionId: randomUUID(),
    tenantId: randomUUID(),
    objectId: randomUUID(),
    name,
    email: `${randomUUID()}@northwind.example`,
    emailVerified: true,
  };
  const person = await inTransaction(host, (tx) => ensureSignedInPerson(tx, signedIn, clock.now()));
  return { ...signedIn, id: person.id };
}

const token = (personId: string, label = 'test') =>
  inTransaction(host, (tx) => makeApiToken(tx, personId, label, clock.now()));
const session = (personId: string) =>
  inTransaction(host, (tx) => beginSession(tx, { personId, connectionId: null, providerSession: null }, clock.now()));

async function call(path: string, credentials: { bearer?: string; cookie?: string } = {}) {
  const response = await fetch(`${url}${path}`, {
    headers: {
      ...(credentials.bearer ? { authorization: `Bearer ${credentials.bearer}` } : {}),
      ...(credentials.cookie ? { cookie: `ones_session=${credentials.cookie}` } : {}),
    },
  });
  const body = (await response.json()) as Record<string, unknown>;
  return { status: response.status, body, code: body.code };
}

describe('who calls', () => {
  it('[X1] answers 401 without credentials and with made-up ones', async () => {
    expect(await call('/api/session')).toMatchObject({ status: 401, code: 'not-signed-in' });
    expect(await call('/api/session', { bearer: 'ones_made-up' })).toMatchObject({
      status: 401,
      code: 'not-signed-in',
    });
    expect(await call('/api/session', { bearer: 'anything' })).toMatchObject({ status: 401, code: 'not-signed-in' });
    expect(await call('/api/session', { cookie: 'made-up' })).toMatchObject({ status: 401, code: 'not-signed-in' });
  });

  it('[B11] knows a person by a bearer token and says what they may do', async () => {
    const ada = await somebody('Ada Lovelace');
    const bearer = await token(ada.id);
    expect(bearer).toMatch(/^ones_[\w-]{43}$/);
    const { status, body } = await call('/api/session', { bearer });
    expect(status).toBe(200);
    expect(body).toMatchObject({ person: { id: ada.id, name: 'Ada Lovelace', email: ada.email }, roles: ['user'] });
    expect(body.acts).toContain('booking.create');
    expect(body.acts).not.toContain('connection.manage');
  });

  it('[X3] keeps only hashes of what proves who somebody is', async () => {
    const ada = await somebody();
    const secrets = [await token(ada.id), await session(ada.id)];
    const { rows } = await host.pool.query(
      `select encode(secret_hash, 'escape') || label as text from bearer_token
       union all select encode(secret_hash, 'escape') from session`,
    );
    const all = rows.map((row) => row.text).join(' ');
    for (const secret of secrets) expect(all).not.toContain(secret.replace('ones_', ''));
  });

  it('[X2] refuses an act the roles do not give, and allows it once they do', async () => {
    const ada = await somebody();
    const bearer = await token(ada.id);
    expect(await call('/api/people', { bearer })).toMatchObject({ status: 403, code: 'forbidden' });
    const actor = { channel: 'system', personId: null, label: 'ONES' } as const;
    await inTransaction(host, (tx) =>
      setRoles(tx, { personId: ada.id, roles: ['global-administrator', 'user'], actor }, clock.now()),
    );
    authenticator.forget(ada.id);
    expect((await call('/api/people', { bearer })).status).toBe(200);
  });

  it('[X1] does not let a display do what a person may', async () => {
    expect(await call('/api/session', { bearer: 'a-display' })).toMatchObject({ status: 403, code: 'forbidden' });
  });

  it('[X1] tells an expired session from an unknown one', async () => {
    const ada = await somebody();
    const cookie = await session(ada.id);
    expect((await call('/api/session', { cookie })).status).toBe(200);
    clock.advance({ hours: 13 });
    expect(await call('/api/session', { cookie })).toMatchObject({ status: 401, code: 'sign-in-expired' });
  });

  it('[X1] prolongs a session by use, for a month at the longest', async () => {
    const ada = await somebody();
    const cookie = await session(ada.id);
    for (let hours = 11; hours < 30 * 24; hours += 11) {
      clock.advance({ hours: 11 });
      expect((await call('/api/session', { cookie })).status).toBe(200);
    }
    clock.advance({ hours: 11 });
    expect(await call('/api/session', { cookie })).toMatchObject({ code: 'sign-in-expired' });
  });

  it("[X6] ends the add-in's token after an hour", async () => {
    const ada = await somebody();
    const { token: bearer } = await inTransaction(host, (tx) => makeAddInToken(tx, ada.id, clock.now()));
    expect((await call('/api/session', { bearer })).status).toBe(200);
    clock.advance({ minutes: 61 });
    expect(await call('/api/session', { bearer })).toMatchObject({ status: 401, code: 'sign-in-expired' });
  });

  it('[S17] ends the sign-ins of a disabled person at once', async () => {
    const ada = await somebody();
    const [bearer, cookie] = [await token(ada.id), await session(ada.id)];
    expect((await call('/api/session', { cookie })).status).toBe(200);
    const people = [{ ...ada, proxyAddresses: [], department: null, timeZone: null, enabled: false }];
    await inTransaction(host, (tx) => importPeople(tx, { ...ada, round: randomUUID(), people }, clock.now()));
    authenticator.forget(ada.id);
    expect(await call('/api/session', { cookie })).toMatchObject({ status: 401, code: 'not-signed-in' });
    expect(await call('/api/session', { bearer })).toMatchObject({ status: 401, code: 'not-signed-in' });
    await inTransaction(host, (tx) => endSignIns(tx, ada.id));
    const { rows } = await host.pool.query('select 1 from session where person_id = $1', [ada.id]);
    expect(rows).toEqual([]);
  });

  it('[B11] replaces a token made before under the same label', async () => {
    const ada = await somebody();
    const renew = () => inTransaction(host, (tx) => renewApiToken(tx, ada.id, 'demo', clock.now()));
    const [first, kept] = [await renew(), await token(ada.id, 'other')];
    const second = await renew();
    expect((await call('/api/session', { bearer: first })).status).toBe(401);
    expect((await call('/api/session', { bearer: second })).status).toBe(200);
    expect((await call('/api/session', { bearer: kept })).status).toBe(200);
  });

  it('[B11] looks a token up once for many calls in a row', async () => {
    const ada = await somebody();
    const bearer = await token(ada.id);
    const credentials = { bearer, sessionCookie: null };
    expect(await authenticator.authenticate(credentials)).toMatchObject({ kind: 'person', channel: 'api' });
    await host.pool.query('delete from bearer_token where person_id = $1', [ada.id]);
    expect(await authenticator.authenticate(credentials)).toMatchObject({ kind: 'person' });
    authenticator.forget(ada.id);
    expect(await authenticator.authenticate(credentials)).toMatchObject({ code: 'not-signed-in' });
  });

  it('[X4] takes a cookie from our own pages only', async () => {
    const ada = await somebody();
    const cookie = await session(ada.id);
    const response = await fetch(`${url}/api/sign-out`, {
      method: 'POST',
      headers: {
        cookie: `ones_session=${cookie}`,
        'content-type': 'application/json',
        'sec-fetch-site': 'cross-site',
      },
      body: '{}',
    });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'wrong-origin' });
    expect((await call('/api/session', { cookie })).status).toBe(200);
  });
});
