/** What somebody who sets up connections may not do by it, over HTTP with real tokens: gain rights, or take another's rooms. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Connection, Problem, Role } from '@ones/contract';
import { testClock, testDatabase } from '@ones/testkit';
import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../../platform/db/index.ts';
import { createHttpApp } from '../../platform/http/index.ts';
import { failingJobs, queueCounts, tryFailingAgain } from '../../platform/queue/index.ts';
import { createSealer } from '../../platform/seal/index.ts';
import { ensureSignedInPerson, setRoles } from '../directory/index.ts';
import { makeApiToken, makeAuthenticator } from '../identity/index.ts';
import { importRooms } from '../resource/index.ts';
import { type ConnectionDeps, connectionRoutes } from './index.ts';

const host = await testDatabase();
const clock = testClock();
const nothing = { result: 'failed', code: null, mend: null, name: null } as const;
const deps: ConnectionDeps = {
  host,
  clock,
  sealer: createSealer(randomBytes(32)),
  tenant: {
    options: () => ({ types: [], operators: [], redirectUris: [] }),
    refusalOf: () => null,
    usesRoomAccount: () => false,
    representativesSignIn: () => false,
    proveRepresentative: async () => nothing,
    test: async () => ({ ok: true, checks: [] }),
    testMailbox: async () => nothing,
    rooms: async () => [],
    proveRooms: async (_, addresses) => addresses.map((address) => ({ ...nothing, address })),
    roomHealth: async () => [],
    roomTest: async () => null,
    startRoomTest: async () => null,
    compares: async () => [],
    lookNow: async () => false,
    applyHeldRound: async () => null,
    sayPolicyApplied: async () => [],
  },
  policies: { boundResources: async () => new Set(), acceptedOutside: async () => [] },
  queue: { counts: queueCounts, failing: failingJobs, tryAgain: tryFailingAgain },
  unsynced: async () => [],
};
const { authenticate } = makeAuthenticator({ db: host.db, clock });
const app = await createHttpApp({ publicUrl: 'http://x', logger: pino({ level: 'silent' }), tls: null, authenticate });
connectionRoutes(app, deps);
await app.listen({ port: 0, host: '127.0.0.1' });
const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
afterAll(() => app.close());

const tenantId = randomUUID();

async function person(role: Role): Promise<string> {
  return inTransaction(host, async (tx) => {
    const signedIn = { connectionId: randomUUID(), tenantId, objectId: randomUUID(), name: role, email: null };
    const { id } = await ensureSignedInPerson(tx, { ...signedIn, emailVerified: false }, clock.now());
    await setRoles(
      tx,
      { personId: id, roles: [role], actor: { channel: 'system', personId: null, label: 't' } },
      clock.now(),
    );
    return makeApiToken(tx, id, 'test', clock.now());
  });
}
const administrator = await person('global-administrator');
const keeper = await person('setting-manager');

async function ask<T = Connection>(token: string, method: string, path: string, body: object) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const response = await fetch(`${url}${path}`, { method, headers, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as T };
}

const server = { name: 'Contoso', type: 'any', operator: 'any', tenantId, clientId: randomUUID(), clientSecret: 'x' };
const begin = async (name: string) =>
  (await ask(keeper, 'POST', '/api/connections', { ...server, name, draft: true })).body;

async function group(role: Role | null): Promise<string> {
  const id = randomUUID();
  const now = clock.now();
  await host.pool.query(
    'insert into people_group (id, name, state, created_at, updated_at) values ($1, $2, $3, $4, $4)',
    [id, 'A group', 'active', now],
  );
  if (role !== null)
    await host.pool.query(
      "insert into role_grant (id, group_id, role, access, created_at) values ($1, $2, $3, 'write', $4)",
      [randomUUID(), id, role, now],
    );
  return id;
}

describe('rights by a connection', () => {
  const people = { defaultGroupIds: [] as string[], cardNumberAttribute: null, loginButtonName: 'Contoso' };

  it('[X2] are mapped to groups by a Global Administrator alone; what is mapped may be saved again by others', async () => {
    const { id, version } = await begin('Mapping');
    const groupRoles = [{ groupId: await group(null), role: 'manager' }];
    const path = `/api/connections/${id}/people`;
    const refused = await ask<Problem>(keeper, 'PUT', path, { ...people, groupRoles, version });
    expect(refused).toMatchObject({
      status: 403,
      body: { code: 'forbidden', errors: [{ path: '/body/groupRoles', code: 'administrators-only' }] },
    });
    expect((await ask(administrator, 'PUT', path, { ...people, groupRoles, version })).status).toBe(200);
    const again = await ask(keeper, 'PUT', path, { ...people, groupRoles, version: version + 1 });
    expect(again).toMatchObject({ status: 200, body: { groupRoles } });
    const emptied = await ask(keeper, 'PUT', path, { ...people, groupRoles: [], version: version + 2 });
    expect(emptied.status).toBe(403);
    expect((await ask(keeper, 'POST', '/api/connections', { ...server, groupRoles })).status).toBe(403);
  });

  it('[X2] are not got by making a group that gives some the default of new people', async () => {
    const { id, version } = await begin('Defaults');
    const [plain, strong] = [await group(null), await group('user-manager')];
    const save = (token: string, defaultGroupIds: string[], at: number) =>
      ask<Problem>(token, 'PUT', `/api/connections/${id}/people`, {
        ...people,
        groupRoles: [],
        defaultGroupIds,
        version: at,
      });
    expect(await save(keeper, [plain, strong], version)).toMatchObject({
      status: 403,
      body: { errors: [{ path: '/body/defaultGroupIds/1', code: 'administrators-only' }] },
    });
    expect((await save(keeper, [plain], version)).status).toBe(200);
    expect((await save(administrator, [plain, strong], version + 1)).status).toBe(200);
    expect((await save(keeper, [plain, strong], version + 2)).status).toBe(200);
  });
});

describe('a room that another connection books', () => {
  it('[S12] is refused by its address, with the name of who has it, until it is taken out there', async () => {
    const [first, second] = [await begin('First'), await begin('Second')];
    const room = {
      ...{ placeId: null, name: 'Pier', emailAddress: 'Pier@x.example', capacity: null },
      ...{ amenities: [], building: null, floor: null },
    };
    const imported = (rooms: (typeof room)[]) =>
      inTransaction(host, (tx) => importRooms(tx, { connectionId: first.id, rooms, timeZone: 'UTC' }, clock.now()));
    await imported([room]);
    const rooms = { mode: 'specified', addresses: ['quay@x.example', 'pier@X.example'] };
    const save = ({ id, version }: Connection) =>
      ask<Problem>(keeper, 'PUT', `/api/connections/${id}/rooms`, { rooms, version });
    const refused = await save(second);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'room-of-other-connection', errors: [{ path: '/body/rooms/addresses/1' }] },
    });
    expect(refused.body.errors?.[0]?.message).toContain('First');
    expect((await save(first)).status).toBe(200);
    await imported([]);
    expect((await save(second)).status).toBe(200);
  });
});

describe('a representative', () => {
  it('[S19.6] is no delegate of rooms, has an address in its domain, and its domain no other: said by field', async () => {
    const begun = await begin('Across');
    const path = (page: string) => `/api/connections/${begun.id}/${page}`;
    const representatives = [{ domain: 'asia.example', address: 'desk@asia.example' }];
    const saved = await ask(keeper, 'PUT', path('server'), { ...server, representatives, version: begun.version });
    expect(saved).toMatchObject({ status: 200, body: { representatives } });
    const rooms = { rooms: { mode: 'all', addresses: [] }, version: saved.body.version };
    const delegate = await ask<Problem>(keeper, 'PUT', path('rooms'), {
      ...rooms,
      delegateAddress: 'Desk@Asia.example',
    });
    expect(delegate.body.errors).toMatchObject([{ path: '/body/delegateAddress', code: 'representative-is-delegate' }]);
    const other = await ask(keeper, 'PUT', path('rooms'), { ...rooms, delegateAddress: 'rooms@main.example' });
    const said = async (wrong: object[]) => {
      const body = { ...server, representatives: wrong, version: other.body.version };
      const answer = await ask<Problem>(keeper, 'PUT', path('server'), body);
      return [answer.status, ...(answer.body.errors ?? []).map((error) => `${error.path} ${error.code}`)];
    };
    const at = '/body/representatives';
    expect(await said([{ domain: 'main.example', address: 'Rooms@main.example' }])).toEqual([
      400,
      `${at}/0/address representative-is-delegate`,
    ]);
    expect(await said([representatives[0], { domain: 'ASIA.example', address: 'b@asia.example' }] as object[])).toEqual(
      [400, `${at}/1/domain domain-twice`],
    );
    expect(await said([{ domain: 'asia.example', address: 'a@main.example' }])).toEqual([
      400,
      `${at}/0/address other-domain`,
    ]);
  });
});
