/** Who belongs to a group because ONES was told so. What a tenant says of members is not changed here. */

import type { Actor } from '../../kernel/actor.ts';
import type { Tx } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { givesMore } from './grant.repository.ts';
import { addToGroups, groupById, removeByHand } from './group.repository.ts';
import { personById } from './person.repository.ts';

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
