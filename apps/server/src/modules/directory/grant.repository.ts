/** Roles with limits, of people and of groups, and what follows from all of them (migration 0016). */
import type { EffectiveGrant, RoleGrant } from '@ones/contract';
import { sql } from 'kysely';
import { newId } from '../../kernel/ids.ts';
import type { Db } from '../../platform/db/index.ts';

export type GrantHolder = { readonly personId: string } | { readonly groupId: string };

function heldBy(holder: GrantHolder) {
  return 'personId' in holder ? sql`g.person_id = ${holder.personId}` : sql`g.group_id = ${holder.groupId}`;
}

export async function grantsOf(db: Db, holder: GrantHolder): Promise<RoleGrant[]> {
  const { rows } = await sql<RoleGrant>`
    select g.role, g.access, g.building_id as "buildingId", g.floor_id as "floorId" from role_grant g
    where ${heldBy(holder)} order by g.role, g.access desc, g.building_id, g.floor_id`.execute(db);
  return rows;
}

export async function replaceGrants(
  db: Db,
  holder: GrantHolder,
  grants: readonly RoleGrant[],
  now: Date,
): Promise<void> {
  await sql`delete from role_grant g where ${heldBy(holder)}`.execute(db);
  const personId = 'personId' in holder ? holder.personId : null;
  const groupId = 'groupId' in holder ? holder.groupId : null;
  for (const grant of grants) {
    await sql`
      insert into role_grant (id, person_id, group_id, role, access, building_id, floor_id, created_at)
      values (${newId(now)}, ${personId}, ${groupId}, ${grant.role}, ${grant.access}, ${grant.buildingId},
        ${grant.floorId}, ${now})
      on conflict do nothing`.execute(db);
  }
}

/** Building and floor ids among these that are none. */
export async function unknownPlaces(db: Db, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${[...ids]}::uuid[]) as i (id)
    where not exists (select from building b where b.id = i.id) and not exists (select from floor f where f.id = i.id)`.execute(
    db,
  );
  return rows.map((row) => row.id);
}

export async function effectiveGrantsOf(db: Db, personId: string): Promise<EffectiveGrant[]> {
  const { rows } = await sql<EffectiveGrant>`
    select e.role, e.access, e.building_id as "buildingId", e.floor_id as "floorId", e.source,
      case when g.id is null then null else json_build_object('id', g.id, 'name', g.name) end as "group"
    from effective_grant e left join people_group g on g.id = e.group_id
    where e.person_id = ${personId} order by e.source desc, e.role, g.name`.execute(db);
  return rows;
}

/** Whether belonging to the group gives anything that not everybody may. */
export async function givesMore(db: Db, groupId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from role_grant where group_id = ${groupId} and role <> 'user'
    union all
    select 1 from connection c cross join jsonb_to_recordset(c.group_roles) as mapped ("groupId" uuid, role text)
    where mapped."groupId" = ${groupId} and mapped.role <> 'user'`.execute(db);
  return rows.length > 0;
}

/** Whether the group gives a role, or a connection names it: for newcomers, or for a role. */
export async function isNamedOrGives(db: Db, groupId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from role_grant where group_id = ${groupId}
    union all
    select 1 from connection c where ${groupId}::uuid = any(c.default_group_ids)
      or exists (select from jsonb_to_recordset(c.group_roles) as mapped ("groupId" uuid)
        where mapped."groupId" = ${groupId})`.execute(db);
  return rows.length > 0;
}
