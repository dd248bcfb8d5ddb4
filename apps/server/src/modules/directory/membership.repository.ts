/** Who somebody is to rules that speak of roles and groups, and whom a list of people and groups means. */
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';

export interface Membership {
  readonly personId: string;
  readonly roles: readonly string[];
  readonly groupIds: readonly string[];
}

export async function membershipOf(db: Db, personId: string): Promise<Membership | null> {
  const { rows } = await sql<Membership>`
    select p.id as "personId", p.roles, array(select m.group_id from group_member m
      join people_group g on g.id = m.group_id and g.state = 'active' where m.person_id = p.id) as "groupIds"
    from person p where p.id = ${personId}`.execute(db);
  return rows[0] ?? null;
}

/** Active people among these, and the active members of these groups; each once. */
export async function activePeopleAmong(
  db: Db,
  wanted: { readonly personIds: readonly string[]; readonly groupIds: readonly string[] },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from person where state = 'active' and (id = any(${[...wanted.personIds]}::uuid[])
      or id in (select person_id from group_member where group_id = any(${[...wanted.groupIds]}::uuid[])))
    order by id`.execute(db);
  return rows.map((row) => row.id);
}
