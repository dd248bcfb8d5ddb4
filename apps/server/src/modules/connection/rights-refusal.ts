/** Who sets up a connection gains no rights by it: what gives rights is for those who give them by hand too (rule X2). */
import type { GroupRole, PeopleSettings } from '@ones/contract';
import type { Db } from '../../platform/db/index.ts';
import { type Caller, can, fieldError, type Refusal, refuse } from '../../platform/http/index.ts';
import { givesMore } from '../directory/index.ts';
import type { StoredConnection } from './connection.repository.ts';

const CODE = 'administrators-only';

/** `before`: null where the connection is new. What is saved already may stay. */
export async function rightsRefusal(
  db: Db,
  caller: Caller,
  before: Pick<StoredConnection, 'groupRoles' | 'defaultGroupIds'> | null,
  wanted: Partial<PeopleSettings>,
): Promise<Refusal | null> {
  if (can(caller, 'permission.manage')) return null;
  if (wanted.groupRoles && textOf(wanted.groupRoles) !== textOf(before?.groupRoles ?? [])) {
    const message = 'Only a Global Administrator maps groups to roles.';
    return refuse('forbidden', { errors: [fieldError('/body/groupRoles', CODE, message)] });
  }
  for (const [at, id] of (wanted.defaultGroupIds ?? []).entries()) {
    if (before?.defaultGroupIds.includes(id) || !(await givesMore(db, id))) continue;
    const message = 'This group gives rights: only a Global Administrator makes it a default group.';
    return refuse('forbidden', { errors: [fieldError(`/body/defaultGroupIds/${at}`, CODE, message)] });
  }
  return null;
}

function textOf(roles: readonly GroupRole[]): string {
  return JSON.stringify(roles.map(({ groupId, role }) => `${groupId.toLowerCase()} ${role}`).sort());
}
