import { randomUUID } from 'node:crypto';
import type { MadeServiceToken, ServiceToken } from '@ones/contract';
import { testClock } from '@ones/testkit';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { addMinutes } from '../../kernel/interval.ts';
import { inTransaction } from '../../platform/db/index.ts';
import { can, type PersonCaller, placesWhere } from '../../platform/http/index.ts';
import { ensureSignedInPerson, setRoles } from '../directory/index.ts';
import { identityUnderTest } from './identity.fixture.ts';
import { makeApiToken } from './index.ts';

const clock = testClock();
const { url, host, authenticator } = await identityUnderTest(clock);

async function administrator() {
  const signedIn = {
    ...{ connectionId: randomUUID(), tenantId: randomUUID(), objectId: randomUUID(), emailVerified: true },
    ...{ name: 'Ada Lovelace', email: `${randomUUID()}@northwind.example` },
  };
  const person = await inTransaction(host, async (tx) => {
    const found = await ensureSignedInPerson(tx, signedIn, clock.now());
    const actor = { channel: 'system', personId: null, label: 'test' } as const;
    await setRoles(tx, { personId: found.id, roles: ['global-administrator'], actor }, clock.now());
    return found;
  });
  const bearer = await inTransaction(host, (tx) => makeApiToken(tx, person.id, 'all', clock.now()));
  return { id: person.id, bearer };
}

async function call<Body = Record<string, unknown>>(bearer: string, method: string, path: string, body?: object) {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { authorization: `Bearer ${bearer}`, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  return { status: response.status, body: (text ? JSON.parse(text) : null) as Body & { code?: string } };
}

const inDays = (days: number) => addMinutes(clock.now(), days * 24 * 60).toISOString();
const wanted = { name: 'Signage', scopes: ['directory.read'], access: 'read', expiresAt: inDays(30) };

async function made(bearer: string, more: object = {}) {
  const { status, body } = await call<MadeServiceToken>(bearer, 'POST', '/api/service-tokens', { ...wanted, ...more });
  expect(status).toBe(201);
  return body;
}

describe('a service token', () => {
  it('[B11] may do what its scopes name, by reading only, and nothing else of what its person may', async () => {
    const ada = await administrator();
    const { token } = await made(ada.bearer);
    expect((await call(token, 'GET', '/api/people')).status).toBe(200);
    expect((await call(token, 'GET', '/api/service-tokens')).body.code).toBe('forbidden');
    const group = { name: randomUUID() };
    expect((await call(token, 'POST', '/api/groups', group)).body.code).toBe('forbidden');
    const reading = await made(ada.bearer, { scopes: ['directory.read', 'directory.manage'] });
    expect((await call(reading.token, 'POST', '/api/groups', group)).body.code).toBe('forbidden');
    const writing = await made(ada.bearer, { scopes: ['directory.manage'], access: 'write' });
    expect((await call(writing.token, 'POST', '/api/groups', group)).status).toBe(201);
    expect((await call(writing.token, 'POST', '/api/sign-out', { everywhere: true })).body.code).toBe('forbidden');
    const { body } = await call<{ acts: string[] }>(token, 'GET', '/api/session');
    expect(body.acts).toEqual(['signed-in', 'directory.read']);
  });

  it('[B11] never does more than the person it acts as', async () => {
    const ada = await administrator();
    const scopes = ['directory.read', 'audit.read'];
    const { token } = await made(ada.bearer, { scopes });
    const actor = { channel: 'system', personId: null, label: 'test' } as const;
    await inTransaction(host, (tx) => setRoles(tx, { personId: ada.id, roles: ['user'], actor }, clock.now()));
    authenticator.forget();
    expect((await call(token, 'GET', '/api/people')).body.code).toBe('forbidden');
  });

  it('[X3] is shown once, kept as a hash, listed with its last use, revoked at once, and audited', async () => {
    const ada = await administrator();
    const { token, serviceToken } = await made(ada.bearer);
    expect(serviceToken).toMatchObject({ name: 'Signage', lastUsedAt: null, actsAs: { name: 'Ada Lovelace' } });
    await call(token, 'GET', '/api/people');
    const listed = await call<{ items: ServiceToken[] }>(ada.bearer, 'GET', '/api/service-tokens');
    const mine = listed.body.items.find(({ id }) => id === serviceToken.id);
    expect(mine).toMatchObject({ lastUsedAt: clock.now().toISOString(), scopes: ['directory.read'], access: 'read' });
    expect(JSON.stringify(listed.body)).not.toContain(token);
    const kept = await sql<{ all: string }>`
      select (select string_agg(t::text, '') from bearer_token t) || (select string_agg(a::text, '') from audit_line a) as all
    `.execute(host.db);
    expect(kept.rows[0]?.all).toContain('identity.make-service-token');
    expect(kept.rows[0]?.all).not.toContain(token.slice(5));
    expect((await call(ada.bearer, 'DELETE', `/api/service-tokens/${serviceToken.id}`)).status).toBe(204);
    expect((await call(token, 'GET', '/api/people')).body.code).toBe('not-signed-in');
    expect((await call(ada.bearer, 'DELETE', `/api/service-tokens/${serviceToken.id}`)).body.code).toBe('not-found');
  });

  it('[B11] ends when it was said to', async () => {
    const ada = await administrator();
    const { token } = await made(ada.bearer, { expiresAt: inDays(1) });
    clock.set(new Date(inDays(1)));
    expect((await call(token, 'GET', '/api/session')).body.code).toBe('sign-in-expired');
  });

  it.each([
    ['in the past', { expiresAt: '2020-01-01T00:00:00Z' }, '/body/expiresAt', 'past'],
    ['after many years', { expiresAt: '2099-01-01T00:00:00Z' }, '/body/expiresAt', 'too-late'],
    ['for a building with what holds everywhere', { buildingIds: [randomUUID()] }, '/body/scopes/0', 'not-in-places'],
    ['with a scope that makes tokens', { scopes: ['api.manage'] }, '/body/scopes/0', 'enum'],
  ])('[X5] is not made %s', async (_what, more, path, code) => {
    const ada = await administrator();
    const { status, body } = await call<{ errors: object[] }>(ada.bearer, 'POST', '/api/service-tokens', {
      ...wanted,
      ...more,
    });
    expect([status, body.errors[0]]).toEqual([400, expect.objectContaining({ path, code })]);
  });

  it('[B11] for a building reaches no other, and no further than the role', () => {
    const [harbour, hill] = ['harbour', 'hill'];
    const everywhere = { role: 'manager', access: 'write', buildingId: null, floorId: null } as const;
    const caller = (grants: PersonCaller['grants']): PersonCaller => ({
      ...{ kind: 'person', personId: 'p', name: 'Signage (Ada)', channel: 'api', sessionId: null, grants },
      scope: { acts: ['resource.manage'], access: 'write', buildingIds: [harbour] },
    });
    const all = caller([everywhere]);
    expect(can(all, 'resource.manage', { buildingId: harbour, floorId: 'f' })).toBe(true);
    expect(can(all, 'resource.manage', { buildingId: hill, floorId: null })).toBe(false);
    expect(can(all, 'resource.manage', { buildingId: null, floorId: null })).toBe(false);
    expect(placesWhere(all, 'resource.manage')).toEqual([{ buildingId: harbour, floorId: null }]);
    expect(placesWhere(all, 'policy.manage')).toEqual([]);
    expect(placesWhere(caller([{ ...everywhere, buildingId: hill }]), 'resource.manage')).toEqual([]);
  });
});
