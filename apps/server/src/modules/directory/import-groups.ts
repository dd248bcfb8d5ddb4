/**
 * Takes over groups and their members as a connection's import names them (rule S17). The tenant says who stands directly in a
 * group; who belongs to it through groups inside is derived here, so that one change below is felt in every group above.
 * https://learn.microsoft.com/graph/api/group-delta
 */
import { newId } from '../../kernel/ids.ts';
import { inTransaction, type TransactionHost, type Tx } from '../../platform/db/index.ts';
import {
  activeGroupIds,
  countAnew,
  deriveMembers,
  dropUnnamedMembers,
  groupIdsByObjectIds,
  groupNames,
  groupsAbove,
  groupsNaming,
  markGroupsAbsent,
  markUnnamedGroupsAbsent,
  removeDirectMembers,
  saveDirectMembers,
  unnamedGroups,
  upsertGroups,
} from './group-import.repository.ts';
import { type MayGo, NAMES_SHOWN } from './may-go.ts';

export interface ImportedGroup {
  readonly objectId: string;
  /** Undefined where it was not said this time. */
  readonly name?: string | undefined;
  readonly added: readonly { readonly objectId: string; readonly isGroup: boolean }[];
  readonly removed: readonly string[];
}

interface Whose {
  readonly connectionId: string;
  readonly tenantId: string;
}

export interface GroupsImport extends Whose {
  /** Null where the groups named are only those that changed: then memberships follow at once. */
  readonly round: string | null;
  readonly groups: readonly ImportedGroup[];
}

const BATCH = 500;

/** A large group may be named on several pages, each with some of its members. */
export async function importGroups(tx: Tx, named: GroupsImport, now: Date): Promise<void> {
  const groups = mergeTwice(named.groups);
  const rows = groups.map(({ objectId, name }) => ({ id: newId(now), object_id: objectId, name: name ?? null }));
  const ids = await upsertGroups(tx.db, rows, { ...named, now });
  const idOf = (objectId: string) => ids.get(objectId) ?? '';
  await removeDirectMembers(
    tx.db,
    groups.flatMap((group) => group.removed.map((objectId) => ({ groupId: idOf(group.objectId), objectId }))),
  );
  await saveDirectMembers(
    tx.db,
    groups.flatMap((group) => group.added.map((member) => ({ groupId: idOf(group.objectId), ...member }))),
    named.round,
  );
  if (named.round === null) await deriveFrom(tx, named, [...ids.values()]);
}

/** Groups a delta names as removed. */
export async function importRemovedGroups(
  tx: Tx,
  removed: Whose & { readonly objectIds: readonly string[]; readonly mayGo?: MayGo },
  now: Date,
): Promise<void> {
  if (removed.objectIds.length === 0) return;
  const ids = await groupIdsByObjectIds(tx.db, removed.connectionId, removed.objectIds);
  if (removed.mayGo) {
    const names = await groupNames(tx.db, ids);
    if (!(await removed.mayGo(tx, { gone: names.length, names: names.slice(0, NAMES_SHOWN) }))) return;
  }
  const above = await groupsAbove(tx.db, removed.connectionId, ids);
  await markGroupsAbsent(tx.db, ids, now);
  await deriveMembers(tx.db, removed, above);
}

/** The round has named every group and member: the others are gone from now on. Gives how many groups. */
export async function finishGroupsImport(
  host: TransactionHost,
  finished: Whose & { readonly round: string; readonly mayGo?: MayGo },
  now: Date,
): Promise<number> {
  const absent = await inTransaction(host, async (tx) => {
    const go = await (finished.mayGo?.(tx, await unnamedGroups(tx.db, finished, NAMES_SHOWN)) ?? true);
    await dropUnnamedMembers(tx.db, { ...finished, keepUnnamed: !go });
    return go ? markUnnamedGroupsAbsent(tx.db, finished, now) : 0;
  });
  await countAnew(host.db);
  const ids = await activeGroupIds(host.db, finished.connectionId);
  for (let at = 0; at < ids.length; at += BATCH) {
    await inTransaction(host, (tx) => deriveMembers(tx.db, finished, ids.slice(at, at + BATCH)));
  }
  return absent;
}

/** People come to be known after a group has named them: they belong to it, and to the groups above. */
export async function deriveGroupsNaming(
  tx: Tx,
  named: Whose & { readonly objectIds: readonly string[] },
): Promise<void> {
  if (named.objectIds.length === 0) return;
  await deriveFrom(tx, named, await groupsNaming(tx.db, named.connectionId, named.objectIds));
}

async function deriveFrom(tx: Tx, whose: Whose, groupIds: readonly string[]): Promise<void> {
  if (groupIds.length === 0) return;
  await deriveMembers(tx.db, whose, await groupsAbove(tx.db, whose.connectionId, groupIds));
}

function mergeTwice(groups: readonly ImportedGroup[]): ImportedGroup[] {
  const merged = new Map<string, ImportedGroup>();
  for (const group of groups) {
    const known = merged.get(group.objectId);
    merged.set(
      group.objectId,
      known
        ? {
            objectId: group.objectId,
            name: group.name ?? known.name,
            added: [...known.added, ...group.added],
            removed: [...known.removed, ...group.removed],
          }
        : group,
    );
  }
  return [...merged.values()].sort((a, b) => (a.objectId < b.objectId ? -1 : 1));
}
