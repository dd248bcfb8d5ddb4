/** Groups of ONES' own: made, renamed, and removed once nothing depends on them. Those of a tenant are the tenant's. */
import type { Actor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import type { Db, Tx } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { isNamedOrGives } from './grant.repository.ts';
import { deleteGroup, type GroupRow, groupById, groupByName, insertGroup, nameGroup } from './group.repository.ts';

type NameRefusal = { readonly ok: false; readonly reason: 'name-taken' };
type OwnRefusal = { readonly ok: false; readonly reason: 'unknown' | 'of-a-tenant' };

export async function createGroup(
  tx: Tx,
  wanted: { readonly name: string; readonly actor: Actor },
  now: Date,
): Promise<{ ok: true; id: string } | NameRefusal> {
  const name = wanted.name.trim();
  if (await groupByName(tx.db, name)) return { ok: false, reason: 'name-taken' };
  const id = newId(now);
  await insertGroup(tx.db, { id, name }, now);
  const about = { subjectType: 'group', subjectId: id, after: { name } };
  await recordAudit(tx, { actor: wanted.actor, act: 'directory.create-group', ...about }, now);
  return { ok: true, id };
}

export async function renameGroup(
  tx: Tx,
  wanted: { readonly id: string; readonly name: string; readonly actor: Actor },
  now: Date,
): Promise<{ readonly ok: true } | NameRefusal | OwnRefusal> {
  const own = await ownGroup(tx.db, wanted.id);
  if (!own.ok) return own;
  const name = wanted.name.trim();
  const holder = await groupByName(tx.db, name);
  if (holder && holder.id !== wanted.id) return { ok: false, reason: 'name-taken' };
  await nameGroup(tx.db, { id: wanted.id, name }, now);
  const said = { before: { name: own.group.name }, after: { name } };
  const about = { subjectType: 'group', subjectId: wanted.id, ...said };
  await recordAudit(tx, { actor: wanted.actor, act: 'directory.rename-group', ...about }, now);
  return { ok: true };
}

export type RemovedGroup = { readonly ok: true } | OwnRefusal | { readonly ok: false; readonly reason: 'in-use' };

/** @param isNamedElsewhere whether anything outside the directory names the group, a policy for instance. */
export async function removeGroup(
  tx: Tx,
  wanted: { readonly id: string; readonly actor: Actor },
  isNamedElsewhere: (db: Db, groupId: string) => Promise<boolean>,
  now: Date,
): Promise<RemovedGroup> {
  const own = await ownGroup(tx.db, wanted.id);
  if (!own.ok) return own;
  const inUse = (await isNamedOrGives(tx.db, wanted.id)) || (await isNamedElsewhere(tx.db, wanted.id));
  if (inUse) return { ok: false, reason: 'in-use' };
  await deleteGroup(tx.db, wanted.id);
  const before = { name: own.group.name, members: own.group.members };
  const about = { subjectType: 'group', subjectId: wanted.id, before };
  await recordAudit(tx, { actor: wanted.actor, act: 'directory.remove-group', ...about }, now);
  return { ok: true };
}

async function ownGroup(db: Db, id: string): Promise<{ readonly ok: true; readonly group: GroupRow } | OwnRefusal> {
  const group = await groupById(db, id);
  if (!group) return { ok: false, reason: 'unknown' };
  return group.source === 'local' ? { ok: true, group } : { ok: false, reason: 'of-a-tenant' };
}
