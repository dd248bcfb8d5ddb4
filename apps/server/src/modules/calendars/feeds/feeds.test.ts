import type { Feed, MadeFeed } from '@ones/contract';
import { testClock, testDatabase } from '@ones/testkit';
import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { type Caller, createHttpApp, openAccess, refuse } from '../../../platform/http/index.ts';
import { makeOffice } from '../../booking/booking.fixture.ts';
import { listOnResources, mySchedule } from '../../booking/index.ts';
import { personById } from '../../directory/index.ts';
import { feedRoutes, feedSubject } from '../index.ts';

const clock = testClock();
const host = await testDatabase();
const office = await makeOffice(host, clock, false);
const { ada, bo, room } = office;

const caller = (who: typeof ada, role: 'user' | 'manager' | 'global-administrator'): Caller => ({
  ...{ kind: 'person', personId: who.personId, name: who.label, channel: 'web', sessionId: null },
  grants: [{ role, access: 'write', buildingId: null, floorId: null }],
});
const callers: Readonly<Record<string, Caller>> = {
  ada: caller(ada, 'user'),
  bo: caller(bo, 'user'),
  manager: caller(bo, 'manager'),
  admin: caller(bo, 'global-administrator'),
  signage: {
    ...(caller(ada, 'user') as Extract<Caller, { kind: 'person' }>),
    scope: { acts: ['booking.read'], access: 'write', buildingIds: null },
  },
};
const app = await createHttpApp({
  publicUrl: 'http://localhost',
  logger: pino({ level: 'silent' }),
  tls: null,
  authenticate: async ({ bearer }) => (bearer ? (callers[bearer] ?? refuse('not-signed-in')) : { kind: 'anonymous' }),
});
/** What is kept for certain people. */
const hidden = new Set<string>();
feedRoutes(app, {
  host,
  clock,
  publicUrl: 'http://localhost',
  subject: feedSubject,
  ofPerson: async (db, personId) => {
    const person = await personById(db, personId);
    return person?.state === 'active' ? (page) => mySchedule(office.deps, page, { personId, manages: false }) : null;
  },
  access: async () => ({ ...openAccess, hidden }),
  onResources: (resourceIds, page, seen) =>
    listOnResources(office.deps, { ...page, resourceIds }, { personId: null, manages: false, ...seen }),
});
const url = await app.listen({ port: 0, host: '127.0.0.1' });
afterAll(() => app.close());

async function call<Body>(who: string, method: string, path: string, body?: object) {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { authorization: `Bearer ${who}`, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  return { status: response.status, body: (text ? JSON.parse(text) : null) as Body & { code?: string } };
}

/** By the address that was given out, on the port where the test listens. */
async function read(address: string, headers: Record<string, string> = {}) {
  const response = await fetch(address.replace('http://localhost', url), { headers });
  return { status: response.status, etag: response.headers.get('etag') ?? '', text: await response.text() };
}

const make = async (who: string, body: object) => (await call<MadeFeed>(who, 'POST', '/api/feeds', body)).body;

describe('a feed', () => {
  it('[B11] gives a person their own meetings, an ETag, and 304 while nothing changed', async () => {
    await office.book('Harbour 1', 60, 30, { subject: 'Own planning' });
    const { address, feed } = await make('ada', { kind: 'person' });
    const first = await read(address);
    expect(first).toMatchObject({ status: 200, text: expect.stringContaining('SUMMARY:Own planning') });
    expect(await read(address, { 'if-none-match': first.etag })).toMatchObject({ status: 304, text: '' });
    await office.book('Harbour 1', 120, 30, { subject: 'Another' });
    const second = await read(address, { 'if-none-match': first.etag });
    expect(second).toMatchObject({ status: 200, text: expect.stringContaining('SUMMARY:Another') });
    const listed = await call<{ items: Feed[] }>('ada', 'GET', '/api/feeds');
    expect(listed.body.items).toMatchObject([{ id: feed.id, lastReadAt: clock.now().toISOString() }]);
    expect(JSON.stringify(listed.body)).not.toContain(new URL(address).searchParams.get('key'));
    const { rows } = await host.pool.query<{ all: string }>('select f::text as all from feed f');
    expect(rows.map((row) => row.all).join()).not.toContain(new URL(address).searchParams.get('key'));
  });

  it('[B11] ends with a new address, when it is revoked, and for who has left', async () => {
    const old = await make('bo', { kind: 'person' });
    const made = await make('bo', { kind: 'person' });
    expect((await read(old.address)).status).toBe(404);
    expect((await read(made.address)).status).toBe(200);
    expect((await call('ada', 'DELETE', `/api/feeds/${made.feed.id}`)).body.code).toBe('not-found');
    expect((await call('bo', 'DELETE', `/api/feeds/${made.feed.id}`)).status).toBe(204);
    expect((await read(made.address)).status).toBe(404);
    const again = await make('bo', { kind: 'person' });
    await host.pool.query("update person set state = 'absent' where id = $1", [bo.personId]);
    expect((await read(again.address)).status).toBe(404);
    await host.pool.query("update person set state = 'active' where id = $1", [bo.personId]);
  });

  it('[B9] of a resource or a floor hides private meetings, also where a part of a combined room is held', async () => {
    await office.book('Harbour 2+3', 60, 30, { subject: 'Secret merger', private: true });
    await office.book('Harbour 2', 120, 30, { subject: 'Open house' });
    const subjectId = room('Harbour 2');
    const ofRoom = await make('manager', { kind: 'resource', subjectId });
    const { text } = await read(ofRoom.address);
    expect(text.match(/SUMMARY:.*/g)?.map((line) => line.trim())).toEqual([
      'SUMMARY:Private meeting',
      'SUMMARY:Open house',
    ]);
    const { rows } = await host.pool.query('select floor_id from resource where id = $1', [subjectId]);
    const ofFloor = await make('manager', { kind: 'floor', subjectId: rows[0].floor_id });
    const floor = (await read(ofFloor.address)).text;
    expect(floor).toContain('SUMMARY:Open house');
    expect(floor).not.toContain('Secret');
    // Kept for certain people: in no floor's feed; in its own, which its manager made, it is.
    hidden.add(subjectId);
    expect((await read(ofFloor.address)).text).not.toContain('Open house');
    expect((await read(ofRoom.address)).text).toContain('SUMMARY:Open house');
    hidden.clear();
  });

  it('[X2] of a resource is made by who manages it; tokens make none; an administrator can forbid them', async () => {
    const ofRoom = { kind: 'resource', subjectId: room('Harbour 1') };
    expect((await call('ada', 'POST', '/api/feeds', ofRoom)).body.code).toBe('forbidden');
    expect((await call('ada', 'POST', '/api/feeds', { kind: 'person', subjectId: bo.personId })).status).toBe(403);
    expect((await call('signage', 'POST', '/api/feeds', { kind: 'person' })).body.code).toBe('forbidden');
    expect((await call('manager', 'POST', '/api/feeds', { kind: 'resource' })).status).toBe(400);
    const gone = { kind: 'resource', subjectId: ada.personId };
    expect((await call('manager', 'POST', '/api/feeds', gone)).body.code).toBe('not-found');
    const { address } = await make('ada', { kind: 'person' });
    const none = { ofPeople: false, ofResources: true };
    expect((await call('admin', 'PUT', '/api/feed-settings', none)).status).toBe(200);
    expect((await read(address)).status).toBe(404);
    expect((await call('ada', 'POST', '/api/feeds', { kind: 'person' })).body.code).toBe('forbidden');
    await call('admin', 'PUT', '/api/feed-settings', { ofPeople: true, ofResources: true });
    expect((await read(address)).status).toBe(200);
    expect((await read(`${url}/api/feeds/calendar.ics?key=made-up`)).status).toBe(404);
  });
});
