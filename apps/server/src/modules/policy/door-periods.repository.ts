/** When rooms are out of service, and which hours bind them: read for many rooms together, for their displays. */
import { sql } from 'kysely';
import type { Interval } from '../../kernel/interval.ts';
import type { Db } from '../../platform/db/index.ts';
import type { BusinessHours } from './business-hours.ts';

export interface DoorBinding {
  readonly resourceId: string;
  /** Null where it has none, or where its policy allows more. */
  readonly hours: BusinessHours | null;
  readonly out: readonly { readonly start: string; readonly end: string }[];
}

/** Of these, those that anything binds. Out of service: itself, its parts, what it is part of (rule B5). */
export async function doorBindings(db: Db, ids: readonly string[], period: Interval): Promise<DoorBinding[]> {
  const { rows } = await sql<DoorBinding>`
    with wanted as (select unnest(${[...ids]}::uuid[]) as id), member as (
      select id, id as member_id from wanted
      union all select w.id, p.part_id from wanted w join resource_part p on p.whole_id = w.id
      union all select w.id, p.whole_id from wanted w join resource_part p on p.part_id = w.id
    ), gone as (
      select m.id, jsonb_agg(jsonb_build_object('start', o.starts_at, 'end', o.ends_at)) as spans
      from member m join out_of_service o on o.resource_id = m.member_id
        and o.ends_at > ${period.start} and o.starts_at < ${period.end} group by m.id
    )
    select w.id as "resourceId", coalesce(gone.spans, '[]') as out, case when h.id is null then null else
      jsonb_build_object('id', h.id, 'name', h.name, 'timeZone', h.time_zone, 'week', h.week, 'holidays', h.holidays)
      end as hours
    from wanted w left join gone on gone.id = w.id left join resource_policy r on r.resource_id = w.id
      left join policy p on p.id = r.policy_id
      left join business_hours h on h.id = r.business_hours_id
        and coalesce((p.rules -> 'business-hours' ->> 'allowOutside')::boolean, false) = false
    where gone.id is not null or h.id is not null`.execute(db);
  return rows;
}
