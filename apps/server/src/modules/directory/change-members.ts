/** Groups of ONES' own, and who belongs to a group because ONES was told so. What a tenant says of members is not changed here. */

import type { Actor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { givesMore } from './grant.repository.ts';
import { addToGroups, groupById, groupByName, insertGroup, removeByHand } from './group.repository.ts';
import { personById } from './person.repository.ts';

export async function createGroup(
  tx: Tx,
  wanted: { readonly name: string; readonly actor: Actor },
  now: Date,
): Promise<{ ok: true; id: string } | { ok: false; reason: 'name-taken' }> {
  const name = wanted.name.trim();
  if (await groupByName(tx.db, name)) return { ok: false, reason: 'name-taken' };
  const id = newId(now);
  await insertGroup(tx.db, { id, name }, now);
  const about = { subjectType: 'group', subjectId: id, after: { name } };
  await recordAudit(tx, { actor: wanted.actor, act: 'directory.create-group', ...about }, now);
  return { ok: true, id };
}

export interface MemberChange {
  readonly groupId: string;
  readonly personId: string;
  readonly belongs: boolean;
  readonly actor: Actor;
  /** Who may not give roles may not give them by way of a group either. */
  readonly mayGiveRoles: boolean;
}

export type MemberChanged = 'done' | 'unknown' | 'gives-roles';

export async function changeMember(tx: Tx, change: MemberChange, now: Date): Promise<MemberChanged> {
  const { groupId, personId, belongs, actor } = change;
  const group = await groupById(tx.db, groupId);
  const person = await personById(tx.db, personId);
  if (!group || !person || person.source === 'contact' || person.source === 'local') return 'unknown';
  if (!change.mayGiveRoles && (await givesMore(tx.db, groupId))) return 'gives-roles';
  if (belongs) await addToGroups(tx.db, { groupIds: [groupId], personIds: [personId] });
  else await removeByHand(tx.db, { groupId, personId });
  const act = belongs ? 'directory.add-member' : 'directory.remove-member';
  const about = { subjectType: 'group', subjectId: groupId, after: { person: person.name } };
  await recordAudit(tx, { actor, act, ...about }, now);
  return 'done';
}
