/** The person behind a sign-in that was checked: found by tenant and object id, made at the first one (rule S17). */
import { newId } from '../../kernel/ids.ts';
import type { Language } from '../../kernel/language.ts';
import type { Tx } from '../../platform/db/index.ts';
import { mergeContact } from './contacts.ts';
import { addToGroups } from './group.repository.ts';
import {
  contactByAddress,
  insertPerson,
  lockDirectoryFor,
  noteFirstSignIn,
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
  /** What their browser asks for: good until the directory or they themselves say better. */
  readonly language?: Language | null;
  /** What somebody who was never seen before belongs to. */
  readonly defaultGroupIds?: readonly string[];
}

export async function ensureSignedInPerson(tx: Tx, signedIn: SignedIn, now: Date): Promise<Person> {
  const known = await personByObjectId(tx.db, signedIn.tenantId, signedIn.objectId);
  if (known) return refresh(tx, known, signedIn, now);
  const inserted = await insertPerson(tx.db, {
    id: newId(now),
    connection_id: signedIn.connectionId,
    tenant_id: signedIn.tenantId,
    object_id: signedIn.objectId,
    display_name: signedIn.name,
    email: signedIn.email,
    department: null,
    time_zone: null,
    language: signedIn.language ?? null,
    state: 'active',
    source: 'signed-in',
    roles: ['user'],
    created_at: now,
    updated_at: now,
  });
  const made = await personByObjectId(tx.db, signedIn.tenantId, signedIn.objectId);
  if (!made) throw new Error('A person who just signed in is not there.');
  if (inserted) await addToGroups(tx.db, { groupIds: signedIn.defaultGroupIds ?? [], personIds: [made.id] });
  // In the order of every other sign-in: two of one person at once would wait for each other.
  await firstSignIn(tx, made, signedIn, now);
  await setPrimary(tx, made, signedIn);
  return made;
}

/** An imported person is the import's to describe; one who only ever signed in is described by the sign-in. */
async function refresh(tx: Tx, known: Person, signedIn: SignedIn, now: Date): Promise<Person> {
  if (known.state !== 'active') return known;
  await firstSignIn(tx, known, signedIn, now);
  const language = known.language ?? signedIn.language ?? null;
  if (language !== known.language) await updatePerson(tx.db, known.id, { language }, now);
  if (known.source !== 'signed-in') return { ...known, language };
  const email = signedIn.email ?? known.email;
  if (known.name !== signedIn.name || known.email !== email) {
    await updatePerson(tx.db, known.id, { display_name: signedIn.name, email }, now);
  }
  await setPrimary(tx, known, signedIn);
  return { ...known, name: signedIn.name, email, language };
}

async function setPrimary(tx: Tx, person: Person, { email, emailVerified }: SignedIn): Promise<void> {
  if (email !== null && emailVerified) await setPrimaryAddress(tx.db, person.id, email);
}

/** Whoever the tenant vouches for takes over what was kept under their address: once, when they first come (rule S17). */
async function firstSignIn(tx: Tx, person: Person, { email, emailVerified }: SignedIn, now: Date): Promise<void> {
  if (email === null || !emailVerified) return;
  await lockDirectoryFor(tx.db, foldAddress(email));
  if (!(await noteFirstSignIn(tx.db, person.id, now))) return;
  const contact = await contactByAddress(tx.db, email);
  if (contact) await mergeContact(tx, contact, person, now);
}
