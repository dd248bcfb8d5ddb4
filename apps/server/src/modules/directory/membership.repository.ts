/** Who somebody is to rules that speak of roles and groups, and whom a list of people and groups means. */
import type { RoleGrant } from '@ones/contract';
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';

export interface Membership {
  readonly personId: string;
  /** Held everywhere and in full, by themselves or by a group. */
  readonly roles: readonly string[];
  readonly groupIds: readonly string[];
  /** All that they hold, in places and to look only, too. */
  readonly grants: readonly RoleGrant[];
  /** In whose place they may book now. */
  readonly principalIds: readonly string[];
}

export async function membershipOf(db: Db, personId: string): Promise<Membership | null> {
  return (await membershipsAmong(db, [personId])).get(personId) ?? null;
}

export async function membershipsAmong(db: Db, personIds: readonly string[]): Promise<Map<string, Membership>> {
  const { rows } = await sql<Membership>`
    with held as (
      select person_id, role, access, building_id, floor_id from effective_grant
      where person_id = any(${[...personIds]}::uuid[])
    )
    select p.id as "personId", array(select distinct role from held
        where person_id = p.id and access = 'write' and building_id is null and floor_id is null order by role) as roles,
      array(select m.group_id from group_member m
        join people_group g on g.id = m.group_id and g.state = 'active' where m.person_id = p.id) as "groupIds",
      coalesce((select json_agg(json_build_object('role', role, 'access', access, 'buildingId', building_id,
        'floorId', floor_id)) from held where person_id = p.id), '[]') as grants,
      array(select d.principal_id from delegation d join person o on o.id = d.principal_id and o.state = 'active'
        where d.delegate_id = p.id and p.state = 'active') as "principalIds"
    from person p where p.id = any(${[...personIds]}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.personId, row]));
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
