/**
 * Takes over people as a connection's import names them (rule S17), page by page in the caller's transactions. A round may be
 * given in any number of pages; when it is whole, `finishPeopleImport` makes absent whom it did not name. Nobody is deleted:
 * bookings keep their people.
 */
import { newId } from '../../kernel/ids.ts';
import { inTransaction, type TransactionHost, type Tx } from '../../platform/db/index.ts';
import { personLeft } from './directory.events.ts';
import { addToGroups } from './group.repository.ts';
import { deriveGroupsNaming } from './import-groups.ts';
import { type MayGo, NAMES_SHOWN } from './may-go.ts';
import type { PersonRow } from './person.repository.ts';
import { foldAddress, type ImportedPerson } from './person.ts';
import {
  type AddressToImport,
  addressesOf,
  lockPeople,
  markUnnamedAbsent,
  nameAnew,
  noteNamed,
  type PersonToImport,
  removeTheseAddresses,
  saveAddresses,
  setPeopleAbsent,
  unnamedPeople,
  upsertPeople,
} from './person-import.repository.ts';

export interface PeopleImport {
  readonly connectionId: string;
  readonly tenantId: string;
  /** Null where the people named are only those that changed. */
  readonly round: string | null;
  readonly people: readonly ImportedPerson[];
  /** What somebody who was never seen before belongs to. */
  readonly defaultGroupIds?: readonly string[];
}

const BATCH = 500;

export async function importPeople(tx: Tx, named: PeopleImport, now: Date): Promise<void> {
  // Two pages in opposite order could wait for each other; sorted ones cannot.
  const people = [...new Map(named.people.map((person) => [person.objectId, person])).values()].sort((a, b) =>
    a.objectId < b.objectId ? -1 : 1,
  );
  const objectIds = people.map((person) => person.objectId);
  const before = new Map((await lockPeople(tx.db, named.tenantId, objectIds)).map((row) => [row.object_id, row]));
  const rows = people.map((person) => toRow(person, before.get(person.objectId), now));
  const changed = rows.filter((row) => differs(before.get(row.object_id), row, named.connectionId));
  const ids = await upsertPeople(tx.db, changed, { ...named, now });
  const same = rows.filter((row) => !ids.has(row.object_id));
  if (named.round !== null && same.length > 0) await noteNamed(tx.db, idsOf(same), named.round);
  for (const row of same) ids.set(row.object_id, row.id);
  const renamed = rows.filter((row) => before.get(row.object_id)?.display_name !== row.display_name);
  await nameAnew(
    tx.db,
    renamed.map((row) => ({ id: ids.get(row.object_id) ?? row.id, name: row.display_name })),
  );
  await takeAddresses(tx, people, ids, new Set([...before.values()].map((row) => row.id)));
  const fresh = rows.filter((row) => !before.has(row.object_id));
  await addToGroups(tx.db, { groupIds: named.defaultGroupIds ?? [], personIds: freshIds(fresh, ids) });
  await deriveGroupsNaming(tx, { ...named, objectIds: fresh.map((row) => row.object_id) });
  for (const row of rows) {
    const former = before.get(row.object_id);
    if (former?.state === 'active' && row.state === 'disabled') tx.publish(personLeft(former.id, 'disabled', now));
  }
}

function freshIds(fresh: readonly PersonToImport[], ids: ReadonlyMap<string, string>): string[] {
  return fresh.flatMap((row) => ids.get(row.object_id) ?? []);
}

function idsOf(rows: readonly PersonToImport[]): string[] {
  return rows.map((row) => row.id);
}

/** People a delta names as removed. */
export async function importRemovedPeople(
  tx: Tx,
  removed: { readonly tenantId: string; readonly objectIds: readonly string[]; readonly mayGo?: MayGo },
  now: Date,
): Promise<void> {
  if (removed.objectIds.length === 0) return;
  const rows = await lockPeople(tx.db, removed.tenantId, removed.objectIds);
  const going = rows.filter((row) => row.state !== 'absent');
  const names = going.slice(0, NAMES_SHOWN).map((row) => row.display_name);
  if (removed.mayGo && !(await removed.mayGo(tx, { gone: going.length, names }))) return;
  const leaving = going.map((row) => row.id);
  await setPeopleAbsent(tx.db, leaving, now);
  for (const id of leaving) tx.publish(personLeft(id, 'absent', now));
}

/** The round has named everybody: the connection's other imported people are absent from now on. Gives how many. */
export async function finishPeopleImport(
  host: TransactionHost,
  finished: { readonly connectionId: string; readonly round: string; readonly mayGo?: MayGo },
  now: Date,
): Promise<number> {
  const { mayGo } = finished;
  if (mayGo) {
    const go = await inTransaction(host, async (tx) => mayGo(tx, await unnamedPeople(tx.db, finished, NAMES_SHOWN)));
    if (!go) return 0;
  }
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

/** What a delta leaves out of a person stays as it was: https://learn.microsoft.com/graph/delta-query-overview */
function toRow(person: ImportedPerson, former: PersonRow | undefined, now: Date): PersonToImport {
  const email = person.email === undefined ? (former?.email ?? null) : person.email;
  const wasDisabled = former?.state === 'disabled';
  const enabled = person.enabled ?? !wasDisabled;
  return {
    id: former?.id ?? newId(now),
    object_id: person.objectId,
    display_name: (person.name ?? former?.display_name ?? '').trim() || (email ?? person.objectId),
    email,
    department: person.department === undefined ? (former?.department ?? null) : person.department,
    time_zone: person.timeZone ?? former?.time_zone ?? null,
    language: former?.language_chosen ? former.language : (person.language ?? former?.language ?? null),
    card_number: person.cardNumber === undefined ? (former?.card_number ?? null) : person.cardNumber,
    state: enabled ? 'active' : 'disabled',
  };
}

const compared = ['display_name', 'email', 'department', 'time_zone', 'language', 'card_number', 'state'] as const;

function differs(former: PersonRow | undefined, row: PersonToImport, connectionId: string): boolean {
  if (former?.source !== 'imported' || former.connection_id !== connectionId) return true;
  return compared.some((key) => former[key] !== row[key]);
}

async function takeAddresses(
  tx: Tx,
  people: readonly ImportedPerson[],
  ids: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
): Promise<void> {
  const told = people.filter((person) => person.proxyAddresses !== undefined && person.email !== undefined);
  const wanted = told.flatMap((person) => rowsOf(person, ids.get(person.objectId) ?? ''));
  const toldIds = told.map((person) => ids.get(person.objectId) ?? '').filter((id) => known.has(id));
  const stored = await addressesOf(tx.db, toldIds);
  const keyOf = (row: AddressToImport) => `${row.person_id} ${row.address}`;
  const wantedKeys = new Set(wanted.map(keyOf));
  const storedAs = new Map(stored.map((row) => [keyOf(row), row.is_primary]));
  await removeTheseAddresses(
    tx.db,
    stored.filter((row) => !wantedKeys.has(keyOf(row))),
  );
  await saveAddresses(
    tx.db,
    wanted.filter((row) => storedAs.get(keyOf(row)) !== row.is_primary),
  );
}

function rowsOf(person: ImportedPerson, personId: string): AddressToImport[] {
  const primary = person.email ? foldAddress(person.email) : null;
  const proxies = (person.proxyAddresses ?? []).map(foldAddress);
  const all = new Set([...(primary === null ? [] : [primary]), ...proxies]);
  return [...all].map((address) => ({ person_id: personId, address, is_primary: address === primary }));
}
