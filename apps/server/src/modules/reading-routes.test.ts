import { randomUUID } from 'node:crypto';
import type { Availability, Recurrence, Resource, SeriesAvailability } from '@ones/contract';
import { testClock, testDatabase } from '@ones/testkit';
import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/index.ts';
import { createHttpApp, openAccess } from '../platform/http/index.ts';
import { auditRoutes, recordAudit } from './audit/index.ts';
import { availabilityRoutes } from './availability/index.ts';
import {
  actsFor,
  directoryRoutes,
  ensureSignedInPerson,
  importGroups,
  importPeople,
  personById,
  principalIdsOf,
  setRoles,
} from './directory/index.ts';
import { makeApiToken, makeAuthenticator } from './identity/index.ts';
import { importRooms, resourceRoutes, resourcesByIds } from './resource/index.ts';

// Real parts: HTTP with real bearer tokens, PostgreSQL.
const host = await testDatabase();
const clock = testClock();
const { authenticate } = makeAuthenticator({ db: host.db, clock });
const app = await createHttpApp({
  publicUrl: 'http://localhost',
  logger: pino({ level: 'silent' }),
  tls: null,
  authenticate,
});
const access = async () => openAccess;
resourceRoutes(app, { db: host.db, access });
const delegations = { principalIdsOf, actsFor };
const viewing = { host, access, delegations, person: personById, resourceIdsIn: async () => [] };
availabilityRoutes(app, { ...viewing, clock, limits: async () => null });
directoryRoutes(app, { host, clock, bookingsOfLeavers: async () => [], groupIsNamed: async () => false });
auditRoutes(app, { db: host.db, resources: resourcesByIds });
afterAll(() => app.close());
const url = await app.listen({ port: 0, host: '127.0.0.1' });

const connectionId = randomUUID();
const tenantId = randomUUID();
const system = { channel: 'system', personId: null, label: 'ONES' } as const;
const [administrator, user] = await inTransaction(host, async (tx) => {
  const made = [];
  for (const [name, roles] of [
    ['Ada Admin', ['global-administrator']],
    ['Uma User', ['user']],
  ] as const) {
    const signedIn = {
      connectionId,
      tenantId,
      objectId: randomUUID(),
      name,
      email: `${randomUUID()}@x.example`,
      emailVerified: true,
    };
    const { id } = await ensureSignedInPerson(tx, signedIn, clock.now());
    await setRoles(tx, { personId: id, roles, actor: system }, clock.now());
    made.push({ id, token: await makeApiToken(tx, id, 'test', clock.now()) });
  }
  return made as [{ id: string; token: string }, { id: string; token: string }];
});
const rooms = Array.from({ length: 12 }, (_, at) => ({
  placeId: randomUUID(),
  name: at === 0 ? 'Harbour 3' : `Room ${String(at).padStart(2, '0')}`,
  emailAddress: `room${at}@x.example`,
  capacity: 4 + at,
  amenities: at % 2 === 0 ? ['Screen'] : ['Phone'],
  building: at < 8 ? 'Harbour' : 'Hill',
  floor: { name: `Floor ${at % 2}`, shortName: `${at % 2}F`, position: at % 2 },
}));
await inTransaction(host, (tx) => importRooms(tx, { connectionId, rooms, timeZone: 'UTC' }, clock.now()));

async function ask<T>(
  path: string,
  token = user.token,
  init: RequestInit = {},
): Promise<{ status: number; body: T & { code?: string } }> {
  const headers = { authorization: `Bearer ${token}`, ...(init.body ? { 'content-type': 'application/json' } : {}) };
  const response = await fetch(`${url}${path}`, { ...init, headers });
  return { status: response.status, body: (await response.json()) as T & { code?: string } };
}

type List<T> = { items: T[]; nextCursor: string | null };

async function allPages<T>(path: string, token = user.token): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const at: string = cursor === null ? path : `${path}&cursor=${encodeURIComponent(cursor)}`;
    const { body } = await ask<List<T>>(at, token);
    items.push(...body.items);
    cursor = body.nextCursor;
  } while (cursor);
  return items;
}

describe('resources over HTTP', () => {
  it('[B11] lists them in their order, page by page, the first one first', async () => {
    const all = await allPages<Resource>('/api/resources?limit=5');
    expect(all.map((one) => one.name)).toEqual(rooms.map((room) => room.name));
    expect(all[0]).toMatchObject({
      name: 'Harbour 3',
      kind: 'room',
      buildingName: 'Harbour',
      floorShortName: '0F',
      synced: true,
      state: 'active',
    });
    const found = await ask<List<Resource>>('/api/resources?q=ROOM%2007');
    expect(found.body.items.map((one) => one.name)).toEqual(['Room 07']);
    const one = await ask<Resource>(`/api/resources/${all[3]?.id}`);
    expect(one).toMatchObject({ status: 200, body: { id: all[3]?.id } });
  });

  it('[X5] answers what is not there and what makes no sense with a code and a path', async () => {
    expect(await ask(`/api/resources/${randomUUID()}`)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await ask('/api/resources/nonsense')).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    for (const cursor of [
      'nonsense',
      Buffer.from('["a",1]').toString('base64url'),
      Buffer.from('[1e99,"x"]').toString('base64url'),
    ]) {
      expect(await ask(`/api/resources?cursor=${cursor}`)).toMatchObject({
        status: 400,
        body: { code: 'invalid-input', errors: [{ path: '/querystring/cursor' }] },
      });
    }
    expect((await ask(`/api/resources?q=${encodeURIComponent("%_'\\")}`)).body).toEqual({
      items: [],
      nextCursor: null,
    });
  });

  it('[U2] lists buildings with their floors in order, and every amenity', async () => {
    const { body } = await ask<{ buildings: { name: string; floors: { name: string }[] }[]; amenities: string[] }>(
      '/api/places',
    );
    expect(body.buildings.map((one) => [one.name, one.floors.map((floor) => floor.name)])).toEqual([
      ['Harbour', ['Floor 0', 'Floor 1']],
      ['Hill', ['Floor 0', 'Floor 1']],
    ]);
    expect(body.amenities).toEqual(['Phone', 'Screen']);
  });
});

describe('availability over HTTP', () => {
  const period = 'start=2026-03-02T10:00:00Z&end=2026-03-02T12:00:00%2B01:00';

  it('[B11] pages the free ones, best fit first, by size and amenity', async () => {
    const free = await allPages<Availability['items'][number]>(
      `/api/availability?${period}&capacity=8&amenities=Screen&limit=2`,
    );
    expect(free.map((one) => one.resource.capacity)).toEqual([8, 10, 12, 14]);
    const { body } = await ask<Availability>(`/api/availability?${period}`);
    expect(body.items[0]).toMatchObject({ resource: { name: 'Harbour 3' }, freeUntil: null, busy: [] });
    expect(body).toMatchObject({ unavailable: [], nearestTimes: [], nextCursor: null });
  });

  it('[X5] refuses times that end before they start, are over, or are no times', async () => {
    const code = async (query: string) => (await ask(`/api/availability?${query}`)).body.code;
    expect(await code('start=2026-03-02T11:00:00Z&end=2026-03-02T10:00:00Z')).toBe('invalid-time-range');
    expect(await code('start=2026-03-02T11:00:00Z&end=2026-06-02T10:00:00Z')).toBe('invalid-time-range');
    expect(await code('start=2026-03-01T11:00:00Z&end=2026-03-01T12:00:00Z')).toBe('in-the-past');
    expect(await code('start=tomorrow&end=2026-03-01T12:00:00Z')).toBe('invalid-input');
    expect(await code(`${period}&capacity=0`)).toBe('invalid-input');
  });

  it('[B6] looks at the first 200 dates of a series without an end, and names the field of a pattern that is none', async () => {
    const series = (recurrence: Partial<Recurrence['pattern']>, more: object = {}) =>
      ask<SeriesAvailability>('/api/availability/series', user.token, {
        method: 'POST',
        body: JSON.stringify({
          start: '2026-03-02T10:00:00Z',
          end: '2026-03-02T11:00:00Z',
          timeZone: 'Europe/Oslo',
          recurrence: {
            pattern: { type: 'daily', interval: 1, ...recurrence },
            range: { type: 'noEnd', startDate: '2026-03-02' },
          },
          ...more,
        }),
      });
    const { body } = await series({}, { capacity: 15 });
    expect(body).toMatchObject({ judged: 200, goesOn: true, judgedUntil: '2026-09-18T09:00:00.000Z' });
    expect(body.items[0]).toMatchObject({ resource: { capacity: 15 }, freeOn: 200, missing: [], rank: ['right-size'] });
    const weekly = await series({ type: 'weekly', daysOfWeek: [] });
    expect(weekly.body).toMatchObject({
      code: 'invalid-input',
      errors: [{ path: '/body/recurrence/pattern/daysOfWeek' }],
    });
    expect((await series({}, { timeZone: 'Europe/Nowhere' })).body.code).toBe('unknown-time-zone');
  });
});

describe('people and groups over HTTP', () => {
  it('[X2] lists people to those who may see them, and suggests a few to anybody', async () => {
    const imported = Array.from({ length: 12 }, (_, at) => ({
      objectId: `o${at}`,
      name: `Sigrid ${String.fromCharCode(65 + at)}`,
      email: `sigrid.${at}@x.example`,
      proxyAddresses: [],
      department: 'Sales',
      timeZone: null,
      enabled: true,
    }));
    await inTransaction(host, (tx) =>
      importPeople(tx, { connectionId, tenantId, round: randomUUID(), people: imported }, clock.now()),
    );
    expect((await ask('/api/people?q=sigrid')).status).toBe(403);
    const people = await allPages<{ name: string }>('/api/people?q=sigrid&limit=5', administrator.token);
    expect(people.map((one) => one.name)).toEqual(imported.map((one) => one.name));
    const { body } = await ask<{ items: object[] }>('/api/people/suggestions?q=sigrid');
    expect(body.items.length).toBe(8);
    expect(Object.keys(body.items[0] ?? {}).sort()).toEqual(['email', 'id', 'name']);
  });

  it('[S17] lists groups with how many belong to them', async () => {
    const people = (...ids: string[]) => ids.map((objectId) => ({ objectId, isGroup: false }));
    const groups = [
      { objectId: 'g1', name: 'Sales', added: people('o1', 'o2', 'somebody-unknown'), removed: [] },
      { objectId: 'g2', name: 'Board', added: people('o1'), removed: [] },
    ];
    await inTransaction(host, (tx) => importGroups(tx, { connectionId, tenantId, round: null, groups }, clock.now()));
    const listed = await allPages<{ name: string; members: number }>('/api/groups?limit=1', administrator.token);
    expect(listed.map(({ name, members }) => ({ name, members }))).toEqual([
      { name: 'Board', members: 1 },
      { name: 'Sales', members: 2 },
    ]);
  });

  it('[X2] gives roles, and not the last administrator away', async () => {
    const put = (id: string, roles: string[]) =>
      ask<{ roles: string[] }>(`/api/people/${id}/roles`, administrator.token, {
        method: 'PUT',
        body: JSON.stringify({ roles }),
      });
    expect(await put(user.id, ['manager', 'user'])).toMatchObject({
      status: 200,
      body: { roles: ['manager', 'user'] },
    });
    expect(await put(administrator.id, ['user'])).toMatchObject({
      status: 400,
      body: { errors: [{ path: '/body/roles', code: 'last-global-administrator' }] },
    });
    expect((await put(randomUUID(), ['user'])).status).toBe(404);
    expect((await put(user.id, ['emperor'])).status).toBe(400);
  });
});

describe('the audit trail over HTTP', () => {
  it('[B10] tells who did what, through what, old and new, newest first and page by page', async () => {
    const subjectId = randomUUID();
    for (const [at, name] of ['one', 'two', 'three'].entries()) {
      clock.advance({ seconds: 1 });
      const act = {
        actor: system,
        act: 'test.rename',
        subjectType: 'thing',
        subjectId,
        before: { at },
        after: { name },
      };
      await inTransaction(host, (tx) => recordAudit(tx, act, clock.now()));
    }
    const lines = await allPages<{ at: string; after: { name: string } }>(
      `/api/audit?subjectId=${subjectId}&limit=2`,
      administrator.token,
    );
    expect(lines.map((line) => line.after.name)).toEqual(['three', 'two', 'one']);
    expect(lines[0]).toMatchObject({
      actor: 'ONES',
      channel: 'system',
      act: 'test.rename',
      before: { at: 2 },
      subjectId,
    });
    expect((await ask('/api/audit')).status).toBe(403);
    const found = async (words: string) =>
      (await allPages<{ after: { name: string } }>(`/api/audit?subjectType=thing&${words}`, administrator.token)).map(
        ({ after }) => after.name,
      );
    expect(await found('search=TW')).toEqual(['two']);
    expect(await found('search=%25w')).toEqual([]);
    expect(await found('search=one5')).toEqual([]);
    expect(await found(`until=${lines[0]?.at}`)).toEqual(['two', 'one']);
  });

  it('[B10] keeps no line of what was rolled back', async () => {
    const subjectId = randomUUID();
    const failing = inTransaction(host, async (tx) => {
      await recordAudit(tx, { actor: system, act: 'test.fail', subjectType: 'thing', subjectId }, clock.now());
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await allPages(`/api/audit?subjectId=${subjectId}`, administrator.token)).toEqual([]);
  });
});
