/** The person behind a sign-in that was checked: found by tenant and object id, made at the first one (rule S17). */
import { newId } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/db/index.ts';
import { mergeContact } from './contacts.ts';
import {
  insertPerson,
  lockDirectoryFor,
  personByAddress,
  personByObjectId,
  setPrimaryAddress,
  updatePerson,
} from './person.repository.ts';
import { foldAddress, type Person } from './person.ts';

export interface SignedIn {
  readonly connectionId: string;
  readonly tenantId: string;
  readonly objectId: string;
  readonly name: string;
  readonly email: string | null;
  /** Whether the tenant vouches for the address; one that it does not is shown but finds nobody. */
  readonly emailVerified: boolean;
}

export async function ensureSignedInPerson(tx: Tx, signedIn: SignedIn, now: Date): Promise<Person> {
  const known = await personByObjectId(tx.db, signedIn.tenantId, signedIn.objectId);
  if (known) return refresh(tx, known, signedIn, now);
  await insertPerson(tx.db, {
    id: newId(now),
    connection_id: signedIn.connectionId,
    tenant_id: signedIn.tenantId,
    object_id: signedIn.objectId,
    display_name: signedIn.name,
    email: signedIn.email,
    department: null,
    time_zone: null,
    state: 'active',
    source: 'signed-in',
    roles: ['user'],
    created_at: now,
    updated_at: now,
  });
  const made = await personByObjectId(tx.db, signedIn.tenantId, signedIn.objectId);
  if (!made) throw new Error('A person who just signed in is not there.');
  await claimAddress(tx, made, signedIn, now);
  return made;
}

/** An imported person is the import's to describe; one who only ever signed in is described by the sign-in. */
async function refresh(tx: Tx, known: Person, signedIn: SignedIn, now: Date): Promise<Person> {
  if (known.source !== 'signed-in' || known.state !== 'active') return known;
  const email = signedIn.email ?? known.email;
  if (known.name !== signedIn.name || known.email !== email) {
    await updatePerson(tx.db, known.id, { display_name: signedIn.name, email }, now);
  }
  await claimAddress(tx, known, signedIn, now);
  return { ...known, name: signedIn.name, email };
}

async function claimAddress(tx: Tx, person: Person, signedIn: SignedIn, now: Date): Promise<void> {
  if (signedIn.email === null || !signedIn.emailVerified) return;
  await lockDirectoryFor(tx.db, foldAddress(signedIn.email));
  const holder = await personByAddress(tx.db, signedIn.email);
  if (holder?.state === 'contact') await mergeContact(tx, holder, person, now);
  await setPrimaryAddress(tx.db, person.id, signedIn.email);
}
