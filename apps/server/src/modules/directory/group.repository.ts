/** Groups as they are read, and memberships that ONES itself keeps. What imports write stands beside. */
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
