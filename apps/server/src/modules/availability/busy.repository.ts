/** Reads what stands in the way of resources around a time: holds, and periods out of service. */
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';
import type { Span } from './spans.ts';

export interface BusyWanted {
  readonly resourceId: string;
  readonly within: Span;
}

export interface BusyOf {
  readonly held: readonly Span[];
  /** Out of service: itself, its parts, what it is part of. */
  readonly out: readonly Span[];
}

/** What each resource or its parts hold within its span, and the first hold after it; unmerged, by resource id. */
export async function busySpans(db: Db, wanted: readonly BusyWanted[]): Promise<Map<string, BusyOf>> {
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<{ id: string; held: Span[] | null; out: Span[] | null }>`
    with wanted as (
      select * from unnest(${wanted.map((one) => one.resourceId)}::uuid[], ${datesOf(wanted, 0)}::timestamptz[],
        ${datesOf(wanted, 1)}::timestamptz[]) as w (id, from_, to_)
    ), member as (
      select id, id as member_id, from_, to_ from wanted
      union all
      select w.id, p.part_id, w.from_, w.to_ from wanted w join resource_part p on p.whole_id = w.id
    ), spans as (
      select m.id, h.held, false as out from member m cross join lateral (
        (select held from hold where resource_id = m.member_id and active and lower(held) <= m.from_
          order by lower(held) desc limit 1)
        union all
        (select held from hold
          where resource_id = m.member_id and active and lower(held) > m.from_ and lower(held) < m.to_)
        union all
        (select held from hold where resource_id = m.member_id and active and lower(held) >= m.to_
          order by lower(held) limit 1)
        union all
        (select held from hold where resource_id = m.member_id and conflicted and upper(held) > m.from_)
      ) h where upper(h.held) > m.from_
      union all
      select m.id, tstzrange(o.starts_at, o.ends_at), true
      from (select * from member union all
        select w.id, p.whole_id, w.from_, w.to_ from wanted w join resource_part p on p.part_id = w.id) m
        join out_of_service o on o.resource_id = m.member_id and o.ends_at > m.from_ and o.starts_at < m.to_
    )
    select id, ${asSpans(false)} as held, ${asSpans(true)} as out from spans group by id`.execute(db);
  return new Map(rows.map(({ id, held, out }) => [id, { held: held ?? [], out: out ?? [] }]));
}

function asSpans(out: boolean) {
  return sql`json_agg(json_build_array((extract(epoch from lower(held)) * 1000)::int8,
    (extract(epoch from upper(held)) * 1000)::int8)) filter (where out = ${sql.lit(out)})`;
}

function datesOf(wanted: readonly BusyWanted[], side: 0 | 1): Date[] {
  return wanted.map((one) => new Date(one.within[side]));
}
