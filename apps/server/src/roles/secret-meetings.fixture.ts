/**
 * For tests: a company in whose diary stand private meetings, made in every way, with titles and guests that occur nowhere
 * else; and everybody who may not know them. All of ONES runs as it is shipped, beside a simulated tenant.
 */
import { startSim } from '@ones/m365-sim';
import { OutlookPerson } from '@ones/m365-sim/client';
import { waitFor } from '@ones/testkit';
import { afterAll } from 'vitest';
import { mailServer } from '../integrations/smtp/mail-server.fixture.ts';
import { systemActor } from '../kernel/actor.ts';
import { addMinutes } from '../kernel/interval.ts';
import { createConnection } from '../modules/connection/index.ts';
import { listPeople, personByAddress, setRoles } from '../modules/directory/index.ts';
import { installPlayer } from '../modules/displays/index.ts';
import { makeApiToken } from '../modules/identity/index.ts';
import { resourcesOfConnection } from '../modules/resource/index.ts';
import { inTransaction } from '../platform/db/index.ts';
import { type Running, running } from './running.fixture.ts';

/** In every title, and in the address of every guest from outside. */
export const SECRET = 'zq7secret';
/** In the title of a meeting that everybody may know: an outlet that does not carry it proves nothing. */
export const OPEN = 'zq7open';

/** The name of a room that most people are not to know of (rule X2). */
export const KEPT = 'zq7kept';

export interface Who {
  readonly name: string;
  readonly id: string;
  readonly token: string;
}

export interface Company extends Running {
  readonly peter: Who;
  readonly ruth: Who;
  /** Everybody else, from the administrator down to nobody: what they send to say who they are. */
  readonly strangers: readonly { readonly name: string; readonly headers: Readonly<Record<string, string>> }[];
  readonly administrator: Who;
  readonly plain: Who;
  readonly displays: readonly string[];
  readonly mail: Awaited<ReturnType<typeof mailServer>>;
  readonly outlook: OutlookPerson;
  /** One that Exchange keeps too, one of ONES' own, one of ONES' own with a policy, and one that is kept for certain people. */
  readonly rooms: { readonly synced: Room; readonly local: Room; readonly judged: Room; readonly kept: Room };
  readonly policyId: string;
  readonly connectionId: string;
  ask<T = unknown>(who: Pick<Who, 'token'> | null, method: string, path: string, body?: object): Promise<Answer<T>>;
}

interface Room {
  readonly id: string;
  readonly address: string | null;
  readonly buildingId: string;
  readonly floorId: string;
}
export interface Answer<T> {
  readonly status: number;
  readonly text: string;
  readonly body: T;
}

type Ask = Company['ask'];

export async function company(): Promise<Company> {
  const sim = await startSim({ clock: 'real', latency: 'test', meetings: false });
  const mail = await mailServer();
  // Hooks run in the other order: first ONES ends.
  afterAll(async () => {
    await mail.close();
    await sim.stop();
  });
  const server = await running({ ONES_ROLES: 'web,worker,realtime', ONES_SIM_URL: sim.url, SMTP_URL: mail.url });
  const { connectionId, address } = await connect(server, sim.url);
  const { peter, ruth, others } = await people(server);
  const [administrator, everywhere, here, looking, approver, plain] = others as [Who, Who, Who, Who, Who, Who];
  const ask = asking(server.url);
  const rooms = await makeRooms(server, ask, administrator, { connectionId, address });
  const { policyId } = await judge(ask, administrator, rooms.judged, approver);
  await keep(ask, administrator, rooms.kept, ruth);
  const { buildingId } = rooms.local;
  const grant = (who: Who, role: string, more: object = {}) =>
    ask(administrator, 'PUT', `/api/people/${who.id}/grants`, {
      grants: [{ role, access: 'write', buildingId: null, floorId: null, ...more }],
    });
  await grant(everywhere, 'manager');
  await grant(here, 'booking-manager', { buildingId });
  await grant(looking, 'manager', { access: 'read' });
  const displays = await Promise.all([
    display(server, { name: 'Doors', kind: 'room-display', resourceIds: [rooms.synced.id, rooms.judged.id] }),
    display(server, { name: 'Lobby', kind: 'floor-display', floorId: rooms.local.floorId }),
  ]);
  const bearer = (name: string, token: string) => ({ name, headers: { authorization: `Bearer ${token}` } });
  return {
    ...server,
    ...{ peter, ruth, administrator, plain, displays, mail, rooms, policyId, connectionId, ask },
    outlook: await OutlookPerson.signIn(sim.url, 'peter.brook@lanternbay.example'),
    strangers: [
      ...[administrator, everywhere, here, looking, approver, plain].map(({ name, token }) => bearer(name, token)),
      ...displays.map((token) => bearer('a display', token)),
      { name: 'nobody', headers: {} },
    ],
  };
}

function asking(origin: string): Ask {
  return async <T>(who: Pick<Who, 'token'> | null, method: string, path: string, body?: object) => {
    const answer = await fetch(`${origin}${path}`, {
      method,
      headers: {
        ...(who ? { authorization: `Bearer ${who.token}` } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') === true;
    return { status: answer.status, text, body: (isJson ? JSON.parse(text) : null) as T };
  };
}

async function connect({ platform, house }: Running, simUrl: string) {
  const state = (await (await fetch(`${simUrl}/sim/state`)).json()) as {
    tenantId: string;
    apps: { clientId: string; clientSecret: string; integrationType: string }[];
    rooms: { emailAddress: string }[];
  };
  const app = state.apps.find((one) => one.integrationType === 'application');
  const address = state.rooms[0]?.emailAddress;
  if (!app || !address) throw new Error('The simulated tenant has no registration or no room.');
  const { clientId, clientSecret } = app;
  const who = { name: 'Tenant', type: 'application', operator: 'simulated', tenantId: state.tenantId };
  const rooms = { mode: 'specified' as const, addresses: [address] };
  const body = { ...who, clientId, clientSecret, rooms, representatives: [] };
  const { id } = await createConnection(house.connection, body, systemActor);
  const finished = async () =>
    (await platform.database.pool.query("select 1 from sync_progress where stage = 'finished'")).rows.length > 0;
  await waitFor(finished, { timeoutMs: 40_000, what: 'the first sync' });
  return { connectionId: id, address };
}

async function people({ platform }: Running): Promise<{ peter: Who; ruth: Who; others: readonly Who[] }> {
  const { db, clock } = platform;
  const [peter, ruth] = await Promise.all(
    ['peter.brook', 'ruth.mason'].map((name) => personByAddress(db, `${name}@lanternbay.example`)),
  );
  const listed = await listPeople(db, { after: null, limit: 12 });
  const others = listed.filter(({ id, state, source }) =>
    [state === 'active', source === 'imported', id !== peter?.id, id !== ruth?.id].every(Boolean),
  );
  const [administrator] = others;
  if (!peter || !ruth || !administrator) throw new Error('The simulated tenant lacks people.');
  return inTransaction(platform, async (tx) => {
    const change = { personId: administrator.id, roles: ['global-administrator', 'user'] as const, actor: systemActor };
    await setRoles(tx, change, clock.now());
    const known = async ({ id, name }: { id: string; name: string }): Promise<Who> => ({
      ...{ id, name },
      token: await makeApiToken(tx, id, 'test', clock.now()),
    });
    const made: Who[] = [];
    for (const one of others) made.push(await known(one));
    return { peter: await known(peter), ruth: await known(ruth), others: made };
  });
}

async function makeRooms(
  { platform }: Running,
  ask: Ask,
  administrator: Who,
  { connectionId, address }: { readonly connectionId: string; readonly address: string },
): Promise<Company['rooms']> {
  const [synced] = await resourcesOfConnection(platform.db, connectionId);
  if (!synced) throw new Error('No room was imported.');
  const { rows } = await platform.database.pool.query<{ building_id: string; floor_id: string }>(
    'select f.building_id, r.floor_id from resource r join floor f on f.id = r.floor_id where r.id = $1',
    [synced.id],
  );
  const place = { buildingId: rows[0]?.building_id ?? '', floorId: rows[0]?.floor_id ?? '' };
  const make = async (name: string): Promise<Room> => {
    const body = { kind: 'room', name, names: {}, description: null, capacity: 4, amenities: [], ...place };
    const more = { timeZone: null, partIds: [] };
    const made = await ask<{ id: string }>(administrator, 'POST', '/api/resources', { ...body, ...more });
    if (made.status !== 201) throw new Error(made.text);
    return { id: made.body.id, address: null, ...place };
  };
  return {
    synced: { id: synced.id, address, ...place },
    local: await make('Local'),
    judged: await make('Judged'),
    kept: await make(KEPT),
  };
}

async function judge(ask: Ask, administrator: Who, room: Room, approver: Who): Promise<{ policyId: string }> {
  const label = { en: 'What for', 'zh-Hant': '用途', 'zh-Hans': '用途' };
  const approval = { holds: true, approverIds: [approver.id], approverGroupIds: [] };
  const rules = {
    approval: { ...approval, remindAfterMinutes: null, expireAfterMinutes: null },
    'extra-fields': { fields: [{ id: 'what-for', label, required: true, choices: [] }] },
  };
  return bind(ask, administrator, 'Judged', rules, room);
}

/** Only who manages, and Ruth, know that there is such a room. */
function keep(ask: Ask, administrator: Who, room: Room, ruth: Who) {
  return bind(ask, administrator, 'Kept', { 'who-may-view': { personIds: [ruth.id], groupIds: [] } }, room);
}

async function bind(
  ask: Ask,
  administrator: Who,
  name: string,
  rules: object,
  room: Room,
): Promise<{ policyId: string }> {
  const body = { name, rules, overrides: [], resourceIds: [room.id] };
  const made = await ask<{ id: string }>(administrator, 'POST', '/api/policies', body);
  if (made.status !== 201) throw new Error(made.text);
  return { policyId: made.body.id };
}

async function display({ house }: Running, target: Parameters<typeof installPlayer>[1]): Promise<string> {
  return (await installPlayer(house.displays, target, systemActor)).deviceToken;
}

/** So many hours from now, at the full hour. */
export function hour({ platform }: Running, hours: number): { start: string; end: string } {
  const HOUR = 3_600_000;
  const start = new Date(Math.ceil(platform.clock.now().getTime() / HOUR) * HOUR + hours * HOUR);
  return { start: start.toISOString(), end: addMinutes(start, 30).toISOString() };
}
