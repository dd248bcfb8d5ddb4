/** All that may bind a booking, in one statement: policies and hours are few, however many resources they bind. */
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';
import type { BusinessHours } from './business-hours.ts';
import type { Policy } from './policy.ts';

export interface Binders {
  readonly policies: readonly Policy[];
  readonly hours: readonly BusinessHours[];
  /** Each zone that a resource stands in. */
  readonly timeZones: readonly string[];
}

export async function bindersOf(db: Db): Promise<Binders> {
  // The zones one by one along their index: ten thousand resources stand in a handful.
  const { rows } = await sql<Binders>`
    with recursive zone as (
      (select time_zone from resource order by time_zone limit 1)
      union all
      select (select r.time_zone from resource r where r.time_zone > zone.time_zone order by r.time_zone limit 1)
      from zone where zone.time_zone is not null
    )
    select coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'version', p.version,
        'rules', p.rules, 'overrides', p.overrides)) from policy p), '[]') as policies,
      coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'name', h.name, 'timeZone', h.time_zone,
        'week', h.week, 'holidays', h.holidays)) from business_hours h), '[]') as hours,
      array(select time_zone from zone where time_zone is not null) as "timeZones"`.execute(db);
  return rows[0] ?? { policies: [], hours: [], timeZones: [] };
}
