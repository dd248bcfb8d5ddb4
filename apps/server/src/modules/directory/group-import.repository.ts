/** Groups written as an import names them, and the memberships derived from who stands directly in which. */
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';

export interface GroupToImport {
  readonly id: string;
  readonly object_id: string;
  /** Null leaves the name as it is. */
  readonly name: string | null;
}

export async function upsertGroups(
  db: Db,
  groups: readonly GroupToImport[],
  stamp: { readonly connectionId: string; readonly round: string | null; readonly now: Date },
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; object_id: string }>`
    insert into people_group as g (id, connection_id, object_id, name, state, import_round, created_at, updated_at)
    select i.id, ${stamp.connectionId}::uuid, i.object_id, coalesce(i.name, i.object_id), 'active', ${stamp.round}::uuid,
      ${stamp.now}::timestamptz, ${stamp.now}::timestamptz
    from unnest(${groups.map((group) => group.id)}::uuid[], ${groups.map((group) => group.object_id)}::text[],
      ${groups.map((group) => group.name)}::text[]) as i (id, object_id, name)
    on conflict (connection_id, object_id) do update set state = 'active', updated_at = excluded.updated_at,
      name = case when excluded.name = excluded.object_id then g.name else excluded.name end,
      import_round = coalesce(excluded.import_round, g.import_round)
    returning id, object_id`.execute(db);
  return new Map(rows.map((row) => [row.object_id, row.id]));
}

export interface DirectMember {
  readonly groupId: string;
  readonly objectId: string;
  readonly isGroup: boolean;
}

export async function saveDirectMembers(db: Db, members: readonly DirectMember[], round: string | null): Promise<void> {
  if (members.length === 0) return;
  await sql`
    insert into group_direct_member as m (group_id, object_id, is_group, import_round)
    select distinct on (i.group_id, i.object_id) i.group_id, i.object_id, i.is_group, ${round}::uuid
    from unnest(${members.map((one) => one.groupId)}::uuid[], ${members.map((one) => one.objectId)}::text[],
      ${members.map((one) => one.isGroup)}::bool[]) as i (group_id, object_id, is_group)
    on conflict (group_id, object_id) do update set is_group = excluded.is_group,
      import_round = coalesce(excluded.import_round, m.import_round)`.execute(db);
}

export async function removeDirectMembers(
  db: Db,
  members: readonly Pick<DirectMember, 'groupId' | 'objectId'>[],
): Promise<void> {
  if (members.length === 0) return;
  await sql`
    delete from group_direct_member m
    using unnest(${members.map((one) => one.groupId)}::uuid[], ${members.map((one) => one.objectId)}::text[])
      as i (group_id, object_id)
    where m.group_id = i.group_id and m.object_id = i.object_id`.execute(db);
}

export async function dropUnnamedMembers(
  db: Db,
  unnamed: { readonly connectionId: string; readonly round: string; readonly keepUnnamed: boolean },
): Promise<void> {
  await sql`
    delete from group_direct_member m using people_group g
    where g.id = m.group_id and g.connection_id = ${unnamed.connectionId}
      and m.import_round is distinct from ${unnamed.round}::uuid
      and (${!unnamed.keepUnnamed} or g.import_round = ${unnamed.round}::uuid)`.execute(db);
}

/** How many active groups of the connection this round did not name, and the names of some. */
export async function unnamedGroups(
  db: Db,
  unnamed: { readonly connectionId: string; readonly round: string },
  shown: number,
): Promise<{ gone: number; names: string[] }> {
  const { rows } = await sql<{ gone: number; names: string[] }>`
    select count(*)::int as gone, coalesce((array_agg(name order by id))[1:${sql.lit(shown)}], '{}') as names
    from people_group
    where connection_id = ${unnamed.connectionId} and object_id is not null and state = 'active'
      and import_round is distinct from ${unnamed.round}::uuid`.execute(db);
  return rows[0] ?? { gone: 0, names: [] };
}

export async function groupNames(db: Db, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from people_group where id = any(${[...ids]}::uuid[]) and state = 'active' order by id`.execute(db);
  return rows.map((row) => row.name);
}

export async function markUnnamedGroupsAbsent(
  db: Db,
  unnamed: { readonly connectionId: string; readonly round: string },
  now: Date,
): Promise<number> {
  const { numAffectedRows } = await sql`
    update people_group set state = 'absent', updated_at = ${now}
    where connection_id = ${unnamed.connectionId} and object_id is not null and state = 'active'
      and import_round is distinct from ${unnamed.round}::uuid`.execute(db);
  return Number(numAffectedRows);
}

export async function markGroupsAbsent(db: Db, ids: readonly string[], now: Date): Promise<void> {
  await sql`update people_group set state = 'absent', updated_at = ${now} where id = any(${[...ids]}::uuid[])`.execute(
    db,
  );
  await sql`delete from group_direct_member where group_id = any(${[...ids]}::uuid[])`.execute(db);
}

export async function groupIdsByObjectIds(
  db: Db,
  connectionId: string,
  objectIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from people_group where connection_id = ${connectionId} and object_id = any(${[...objectIds]}::text[])`.execute(
    db,
  );
  return rows.map((row) => row.id);
}

export async function activeGroupIds(db: Db, connectionId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from people_group where connection_id = ${connectionId} and state = 'active' order by id`.execute(db);
  return rows.map((row) => row.id);
}

/** Groups in which one of these stands directly. */
export async function groupsNaming(db: Db, connectionId: string, objectIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct g.id from group_direct_member m join people_group g on g.id = m.group_id
    where m.object_id = any(${[...objectIds]}::text[]) and g.connection_id = ${connectionId}`.execute(db);
  return rows.map((row) => row.id);
}

/** The groups themselves and all that contain one of them, however deep. Groups may contain each other. */
export async function groupsAbove(db: Db, connectionId: string, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive above (id) as (
      select unnest(${[...ids]}::uuid[])
      union
      select m.group_id from above a
        join people_group inner_group on inner_group.id = a.id
        join group_direct_member m on m.object_id = inner_group.object_id and m.is_group
        join people_group outer_group on outer_group.id = m.group_id and outer_group.connection_id = ${connectionId}
    ) select id from above`.execute(db);
  return rows.map((row) => row.id);
}

/** A first import grows the tables from nothing: PostgreSQL has to know their size before it plans what follows. */
export async function countAnew(db: Db): Promise<void> {
  await sql`analyze person, people_group, group_direct_member, group_member`.execute(db);
}

/** Makes these groups' members by import exactly who stands in them or in a group inside; members by hand stay. */
export async function deriveMembers(
  db: Db,
  whose: { readonly connectionId: string; readonly tenantId: string },
  groupIds: readonly string[],
): Promise<void> {
  if (groupIds.length === 0) return;
  await sql`
    with recursive inside (root, group_id) as (
      select id, id from people_group where id = any(${[...groupIds]}::uuid[]) and state = 'active'
      union
      select i.root, child.id from inside i
        join group_direct_member m on m.group_id = i.group_id and m.is_group
        join people_group child on child.connection_id = ${whose.connectionId} and child.object_id = m.object_id
          and child.state = 'active'
    ), wanted as materialized (
      select distinct i.root as group_id, p.id as person_id from inside i
        join group_direct_member m on m.group_id = i.group_id and not m.is_group
        join person p on p.tenant_id = ${whose.tenantId} and p.object_id = m.object_id
    ), left_out as materialized (
      select group_id, person_id from group_member where group_id = any(${[...groupIds]}::uuid[]) and by_import
      except select group_id, person_id from wanted
    ), gone as (
      delete from group_member m using left_out l
      where m.group_id = l.group_id and m.person_id = l.person_id and not m.by_hand
    ), only_by_hand as (
      update group_member m set by_import = false from left_out l
      where m.group_id = l.group_id and m.person_id = l.person_id and m.by_hand
    )
    insert into group_member as m (group_id, person_id, by_import, by_hand)
    select group_id, person_id, true, false from (
      select group_id, person_id from wanted
      except select group_id, person_id from group_member where group_id = any(${[...groupIds]}::uuid[]) and by_import) news
    on conflict (group_id, person_id) do update set by_import = true`.execute(db);
}

/** Imported groups of the connection that are there. */
export async function countGroups(db: Db, connectionId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from people_group
    where connection_id = ${connectionId} and object_id is not null and state = 'active'`.execute(db);
  return rows[0]?.count ?? 0;
}
