/** Groups as they are read, and memberships that ONES itself keeps. What imports write stands beside. */
import type { RoleGrant } from '@ones/contract';
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';

/** Lets people belong to groups because ONES says so, whatever an import says. Groups that are gone are passed over. */
export async function addToGroups(
  db: Db,
  belonging: { readonly groupIds: readonly string[]; readonly personIds: readonly string[] },
): Promise<void> {
  if (belonging.groupIds.length === 0 || belonging.personIds.length === 0) return;
  await sql`
    insert into group_member as m (group_id, person_id, by_import, by_hand)
    select g.id, p.id, false, true from people_group g cross join unnest(${[...belonging.personIds]}::uuid[]) as p (id)
    where g.id = any(${[...belonging.groupIds]}::uuid[]) and g.state = 'active'
    on conflict (group_id, person_id) do update set by_hand = true where not m.by_hand`.execute(db);
}

export async function removeByHand(
  db: Db,
  { groupId, personId }: { readonly groupId: string; readonly personId: string },
): Promise<void> {
  await sql`
    delete from group_member where group_id = ${groupId} and person_id = ${personId} and by_hand and not by_import`.execute(
    db,
  );
  await sql`
    update group_member set by_hand = false
    where group_id = ${groupId} and person_id = ${personId} and by_hand and by_import`.execute(db);
}

export async function insertGroup(
  db: Db,
  group: { readonly id: string; readonly name: string },
  now: Date,
): Promise<void> {
  await sql`
    insert into people_group (id, name, state, created_at, updated_at)
    values (${group.id}, ${group.name}, 'active', ${now}, ${now})`.execute(db);
}

export async function nameGroup(
  db: Db,
  group: { readonly id: string; readonly name: string },
  now: Date,
): Promise<void> {
  await sql`update people_group set name = ${group.name}, updated_at = ${now} where id = ${group.id}`.execute(db);
}

export async function deleteGroup(db: Db, id: string): Promise<void> {
  await sql`delete from people_group where id = ${id}`.execute(db);
}

/** Of these people, those who belong to the group because ONES was told so. */
export async function memberIdsByHand(
  db: Db,
  { groupId, personIds }: { readonly groupId: string; readonly personIds: readonly string[] },
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ person_id: string }>`
    select person_id from group_member
    where group_id = ${groupId} and by_hand and person_id = any(${[...personIds]}::uuid[])`.execute(db);
  return new Set(rows.map((row) => row.person_id));
}

export interface GroupRow {
  readonly id: string;
  readonly name: string;
  readonly members: number;
  readonly source: 'imported' | 'local';
  readonly grants: RoleGrant[];
  readonly sort_name: string;
}

const shown = sql`
  g.id, g.name, lower(g.name) as sort_name, case when g.object_id is null then 'local' else 'imported' end as source,
  (select count(*)::int from group_member m join person p on p.id = m.person_id
    where m.group_id = g.id and p.state <> 'absent') as members,
  (select coalesce(json_agg(json_build_object('role', r.role, 'access', r.access, 'buildingId', r.building_id,
    'floorId', r.floor_id) order by r.role), '[]'::json) from role_grant r where r.group_id = g.id) as grants`;

/** Groups that imports still name, and ONES' own. Null for one that is gone. */
export async function groupById(db: Db, id: string): Promise<GroupRow | null> {
  const { rows } = await sql<GroupRow>`
    select ${shown} from people_group g where g.id = ${id} and g.state = 'active'`.execute(db);
  return rows[0] ?? null;
}

export async function groupByName(db: Db, name: string): Promise<{ id: string } | null> {
  const { rows } = await sql<{ id: string }>`
    select id from people_group where lower(name) = lower(${name}) and state = 'active' limit 1`.execute(db);
  return rows[0] ?? null;
}

export async function groupsOfPerson(db: Db, personId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select g.id, g.name from group_member m join people_group g on g.id = m.group_id
    where m.person_id = ${personId} and g.state = 'active' order by lower(g.name), g.id`.execute(db);
  return rows;
}

/** Groups that imports still name, and ONES' own, by name; those with `q` in the name. One more than asked tells of another page. */
export async function listGroups(
  db: Db,
  page: { readonly q?: string; readonly after: readonly [string, string] | null; readonly limit: number },
): Promise<GroupRow[]> {
  const conditions = [sql`g.state = 'active'`];
  if (page.q) conditions.push(sql`position(${page.q.toLowerCase()} in lower(g.name)) > 0`);
  if (page.after) conditions.push(sql`(lower(g.name) collate "C", g.id) > (${page.after[0]}, ${page.after[1]}::uuid)`);
  const { rows } = await sql<GroupRow>`
    select ${shown} from people_group g where ${sql.join(conditions, sql` and `)}
    order by lower(g.name) collate "C", g.id limit ${page.limit + 1}`.execute(db);
  return rows;
}
