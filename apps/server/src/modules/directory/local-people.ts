/** People of ONES' own, whom no tenant knows: the local administrator, and service people such as a rooms' delegate (S12). */
import type { Role } from '@ones/contract';
import { nameBasedId } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/db/index.ts';
import { insertPerson, lockDirectoryFor, personByAddress, personById, setPrimaryAddress } from './person.repository.ts';
import { foldAddress, type Person } from './person.ts';

/** Signs in by the break-glass password only. */
export async function ensureLocalAdministrator(tx: Tx, now: Date): Promise<Person> {
  const id = nameBasedId('local-administrator');
  return ensureLocal(tx, { id, name: 'Local administrator', email: null, roles: ['global-administrator'] }, now);
}

/** Whom the address reaches, or a person made for it who never signs in and has no rights. */
export async function ensureServicePerson(
  tx: Tx,
  service: { readonly name: string; readonly address: string },
  now: Date,
): Promise<Person> {
  await lockDirectoryFor(tx.db, foldAddress(service.address));
  const known = await personByAddress(tx.db, service.address);
  if (known) return known;
  const id = nameBasedId('service-person', foldAddress(service.address));
  const person = await ensureLocal(tx, { id, name: service.name, email: service.address, roles: [] }, now);
  await setPrimaryAddress(tx.db, person.id, service.address);
  return person;
}

interface LocalPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly roles: readonly Role[];
}

async function ensureLocal(tx: Tx, local: LocalPerson, now: Date): Promise<Person> {
  await lockDirectoryFor(tx.db, local.id);
  const known = await personById(tx.db, local.id);
  if (known) return known;
  await insertPerson(tx.db, {
    id: local.id,
    connection_id: null,
    tenant_id: null,
    object_id: null,
    display_name: local.name,
    email: local.email,
    department: null,
    time_zone: null,
    state: 'active',
    source: 'local',
    roles: local.roles,
    created_at: now,
    updated_at: now,
  });
  const made = await personById(tx.db, local.id);
  if (!made) throw new Error('A local person just made is not there.');
  return made;
}
