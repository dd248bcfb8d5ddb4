/** Groups and who belongs to them. */
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';

export interface GroupToImport {
  readonly id: string;
  readonly object_id: string;
  readonly name: string;
}

export async function upsertGroups(
  db: Db,
  groups: readonly GroupToImport[],
  stamp: { readonly connectionId: string; readonly round: string; readonly now: Date },
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; object_id: string }>`
    insert into people_group as g (id, connection_id, object_id, name, state, import_round, created_at, updated_at)
    select i.id, ${stamp.connectionId}::uuid, i.object_id, i.name, 'active', ${stamp.round}::uuid,
      ${stamp.now}::timestamptz, ${stamp.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(groups)}::jsonb) as i (id uuid, object_id text, name text)
    on conflict (connection_id, object_id) do update set name = excluded.name, state = 'active',
      import_round = excluded.import_round, updated_at = excluded.updated_at
    returning id, object_id`.execute(db);
  return new Map(rows.map((row) => [row.object_id, row.id]));
}

/** Null for a group that no import of the connection has named. */
/** Makes these the group's only members. Object ids that are no person of the tenant (groups, devices) are passed over. */
export async function replaceMembers(
  db: Db,
  group: { readonly id: string; readonly tenantId: string; readonly objectIds: readonly string[] },
): Promise<void> {
  await sql`
    delete from group_member m using person p
    where m.group_id = ${group.id} and p.id = m.person_id
      and not (p.tenant_id = ${group.tenantId} and p.object_id = any(${[...group.objectIds]}::text[]))`.execute(db);
  await addMembers(db, group);
}

async function addMembers(
  db: Db,
  group: { readonly id: string; readonly tenantId: string; readonly objectIds: readonly string[] },
): Promise<void> {
  await sql`
    insert into group_member (group_id, person_id)
    select ${group.id}::uuid, id from person
    where tenant_id = ${group.tenantId} and object_id = any(${[...group.objectIds]}::text[])
    on conflict do nothing`.execute(db);
}

export async function markUnnamedGroupsAbsent(
  db: Db,
  unnamed: { readonly connectionId: string; readonly round: string },
  now: Date,
): Promise<number> {
  const { numAffectedRows } = await sql`
    update people_group set state = 'absent', updated_at = ${now}
    where connection_id = ${unnamed.connectionId} and state = 'active'
      and import_round is distinct from ${unnamed.round}::uuid`.execute(db);
  return Number(numAffectedRows);
}

export interface GroupRow {
  readonly id: string;
  readonly name: string;
  readonly members: number;
  readonly sort_name: string;
}

/** Groups that imports still name, by name; those with `q` in the name. One more than asked tells of another page. */
export async function listGroups(
  db: Db,
  page: { readonly q?: string; readonly after: readonly [string, string] | null; readonly limit: number },
): Promise<GroupRow[]> {
  const conditions = [sql`g.state = 'active'`];
  if (page.q) conditions.push(sql`position(${page.q.toLowerCase()} in lower(g.name)) > 0`);
  if (page.after) conditions.push(sql`(lower(g.name) collate "C", g.id) > (${page.after[0]}, ${page.after[1]}::uuid)`);
  const { rows } = await sql<GroupRow>`
    select g.id, g.name, lower(g.name) as sort_name,
      (select count(*)::int from group_member m where m.group_id = g.id) as members
    from people_group g where ${sql.join(conditions, sql` and `)}
    order by lower(g.name) collate "C", g.id limit ${page.limit + 1}`.execute(db);
  return rows;
}
