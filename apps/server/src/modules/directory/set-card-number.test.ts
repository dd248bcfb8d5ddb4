import { randomUUID } from 'node:crypto';
import { testClock, testDatabase } from '@ones/testkit';
import { expect, it } from 'vitest';
import { inTransaction } from '../../platform/db/index.ts';
import { findOrMakeContact, importPeople, personByAddress, personByCard, personById } from './index.ts';
import { setCardNumber } from './set-card-number.ts';

// Real parts: PostgreSQL.
const host = await testDatabase();
const clock = testClock();
const actor = { channel: 'console', personId: null, label: 'Keeper' } as const;
const ids = { connectionId: randomUUID(), tenantId: randomUUID() };

async function imported(name: string, cardNumber: string | null, objectId: string = randomUUID()) {
  const email = `${name}@northwind.example`;
  const person = { objectId, name, email, proxyAddresses: [], department: null, timeZone: null, enabled: true };
  const named = { ...ids, round: randomUUID(), people: [{ ...person, cardNumber }] };
  await inTransaction(host, (tx) => importPeople(tx, named, clock.now()));
  return { id: (await personByAddress(host.db, email))?.id ?? '', objectId };
}

const give = (personId: string, cardNumber: string | null) =>
  inTransaction(host, (tx) => setCardNumber(tx, { personId, cardNumber, actor }, clock.now()));
const holder = async (card: string) => (await personByCard(host.db, card))?.id;

it('[S17] a card given by hand counts at doors instead of the imported one, and outlives imports', async () => {
  const ada = await imported('ada', 'A-1');
  expect(await give(ada.id, 'H-1')).toBe('done');
  expect([await holder('H-1'), await holder('A-1')]).toEqual([ada.id, undefined]);
  await imported('ada', 'A-2', ada.objectId);
  await imported('ada', null, ada.objectId);
  expect(await personById(host.db, ada.id)).toMatchObject({ cardNumber: 'H-1', hasOwnCard: true });
  await imported('ada', 'A-3', ada.objectId);
  expect(await give(ada.id, null)).toBe('done');
  expect([await holder('A-3'), await holder('H-1')]).toEqual([ada.id, undefined]);
  // Both of one instant of the test's clock.
  const asked = "select act, after from audit_line where subject_id = $1 order by after->>'card'";
  const { rows } = await host.pool.query(asked, [ada.id]);
  const act = 'directory.set-card-number';
  expect(rows).toEqual([
    { act, after: { card: 'given' } },
    { act, after: { card: 'taken back' } },
  ]);
});

it('[S17] a card that was lost is blocked: nobody checks in with it, nor with none, whatever an import reads', async () => {
  const eve = await imported('eve', 'E-1');
  expect(await give(eve.id, '')).toBe('done');
  expect([await holder('E-1'), await holder('')]).toEqual([undefined, undefined]);
  await imported('eve', 'E-1', eve.objectId);
  expect(await personById(host.db, eve.id)).toMatchObject({ cardNumber: null, hasOwnCard: true });
  expect(await give(eve.id, 'E-2')).toBe('done');
  expect([await holder('E-1'), await holder('E-2')]).toEqual([undefined, eve.id]);
  expect(await give(eve.id, null)).toBe('done');
  expect(await holder('E-1')).toBe(eve.id);
});

it('[S17] a card is one person’s: of two who are given it at once one has it; contacts have none', async () => {
  const [bo, cy, di] = [await imported('bo', 'B-1'), await imported('cy', null), await imported('di', null)];
  expect(await give(cy.id, 'B-1')).toBe('taken');
  const both = await Promise.all([give(cy.id, 'N-1'), give(di.id, 'N-1')]);
  expect(both.sort()).toEqual(['done', 'taken']);
  expect([cy.id, di.id]).toContain(await holder('N-1'));
  expect(await give(bo.id, 'B-1')).toBe('done');
  const contact = await inTransaction(host, (tx) =>
    findOrMakeContact(tx, { address: 'out@elsewhere.example', name: 'Out' }, clock.now()),
  );
  expect(await give(contact.id, 'C-1')).toBe('carries-no-card');
  expect(await give(randomUUID(), 'C-1')).toBe('unknown-person');
});
