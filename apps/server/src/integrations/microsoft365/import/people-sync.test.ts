/** People and groups of a simulated tenant, read whole and by what changed, over real HTTP. */
import { waitFor } from '@ones/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyHeldImport } from '../../../modules/connection/index.ts';
import { personByAddress } from '../../../modules/directory/index.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { ConnectionContext } from '../context.ts';
import { listRooms } from '../graph/directory.ts';
import type { GraphUser } from '../graph/types.ts';
import { startTenant, type Tenant } from '../tenant.fixture.ts';
import { readingPeople } from './import-people.ts';
import { type ImportTurn, readWhole } from './read-directory.ts';
import { syncChanges, syncConnection } from './sync-connection.ts';

let tenant: Tenant;
let context: ConnectionContext;
beforeAll(async () => {
  tenant = await startTenant({ rooms: [0] });
  context = await tenant.all.of(tenant.connectionId);
}, 60_000);
afterAll(() => tenant.stop());

const mySide = () => tenant.sim.context.world.tenants[0] as NonNullable<(typeof tenant.sim.context.world.tenants)[0]>;
const changes = () => syncChanges(tenant.deps, tenant.all, tenant.connectionId);
const noTurn: ImportTurn = { keep: async () => undefined, assert: async () => undefined };

async function tell(method: string, path: string, body?: object): Promise<void> {
  const answer = await fetch(`${tenant.sim.url}${path}`, {
    method,
    ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}

function requestsSince(at: number): string[] {
  return tenant.sim.context.log
    .all()
    .slice(at)
    .filter((one) => /^\/(users|groups)(\/delta)?\?/.test(one.url))
    .map((one) => `${one.url.split('?')[0]}${one.url.includes('skiptoken') ? ' (next)' : ''} ${one.status}`);
}
const logged = () => tenant.sim.context.log.all().length;

async function membersOf(name: string): Promise<string[]> {
  const { rows } = await tenant.host.pool.query<{ email: string }>(
    `select p.email from people_group g join group_member m on m.group_id = g.id join person p on p.id = m.person_id
     where g.name = $1 and g.state = 'active' order by p.email`,
    [name],
  );
  return rows.map((row) => row.email);
}

/** Everybody in a group of the tenant, however deep; as the tenant's own list says. */
async function transitively(groupId: string): Promise<string[]> {
  const side = mySide();
  const found = new Set<string>();
  const seen = new Set<string>();
  const look = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const member of side.groups.get(id)?.members ?? []) {
      const person = side.people.get(member);
      if (person) found.add(person.mail);
      else look(member);
    }
  };
  look(groupId);
  return [...found].sort();
}

describe('people of a tenant', () => {
  it('[S17] leave at the next look when their account is disabled or deleted, and come back', async () => {
    const [kept, deleted] = ['peter.brook@lanternbay.example', 'someone.new@lanternbay.example'];
    await tell('POST', '/sim/people', { givenName: 'Someone', surname: 'New' });
    await changes();
    expect(await personByAddress(tenant.host.db, deleted)).toMatchObject({ state: 'active', source: 'imported' });
    await tell('PATCH', `/sim/people/${kept}`, { enabled: false });
    await tell('DELETE', `/sim/people/${deleted}`);
    const from = logged();
    await changes();
    expect(requestsSince(from)).toEqual(['/users/delta 200', '/groups/delta 200']);
    expect(await personByAddress(tenant.host.db, kept)).toMatchObject({ state: 'disabled' });
    expect(await personByAddress(tenant.host.db, deleted)).toMatchObject({ state: 'absent' });
    await tell('PATCH', `/sim/people/${kept}`, { enabled: true });
    await changes();
    expect(await personByAddress(tenant.host.db, kept)).toMatchObject({ state: 'active' });
  });

  it('[U6] are known with the language that their directory names, and with another one when it changes', async () => {
    const readBy = async (mail: string) => (await personByAddress(tenant.host.db, mail))?.language;
    const wanted = { 'en-GB': 'en', 'zh-HK': 'zh-Hant', 'zh-TW': 'zh-Hant', 'zh-CN': 'zh-Hans' };
    for (const [tag, language] of Object.entries(wanted)) {
      const one = [...mySide().people.values()].find((person) => person.preferredLanguage === tag);
      expect([tag, await readBy(one?.mail ?? '')]).toEqual([tag, language]);
    }
    const peter = 'peter.brook@lanternbay.example';
    for (const [tag, language] of [
      ['zh-SG', 'zh-Hans'],
      ['zh-Hant', 'zh-Hant'],
      ['ja-JP', 'en'],
    ]) {
      await tell('PATCH', `/sim/people/${peter}`, { preferredLanguage: tag });
      await changes();
      expect(await readBy(peter)).toBe(language);
    }
  });

  it('[S17] are read whole again where Graph has forgotten what was read, and a look with nothing new is small', async () => {
    await tenant.host.pool.query(
      "update directory_read set delta_link = replace(delta_link, 'deltatoken=', 'deltatoken=x') where kind = 'people'",
    );
    await tell('DELETE', '/sim/people/aisha.khan@lanternbay.example').catch(() => undefined);
    await changes();
    await tenant.rest();
    const from = logged();
    await changes();
    expect(requestsSince(from)).toEqual(['/users/delta 200', '/groups/delta 200']);
    const { rows } = await tenant.host.pool.query<{ count: number }>(
      "select count(*)::int from person where source = 'imported' and state <> 'absent'",
    );
    expect(rows[0]?.count).toBe(mySide().people.size);
  });

  it('[S17] are read on from the page where a killed import stood, once each', async () => {
    const [model] = mySide().people.values();
    if (!model) throw new Error('The tenant has nobody.');
    for (let at = 0; at < 2500; at++) {
      const mail = `load.${at}@lanternbay.example`;
      const id = `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
      const own = { id, mail, userPrincipalName: mail, displayName: `Load ${at}`, proxyAddresses: [`SMTP:${mail}`] };
      mySide().people.set(id, { ...model, ...own, enabled: true, isAdministrator: false });
    }
    const reading = readingPeople(tenant.deps, context, () => listRooms(context.graph));
    let pages = 0;
    const killed = readWhole(tenant.deps, context, noTurn, {
      ...reading,
      take: async (tx: Tx, users: readonly GraphUser[], round: string | null) => {
        await reading.take(tx, users, round);
        pages += 1;
        if (pages === 2) throw new Error('killed');
      },
    });
    await expect(killed).rejects.toThrow('killed');
    const known = async () => {
      const { rows } = await tenant.host.pool.query<{ count: number }>(
        "select count(*)::int from person where display_name like 'Load %' and state = 'active'",
      );
      return rows[0]?.count ?? 0;
    };
    const before = await known();
    expect(before).toBeGreaterThan(500);
    expect(before).toBeLessThan(1000);
    const from = logged();
    await syncConnection(tenant.deps, tenant.all, tenant.connectionId);
    // Two pages were left; then what changed meanwhile, and the groups.
    expect(requestsSince(from).slice(0, 3)).toEqual(['/users (next) 200', '/users (next) 200', '/users/delta 200']);
    expect(await known()).toBe(2500);
    const { rows } = await tenant.host.pool.query('select stage, done from directory_read order by kind desc');
    expect(rows[0]).toMatchObject({ stage: 'finished', done: mySide().people.size + mySide().rooms.size });
  });
});

describe('groups of a tenant', () => {
  it('[S17] hold whoever stands in them or in a group inside, and follow each change', async () => {
    const side = mySide();
    for (const group of side.groups.values()) {
      expect(await membersOf(group.displayName), group.displayName).toEqual(await transitively(group.id));
    }
    const outer = [...side.groups.values()].find((one) => [...one.members].some((id) => side.groups.has(id)));
    const innerId = [...(outer?.members ?? [])].find((id) => side.groups.has(id));
    const inner = side.groups.get(innerId ?? '');
    if (!outer || !inner) throw new Error('The tenant has no group inside a group.');
    const address = 'load.7@lanternbay.example';
    expect(await membersOf(outer.displayName)).not.toContain(address);
    await tell('POST', `/sim/groups/${inner.id}/members`, {
      member: '00000000-0000-4000-8000-000000000007',
      belongs: true,
    });
    await changes();
    expect(await membersOf(outer.displayName)).toContain(address);
    await tell('DELETE', `/sim/groups/${inner.id}`);
    await changes();
    expect(await membersOf(inner.displayName)).toEqual([]);
    expect(await membersOf(outer.displayName)).toEqual(await transitively(outer.id));
  });
});

describe('rooms of a tenant', () => {
  it('[S14] are not told of any more once they are followed no more, and keep their past', async () => {
    const told = () => tenant.sim.context.subscriptions.list().length;
    expect(told()).toBe(1);
    await tenant.host.pool.query("update connection set room_addresses = '{}', updated_at = now()");
    await syncConnection(tenant.deps, tenant.all, tenant.connectionId);
    await waitFor(() => told() === 0, { what: 'the subscription to be taken away', timeoutMs: 45_000 });
    const { rows } = await tenant.host.pool.query(
      'select r.state, c.state as calendar from resource r join calendar c on c.resource_id = r.id',
    );
    expect(rows).toEqual([{ state: 'absent', calendar: 'stopped' }]);
    const kept = tenant.rooms[0]?.address;
    await tenant.host.pool.query('update connection set room_addresses = array[$1], updated_at = now()', [kept]);
    await syncConnection(tenant.deps, tenant.all, tenant.connectionId);
    await waitFor(() => told() === 1, { what: 'the subscription to be made anew', timeoutMs: 45_000 });
    const again = await tenant.host.pool.query('select id, state from resource');
    expect(again.rows).toEqual([{ id: tenant.rooms[0]?.resourceId, state: 'active' }]);
  });
});

describe('an import that would make many absent at once', () => {
  const standing = async () => {
    const { rows } = await tenant.host.pool.query<{ people: number; held: string[] }>(
      `select (select count(*)::int from person where source = 'imported' and state <> 'absent') as people,
        array(select kind || ' ' || gone from held_import order by kind) as held`,
    );
    return rows[0];
  };
  const sync = () => syncConnection(tenant.deps, tenant.all, tenant.connectionId);

  it('[S17] is held, and done when somebody says that it is so', async () => {
    const before = (await standing())?.people ?? 0;
    for (const [id, person] of mySide().people) if (person.displayName.startsWith('Load ')) mySide().people.delete(id);
    await sync();
    await sync();
    expect(await standing()).toEqual({ people: before, held: ['people 2500'] });
    const apply = (kind: 'people' | 'groups') =>
      applyHeldImport(tenant.deps, tenant.connectionId, kind, { channel: 'console', personId: null, label: 'Ada' });
    expect([await apply('groups'), await apply('people')]).toEqual([false, true]);
    const isDone = async () => (await standing())?.people === before - 2500;
    await waitFor(isDone, { what: 'the import that was held', timeoutMs: 45_000 });
    expect(await standing()).toEqual({ people: before - 2500, held: [] });
    const { rows } = await tenant.host.pool.query(
      "select actor, after ->> 'gone' as gone from audit_line where act = 'connection.apply-held-import'",
    );
    expect(rows).toEqual([{ actor: 'Ada', gone: '2500' }]);
  });
});
