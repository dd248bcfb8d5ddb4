/** Real parts: PostgreSQL with its NOTIFY, the outbox relay, the booking module, Fastify, WebSocket clients. */
import type { AddressInfo } from 'node:net';
import type { DisplaySnapshot } from '@ones/contract';
import { testClock, testDatabase, waitFor } from '@ones/testkit';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type WebSocket from 'ws';
import { type Caller, createHttpApp, refuse } from '../../platform/http/index.ts';
import { createLogger } from '../../platform/logger/index.ts';
import { createSubscriptions, listenToEvents, startRelay } from '../../platform/outbox/index.ts';
import { acceptSockets } from '../../platform/websocket/index.ts';
import { activePeopleAmong, delegatesByPrincipal, membershipOf, membershipsAmong } from '../directory/index.ts';
import { type House, makeHouse } from '../displays/house.fixture.ts';
import { authenticateDevice, installPlayer } from '../displays/index.ts';
import { removePolicy, savePolicy } from '../policy/index.ts';
import { startLive, withDelegates } from './index.ts';
import { LiveClient } from './live-client.fixture.ts';

const host = await testDatabase();
const clock = testClock();
const logger = createLogger({ level: 'silent' });
const actor = { channel: 'system', personId: null, label: 'Test' } as const;
const clients: LiveClient[] = [];
const people = new Map<string, Caller>();
let house: House;
let url: string;

function person(name: string, roles: ('user' | 'global-administrator')[], personId: string): string {
  const grants = roles.map((role) => ({ role, access: 'write' as const, buildingId: null, floorId: null }));
  people.set(name, { kind: 'person', personId, name, grants, channel: 'web', sessionId: name });
  return name;
}

beforeAll(async () => {
  house = await makeHouse(host, clock);
  const relay = await startRelay({ database: host, subscriptions: createSubscriptions(), logger });
  host.onWakeRelay(relay.wake);
  const app = await createHttpApp({
    publicUrl: 'http://localhost',
    logger,
    tls: null,
    authenticate: async ({ bearer, sessionCookie }) =>
      people.get(sessionCookie ?? '') ?? (await authenticateDevice(host.db, bearer ?? '')) ?? refuse('not-signed-in'),
  });
  const live = startLive({
    ...house.deps,
    logger,
    authenticate: async ({ bearer, sessionCookie }) =>
      people.get(sessionCookie ?? '') ?? (await authenticateDevice(host.db, bearer ?? '')) ?? refuse('not-signed-in'),
    peopleOf: withDelegates(async (_db, ids) => new Map(ids.map((id) => [id, [house.personId]])), delegatesByPrincipal),
  });
  await acceptSockets(app, { path: '/ws', publicUrl: 'http://localhost', logger, onConnection: live.accept });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const listener = await listenToEvents({ ...host, logger, onEvent: live.onEvent, onGap: live.onGap });
  url = `ws://127.0.0.1:${(app.server.address() as AddressInfo).port}/ws`;
  afterAll(async () => {
    await listener.stop();
    await app.close();
    await live.stop();
    await relay.stop();
  });
});

beforeEach(() => {
  clock.advance({ hours: 24 });
});

afterEach(() => {
  for (const client of clients.splice(0)) client.socket.close();
});

function policies(): Parameters<typeof savePolicy>[0] {
  const who = { who: membershipOf, whoAmong: membershipsAmong, approvers: activePeopleAmong };
  return { ...house.deps, ...who, meetingsOf: async () => [] };
}

function connect(options: WebSocket.ClientOptions = {}): LiveClient {
  const client = new LiveClient(url, options);
  clients.push(client);
  return client;
}

const titles = (display: DisplaySnapshot, at = 0) => display.rooms[at]?.meetings.map(({ title }) => title) ?? [];

async function install(target: { rooms: string[] } | { floorOf: string }) {
  const common = { name: 'Display' };
  const floorId = 'floorOf' in target ? house.rooms.find(({ name }) => name === target.floorOf)?.floorId : null;
  const what = floorId
    ? { ...common, kind: 'floor-display' as const, floorId }
    : { ...common, kind: 'room-display' as const, resourceIds: 'rooms' in target ? target.rooms.map(house.room) : [] };
  return installPlayer(house.deps, what, actor);
}

async function door(...rooms: string[]): Promise<LiveClient> {
  const { deviceToken } = await install({ rooms });
  return connect().say({ type: 'hello', token: deviceToken });
}

describe('displays', () => {
  it('[D2] get a whole snapshot with a version and the server’s time', async () => {
    await house.book('Harbour 1', 'Standup', 60, 30);
    const client = await door('Harbour 1');
    expect(await client.first('welcome')).toMatchObject({ serverTime: clock.now().toISOString() });
    const { display, version, serverTime } = await client.first('snapshot');
    expect(serverTime).toBe(clock.now().toISOString());
    expect(version).toBeGreaterThan(0);
    expect(display).toMatchObject({
      kind: 'room-display',
      rooms: [{ resource: { name: 'Harbour 1', floorShortName: '1F', timeZone: 'Europe/Oslo' }, unavailable: [] }],
    });
    expect(titles(display)).toEqual(['Standup']);
  });

  it('[D6] are told of a booking, and of its end, with growing versions', async () => {
    const client = await door('Harbour 1');
    const before = await client.first('snapshot');
    const bookingId = await house.book('Harbour 1', 'Review', 0, 30);
    const booked = await client.shows((display) => titles(display).includes('Review'));
    await house.cancel(bookingId);
    const cancelled = await client.shows((display) => titles(display).length === 0);
    expect(before.version).toBeLessThan(booked.version);
    expect(booked.version).toBeLessThan(cancelled.version);
  });

  it('[D1] are told of their own rooms alone', async () => {
    const client = await door('Harbour 1', 'Harbour 2');
    const other = await door('Harbour 3');
    await other.first('snapshot');
    await house.book('Harbour 2', 'Two', 0, 30);
    await client.shows((display) => titles(display, 1).includes('Two'));
    await house.book('Harbour 1', 'One', 0, 30);
    const { display } = await client.shows((shown) => titles(shown).includes('One'));
    expect(display.rooms.map(({ resource }) => resource.name)).toEqual(['Harbour 1', 'Harbour 2']);
    expect(other.all('snapshot').every((snapshot) => titles(snapshot.display).length === 0)).toBe(true);
  });

  it('[B9] never learn the title of a private meeting', async () => {
    const client = await door('Harbour 1');
    await client.first('snapshot');
    await house.book('Harbour 1', 'Takeover of Contoso', 0, 30, { private: true });
    const { display } = await client.shows((shown) => shown.rooms[0]?.meetings.length === 1);
    expect(display.rooms[0]?.meetings[0]).toMatchObject({ title: null, organizer: null, private: true });
    expect(JSON.stringify(client.messages)).not.toContain('Contoso');
  });

  it('[D4] name free rooms nearby, and forget one that is taken meanwhile', async () => {
    await house.book('Harbour 1', 'Here', 0, 120);
    const client = await door('Harbour 1');
    const nearby = (display: DisplaySnapshot) => display.rooms[0]?.nearbyFree.map(({ name }) => name);
    const { display } = await client.first('snapshot');
    expect(nearby(display)).toEqual(['Harbour 2', 'Harbour 3', 'Harbour 4']);
    await house.book('Harbour 2', 'There', 0, 30);
    await client.shows((shown) => nearby(shown)?.join() === 'Harbour 3,Harbour 4');
  });

  it('[D4] of a floor show all its rooms', async () => {
    const { deviceToken } = await install({ floorOf: 'Harbour 3' });
    const client = await connect().say({ type: 'hello', token: deviceToken });
    const { display } = await client.first('snapshot');
    expect(display).toMatchObject({ kind: 'floor-display', floor: { name: 'First floor', shortName: '1F' } });
    expect(display.rooms.map(({ resource }) => resource.name)).toEqual(['Harbour 1', 'Harbour 2', 'Harbour 3']);
    await house.book('Harbour 3', 'Lunch', 0, 30);
    await client.shows((shown) => titles(shown, 2).includes('Lunch'));
  });

  it('[B4] show at once what a policy hides and allows, and what is so without it', async () => {
    const id = house.room('Harbour 2');
    await host.pool.query(
      `with h as (insert into business_hours (id, name, time_zone, week, created_at, updated_at)
        values (gen_random_uuid(), 'Never', 'UTC', $1, now(), now()) returning id)
      insert into resource_policy (resource_id, business_hours_id) select $2, h.id from h`,
      [
        JSON.stringify({ monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] }),
        id,
      ],
    );
    await house.book('Harbour 2', 'Budget', 0, 30);
    const client = await door('Harbour 2');
    const closed = ({ rooms }: DisplaySnapshot) => rooms[0]?.unavailable.some(({ reason }) => reason === 'closed');
    await client.shows((shown) => titles(shown).includes('Budget') && closed(shown) === true);
    const rules = { confidentiality: { show: 'organizer' }, 'business-hours': { allowOutside: true } };
    const policy = { name: 'Quiet doors', rules, overrides: [], resourceIds: [id], known: null };
    const saved = await savePolicy(policies(), policy, actor);
    const { display } = await client.shows((shown) => titles(shown).includes(null) && closed(shown) === false);
    expect(display.rooms[0]).toMatchObject({ meetings: [{ organizer: 'Ada Lind' }] });
    await host.pool.query('update resource_policy set business_hours_id = null; delete from business_hours');
    await removePolicy(policies(), saved.ok ? saved.policy.id : '', actor);
    await client.shows((shown) => titles(shown).includes('Budget') && closed(shown) === false);
  });

  it('[X2] of a floor and of other doors leave out at once what a policy keeps for certain people', async () => {
    const [floor, own, other] = await Promise.all([
      install({ floorOf: 'Harbour 3' }).then(({ deviceToken }) => connect().say({ type: 'hello', token: deviceToken })),
      door('Harbour 3'),
      door('Harbour 1'),
    ]);
    const names = ({ rooms }: DisplaySnapshot) => rooms.map(({ resource }) => resource.name);
    await Promise.all([floor, own, other].map((client) => client.first('snapshot')));
    const rules = { 'who-may-view': { personIds: [house.personId], groupIds: [] } };
    const policy = { name: 'Kept', rules, overrides: [], resourceIds: [house.room('Harbour 3')], known: null };
    const saved = await savePolicy(policies(), policy, actor);
    await floor.shows((shown) => names(shown).join() === 'Harbour 1,Harbour 2');
    const nearby = ({ rooms }: DisplaySnapshot) => rooms[0]?.nearbyFree.map(({ name }) => name).join();
    await other.shows((shown) => nearby(shown) === 'Harbour 2,Harbour 4');
    expect(own.all('snapshot').every(({ display }) => names(display).join() === 'Harbour 3')).toBe(true);
    await removePolicy(policies(), saved.ok ? saved.policy.id : '', actor);
    await floor.shows((shown) => names(shown).length === 3);
  });

  it('[D1] are told when they are unpaired, and afterwards know no better', async () => {
    const { playerId, deviceToken } = await install({ rooms: ['Harbour 1'] });
    const client = await connect().say({ type: 'hello', token: deviceToken });
    await client.first('snapshot');
    await host.pool.query('update player set revoked_at = now() where id = $1', [playerId]);
    await host.pool.query(`select pg_notify('ones_events', $1)`, [
      JSON.stringify({ id: playerId, type: 'player.revoked', occurredAt: clock.now(), payload: { playerId } }),
    ]);
    await client.first('unpaired');
    expect(await client.ended).toBe(4403);
    const again = await connect().say({ type: 'hello', token: deviceToken });
    await again.first('unpaired');
    expect(await again.ended).toBe(4403);
  });

  it('[D5] are noted as alive by their hello', async () => {
    const { playerId, deviceToken } = await install({ rooms: ['Harbour 1'] });
    const client = await connect().say({ type: 'hello', token: deviceToken }, { type: 'ping' });
    expect(await client.first('pong')).toMatchObject({ serverTime: clock.now().toISOString() });
    const seen = await waitFor(async () => {
      const { rows } = await host.pool.query('select last_seen_at from player where id = $1', [playerId]);
      return rows[0]?.last_seen_at;
    });
    expect(seen).toEqual(clock.now());
  });

  it('[D2] are told what they missed while nobody listened', async () => {
    const client = await door('Harbour 3');
    await client.first('snapshot');
    const killed = await host.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and query like 'listen%ones_events%'`,
    );
    expect(killed.rowCount).toBeGreaterThan(0);
    await house.book('Harbour 3', 'While away', 0, 30);
    await client.shows((display) => titles(display).includes('While away'));
  });
});

async function delegateOf(principalId: string): Promise<string> {
  const { rows } = await host.pool.query(
    `with made as (insert into person (id, display_name, state, source, created_at, updated_at)
       values (gen_random_uuid(), 'Del', 'active', 'local', now(), now()) returning id)
     insert into delegation select $1, id, now() from made returning delegate_id as id`,
    [principalId],
  );
  return rows[0].id;
}

describe('browsers', () => {
  const cookie = (name: string) => ({ headers: { cookie: `ones_session=${name}` } });

  it('[U3] are told which resources and which bookings of theirs, and of whom they book for, have changed', async () => {
    const delegateId = await delegateOf(house.personId);
    const mine = await connect(cookie(person('ada', ['user'], house.personId))).say(
      { type: 'hello' },
      { type: 'watch', topics: ['resources', 'my-schedule'] },
      { type: 'ping' },
    );
    const other = await connect(cookie(person('bob', ['user'], '00000000-0000-4000-8000-00000000000b'))).say(
      { type: 'hello' },
      { type: 'watch', topics: ['resources', 'my-schedule'] },
      { type: 'ping' },
    );
    const delegate = await connect(cookie(person('del', ['user'], delegateId))).say(
      { type: 'hello' },
      { type: 'watch', topics: ['my-schedule'] },
      { type: 'ping' },
    );
    await Promise.all([mine.first('pong'), other.first('pong'), delegate.first('pong')]);
    expect(await mine.first('welcome')).toMatchObject({ playerId: null });
    const bookingId = await house.book('Harbour 1', 'Mine', 0, 30);
    const changed = await waitFor(() => (mine.all('changed').length === 2 ? mine.all('changed') : null));
    expect(changed).toContainEqual({ type: 'changed', topic: 'my-schedule', resourceIds: [], bookingIds: [bookingId] });
    expect(changed).toContainEqual({
      type: 'changed',
      topic: 'resources',
      resourceIds: [house.room('Harbour 1')],
      bookingIds: [bookingId],
    });
    const told = { type: 'changed', topic: 'my-schedule', resourceIds: [], bookingIds: [bookingId] };
    expect(await delegate.first('changed')).toEqual(told);
    await other.first('changed');
    expect(other.all('changed').map(({ topic }) => topic)).toEqual(['resources']);
  });

  it('[X2] are told of displays only if they may manage them', async () => {
    const watch = [{ type: 'hello' }, { type: 'watch', topics: ['players'] }, { type: 'ping' }];
    const admin = await connect(cookie(person('root', ['global-administrator'], house.personId))).say(...watch);
    const user = await connect(cookie(person('ada', ['user'], house.personId))).say(...watch);
    await Promise.all([admin.first('pong'), user.first('pong')]);
    await install({ rooms: ['Harbour 1'] });
    expect(await admin.first('changed')).toMatchObject({ topic: 'players' });
    expect(user.all('changed')).toEqual([]);
  });

  it('[X1] are refused without a sign-in', async () => {
    const client = await connect().say({ type: 'hello' });
    expect(await client.first('refused')).toEqual({ type: 'refused', code: 'not-signed-in' });
    expect(await client.ended).toBe(4401);
    const hasty = await connect(cookie(person('ada', ['user'], house.personId))).say({ type: 'ping' });
    expect(await hasty.ended).toBe(4401);
  });

  it.each(['not json', '{"type":"unknown"}', '[]', '{"type":"watch","topics":["secrets"]}'])(
    '[X4] are cut off when they say %s',
    async (text) => {
      const client = connect(cookie(person('ada', ['user'], house.personId)));
      await client.say({ type: 'hello' });
      await client.first('welcome');
      client.socket.send(text);
      expect(await client.ended).toBe(4400);
    },
  );
});
