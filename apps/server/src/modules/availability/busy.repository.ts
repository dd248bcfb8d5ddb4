/** Reads what stands in the way of resources around a time: holds, and periods out of service. */
import { type RawBuilder, sql } from 'kysely';
import { type Db, plannedOnce } from '../../platform/db/index.ts';
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

interface Row {
  readonly id: string;
  readonly starts: number[] | null;
  readonly ends: number[] | null;
  readonly outStarts: number[] | null;
  readonly outEnds: number[] | null;
}

/** What each resource or its parts hold within its span, and the first hold after it; unmerged, by resource id. */
export async function busySpans(db: Db, wanted: readonly BusyWanted[]): Promise<Map<string, BusyOf>> {
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<Row>`${plannedOnce}
    with wanted as materialized (
      select * from unnest(${wanted.map((one) => one.resourceId)}::uuid[], ${datesOf(wanted, 0)}::timestamptz[],
        ${datesOf(wanted, 1)}::timestamptz[]) as w (id, from_, to_)
    ), gone as materialized (
      select resource_id, starts_at, ends_at from out_of_service
      where ends_at > (select min(from_) from wanted) and starts_at < (select max(to_) from wanted)
    )
    select w.id, held.starts, held.ends, out.starts as "outStarts", out.ends as "outEnds"
    from wanted w cross join lateral (
      select ${inMilliseconds(sql`lower(held)`)} as starts, ${inMilliseconds(sql`upper(held)`)} as ends
      from (select w.id as id union all select part_id from resource_part where whole_id = w.id) m cross join lateral (
        (select held from hold where resource_id = m.id and active and lower(held) <= w.from_
          order by lower(held) desc limit 1)
        union all
        (select held from hold
          where resource_id = m.id and active and lower(held) > w.from_ and lower(held) < w.to_)
        union all
        (select held from hold where resource_id = m.id and active and lower(held) >= w.to_
          order by lower(held) limit 1)
        union all
        (select held from hold where resource_id = m.id and conflicted and upper(held) > w.from_)
      ) h where upper(h.held) > w.from_
    ) held cross join lateral (
      select ${inMilliseconds(sql`g.starts_at`)} as starts, ${inMilliseconds(sql`g.ends_at`)} as ends
      from gone g where g.ends_at > w.from_ and g.starts_at < w.to_ and (g.resource_id = w.id or exists (
        select from resource_part p where (p.whole_id = w.id and p.part_id = g.resource_id)
          or (p.part_id = w.id and p.whole_id = g.resource_id)))
    ) out`.execute(db);
  return new Map(
    rows.map((row) => [row.id, { held: spans(row.starts, row.ends), out: spans(row.outStarts, row.outEnds) }]),
  );
}

/** A list of them: by far the cheapest form for the database to make, and for us to read. */
function inMilliseconds(instant: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`array_agg((date_part('epoch', ${instant}) * 1000)::int8)`;
}

function spans(starts: readonly number[] | null, ends: readonly number[] | null): Span[] {
  return (starts ?? []).map((start, at) => [start, ends?.[at] ?? start]);
}

function datesOf(wanted: readonly BusyWanted[], side: 0 | 1): Date[] {
  return wanted.map((one) => new Date(one.within[side]));
}
