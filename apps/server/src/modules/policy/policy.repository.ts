/** Reads what binds resources, in one statement; writes and lists policies. */
import { sql } from 'kysely';
import type { Interval } from '../../kernel/interval.ts';
import { type Db, plannedOnce } from '../../platform/db/index.ts';
import type { BusinessHours } from './business-hours.ts';
import type { Policy } from './policy.ts';

export interface Binding {
  readonly resourceId: string;
  readonly policy: Policy | null;
  readonly hours: BusinessHours | null;
  readonly outOfService: readonly (Interval & { readonly remark: string | null })[];
}

const policyJson = sql`case when p.id is null then null else
  jsonb_build_object('id', p.id, 'name', p.name, 'version', p.version, 'rules', p.rules, 'overrides', p.overrides) end`;
const hoursJson = sql`case when h.id is null then null else jsonb_build_object('id', h.id, 'name', h.name,
  'timeZone', h.time_zone, 'week', h.week, 'holidays', h.holidays) end`;

/**
 * Of these resources, those that anything binds around a period; of the ones asked for, what they are part of takes them out
 * of service, too (rule B5). Nothing bound: an empty answer of a few indexes.
 */
export async function bindingsOf(
  db: Db,
  { resourceIds, asked }: { readonly resourceIds: readonly string[]; readonly asked: readonly string[] },
  period: Interval,
): Promise<Binding[]> {
  const meets = sql`o.ends_at > ${period.start} and o.starts_at < ${period.end}`;
  const { rows } = await sql<
    Omit<Binding, 'outOfService'> & {
      outOfService: readonly { start: string; end: string; remark: string | null }[] | null;
    }
  >`${plannedOnce}
    with gone as (
      select o.resource_id, o.starts_at, o.ends_at, o.remark from out_of_service o
      where o.resource_id = any(${[...resourceIds]}::uuid[]) and ${meets}
      union all
      select p.part_id, o.starts_at, o.ends_at, o.remark
      from resource_part p join out_of_service o on o.resource_id = p.whole_id
      where p.part_id = any(${[...asked]}::uuid[]) and ${meets}
    ), bound as (
      select resource_id from resource_policy where resource_id = any(${[...resourceIds]}::uuid[])
      union select resource_id from gone
    )
    select bound.resource_id as "resourceId", ${policyJson} as policy, ${hoursJson} as hours,
      (select jsonb_agg(jsonb_build_object('start', o.starts_at, 'end', o.ends_at, 'remark', o.remark) order by o.starts_at)
        from gone o where o.resource_id = bound.resource_id) as "outOfService"
    from bound left join resource_policy r on r.resource_id = bound.resource_id
      left join policy p on p.id = r.policy_id left join business_hours h on h.id = r.business_hours_id`.execute(db);
  return rows.map((row) => ({
    ...row,
    outOfService: (row.outOfService ?? []).map((one) => ({
      start: new Date(one.start),
      end: new Date(one.end),
      remark: one.remark,
    })),
  }));
}

export interface StoredPolicy extends Policy {
  readonly resourceIds: readonly string[];
  readonly updatedAt: Date;
}

const selectPolicies = sql`
  select p.id, p.name, p.version, p.rules, p.overrides, p.updated_at as "updatedAt",
    array(select r.resource_id from resource_policy r where r.policy_id = p.id order by r.resource_id) as "resourceIds"
  from policy p`;

export async function listPolicies(db: Db): Promise<StoredPolicy[]> {
  const { rows } = await sql<StoredPolicy>`${selectPolicies} order by lower(p.name), p.id`.execute(db);
  return rows;
}

/** Whether a rule or an override names the group: whom it is for, or who approves. */
export async function namesGroup(db: Db, groupId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from policy p where position(${groupId} in p.rules::text) > 0
      or position(${groupId} in p.overrides::text) > 0 limit 1`.execute(db);
  return rows.length > 0;
}

export async function policyById(db: Db, id: string): Promise<StoredPolicy | null> {
  const { rows } = await sql<StoredPolicy>`${selectPolicies} where p.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** Which resources a policy serves, its own time counting for its maximum and its overlaps. */
export async function resourcesOfPolicies(db: Db, policyIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ resourceId: string; policyId: string }>`
    select resource_id as "resourceId", policy_id as "policyId" from resource_policy
    where policy_id = any(${[...policyIds]}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.resourceId, row.policyId]));
}

/** Until the transaction ends nobody else is judged on this person's meetings. */
export async function lockPersonsMeetings(db: Db, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`meetings of ${personId}`}, 0))`.execute(db);
}

/** False if another policy has the name. */
export async function insertPolicy(db: Db, policy: Policy, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into policy (id, name, version, rules, overrides, created_at, updated_at)
    values (${policy.id}, ${policy.name}, ${policy.version}, ${JSON.stringify(policy.rules)}::jsonb,
      ${JSON.stringify(policy.overrides)}::jsonb, ${now}, ${now})
    on conflict do nothing`.execute(db);
  return Number(numAffectedRows) === 1;
}

export async function hasOtherPolicyNamed(db: Db, id: string, name: string): Promise<boolean> {
  const { rows } = await sql`select 1 from policy where lower(name) = lower(${name}) and id <> ${id}`.execute(db);
  return rows.length > 0;
}

/** False if it has changed since that version, or is gone. */
export async function updatePolicy(db: Db, policy: Policy, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update policy set name = ${policy.name}, rules = ${JSON.stringify(policy.rules)}::jsonb,
      overrides = ${JSON.stringify(policy.overrides)}::jsonb, version = version + 1, updated_at = ${now}
    where id = ${policy.id} and version = ${policy.version}`.execute(db);
  return Number(numAffectedRows) === 1;
}

/** Its resources are bound by nothing of it any more; approvals that wait for it are withdrawn by the caller first. */
export async function deletePolicy(db: Db, id: string, now: Date): Promise<void> {
  await sql`delete from approval where policy_id = ${id}`.execute(db);
  await assign(db, 'policy_id', id, { resourceIds: [], now });
  await sql`delete from policy where id = ${id}`.execute(db);
}

/**
 * Makes these the only resources that it binds; what another of its kind bound is bound by this one now. The other is a
 * new version of itself: whoever saves it as they knew it before is told, instead of taking the resource back unawares.
 */
export async function assign(
  db: Db,
  column: 'policy_id' | 'business_hours_id',
  id: string,
  { resourceIds, now }: { readonly resourceIds: readonly string[]; readonly now: Date },
): Promise<void> {
  const [mine, other] = [sql.ref(column), sql.ref(column === 'policy_id' ? 'business_hours_id' : 'policy_id')];
  const kept = sql`resource_id = any(${[...resourceIds]}::uuid[])`;
  const table = sql.ref(column === 'policy_id' ? 'policy' : 'business_hours');
  await sql`
    update ${table} set version = version + 1
    where id in (select ${mine} from resource_policy where ${kept} and ${mine} <> ${id})`.execute(db);
  await sql`delete from resource_policy where ${mine} = ${id} and ${other} is null and not (${kept})`.execute(db);
  await sql`update resource_policy set ${mine} = null where ${mine} = ${id} and not (${kept})`.execute(db);
  await sql`
    insert into resource_policy as bound (resource_id, ${mine}, bound_at)
    select unnest(${[...resourceIds]}::uuid[]), ${id}::uuid, ${now}
    on conflict (resource_id) do update set ${mine} = excluded.${mine},
      bound_at = case when bound.${mine} is distinct from excluded.${mine} then excluded.bound_at else bound.bound_at end`.execute(
    db,
  );
}

/** By resource: since when it has the policy or the business hours that it has; what is not named has had them for ever, or none. */
export async function boundSince(db: Db, resourceIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const { rows } = await sql<{ resourceId: string; boundAt: Date }>`
    select resource_id as "resourceId", bound_at as "boundAt" from resource_policy
    where bound_at is not null and resource_id = any(${[...resourceIds]}::uuid[])`.execute(db);
  return new Map(rows.map(({ resourceId, boundAt }) => [resourceId, boundAt]));
}

/** The policies of some resources, each once. */
export async function policiesOfResources(db: Db, resourceIds: readonly string[]): Promise<Policy[]> {
  const { rows } = await sql<Policy>`
    select distinct on (p.id) p.id, p.name, p.version, p.rules, p.overrides
    from resource_policy r join policy p on p.id = r.policy_id
    where r.resource_id = any(${[...resourceIds]}::uuid[]) order by p.id`.execute(db);
  return rows;
}

/** The policy of each of some resources that has one; of all where null. */
export async function policyByResource(db: Db, resourceIds: readonly string[] | null): Promise<Map<string, Policy>> {
  const which = resourceIds === null ? sql`true` : sql`r.resource_id = any(${[...resourceIds]}::uuid[])`;
  const { rows } = await sql<Policy & { resourceId: string }>`
    select r.resource_id as "resourceId", p.id, p.name, p.version, p.rules, p.overrides
    from resource_policy r join policy p on p.id = r.policy_id where ${which}`.execute(db);
  return new Map(rows.map(({ resourceId, ...policy }) => [resourceId, policy]));
}
