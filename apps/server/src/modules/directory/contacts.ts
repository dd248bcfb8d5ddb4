/** Contacts: people known by an address alone, such as an organizer from outside. A contact never carries rights (rule S17). */
import { newId } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/db/index.ts';
import { contactMerged } from './directory.events.ts';
import {
  insertPerson,
  lockDirectoryFor,
  personByAddress,
  personById,
  removeAddresses,
  setPrimaryAddress,
  updatePerson,
} from './person.repository.ts';
import { foldAddress, type Person } from './person.ts';

/** Whom the address reaches: somebody of the directory where there is one, else a contact, made if need be. */
export async function findOrMakeContact(
  tx: Tx,
  named: { readonly name: string | null; readonly address: string },
  now: Date,
): Promise<Person> {
  const known = await personByAddress(tx.db, named.address);
  if (known) return known;
  await lockDirectoryFor(tx.db, foldAddress(named.address));
  return (await personByAddress(tx.db, named.address)) ?? makeContact(tx, named, now);
}

async function makeContact(
  tx: Tx,
  named: { readonly name: string | null; readonly address: string },
  now: Date,
): Promise<Person> {
  const id = newId(now);
  await insertPerson(tx.db, {
    id,
    connection_id: null,
    tenant_id: null,
    object_id: null,
    display_name: named.name?.trim() || named.address,
    email: named.address,
    department: null,
    time_zone: null,
    state: 'contact',
    source: 'contact',
    roles: [],
    created_at: now,
    updated_at: now,
  });
  await setPrimaryAddress(tx.db, id, named.address);
  const made = await personById(tx.db, id);
  if (!made) throw new Error('A contact just made is not there.');
  return made;
}

/** Whatever named the contact is the person's from now on; who keeps such a name learns it from the event. */
export async function mergeContact(tx: Tx, contact: Person, person: Person, now: Date): Promise<void> {
  await removeAddresses(tx.db, contact.id);
  await updatePerson(tx.db, contact.id, { state: 'absent' }, now);
  tx.publish(contactMerged(contact.id, person.id, now));
}
