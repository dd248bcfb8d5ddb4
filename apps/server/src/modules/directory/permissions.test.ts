/** Groups, the roles they give, and what a person may do from all of them, over HTTP with the real sign-ins. */
import { randomUUID } from 'node:crypto';
import type { EffectiveGrant, Group, GroupMember, PersonDetail, Role, Session } from '@ones/contract';
import { testClock } from '@ones/testkit';
import { describe, expect, it } from 'vitest';
import { inTransaction } from '../../platform/db/index.ts';
import { identityUnderTest } from '../identity/identity.fixture.ts';
import { makeApiToken } from '../identity/index.ts';
import { ensureSignedInPerson, importGroups, importPeople, setRoles } from './index.ts';

const clock = testClock();
const { url, host, authenticator } = await identityUnderTest(clock);
const { pool } = host;
const ids = { connectionId: randomUUID(), tenantId: randomUUID() };
const system = { channel: 'system', personId: null, label: 'test' } as const;
let count = 0;

async function person(roles: Role[] = ['user'], more: { defaultGroupIds?: string[] } = {}) {
  count += 1;
  const signedIn = { ...ids, objectId: `p${count}`, name: `Person ${count}`, email: `p${count}@x.example` };
  return inTransaction(host, async (tx) => {
    const { id, objectId } = await ensureSignedInPerson(tx, { ...signedIn, emailVerified: true, ...more }, clock.now());
    await setRoles(tx, { personId: id, roles, actor: system }, clock.now());
    return { id, objectId: objectId as string, token: await makeApiToken(tx, id, 'test', clock.now()) };
  });
}
type Who = Awaited<ReturnType<typeof person>>;

async function ask<T = unknown>(who: Who, method: string, path: string, body?: object) {
  authenticator.forget();
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { authorization: `Bearer ${who.token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as T };
}

const administrator = await person(['global-administrator', 'user']);
const newGroup = async (name: string) => (await ask<Group>(administrator, 'POST', '/api/groups', { name })).body;
const grant = (role: string, more: object = {}) => ({
  role,
  access: 'write',
  buildingId: null,
  floorId: null,
  ...more,
});

async function building(): Promise<string> {
  const id = randomUUID();
  await pool.query("insert into building (id, name, time_zone, created_at) values ($1, $2, 'UTC', $3)", [
    id,
    `Building ${id}`,
    clock.now(),
  ]);
  return id;
}

describe('roles by groups', () => {
  it('[X2] add up over all groups, and the console is told where each comes from', async () => {
    const ada = await person();
    const [desk, front] = [await newGroup('Help desk'), await newGroup('Front office')];
    const place = await building();
    await ask(administrator, 'PUT', `/api/groups/${desk.id}/grants`, { grants: [grant('user-manager')] });
    await ask(administrator, 'PUT', `/api/groups/${front.id}/grants`, {
      grants: [grant('booking-manager', { buildingId: place }), grant('player-manager', { access: 'read' })],
    });
    for (const { id } of [desk, front]) {
      expect((await ask(administrator, 'PUT', `/api/groups/${id}/members/${ada.id}`)).status).toBe(204);
    }
    const session = (await ask<Session>(ada, 'GET', '/api/session')).body;
    expect(session.acts).toEqual(expect.arrayContaining(['directory.manage', 'booking.manage']));
    expect(session.acts).not.toContain('player.manage');
    const { body } = await ask<PersonDetail>(administrator, 'GET', `/api/people/${ada.id}`);
    const told = body.effective.map(({ role, source, group, buildingId, access }: EffectiveGrant) =>
      [role, source, group?.name ?? '', buildingId === null ? '' : 'here', access].join(' '),
    );
    expect(told.sort()).toEqual([
      'booking-manager group Front office here write',
      'player-manager group Front office  read',
      'user own   write',
      'user-manager group Help desk  write',
    ]);
    expect(body.groups.map(({ name }) => name)).toEqual(['Front office', 'Help desk']);
  });

  it('[X2] end at once when the person leaves the group, or the group its tenant', async () => {
    const ben = await person();
    const group = await newGroup('Managers for a day');
    await ask(administrator, 'PUT', `/api/groups/${group.id}/grants`, { grants: [grant('manager')] });
    await ask(administrator, 'PUT', `/api/groups/${group.id}/members/${ben.id}`);
    expect((await ask(ben, 'GET', '/api/people')).status).toBe(200);
    await ask(administrator, 'DELETE', `/api/groups/${group.id}/members/${ben.id}`);
    expect((await ask(ben, 'GET', '/api/people')).status).toBe(403);
    await ask(administrator, 'PUT', `/api/groups/${group.id}/members/${ben.id}`);
    expect((await ask(ben, 'GET', '/api/people')).status).toBe(200);
    await pool.query("update people_group set state = 'absent' where id = $1", [group.id]);
    expect((await ask(ben, 'GET', '/api/people')).status).toBe(403);
  });

  it('[X2] come by a mapping of the connection too, and Global Administrator never', async () => {
    const cleo = await person();
    const group = await newGroup('Mapped');
    await ask(administrator, 'PUT', `/api/groups/${group.id}/members/${cleo.id}`);
    const mapped = [
      { groupId: group.id, role: 'manager' },
      { groupId: group.id, role: 'global-administrator' },
    ];
    await pool.query(
      `insert into connection (id, name, type, operator, tenant_id, client_id, login_button_name, room_mode, state,
         group_roles, created_at, updated_at)
       values ($1, 'C', 'application', 'microsoft', 't', 'c', 'Sign in', 'all', 'new', $2, now(), now())`,
      [randomUUID(), JSON.stringify(mapped)],
    );
    const { body } = await ask<Session>(cleo, 'GET', '/api/session');
    expect([...body.roles].sort()).toEqual(['manager', 'user']);
    expect(
      (await ask(administrator, 'PUT', `/api/groups/${group.id}/grants`, { grants: [grant('global-administrator')] }))
        .status,
    ).toBe(400);
    await expect(
      pool.query(
        `insert into role_grant (id, group_id, role, access, created_at) values ($1, $2, 'global-administrator', 'write', now())`,
        [randomUUID(), group.id],
      ),
    ).rejects.toThrow('administrators_are_named_one_by_one');
  });

  it('[X2] are given by administrators alone, also by way of membership', async () => {
    const keeper = await person(['user-manager']);
    const friend = await person();
    const plain = await newGroup('Plain');
    const strong = await newGroup('Strong');
    await ask(administrator, 'PUT', `/api/groups/${strong.id}/grants`, { grants: [grant('manager')] });
    expect((await ask(keeper, 'PUT', `/api/groups/${plain.id}/members/${friend.id}`)).status).toBe(204);
    expect((await ask(keeper, 'PUT', `/api/groups/${strong.id}/members/${keeper.id}`)).status).toBe(403);
    expect((await ask(keeper, 'PUT', `/api/groups/${plain.id}/grants`, { grants: [grant('manager')] })).status).toBe(
      403,
    );
    expect((await ask(keeper, 'PUT', `/api/people/${keeper.id}/roles`, { roles: ['manager'] })).status).toBe(403);
  });

  it('[X5] refuses a place that is not there, two places, and a place for a role without one', async () => {
    const group = await newGroup('Refused');
    const place = await building();
    const put = async (...grants: object[]) => {
      const answer = await ask<{ code: string; errors: { path: string; code: string }[] }>(
        administrator,
        'PUT',
        `/api/groups/${group.id}/grants`,
        { grants },
      );
      return [answer.status, answer.body.errors[0]?.path, answer.body.errors[0]?.code];
    };
    expect(await put(grant('user'), grant('manager', { buildingId: randomUUID() }))).toEqual([
      400,
      '/body/grants/1',
      'unknown-place',
    ]);
    expect(await put(grant('manager', { buildingId: place, floorId: randomUUID() }))).toEqual([
      400,
      '/body/grants/0',
      'one-place-only',
    ]);
    expect(await put(grant('user-manager', { buildingId: place }))).toEqual([400, '/body/grants/0', 'not-in-places']);
    expect((await ask<Group>(administrator, 'GET', `/api/groups/${group.id}`)).body.grants).toEqual([]);
    expect((await ask(administrator, 'POST', '/api/groups', { name: 'refused' })).status).toBe(400);
  });
});

describe('delegates', () => {
  it('[X2] are named and dropped by the person, or for them by whoever administers people; nobody names themselves', async () => {
    const [ada, ben, keeper] = [await person(), await person(), await person(['user-manager'])];
    const mine = (who: Who, method: string, id = '') =>
      ask<{ items?: { id: string }[]; code?: string; errors?: { path: string; code: string }[] }>(
        who,
        method,
        `/api/my/delegates${id && `/${id}`}`,
      );
    const theirs = `/api/people/${ada.id}/delegates/${ben.id}`;
    for (const path of ['first', 'again']) expect([path, (await mine(ada, 'PUT', ben.id)).status]).toEqual([path, 204]);
    expect((await mine(ada, 'GET')).body.items).toMatchObject([{ id: ben.id, state: 'active' }]);
    const principals = async () => (await ask<{ items: object[] }>(ben, 'GET', '/api/my/principals')).body.items;
    expect(await principals()).toMatchObject([{ id: ada.id }]);
    await pool.query("update person set state = 'disabled' where id = $1", [ada.id]);
    expect(await principals()).toEqual([]);
    await pool.query("update person set state = 'active' where id = $1", [ada.id]);
    expect((await ask(ben, 'DELETE', theirs)).status).toBe(403);
    expect((await ask(keeper, 'DELETE', theirs)).status).toBe(204);
    expect((await mine(ada, 'GET')).body.items).toEqual([]);
    expect((await ask(keeper, 'PUT', theirs)).status).toBe(204);
    const refused = ({ status, body }: Awaited<ReturnType<typeof mine>>) => [status, body.code, body.errors?.[0]];
    const toThemselves = await ask<object>(keeper, 'PUT', `/api/people/${ada.id}/delegates/${keeper.id}`);
    const oneself = { path: '/params/personId', code: 'not-oneself' };
    for (const answer of [await mine(ada, 'PUT', ada.id), toThemselves]) {
      expect(refused(answer)).toMatchObject([400, 'invalid-input', oneself]);
    }
    const unknown = { path: '/params/personId', code: 'unknown-person' };
    expect(refused(await mine(ada, 'PUT', randomUUID()))).toMatchObject([422, 'unknown-person', unknown]);
    const { rows } = await pool.query<{ act: string; after: object }>(
      "select act, after from audit_line where subject_id = $1 and act like '%delegate' order by at, id",
      [ada.id],
    );
    expect(rows.map(({ act }) => act).sort()).toEqual([
      'directory.drop-delegate',
      'directory.name-delegate',
      'directory.name-delegate',
    ]);
    expect(rows[0]?.after).toEqual({
      delegate: `Person ${ben.objectId.slice(1)}`,
      for: `Person ${ada.objectId.slice(1)}`,
    });
  });

  it('[X5] are at most fifty', async () => {
    const [ada, ben] = [await person(), await person()];
    await pool.query(
      `with made as (insert into person (id, display_name, state, source, created_at, updated_at)
         select gen_random_uuid(), 'Helper', 'active', 'imported', now(), now() from generate_series(1, 50) returning id)
       insert into delegation select $1, id, now() from made`,
      [ada.id],
    );
    const more = await ask<{ errors: object[] }>(ada, 'PUT', `/api/my/delegates/${ben.id}`);
    expect([more.status, more.body.errors]).toMatchObject([400, [{ path: '/params/personId', code: 'too-many' }]]);
  });
});

describe("groups of ONES' own", () => {
  it('[X5] are renamed, and removed once nothing gives or names them; those of a tenant are not', async () => {
    const keeper = await person(['user-manager']);
    const member = await person();
    const group = await newGroup('Fire wardens');
    const path = `/api/groups/${group.id}`;
    await ask(keeper, 'PUT', `${path}/members/${member.id}`);
    const members = await ask<{ items: GroupMember[] }>(keeper, 'GET', `${path}/members`);
    expect(members.body.items.map(({ id, byHand }) => ({ id, byHand }))).toEqual([{ id: member.id, byHand: true }]);
    const renamed = await ask<Group>(keeper, 'PUT', path, { name: ' First aiders ' });
    expect([renamed.status, renamed.body.name]).toEqual([200, 'First aiders']);
    await newGroup('Taken');
    expect((await ask(keeper, 'PUT', path, { name: 'taken' })).status).toBe(400);
    const remove = () => ask<{ code: string } | null>(keeper, 'DELETE', path);
    const inUse = { status: 409, body: { code: 'group-in-use' } };
    await ask(administrator, 'PUT', `${path}/grants`, { grants: [grant('manager')] });
    expect(await remove()).toMatchObject(inUse);
    await ask(administrator, 'PUT', `${path}/grants`, { grants: [] });
    await pool.query(
      `insert into policy (id, name, version, rules, overrides, created_at, updated_at)
       values ($1, 'P', 1, $2, '[]', now(), now())`,
      [randomUUID(), JSON.stringify({ 'who-may-book': { groupIds: [group.id] } })],
    );
    expect(await remove()).toMatchObject(inUse);
    await pool.query('delete from policy');
    expect((await remove()).status).toBe(204);
    expect((await remove()).status).toBe(404);
    const { rows } = await pool.query('select act from audit_line where subject_id = $1', [group.id]);
    const told = ['directory.create-group', 'directory.add-member', 'directory.rename-group', 'directory.remove-group'];
    expect(rows.map(({ act }) => act)).toEqual(expect.arrayContaining(told));
    const theirs = { objectId: 'tenants', name: 'Tenant', added: [], removed: [] };
    await inTransaction(host, (tx) => importGroups(tx, { ...ids, round: null, groups: [theirs] }, clock.now()));
    const { rows: found } = await pool.query("select id from people_group where object_id = 'tenants'");
    const outside = `/api/groups/${found[0].id}`;
    expect((await ask(keeper, 'PUT', outside, { name: 'Ours' })).status).toBe(403);
    expect((await ask(keeper, 'DELETE', outside)).status).toBe(403);
  });
});

describe('default groups', () => {
  it('[S17] are given at the first sign-in, once', async () => {
    const group = await newGroup('Newcomers');
    const dora = await person(['user'], { defaultGroupIds: [group.id] });
    const detail = () => ask<PersonDetail>(administrator, 'GET', `/api/people/${dora.id}`);
    expect((await detail()).body.groups.map(({ name }) => name)).toEqual(['Newcomers']);
    await ask(administrator, 'DELETE', `/api/groups/${group.id}/members/${dora.id}`);
    const again = { ...ids, objectId: dora.objectId, name: 'Dora', email: 'dora@x.example', emailVerified: true };
    await inTransaction(host, (tx) => ensureSignedInPerson(tx, { ...again, defaultGroupIds: [group.id] }, clock.now()));
    expect((await detail()).body.groups).toEqual([]);
  });

  it('[S17] are given to whom an import names for the first time, and outlive what the tenant says of the group', async () => {
    const group = await newGroup('Imported newcomers');
    const people = [{ objectId: 'i1', name: 'Imp One', email: 'i1@x.example', enabled: true, cardNumber: '4711' }];
    const round = randomUUID();
    const named = { ...ids, round, people, defaultGroupIds: [group.id] };
    await inTransaction(host, (tx) => importPeople(tx, named, clock.now()));
    await inTransaction(host, (tx) => importPeople(tx, named, clock.now()));
    const tenants = {
      objectId: 'g1',
      name: 'From the tenant',
      added: [{ objectId: 'i1', isGroup: false }],
      removed: [],
    };
    await inTransaction(host, (tx) => importGroups(tx, { ...ids, round: null, groups: [tenants] }, clock.now()));
    const listed = async () =>
      (await ask<{ items: Group[] }>(administrator, 'GET', '/api/groups')).body.items
        .filter(({ name }) => name === 'Imported newcomers' || name === 'From the tenant')
        .map(({ name, members, source }) => `${name} ${members} ${source}`);
    expect(await listed()).toEqual(['From the tenant 1 imported', 'Imported newcomers 1 local']);
    const leaves = { ...tenants, added: [], removed: ['i1'] };
    await inTransaction(host, (tx) => importGroups(tx, { ...ids, round: null, groups: [leaves] }, clock.now()));
    expect(await listed()).toEqual(['From the tenant 0 imported', 'Imported newcomers 1 local']);
    const { rows } = await pool.query("select card_number from person where object_id = 'i1'");
    expect(rows).toEqual([{ card_number: '4711' }]);
  });
});
