/** Real parts: PostgreSQL, HTTP, the booking and resource modules. */
import type { AddressInfo } from 'node:net';
import type { PairingStarted, PairingStatus, Player } from '@ones/contract';
import { testClock, testDatabase } from '@ones/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Caller, createHttpApp, refuse } from '../../platform/http/index.ts';
import { createLogger } from '../../platform/logger/index.ts';
import { storeLastSeen } from './displays.repository.ts';
import { type House, makeHouse } from './house.fixture.ts';
import { authenticateDevice, displayRoutes, installPlayer, isDeviceToken } from './index.ts';

const host = await testDatabase();
const clock = testClock();
let house: House;
let base: string;
let address = 0;

const manager: Caller = {
  kind: 'person',
  personId: '00000000-0000-4000-8000-000000000001',
  name: 'Mia Manager',
  grants: [{ role: 'manager', access: 'write', buildingId: null, floorId: null }],
  channel: 'console',
  sessionId: null,
};

/** Of the first floor alone, once the house stands. */
let ofFloor: Caller = { kind: 'anonymous' };

beforeAll(async () => {
  house = await makeHouse(host, clock);
  const floorId = house.rooms.find(({ name }) => name === 'Harbour 1')?.floorId ?? null;
  ofFloor = { ...manager, grants: [{ role: 'player-manager', access: 'write', buildingId: null, floorId }] };
  const app = await createHttpApp({
    publicUrl: 'http://localhost',
    logger: createLogger({ level: 'silent' }),
    tls: null,
    authenticate: async ({ bearer }) => {
      if (bearer === 'manager') return manager;
      if (bearer === 'of-floor') return ofFloor;
      const device = bearer === null ? null : await authenticateDevice(host.db, bearer);
      return device ?? refuse('not-signed-in');
    },
  });
  displayRoutes(app, house.deps);
  await app.listen({ port: 0, host: '127.0.0.1' });
  afterAll(() => app.close());
  base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
});

beforeEach(() => {
  address += 1;
});

async function call<T>(method: string, path: string, options: { token?: string; body?: object; from?: string } = {}) {
  const response = await fetch(base + path, {
    method,
    headers: {
      'x-forwarded-for': options.from ?? `10.0.0.${address}`,
      ...(options.body ? { 'content-type': 'application/json' } : {}),
      ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
    },
    ...(options.body ? { body: JSON.stringify(options.body) } : {}),
  });
  const text = await response.text();
  return { status: response.status, body: (text ? JSON.parse(text) : null) as T };
}

const start = async () => (await call<PairingStarted>('POST', '/api/player/pairings')).body;
const claim = async ({ pairingId }: PairingStarted, deviceSecret: string) =>
  (await call<PairingStatus>('POST', `/api/player/pairings/${pairingId}/claim`, { body: { deviceSecret } })).body;
const pair = (body: object) => call<Player & { code?: string }>('POST', '/api/players', { token: 'manager', body });
const doorOf = (name: string) => ({ kind: 'room-display', name: 'Door', resourceIds: [house.room(name)] });

async function paired(target: object = doorOf('Harbour 3')) {
  const started = await start();
  const player = (await pair({ code: started.code, ...target })).body;
  const status = await claim(started, started.deviceSecret);
  if (status.status !== 'paired') throw new Error(`not paired: ${status.status}`);
  return { started, player, token: status.deviceToken };
}

describe('pairing', () => {
  it('[D1] shows a code, waits, and is paired by somebody who manages displays', async () => {
    const started = await start();
    expect(started.code).toMatch(/^[C-Y3-9]{6}$/);
    expect(await claim(started, started.deviceSecret)).toEqual({ status: 'waiting' });
    const { status, body } = await pair({ code: started.code.toLowerCase(), ...doorOf('Harbour 3') });
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: 'Door', target: 'Harbour 3', state: 'never-seen', lastSeenAt: null });
    const claimed = await claim(started, started.deviceSecret);
    expect(claimed).toMatchObject({ status: 'paired', playerId: body.id });
  });

  it('[D1] gives the token to the holder of the secret alone, again while it is unused, and never after', async () => {
    const { started, player, token } = await paired();
    expect(isDeviceToken(token)).toBe(true);
    expect(await claim(started, 'somebody-else')).toEqual({ status: 'expired' });
    expect(await claim(started, started.deviceSecret)).toMatchObject({ deviceToken: token });
    expect(await authenticateDevice(host.db, token)).toEqual({ kind: 'device', playerId: player.id, name: 'Door' });
    await storeLastSeen(host.db, new Map([[player.id, clock.now()]]));
    expect(await claim(started, started.deviceSecret)).toEqual({ status: 'expired' });
  });

  it('[X3] stores neither the secret nor the token', async () => {
    const { started, token } = await paired();
    const { rows } = await host.pool.query(
      'select (select json_agg(p)::text from player p) || (select json_agg(q)::text from pairing q) as everything',
    );
    expect(rows[0].everything).not.toContain(token);
    expect(rows[0].everything).not.toContain(started.deviceSecret);
  });

  it('[D1] refuses a code that is unknown, used or ten minutes old', async () => {
    expect(await pair({ code: 'CCCCCC', ...doorOf('Harbour 3') })).toMatchObject({
      status: 404,
      body: { code: 'pairing-code-unknown' },
    });
    const { started } = await paired();
    expect((await pair({ code: started.code, ...doorOf('Harbour 1') })).status).toBe(404);
    const old = await start();
    clock.advance({ minutes: 10 });
    expect((await pair({ code: old.code, ...doorOf('Harbour 1') })).status).toBe(404);
    expect(await claim(old, old.deviceSecret)).toEqual({ status: 'expired' });
  });

  it('[X5] names what is wrong with what a display is to show', async () => {
    const { code } = await start();
    const nowhere = '00000000-0000-4000-8000-000000000000';
    const wrong = [
      { kind: 'room-display', name: 'Door' },
      { kind: 'room-display', name: 'Door', resourceIds: [nowhere] },
      { kind: 'floor-display', name: 'Lobby', resourceIds: [house.room('Harbour 1')] },
      { kind: 'floor-display', name: 'Lobby', floorId: nowhere },
    ];
    const answers = await Promise.all(wrong.map((target) => pair({ code, ...target })));
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
    expect((await pair({ code, ...doorOf('Harbour 1') })).status).toBe(201);
  });

  it('[D1] lets one of several who type the same code have it', async () => {
    const { code } = await start();
    const answers = await Promise.all(Array.from({ length: 8 }, () => pair({ code, ...doorOf('Harbour 2') })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404, 404, 404, 404, 404, 404, 404]);
  });

  it('[X4] gives one address only so many codes a minute', async () => {
    const from = '10.9.9.9';
    const answers = await Promise.all(Array.from({ length: 25 }, () => call('POST', '/api/player/pairings', { from })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
    expect(answers.find(({ status }) => status === 429)?.body).toMatchObject({ code: 'too-many-requests' });
  });
});

describe('players', () => {
  it('[D5] are listed with who is alive', async () => {
    const { player } = await paired();
    const floorId = house.rooms[0]?.floorId;
    const lobby = await paired({ kind: 'floor-display', name: 'Lobby', floorId });
    await storeLastSeen(host.db, new Map([[player.id, clock.now()]]));
    const list = async () => (await call<{ items: Player[] }>('GET', '/api/players', { token: 'manager' })).body.items;
    const stateOf = async (id: string) => (await list()).find((one) => one.id === id)?.state;
    expect(await stateOf(player.id)).toBe('online');
    expect(await stateOf(lobby.player.id)).toBe('never-seen');
    expect((await list()).find((one) => one.id === lobby.player.id)?.target).toMatch(/^Harbour .* · First floor$/);
    clock.advance({ seconds: 46 });
    expect(await stateOf(player.id)).toBe('offline');
  });

  it('[X2] are seen and kept on the floor that somebody manages, and nowhere else', async () => {
    const { player: near } = await paired(doorOf('Harbour 1'));
    const { player: far } = await paired(doorOf('Harbour 4'));
    const both = { ...doorOf('Harbour 1'), resourceIds: [house.room('Harbour 1'), house.room('Harbour 4')] };
    const token = 'of-floor';
    const listed = (await call<{ items: Player[] }>('GET', '/api/players', { token })).body.items.map(({ id }) => id);
    expect([listed.includes(near.id), listed.includes(far.id)]).toEqual([true, false]);
    const { code } = await start();
    for (const target of [doorOf('Harbour 4'), both]) {
      expect((await call('POST', '/api/players', { token, body: { code, ...target } })).status).toBe(403);
    }
    expect((await call('POST', '/api/players', { token, body: { code, ...doorOf('Harbour 2') } })).status).toBe(201);
    expect((await call('DELETE', `/api/players/${far.id}`, { token })).status).toBe(403);
    expect((await call('DELETE', `/api/players/${near.id}`, { token })).status).toBe(204);
  });

  it('[D1] lose their token when they are unpaired', async () => {
    const { player, token } = await paired();
    const unpair = () => call('DELETE', `/api/players/${player.id}`, { token: 'manager' });
    clock.advance({ seconds: 1 });
    expect((await unpair()).status).toBe(204);
    expect(await authenticateDevice(host.db, token)).toBeNull();
    expect((await unpair()).status).toBe(404);
    const events = await host.pool.query("select type from outbox where payload->>'playerId' = $1 order by id", [
      player.id,
    ]);
    expect(events.rows.map(({ type }) => type)).toEqual(['player.paired', 'player.revoked']);
    const lines = await host.pool.query('select act, actor from audit_line where subject_id = $1 order by id', [
      player.id,
    ]);
    expect(lines.rows).toEqual([
      { act: 'player.pair', actor: 'Mia Manager' },
      { act: 'player.unpair', actor: 'Mia Manager' },
    ]);
  });

  it('[D1] are installed with a token at once where nobody is there to type a code', async () => {
    const actor = { channel: 'system', personId: null, label: 'Demo' } as const;
    const target = { kind: 'room-display', name: 'Demo door', resourceIds: [house.room('Harbour 1')] } as const;
    const installed = await installPlayer(house.deps, { ...target, resourceIds: [...target.resourceIds] }, actor);
    expect(await authenticateDevice(host.db, installed.deviceToken)).toMatchObject({ name: 'Demo door' });
  });
});

describe('acts by touch', () => {
  it('[D4] book from now on, extend and end', async () => {
    const { token } = await paired();
    const walkIn = await call<{ id: string; end: string }>('POST', '/api/player/walk-ins', {
      token,
      body: { resourceId: house.room('Harbour 3'), minutes: 30 },
    });
    expect(walkIn).toMatchObject({ status: 201, body: { state: 'checked_in', origin: 'player' } });
    const path = `/api/player/bookings/${walkIn.body.id}`;
    const extended = await call<{ end: string }>('POST', `${path}/extend`, { token, body: { minutes: 15 } });
    expect(extended.status).toBe(200);
    expect(new Date(extended.body.end).getTime() - new Date(walkIn.body.end).getTime()).toBe(15 * 60_000);
    expect(await call('POST', `${path}/end`, { token })).toMatchObject({ status: 200, body: { state: 'ended' } });
  });

  it('[D1] reach only the rooms that the display shows', async () => {
    const { token } = await paired(doorOf('Harbour 1'));
    const bookingId = await house.book('Harbour 2', 'Elsewhere', 0, 30);
    const body = { resourceId: house.room('Harbour 2'), minutes: 30 };
    expect((await call('POST', '/api/player/walk-ins', { token, body })).status).toBe(403);
    expect((await call('POST', `/api/player/bookings/${bookingId}/end`, { token })).status).toBe(404);
    const extend = await call('POST', `/api/player/bookings/${bookingId}/extend`, { token, body: { minutes: 15 } });
    expect(extend.status).toBe(404);
    const lobby = await paired({ kind: 'floor-display', name: 'Lobby', floorId: house.rooms[0]?.floorId });
    expect((await call('POST', `/api/player/bookings/${bookingId}/end`, { token: lobby.token })).status).toBe(200);
  });

  it('[D1] are closed to people and to strangers', async () => {
    const body = { resourceId: house.room('Harbour 1'), minutes: 30 };
    expect((await call('POST', '/api/player/walk-ins', { body })).status).toBe(401);
    expect((await call('POST', '/api/player/walk-ins', { token: 'manager', body })).status).toBe(403);
  });
});
