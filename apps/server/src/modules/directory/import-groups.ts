/** Takes over groups and their members as a connection's import names them (rule S17). */
import { newId } from '../../kernel/ids.ts';
import { inTransaction, type TransactionHost, type Tx } from '../../platform/db/index.ts';
import { markUnnamedGroupsAbsent, replaceMembers, upsertGroups } from './group.repository.ts';

export interface ImportedGroup {
  readonly objectId: string;
  readonly name: string;
  /** Object ids of all members; null where this round does not say and they stay as they are. */
  readonly members: readonly string[] | null;
}

export interface GroupsImport {
  readonly connectionId: string;
  readonly tenantId: string;
  readonly round: string;
  readonly groups: readonly ImportedGroup[];
}

const BATCH = 200;

/** People are imported before: a member whom nobody knows is passed over. */
export async function importGroups(host: TransactionHost, named: GroupsImport, now: Date): Promise<void> {
  const groups = [...new Map(named.groups.map((group) => [group.objectId, group])).values()].sort((a, b) =>
    a.objectId < b.objectId ? -1 : 1,
  );
  for (let at = 0; at < groups.length; at += BATCH) {
    const batch = groups.slice(at, at + BATCH);
    await inTransaction(host, (tx) => importBatch(tx, { ...named, groups: batch }, now));
  }
}

async function importBatch(tx: Tx, named: GroupsImport, now: Date): Promise<void> {
  const rows = named.groups.map((group) => ({ id: newId(now), object_id: group.objectId, name: group.name }));
  const ids = await upsertGroups(tx.db, rows, { ...named, now });
  for (const { objectId, members } of named.groups) {
    const id = ids.get(objectId);
    if (id && members) await replaceMembers(tx.db, { id, tenantId: named.tenantId, objectIds: members });
  }
}

/** The round has named every group: the connection's others are absent from now on. Gives how many. */
export async function finishGroupsImport(
  host: TransactionHost,
  finished: { readonly connectionId: string; readonly round: string },
  now: Date,
): Promise<number> {
  return inTransaction(host, (tx) => markUnnamedGroupsAbsent(tx.db, finished, now));
}
