/** Gives a person their own roles (rule X2). The last Global Administrator cannot be taken away. */
import type { Role } from '@ones/contract';
import type { Actor } from '../../kernel/actor.ts';
import type { Tx } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { rolesChanged } from './directory.events.ts';
import { lockAdministrators, personById, updatePerson } from './person.repository.ts';
import type { Person } from './person.ts';

export type SetRolesResult =
  | { readonly ok: true; readonly person: Person }
  | { readonly ok: false; readonly reason: 'unknown-person' | 'carries-no-rights' | 'last-global-administrator' };

export async function setRoles(
  tx: Tx,
  change: { readonly personId: string; readonly roles: readonly Role[]; readonly actor: Actor },
  now: Date,
): Promise<SetRolesResult> {
  const administrators = await lockAdministrators(tx.db);
  const person = await personById(tx.db, change.personId);
  if (!person) return { ok: false, reason: 'unknown-person' };
  // Contacts never carry rights, and those of ONES' own people are not given by hand.
  if (person.source === 'contact' || person.source === 'local') return { ok: false, reason: 'carries-no-rights' };
  const remains = change.roles.includes('global-administrator');
  if (!remains && administrators.length === 1 && administrators[0] === person.id) {
    return { ok: false, reason: 'last-global-administrator' };
  }
  const roles = [...new Set(change.roles)];
  await updatePerson(tx.db, person.id, { roles }, now);
  await recordAudit(
    tx,
    {
      actor: change.actor,
      act: 'directory.set-roles',
      subjectType: 'person',
      subjectId: person.id,
      before: { roles: person.roles },
      after: { roles },
    },
    now,
  );
  tx.publish(rolesChanged(person.id, now));
  return { ok: true, person: { ...person, roles } };
}
