import { randomUUID } from 'node:crypto';
import type {
  Amenity,
  BuildingSettings,
  Places,
  Problem,
  Resource,
  ResourceImage,
  ResourceInput,
  ResourceSettings,
} from '@ones/contract';
import { testClock, testDatabase } from '@ones/testkit';
import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../../platform/db/index.ts';
import { type Caller, createHttpApp, type Grant, openAccess, refuse } from '../../platform/http/index.ts';
import { makeOffice } from '../booking/booking.fixture.ts';
import { bookingsMeeting, bookResource, holdParts } from '../booking/index.ts';
import { expectSoundHolds } from '../booking/sound-holds.fixture.ts';
import { type ImportedRoom, importRooms, resourceRoutes, resourceSettingsRoutes } from './index.ts';

// Real parts: HTTP, PostgreSQL, bookings.
const host = await testDatabase();
afterAll(() => expectSoundHolds(host));
const clock = testClock();
const office = await makeOffice(host, clock, false);
const grants = new Map<string, Grant[]>();
const everywhere = { access: 'write', buildingId: null, floorId: null } as const;
grants.set('admin', [{ ...everywhere, role: 'global-administrator' }]);
grants.set('looks', [{ ...everywhere, role: 'manager', access: 'read' }]);
const app = await createHttpApp({
  publicUrl: 'http://localhost',
  logger: pino({ level: 'silent' }),
  tls: null,
  authenticate: async ({ bearer }): Promise<Caller | ReturnType<typeof refuse>> => {
    const held = grants.get(bearer ?? '');
    const person = { kind: 'person', personId: office.ada.personId, channel: 'console', sessionId: null } as const;
    return held ? { ...person, name: bearer ?? '', grants: held } : refuse('not-signed-in');
  },
});
const FAR = new Date('9000-01-01T00:00:00Z');
resourceRoutes(app, { db: host.db, access: async () => openAccess });
resourceSettingsRoutes(app, {
  host,
  clock,
  holdParts,
  upcoming: async (db, id) => (await bookingsMeeting(db, [id], { start: clock.now(), end: FAR })).length,
});
afterAll(() => app.close());

type Answer<T> = { status: number; body: T & Problem; headers: Record<string, unknown> };
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

async function ask<T = ResourceSettings>(method: Method, path: string, body?: object, as = 'admin', more = {}) {
  const headers = { authorization: `Bearer ${as}`, ...more };
  const answer = await app.inject({ method, url: `/api${path}`, headers, ...(body ? { payload: body } : {}) });
  const isJson = String(answer.headers['content-type']).includes('json');
  return { status: answer.statusCode, body: isJson ? answer.json() : null, headers: answer.headers } as Answer<T>;
}

const input = (name: string, more: Partial<ResourceInput> = {}): ResourceInput => ({
  ...{ kind: 'room', name, names: {}, description: null, capacity: 4, amenities: [], partIds: [] },
  ...{ buildingId: null, floorId: null, timeZone: 'Europe/Oslo' },
  ...more,
});
const make = async (name: string, more?: Partial<ResourceInput>) =>
  (await ask('POST', '/resources', input(name, more))).body;
const changeOf = (settings: ResourceSettings, more: object) => {
  const { name, names, description, capacity, amenities, buildingId, floorId, timeZone, version, parts } = settings;
  const partIds = parts.map(({ id }) => id);
  const same = { name, names, description, capacity, amenities, buildingId, floorId, timeZone, version, partIds };
  return { ...same, ...more };
};
const building = (name: string) => ({ name, names: {}, address: null, timeZone: 'Asia/Hong_Kong', position: null });

describe('setting up resources', () => {
  it('[B11] makes a desk and equipment without a place, audited, last in the list, and found in the reader’s language', async () => {
    const desk = await make('Desk 1', { kind: 'desk', names: { 'zh-Hant': '一號辦公桌', en: ' ' }, capacity: 1 });
    expect(desk).toMatchObject({ kind: 'desk', state: 'active', synced: false, names: { 'zh-Hant': '一號辦公桌' } });
    await make('Projector', { kind: 'equipment', capacity: null });
    const inChinese = await ask<{ items: Resource[] }>('GET', '/resources?kind=desk', undefined, 'admin', {
      'accept-language': 'zh-TW',
    });
    expect(inChinese.body.items.map(({ name }) => name)).toEqual(['一號辦公桌']);
    const all = await ask<{ items: Resource[] }>('GET', '/resources');
    expect(all.body.items.map(({ name }) => name).slice(-2)).toEqual(['Desk 1', 'Projector']);
    const { rows } = await host.pool.query('select act, actor from audit_line where subject_id = $1', [desk.id]);
    expect(rows).toEqual([{ act: 'resource.create', actor: 'admin' }]);
  });

  it('[X5] refuses what makes no sense, with the field, and leaves nothing half made', async () => {
    const count = async () => (await host.pool.query('select count(*)::int as n from resource')).rows[0]?.n;
    const before = await count();
    const wrong: [Partial<ResourceInput>, string, string][] = [
      [{ timeZone: null }, 'unknown-time-zone', '/body/timeZone'],
      [{ buildingId: randomUUID() }, 'invalid-input', '/body/buildingId'],
      [{ floorId: randomUUID() }, 'invalid-input', '/body/floorId'],
      [{ partIds: [randomUUID()] }, 'invalid-input', '/body/partIds'],
      [{ kind: 'desk', partIds: [office.room('Harbour 1')] }, 'invalid-input', '/body/partIds'],
      [{ partIds: [office.room('Harbour 2+3')] }, 'invalid-input', '/body/partIds'],
      [{ name: ' ' }, 'invalid-input', '/body/name'],
    ];
    for (const [more, code, path] of wrong) {
      expect((await ask('POST', '/resources', input('Wrong', more))).body).toMatchObject({ code, errors: [{ path }] });
    }
    expect(await count()).toBe(before);
  });

  it('[B10] tells who saves what somebody else changed meanwhile; one of two at once wins', async () => {
    const room = await make('Twice');
    const answers = await Promise.all(
      ['One', 'Two'].map((name) => ask('PUT', `/resources/${room.id}`, changeOf(room, { name }))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('stale-version');
  });

  it('[B2] puts a resource out of use without forgetting it, and into use again', async () => {
    const room = await make('Leaving');
    const archived = await ask('POST', `/resources/${room.id}/archive`, { version: room.version });
    const list = (query: string) => ask<{ items: Resource[] }>('GET', `/resources?q=Leaving${query}`);
    expect((await list('')).body.items).toEqual([]);
    expect((await list('&state=archived')).body.items).toMatchObject([{ id: room.id, state: 'archived' }]);
    const back = await ask('POST', `/resources/${room.id}/restore`, { version: archived.body.version });
    expect(back.body.state).toBe('active');
    expect((await list('')).body.items).toHaveLength(1);
  });

  it('[X2] is for managers of the place: not into another one, not by those who only look', async () => {
    const [here, there] = [
      (await ask<BuildingSettings>('POST', '/buildings', building('Mine'))).body,
      (await ask<BuildingSettings>('POST', '/buildings', building('Not mine'))).body,
    ];
    grants.set('keeper', [{ ...everywhere, role: 'manager', buildingId: here.id }]);
    const as = async (who: string, more: Partial<ResourceInput>) =>
      (await ask('POST', '/resources', input('Kept', { ...more, timeZone: null }), who)).status;
    expect(await as('keeper', { buildingId: here.id })).toBe(201);
    expect(await as('keeper', { buildingId: there.id })).toBe(403);
    expect(await as('looks', { buildingId: here.id })).toBe(403);
    const mine = await make('Moves', { buildingId: here.id, timeZone: null });
    expect(mine.timeZone).toBe('Asia/Hong_Kong');
    const moved = changeOf(mine, { buildingId: there.id });
    expect((await ask('PUT', `/resources/${mine.id}`, moved, 'keeper')).status).toBe(403);
    const borrowed = changeOf(mine, { partIds: [office.room('Harbour 1')] });
    expect((await ask('PUT', `/resources/${mine.id}`, borrowed, 'keeper')).status).toBe(403);
    expect((await ask('POST', '/buildings', building('Another'), 'keeper')).status).toBe(403);
    const rename = { ...building('Mine still'), version: here.version };
    expect((await ask('PUT', `/buildings/${here.id}`, rename, 'keeper')).status).toBe(200);
    expect((await ask('PUT', `/buildings/${there.id}`, { ...rename, version: 1 }, 'keeper')).status).toBe(403);
    expect((await ask('PUT', '/amenities/Screen', { names: {}, icon: null }, 'keeper')).status).toBe(403);
  });
});

describe('places and amenities', () => {
  it('[B11] are made, named in each language, ordered, and removed only while nothing stood there', async () => {
    const made = await ask<BuildingSettings>('POST', '/buildings', building('Tower'));
    const floor = { name: 'Ground', names: { 'zh-Hans': '一楼' }, shortName: 'G', position: 0 };
    const { body } = await ask<BuildingSettings>('POST', `/buildings/${made.body.id}/floors`, floor);
    const [ground] = body.floors;
    expect(ground).toMatchObject({ name: 'Ground', shortName: 'G', resources: 0 });
    expect((await ask('POST', `/buildings/${body.id}/floors`, floor)).body.code).toBe('name-taken');
    const desk = await make('Desk in the tower', { kind: 'desk', buildingId: body.id, floorId: ground?.id ?? null });
    const places = await ask<Places>('GET', '/places', undefined, 'admin', { 'accept-language': 'zh-CN' });
    expect(places.body.buildings.find(({ id }) => id === body.id)?.floors).toMatchObject([{ name: '一楼' }]);
    expect((await ask('DELETE', `/floors/${ground?.id}`)).body.code).toBe('place-in-use');
    expect((await ask('DELETE', `/buildings/${body.id}`)).body.code).toBe('place-in-use');
    const away = changeOf(desk, { buildingId: null, floorId: null });
    expect((await ask('PUT', `/resources/${desk.id}`, away)).status).toBe(200);
    expect((await ask('DELETE', `/buildings/${body.id}`)).status).toBe(204);
  });

  it('[B8] move what kept its building’s time along with it', async () => {
    const { body } = await ask<BuildingSettings>('POST', '/buildings', building('Moving'));
    const along = await make('Along', { buildingId: body.id, timeZone: null });
    const own = await make('Own time', { buildingId: body.id, timeZone: 'Asia/Tokyo' });
    const change = { ...building('Moving'), timeZone: 'Europe/Rome', version: body.version };
    expect((await ask('PUT', `/buildings/${body.id}`, { ...change, timeZone: 'Mars/One' })).status).toBe(422);
    await ask('PUT', `/buildings/${body.id}`, change);
    expect((await ask('PUT', `/buildings/${body.id}`, change)).body.code).toBe('stale-version');
    const zone = async ({ id }: ResourceSettings) => (await ask('GET', `/resources/${id}/settings`)).body.timeZone;
    expect([await zone(along), await zone(own)]).toEqual(['Europe/Rome', 'Asia/Tokyo']);
  });

  it('[B11] amenities have names and icons, and stay while a resource has them', async () => {
    await make('With a lectern', { amenities: ['Lectern'] });
    const names = { 'zh-Hant': '講台' };
    expect((await ask('PUT', '/amenities/Lectern', { names, icon: 'people' })).body).toMatchObject({ names });
    const { body } = await ask<{ items: Amenity[] }>('GET', '/amenities');
    expect(body.items).toContainEqual({ name: 'Lectern', names, icon: 'people', resources: 1 });
    expect((await ask('DELETE', '/amenities/Lectern')).body.code).toBe('place-in-use');
    expect((await ask('PUT', '/amenities/a%2Cb', { names: {}, icon: null })).status).toBe(400);
  });
});

describe('pictures', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const upload = (id: string, bytes: Buffer) =>
    ask<ResourceImage>('POST', `/resources/${id}/images`, { data: bytes.toString('base64') });

  it('[X4] are what their bytes say, of 2 MB at most, and are served so that they can do nothing', async () => {
    const room = await make('Pictured');
    const { body } = await upload(room.id, png);
    const address = body.url.replace('/api', '');
    const served = await ask('GET', address);
    expect(served.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const etag = { 'if-none-match': String(served.headers.etag) };
    expect((await ask('GET', address, undefined, 'admin', etag)).status).toBe(304);
    expect((await ask<Resource>('GET', `/resources/${room.id}`)).body.imageUrl).toBe(body.url);
    expect((await upload(room.id, Buffer.from('<svg><script>alert(1)</script></svg>'))).body.errors).toMatchObject([
      { path: '/body/data', code: 'not-a-picture' },
    ]);
    expect((await upload(room.id, Buffer.concat([png, Buffer.alloc(2 * 1024 * 1024)]))).body.code).toBe(
      'body-too-large',
    );
    expect((await ask('DELETE', address)).status).toBe(204);
    expect((await ask('GET', address)).status).toBe(404);
    expect((await ask<Resource>('GET', `/resources/${room.id}`)).body.imageUrl).toBeNull();
  });
});

describe('rooms that a connection tells of', () => {
  const connectionId = randomUUID();
  const told = (more: Partial<ImportedRoom>): ImportedRoom => ({
    ...{ placeId: 'told', name: 'Told', emailAddress: 'told@x.example', capacity: 6, amenities: ['Screen'] },
    ...{ building: 'Told House', floor: null },
    ...more,
  });
  const run = (...rooms: ImportedRoom[]) =>
    inTransaction(host, (tx) => importRooms(tx, { connectionId, rooms, timeZone: 'Europe/Oslo' }, clock.now()));

  it('[S12] keep what was set here field by field, show what is told, and take it again when asked', async () => {
    const [id] = (await run(told({}))).added;
    const at = `/resources/${id}`;
    const first = (await ask('GET', `${at}/settings`)).body;
    const ours = (await ask('PUT', at, changeOf(first, { name: 'Our name', amenities: ['Sofa'] }))).body;
    expect(ours.ours).toEqual(['name', 'amenities']);
    await run(told({ name: 'Told anew', capacity: 9, amenities: ['Screen', 'Phone'] }));
    const after = (await ask('GET', `${at}/settings`)).body;
    expect(after).toMatchObject({ name: 'Our name', capacity: 9, amenities: ['Sofa'], told: { name: 'Told anew' } });
    expect(await run(told({ name: 'Told anew', capacity: 9, amenities: ['Screen', 'Phone'] }))).toMatchObject({
      changed: [],
    });
    const taken = await ask('POST', `${at}/connection-values`, { version: after.version, fields: ['name'] });
    expect(taken.body).toMatchObject({ name: 'Told anew', ours: ['amenities'] });
    await run(told({ name: 'Told again', capacity: 9, amenities: ['Screen', 'Phone'] }));
    const last = (await ask('GET', `${at}/settings`)).body;
    expect(last).toMatchObject({ name: 'Told again', amenities: ['Sofa'] });
    await ask('POST', `${at}/archive`, { version: last.version });
    await run(told({ name: 'Told at last' }));
    expect((await ask('GET', `${at}/settings`)).body).toMatchObject({ state: 'archived', name: 'Told at last' });
  });
});

describe('combined rooms', () => {
  const partsOf = async (id: string, partIds: readonly string[]) => {
    const { body } = await ask('GET', `/resources/${id}/settings`);
    return ask('PUT', `/resources/${id}`, changeOf(body, { partIds }));
  };
  const heldBy = async (id: string) =>
    (await host.pool.query('select count(*)::int as n from hold where resource_id = $1 and active', [id])).rows[0]?.n;

  it('[B5] made of other rooms hold them for what is booked already, and refuse a part that is taken then', async () => {
    const [a, b, c] = await Promise.all(['Wing A', 'Wing B', 'Wing C'].map((name) => make(name)));
    const whole = await make('Wings', { partIds: [a?.id ?? '', b?.id ?? ''] });
    expect(whole.parts.map(({ name }) => name).sort()).toEqual(['Wing A', 'Wing B']);
    expect((await office.book('Harbour 1', 60, 30, { resourceIds: [whole.id] })).ok).toBe(true);
    expect((await partsOf(whole.id, [a?.id ?? '', c?.id ?? ''])).status).toBe(200);
    expect([await heldBy(a?.id ?? ''), await heldBy(b?.id ?? ''), await heldBy(c?.id ?? '')]).toEqual([1, 0, 1]);
    expect((await office.book('Harbour 1', 60, 30, { resourceIds: [b?.id ?? ''] })).ok).toBe(true);
    const refused = await partsOf(whole.id, [a?.id ?? '', b?.id ?? '', c?.id ?? '']);
    expect(refused.body).toMatchObject({ code: 'slot-taken', conflicts: [{ resourceId: b?.id }] });
    expect([await heldBy(a?.id ?? ''), await heldBy(c?.id ?? '')]).toEqual([1, 1]);
  });

  it('[B5] and their parts have one winner for a time, whoever asks first', async () => {
    const [a, b] = [await make('Race A'), await make('Race B')];
    const whole = await make('Race A+B', { partIds: [a.id, b.id] });
    for (let slot = 0; slot < 6; slot += 1) {
      const tries = [whole.id, a.id, b.id, whole.id, a.id, b.id].map(async (id) => ({
        id,
        ok: (await office.book('Harbour 1', 600 + slot * 60, 60, { resourceIds: [id] })).ok,
      }));
      const won = (await Promise.all(tries)).filter(({ ok }) => ok).map(({ id }) => id);
      if (won.includes(whole.id)) expect(won).toEqual([whole.id]);
      else expect(new Set(won).size).toBe(won.length);
      expect(won.length).toBeGreaterThan(0);
    }
  });

  it('[B5] whose parts change while they are booked hold the new ones, too', async () => {
    const [a, b] = [await make('Late A'), await make('Late B')];
    const whole = await make('Late A+B', { partIds: [a.id] });
    const booked = Array.from({ length: 8 }, (_, slot) =>
      office.book('Harbour 1', 2000 + slot * 60, 60, { resourceIds: [whole.id] }),
    );
    const [changed, ...results] = await Promise.all([partsOf(whole.id, [a.id, b.id]), ...booked]);
    expect(changed.status).toBe(200);
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect([await heldBy(whole.id), await heldBy(b.id)]).toEqual([8, 8]);
  });

  it('[B5] whose new part is taken in the same instant are not booked without it', async () => {
    const [a, b] = [await make('Last A'), await make('Last B')];
    const whole = await make('Last A+B', { partIds: [a.id] });
    const { start, end } = office.period(4000, 60);
    // Who books the whole has seen what it was made of; before the slot is held, it is made of more, and that is taken.
    const deps: typeof office.deps = {
      ...office.deps,
      resources: async (db, ids) => {
        const seen = await office.deps.resources(db, ids);
        if ((await heldBy(b.id)) === 0) {
          expect((await partsOf(whole.id, [a.id, b.id])).status).toBe(200);
          expect((await office.book('Harbour 1', 4000, 60, { resourceIds: [b.id] })).ok).toBe(true);
        }
        return seen;
      },
    };
    const times = { start: start.toISOString(), end: end.toISOString() };
    const body = { resourceIds: [whole.id], ...times, subject: 'All of it', attendees: [] };
    const by = { organizerId: office.ada.personId, origin: 'web', actor: office.ada, idempotencyKey: null } as const;
    const refused = await bookResource(deps, { body, ...by });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'slot-taken', conflicts: [{ resourceId: b.id }] } });
    expect([await heldBy(whole.id), await heldBy(a.id), await heldBy(b.id)]).toEqual([0, 0, 1]);
  });
});
