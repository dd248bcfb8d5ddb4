/**
 * Takes over people as a connection's import names them (rule S17). A round may be given in any number of calls; when it is
 * whole, `finishPeopleImport` makes absent whom it did not name. Nobody is deleted: bookings keep their people.
 */
import { newId } from '../../kernel/ids.ts';
import { inTransaction, type TransactionHost, type Tx } from '../../platform/db/index.ts';
import { personLeft } from './directory.events.ts';
import type { PersonRow } from './person.repository.ts';
import { foldAddress, type ImportedPerson } from './person.ts';
import {
  type AddressToImport,
  lockPeople,
  markUnnamedAbsent,
  nameAnew,
  type PersonToImport,
  replaceAddresses,
  setPeopleAbsent,
  upsertPeople,
} from './person-import.repository.ts';

export interface PeopleImport {
  readonly connectionId: string;
  readonly tenantId: string;
  readonly round: string;
  readonly people: readonly ImportedPerson[];
}

const BATCH = 500;

/** Each batch is a transaction of its own, so that a large tenant keeps nobody waiting. */
export async function importPeople(host: TransactionHost, named: PeopleImport, now: Date): Promise<void> {
  // Two batches in opposite order could wait for each other; sorted ones cannot.
  const people = [...new Map(named.people.map((person) => [person.objectId, person])).values()].sort((a, b) =>
    a.objectId < b.objectId ? -1 : 1,
  );
  for (let at = 0; at < people.length; at += BATCH) {
    const batch = people.slice(at, at + BATCH);
    await inTransaction(host, (tx) => importBatch(tx, { ...named, people: batch }, now));
  }
}

async function importBatch(tx: Tx, named: PeopleImport, now: Date): Promise<void> {
  const objectIds = named.people.map((person) => person.objectId);
  const before = new Map((await lockPeople(tx.db, named.tenantId, objectIds)).map((row) => [row.object_id, row]));
  const rows = named.people.map((person) => toRow(person, now));
  const ids = await upsertPeople(tx.db, rows, { ...named, now });
  const renamed = rows.filter((row) => before.get(row.object_id)?.display_name !== row.display_name);
  await nameAnew(
    tx.db,
    renamed.flatMap((row) => {
      const id = ids.get(row.object_id);
      return id ? [{ id, name: row.display_name }] : [];
    }),
  );
  await replaceAddresses(tx.db, [...ids.values()], addressesOf(named.people, ids));
  for (const row of rows) {
    const former = before.get(row.object_id);
    if (former && couldSignIn(former) && row.state === 'disabled') tx.publish(personLeft(former.id, 'disabled', now));
  }
}

/** People a delta names as removed. */
export async function importRemovedPeople(
  host: TransactionHost,
  removed: { readonly tenantId: string; readonly objectIds: readonly string[] },
  now: Date,
): Promise<void> {
  await inTransaction(host, async (tx) => {
    const rows = await lockPeople(tx.db, removed.tenantId, removed.objectIds);
    const leaving = rows.filter((row) => row.state !== 'absent').map((row) => row.id);
    await setPeopleAbsent(tx.db, leaving, now);
    for (const id of leaving) tx.publish(personLeft(id, 'absent', now));
  });
}

/** The round has named everybody: the connection's other imported people are absent from now on. Gives how many. */
export async function finishPeopleImport(
  host: TransactionHost,
  finished: { readonly connectionId: string; readonly round: string },
  now: Date,
): Promise<number> {
  let absent = 0;
  for (;;) {
    const left = await inTransaction(host, async (tx) => {
      const ids = await markUnnamedAbsent(tx.db, { ...finished, limit: BATCH }, now);
      for (const id of ids) tx.publish(personLeft(id, 'absent', now));
      return ids.length;
    });
    absent += left;
    if (left < BATCH) return absent;
  }
}

function toRow(person: ImportedPerson, now: Date): PersonToImport {
  return {
    id: newId(now),
    object_id: person.objectId,
    display_name: person.name.trim() || (person.email ?? person.objectId),
    email: person.email,
    department: person.department,
    time_zone: person.timeZone,
    state: person.enabled ? 'active' : 'disabled',
  };
}

function addressesOf(people: readonly ImportedPerson[], ids: ReadonlyMap<string, string>): AddressToImport[] {
  return people.flatMap((person) => {
    const personId = ids.get(person.objectId);
    if (personId === undefined) return [];
    const primary = person.email === null ? null : foldAddress(person.email);
    const all = new Set([...(primary === null ? [] : [primary]), ...person.proxyAddresses.map(foldAddress)]);
    return [...all].map((address) => ({ person_id: personId, address, is_primary: address === primary }));
  });
}

function couldSignIn(row: PersonRow): boolean {
  return row.state === 'active';
}
