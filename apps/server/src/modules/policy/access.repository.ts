/** Policies that say who sees and who manages, and what they bind. */
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';
import type { Policy } from './policy.ts';

/** Those with a word on viewing or managing, for all or for some. */
export async function keepingPolicies(db: Db): Promise<Policy[]> {
  const { rows } = await sql<Policy>`
    select id, name, version, rules, overrides from policy
    where (rules || coalesce((select jsonb_object_agg(r.key, r.value)
        from jsonb_array_elements(overrides) o cross join jsonb_each(o -> 'rules') r), '{}'))
      ?| array['who-may-view', 'who-may-manage']`.execute(db);
  return rows;
}

export interface PlacedResource {
  readonly id: string;
  readonly policyId: string;
  readonly buildingId: string | null;
  readonly floorId: string | null;
}

export async function resourcesBoundBy(db: Db, policyIds: readonly string[]): Promise<PlacedResource[]> {
  const { rows } = await sql<PlacedResource>`
    select r.id, b.policy_id as "policyId", r.building_id as "buildingId", r.floor_id as "floorId"
    from resource_policy b join resource r on r.id = b.resource_id
    where b.policy_id = any(${[...policyIds]}::uuid[])`.execute(db);
  return rows;
}

/** A resource, whether a policy binds it or not. */
export interface BoundPlace extends Omit<PlacedResource, 'policyId'> {
  readonly policyId: string | null;
}

export async function placesOfResources(db: Db, ids: readonly string[]): Promise<BoundPlace[]> {
  const { rows } = await sql<BoundPlace>`
    select r.id, b.policy_id as "policyId", r.building_id as "buildingId", r.floor_id as "floorId"
    from resource r left join resource_policy b on b.resource_id = r.id
    where r.id = any(${[...ids]}::uuid[])`.execute(db);
  return rows;
}
