import { randomUUID } from 'node:crypto';
import { testClock, testDatabase } from '@ones/testkit';
import { describe, expect, it } from 'vitest';
import { inTransaction, type Tx } from '../../platform/db/index.ts';
import {
  ensureServicePerson,
  ensureSignedInPerson,
  findOrMakeContact,
  finishPeopleImport,
  type ImportedPerson,
  importPeople,
  importRemovedPeople,
  listPeople,
  personByAddress,
  personById,
  type SignedIn,
  setRoles,
  suggestPeople,
} from './index.ts';

const host = await testDatabase();
const { db, pool } = host;
const clock = testClock();

function imported(name: string, more: Partial<ImportedPerson> = {}): ImportedPerson {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@northwind.example`;
  const base = { objectId: randomUUID(), name, email, proxyAddresses: [], department: null, timeZone: null };
  return { ...base, enabled: true, ...more };
}

function tenant() {
  const ids = { connectionId: randomUUID(), tenantId: randomUUID() };
  return {
    ...ids,
    import: async (people: ImportedPerson[], round = randomUUID()) => {
      await inTransaction(host, (tx) => importPeople(tx, { ...ids, round, people }, clock.now()));
      return finishPeopleImport(host, { connectionId: ids.connectionId, round }, clock.now());
    },
    signedIn: (name: string, more: Partial<SignedIn> = {}): SignedIn => ({
      ...ids,
      objectId: randomUUID(),
      name,
      email: `${name.toLowerCase()}@northwind.example`,
      emailVerified: true,
      ...more,
    }),
  };
}

const inTx = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(host, work);
const idOf = async (address: string) => (await personByAddress(db, address))?.id;

async function publishedAbout(personId: string | undefined) {
  const { rows } = await pool.query(
    `select type, payload from outbox where payload->>'personId' = $1 or payload->>'contactId' = $1 order by id`,
    [personId],
  );
  return rows;
}

describe('importing people', () => {
  it('[S17] knows a person by object id whatever address or name they come with later', async () => {
    const contoso = tenant();
    const ada = imported('Ada Lovelace', { proxyAddresses: ['Countess@northwind.example'] });
    await contoso.import([ada]);
    const id = await idOf('ADA.lovelace@northwind.example');
    expect(id).toBeDefined();
    expect(await idOf('countess@NORTHWIND.example')).toBe(id);

    await contoso.import([{ ...ada, name: 'Ada King', email: 'ada.king@northwind.example' }]);
    expect(await idOf('ada.king@northwind.example')).toBe(id);
    expect(await idOf('ada.lovelace@northwind.example')).toBeUndefined();
    expect(await personById(db, id as string)).toMatchObject({ name: 'Ada King', state: 'active', source: 'imported' });
    expect((await suggestPeople(db, 'lovelace', 8)).map((person) => person.id)).not.toContain(id);
  });

  it('[S17] takes one object id named twice in a round as one person', async () => {
    const contoso = tenant();
    const twice = imported('Twice Named');
    await contoso.import([twice, { ...twice, department: 'Sales' }]);
    expect(await personByAddress(db, 'twice.named@northwind.example')).toMatchObject({ department: 'Sales' });
  });

  it('[S17] makes absent whom a whole round no longer names, tells it once, and takes them back', async () => {
    const contoso = tenant();
    const [stays, goes] = [imported('Stays Here'), imported('Goes Away')];
    await contoso.import([stays, goes]);
    expect(await contoso.import([stays])).toBe(1);
    expect(await contoso.import([stays])).toBe(0);
    const gone = await personByAddress(db, 'goes.away@northwind.example');
    expect(gone).toMatchObject({ state: 'absent' });
    expect(await publishedAbout(gone?.id)).toEqual([
      { type: 'directory.person-left', payload: { personId: gone?.id, reason: 'absent' } },
    ]);
    await contoso.import([stays, goes]);
    expect(await personById(db, gone?.id as string)).toMatchObject({ state: 'active' });
  });

  it("[S17] leaves another connection's people alone", async () => {
    const [contoso, fabrikam] = [tenant(), tenant()];
    await contoso.import([imported('Own Person')]);
    await fabrikam.import([imported('Other Person')]);
    expect(await personByAddress(db, 'own.person@northwind.example')).toMatchObject({ state: 'active' });
  });

  it('[S17] tells that a disabled account left, once', async () => {
    const contoso = tenant();
    const dan = imported('Dan Disabled');
    await contoso.import([dan]);
    await contoso.import([{ ...dan, enabled: false }]);
    await contoso.import([{ ...dan, enabled: false }]);
    const person = await personByAddress(db, 'dan.disabled@northwind.example');
    expect(person).toMatchObject({ state: 'disabled' });
    expect(await publishedAbout(person?.id)).toEqual([
      { type: 'directory.person-left', payload: { personId: person?.id, reason: 'disabled' } },
    ]);
  });

  it('[S17] takes people away whom a delta names as removed', async () => {
    const contoso = tenant();
    const removed = imported('Removed Person');
    await contoso.import([removed]);
    await inTx((tx) =>
      importRemovedPeople(tx, { tenantId: contoso.tenantId, objectIds: [removed.objectId, 'unknown'] }, clock.now()),
    );
    expect(await personByAddress(db, 'removed.person@northwind.example')).toMatchObject({ state: 'absent' });
  });

  it('[U2] lists somebody without a name by their address', async () => {
    await tenant().import([imported(' ', { email: 'nameless@northwind.example' })]);
    expect(await listPeople(db, { q: 'nameless', after: null, limit: 5 })).toMatchObject([
      { name: 'nameless@northwind.example' },
    ]);
  });

  it('[S17] keeps the roles somebody was given here', async () => {
    const contoso = tenant();
    const rita = imported('Rita Roles');
    await contoso.import([rita]);
    const id = (await idOf('rita.roles@northwind.example')) as string;
    const actor = { channel: 'system', personId: null, label: 'ONES' } as const;
    await inTx((tx) => setRoles(tx, { personId: id, roles: ['manager', 'user'], actor }, clock.now()));
    await contoso.import([{ ...rita, name: 'Rita R. Roles' }]);
    expect(await personById(db, id)).toMatchObject({ name: 'Rita R. Roles', roles: ['manager', 'user'] });
  });
});

describe('contacts and people who sign in', () => {
  it('[S17] makes one contact for an unknown address, without rights, even if asked fifty times at once', async () => {
    const asked = Array.from({ length: 50 }, () =>
      inTx((tx) => findOrMakeContact(tx, { name: 'Vera Visitor', address: 'Vera@Elsewhere.example' }, clock.now())),
    );
    const contacts = await Promise.all(asked);
    expect(new Set(contacts.map((contact) => contact.id)).size).toBe(1);
    expect(contacts[0]).toMatchObject({ state: 'contact', roles: [], email: 'Vera@Elsewhere.example' });
    expect((await suggestPeople(db, 'vera', 8)).length).toBe(0);
  });

  it('[S17] finds the person of the tenant rather than making a contact', async () => {
    const contoso = tenant();
    await contoso.import([imported('Paul Proxy', { proxyAddresses: ['pp@northwind.example'] })]);
    const found = await inTx((tx) =>
      findOrMakeContact(tx, { name: null, address: 'PP@northwind.example' }, clock.now()),
    );
    expect(found).toMatchObject({ name: 'Paul Proxy', source: 'imported' });
  });

  it('[S17] merges a contact at the first sign-in with a verified address and tells who keeps its name', async () => {
    const signedIn = tenant().signedIn('Mergeme');
    const contact = await inTx((tx) =>
      findOrMakeContact(tx, { name: 'M', address: 'mergeme@northwind.example' }, clock.now()),
    );
    const person = await inTx((tx) => ensureSignedInPerson(tx, signedIn, clock.now()));
    expect(person.id).not.toBe(contact.id);
    expect(await idOf('mergeme@northwind.example')).toBe(person.id);
    expect(await personById(db, contact.id)).toMatchObject({ state: 'absent' });
    expect(await publishedAbout(contact.id)).toEqual([
      { type: 'directory.contact-merged', payload: { contactId: contact.id, personId: person.id } },
    ]);
  });

  it('[S17] does not give an address to somebody whose tenant does not vouch for it', async () => {
    const contact = await inTx((tx) =>
      findOrMakeContact(tx, { name: 'Chief', address: 'chief@northwind.example' }, clock.now()),
    );
    const signedIn = tenant().signedIn('Mallory', { email: 'chief@northwind.example', emailVerified: false });
    const mallory = await inTx((tx) => ensureSignedInPerson(tx, signedIn, clock.now()));
    expect(mallory.email).toBe('chief@northwind.example');
    expect(await idOf('chief@northwind.example')).toBe(contact.id);
  });

  it('[S17] makes one person of many first sign-ins at once, and follows their name later', async () => {
    const signedIn = tenant().signedIn('Simone');
    const people = await Promise.all(
      Array.from({ length: 10 }, () => inTx((tx) => ensureSignedInPerson(tx, signedIn, clock.now()))),
    );
    expect(new Set(people.map((person) => person.id)).size).toBe(1);
    expect(people[0]).toMatchObject({ source: 'signed-in', roles: ['user'], state: 'active' });
    const later = await inTx((tx) => ensureSignedInPerson(tx, { ...signedIn, name: 'Simone Weil' }, clock.now()));
    expect(later).toMatchObject({ id: people[0]?.id, name: 'Simone Weil' });
    expect((await suggestPeople(db, 'weil', 8)).map((person) => person.id)).toEqual([later.id]);
  });

  it('[S12] makes a service person without rights where nobody has the address', async () => {
    const service = { name: 'Room delegate', address: 'delegate@northwind.example' };
    const made = await inTx((tx) => ensureServicePerson(tx, service, clock.now()));
    const again = await inTx((tx) => ensureServicePerson(tx, service, clock.now()));
    expect(again.id).toBe(made.id);
    expect(made).toMatchObject({ source: 'local', roles: [] });
    expect(await idOf('delegate@northwind.example')).toBe(made.id);
  });
});

describe('finding people', () => {
  it('[U2] finds by the beginning of each word, of the address, and in a Chinese name', async () => {
    await tenant().import([
      imported('Zoë Žižková', { email: 'zz@northwind.example' }),
      imported('Zack Zimmer', { email: 'zack@northwind.example' }),
      imported('歐陽小明', { email: 'ouyang@northwind.example' }),
    ]);
    const names = async (q: string) => (await suggestPeople(db, q, 8)).map((person) => person.name);
    expect(await names('zoe')).toEqual(['Zoë Žižková']);
    expect(await names('ZIZ zo')).toEqual(['Zoë Žižková']);
    expect(await names('zi')).toEqual(['Zack Zimmer', 'Zoë Žižková']);
    expect(await names('zz@north')).toEqual(['Zoë Žižková']);
    expect(await names('小明')).toEqual(['歐陽小明']);
    expect(await names('ack')).toEqual([]);
    expect(await names('%')).toEqual([]);
    expect((await listPeople(db, { q: 'ouyang', after: null, limit: 5 })).map((person) => person.name)).toEqual([
      '歐陽小明',
    ]);
  });

  it('[U2] suggests nobody who cannot be invited', async () => {
    await tenant().import([
      imported('Quentin Gone', { enabled: false }),
      imported('Quentin Mailless', { email: null }),
      imported('Quentin Here'),
    ]);
    expect((await suggestPeople(db, 'quentin', 8)).map((person) => person.name)).toEqual(['Quentin Here']);
  });

  it('[B11] pages people by name without leaving any out or naming any twice', async () => {
    await tenant().import(
      Array.from({ length: 25 }, (_, at) => imported(`Paged Person ${at % 5}`, { email: `p${at}@x.example` })),
    );
    const seen: string[] = [];
    let after: readonly [string, string] | null = null;
    do {
      const page = await listPeople(db, { q: 'paged', after, limit: 7 });
      seen.push(...page.slice(0, 7).map((person) => person.id));
      const last: (typeof page)[number] | undefined = page[6];
      after = page.length > 7 && last ? [last.sortName, last.id] : null;
    } while (after);
    expect(seen.length).toBe(25);
    expect(new Set(seen).size).toBe(25);
  });
});

describe('roles', () => {
  const actor = { channel: 'console', personId: null, label: 'Test' } as const;

  it('[X2] never takes the last Global Administrator away, not even two from each other at once', async () => {
    await pool.query("update person set roles = '{user}'");
    await tenant().import([imported('First Admin'), imported('Second Admin')]);
    const first = (await idOf('first.admin@northwind.example')) as string;
    const second = (await idOf('second.admin@northwind.example')) as string;
    for (const personId of [first, second]) {
      await inTx((tx) => setRoles(tx, { personId, roles: ['global-administrator', 'user'], actor }, clock.now()));
    }
    const results = await Promise.all(
      [first, second].map((personId) => inTx((tx) => setRoles(tx, { personId, roles: ['user'], actor }, clock.now()))),
    );
    expect(results.map((result) => (result.ok ? 'ok' : result.reason)).sort()).toEqual([
      'last-global-administrator',
      'ok',
    ]);
  });

  it('[B10] leaves an audit line with the old and the new roles', async () => {
    await tenant().import([imported('Audited Person')]);
    const personId = (await idOf('audited.person@northwind.example')) as string;
    await inTx((tx) => setRoles(tx, { personId, roles: ['manager'], actor }, clock.now()));
    const { rows } = await pool.query('select act, before, after from audit_line where subject_id = $1', [personId]);
    expect(rows).toEqual([{ act: 'directory.set-roles', before: { roles: ['user'] }, after: { roles: ['manager'] } }]);
  });

  it('[S17] gives no rights to a contact', async () => {
    const contact = await inTx((tx) =>
      findOrMakeContact(tx, { name: 'C', address: 'c@elsewhere.example' }, clock.now()),
    );
    const result = await inTx((tx) => setRoles(tx, { personId: contact.id, roles: ['manager'], actor }, clock.now()));
    expect(result).toEqual({ ok: false, reason: 'carries-no-rights' });
  });
});
